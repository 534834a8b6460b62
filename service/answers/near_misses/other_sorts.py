"""Spans of another sort than the one asked for: an airport for 哪家饭店, a person for 哪所大学."""

import re

# What has a name of that sort ends so, or goes on so right behind the span.
_ENDINGS = {
    "饭店": r"饭店|酒店|宾馆|大厦|山庄|旅馆|餐厅|酒楼",
    "酒店": r"饭店|酒店|宾馆|大厦|山庄|旅馆|酒楼",
    "医院": r"医院|中心|(?:卫生|保健|疗养|康复|防治)院|诊所|附[一二三]院?|医",
    "大学": r"大学?|学院|校",
    "高校": r"大学?|学院|校",
    "银行": r"行|社",
}
_SORT = re.compile(rf"哪一?[家所个座些](?P<noun>{'|'.join(_ENDINGS)})")
_BEHIND = 2  # characters of the rest of a name


def of_another_sort(asked: str, folded: str, start: int, end: int) -> bool:
    """Whether [start, end) is nothing of the sort that `asked` asks for. All folded."""
    sort = _SORT.search(asked)
    if sort is None:
        return False
    return re.search(_ENDINGS[sort["noun"]], folded[start : end + _BEHIND]) is None
