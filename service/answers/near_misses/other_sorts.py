"""Spans of another sort than the one asked for: an airport for 哪家饭店, a person for 哪所大学, a country for
企业叫什么."""

import re

from indexer.names import find_places

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
# No firm goes by the bare name of a place.
_FIRM = re.compile(
    r"哪一?[家几些个][\u4e00-\u9fff]{0,2}(?:企业|公司|集团)|(?:企业|公司|集团)叫(?:什么|啥)"
)
_BEHIND = 2  # characters of the rest of a name
_COUNTY = 6  # digits of its code


def of_another_sort(asked: str, folded: str, start: int, end: int) -> bool:
    """Whether [start, end) is nothing of the sort that `asked` asks for. All folded."""
    if _FIRM.search(asked) and _is_a_place(folded[start:end]):
        return True
    sort = _SORT.search(asked)
    if sort is None:
        return False
    return re.search(_ENDINGS[sort["noun"]], folded[start : end + _BEHIND]) is None


def _is_a_place(span: str) -> bool:
    """Whether `span` is the name of a division, or of two that lie in each other, and nothing else; as a
    county calls itself in short a firm may too: 长安, 东风."""
    named = find_places(span)
    counties = [place for place in named if place.code is None or len(place.code) == _COUNTY]
    short = len(named) == 1 and bool(counties) and span[-1] not in "市县区"
    return bool(named) and sum(p.end - p.start for p in named) == len(span) and not short
