"""Which column of a table a question measures by: 哪条线路更长 by 长度, 哪家成立得早 by 成立日期."""

import re
from collections.abc import Sequence

# A word that compares, and the heads of what it compares where the question names no other.
_BY = (
    (r"[长短]", r"长度|长$|里程|距离|全长"),
    (r"[远近]", r"距离|里程|路程"),
    (r"[高矮]", r"高度|高$|海拔|身高"),
    (r"[重轻]", r"重量|重$|体重"),
    (r"贵|便宜", r"价格?$|单价|售价|票价|价格|费用$"),
    (r"[快慢]", r"速度|时速|用时|耗时"),
    (r"[大小]", r"面积|规模"),
    (r"[早晚]|年头|历史|久", r"(?:成立|建成|创办|注册|开业|设立|始建)(?:日期|时间|年份)?$"),
)  # fmt: skip
_SLIGHT = re.compile(
    r"年头|历史|资格|资历|年代|悠久|[久老的了是在得和与跟比哪个家条座所谁更较最多少高低大小长短早晚先后快慢远近贵重轻一些点?,、\s\d年月日]|便宜|之间|相比|到底|究竟"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_FEWEST = 2  # characters of a head that the question says, one behind the other


def measured_by(asked: str, heads: Sequence[str]) -> int | None:
    """The place of the one head that `asked` says most of, or of the one that its adjective measures;
    None where two are said alike, or none is. All folded.

    Args:
        asked: the question without the names that it compares.
    """
    years = set(_YEAR.findall(asked))
    said = {
        place: _shared(asked, head)
        for place, head in enumerate(heads)
        if not (years and (told := set(_YEAR.findall(head))) and not told & years)
    }
    most = max(said.values(), default=0)
    if most:
        found = [place for place, shared in said.items() if shared == most]
        return found[0] if len(found) == 1 else None
    if len(_SLIGHT.sub("", asked)) >= _FEWEST:
        return None  # something is measured that no head names
    pattern = next((by for word, by in _BY if re.search(word, asked)), None)
    found = [place for place, head in enumerate(heads) if pattern and re.search(pattern, head)]
    return found[0] if len(found) == 1 else None


def _shared(asked: str, head: str) -> int:
    """How many pairs of characters the head has in common with the question, slight ones aside."""
    one, two = (_SLIGHT.sub(" ", text) for text in (asked, head))
    return sum(" " not in two[i : i + 2] and two[i : i + 2] in one for i in range(len(two) - 1))
