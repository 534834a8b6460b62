"""Whose a member is: 联盟下属的A, 苏州市的昆山市, 甲的周边."""

import re

from indexer.relations.words.grammar import COUNTER, NUMBER
from indexer.relations.words.kinds import kind_of, trim

# 联盟下属的A, 来自两地的12家企业: who is meant stands behind 的.
_OWNED = re.compile(
    rf"(?:控股|全资|参股)(?:的)?(?:子|孙)?公司(?=\S{{4}})|(?:所属|下属|旗下|直属|辖下)的|的(?={NUMBER}{COUNTER}\S)"
)
# 甲的周边都是X成员: of those around, not of 甲.
_AROUND = re.compile(r"周边|周围|附近|邻国|盟友|对手")
_PART_OF = re.compile(r"\S{0,6}(?:片区|核心区|地块|区域|[东南西北中]部|腹地)$")
_LIES = re.compile("地处|位于|坐落")
# 苏州市的昆山市: the inner one, whether a table of places has it or not.
_CITY = re.compile("[\u4e00-\u9fff]{2}(?:[省市州]|自治区)$")
_DISTRICT = re.compile("[\u4e00-\u9fff]{1,4}[区县市旗镇乡](?<!地区|城市|园区|市区)")


def without_owner(text: str, masked: str, first: int, last: int) -> tuple[int, int] | None:
    """[start, end) of the member in masked[first:last], without whose it is or what part of it is meant:
    昆山市 of 苏州市的昆山市, 甲 of 甲的北部; None where somebody else is spoken of, or nobody."""
    owned = _OWNED.search(masked, first + 1, last)
    first = owned.end() if owned else first
    of = masked.find("的", first, last)
    behind = kind_of(text[of + 1 : last], masked[of + 1 : last]) if of > first else "none"
    lies = _LIES.match(masked, first)
    if lies and behind == "none":  # where it is, and not what
        return None
    district = _DISTRICT.fullmatch(masked, of + 1, last) and _CITY.search(masked[first:of])
    if lies or district or (behind == "name" and not _PART_OF.match(masked, of + 1, last)):
        return of + 1, last
    if of > first and _AROUND.match(masked, of + 1, last):
        return None
    if of > first + 1 and not re.match(rf"{NUMBER}{COUNTER}", masked[first:of]):
        first, last = trim(masked, first, of)
        if kind_of(text[first:last], masked[first:last]) not in ("place", "name"):
            return None
    return first, last
