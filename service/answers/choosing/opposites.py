"""Two directions set side by side, 高于还是低于上年? 是增长还是下降?"""

import re

_PAIRS = (
    "高于 低于", "多于 少于", "大于 小于", "快于 慢于", "早于 晚于", "优于 劣于", "增长 下降", "上升 下降", "上涨 下跌",
    "增加 减少", "提高 降低", "扩大 缩小", "流入 流出", "盈利 亏损", "加快 放缓", "升高 降低", "提前 推迟", "变多 变少",
    "净流入 净流出", "净买入 净卖出", "买入 卖出", "回升 回落", "上调 下调", "顺差 逆差",
)  # fmt: skip
# Each word of a pair to the other; of a word in several pairs to one of them.
OPPOSITES = {one: two for pair in _PAIRS for one, two in (pair.split(), pair.split()[::-1])}
_LEFT = re.compile(rf"(?P<word>{'|'.join(sorted(OPPOSITES, key=len, reverse=True))})了?$")


def opposites_at(left: str, right: str) -> tuple[str, str] | None:
    """The two words that meet at the 还是 between `left` and `right`, where one is the opposite of
    the other."""
    one = _LEFT.search(left)
    if one is None:
        return None
    said = right.removeprefix("是")
    found = (word for word in OPPOSITES if said.startswith(word) and _alike(one["word"], word))
    two = next(found, None)
    return (one["word"], two) if two else None


def _alike(one: str, two: str) -> bool:
    """Whether they are a pair, or each a word of one (上升 and 下降, 增长 and 减少)."""
    return OPPOSITES[one] == two or OPPOSITES[two] == one
