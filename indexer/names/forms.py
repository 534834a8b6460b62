"""When two names mean the same, and under which forms one name is known."""

import re
from functools import lru_cache

from indexer.names.gazetteer import Place, places_named
from indexer.text.fold import fold

_MARKS = re.compile(r"[\s“”‘’\"'「」『』《》〈〉()（）\[\]【】·•\-—–]+")
# What a body is about, in front of what kind of body it is: 教育 of 教育联盟.
FIELDS = (
    "教育|产业|创新|协同|发展|技术|研究|合作|职教|国际|党建|示范|服务|工作|建设|综合|科技|新型|公益|"
    "改革|培训|实验|实训|实践|管理"
)
_GENERIC = re.compile(
    rf"(?:该|本|此|这个|{FIELDS})*"
    r"(?:联盟|共同体|联合体|集团|中心|基地|[试实]验区|示范区|研究院|研究所|平台|公司|学院|大学|学校|医院|协会|"
    r"学会|商会|委员会|实验室|工作室|工作站|基金会?|单位|企业|机构|组织|园区?|项目)"
)
_DIVISIONS = {
    "省": "Province", "市": "City", "区": "District", "新区": "New Area", "县": "County",
    "旗": "Banner", "地区": "Prefecture", "盟": "League", "自治州": "Prefecture",
    "自治县": "County", "自治区": "",
}  # fmt: skip


# The names of a document are compared with each other again and again.
@lru_cache(maxsize=1 << 14)
def bare(name: str) -> str:
    """`name` folded, without quotation marks, brackets, hyphens and white space."""
    return _MARKS.sub("", fold(name))


def same_name(a: str, b: str) -> bool:
    """Whether two names mean the same: by any form of a place, else by their bare spelling.

    合川, 合川区, 重庆合川, Hechuan and Hechuan District are the same; 广安 is the same as 四川广安 and
    as 广安市. 朝阳市 and 朝阳区 are not, though 朝阳 may be either.
    """
    left, right = bare(a), bare(b)
    if left == right:
        return bool(left)
    return bool(place_codes(a) & place_codes(b))


@lru_cache(maxsize=1 << 14)
def place_codes(name: str) -> frozenset[str]:
    """The codes of the places that a name may mean; two names that share one are the same."""
    places = places_named(bare(name))
    if not places and name.replace("ü", "u").isascii():
        from indexer.names.english import places_spelled  # english builds on this module

        places = places_spelled(name)
    return frozenset(place.code for place in places)


def in_order(short: str, full: str) -> bool:
    """Whether the characters of `short` stand in `full` in this order: 海油工程 in 海洋石油工程股份有限公司."""
    rest = iter(full)
    return all(mark in rest for mark in short)


def is_short_of(short: str, full: str) -> bool:
    """Whether `short` can stand for `full` in a text that has given the full name before.

    It ends the full name (“北岸”教育联盟 of 长江中游“北岸”教育联盟) and says more than
    what kind of body it is: 教育共同体 alone could be any.
    """
    tail, whole = bare(short), bare(full)
    return (
        len(tail) >= 4
        and len(tail) < len(whole)
        and whole.endswith(tail)
        and not _GENERIC.fullmatch(tail)
    )


def forms(name: str) -> tuple[str, ...]:
    """The forms of `name`, the given one first, without doubles: for a place full, short, pinyin
    and English; for any other name the spelling with and without its quotation marks."""
    known = [name]
    for place in places_named(bare(name)):
        known += [place.name, place.short, *_latin(place)]
    unquoted = re.sub(r"[“”‘’「」]", "", name)
    return tuple(dict.fromkeys([*known, unquoted]))


def _latin(place: Place) -> list[str]:
    spelled = "".join(place.syllables).capitalize()
    kind = next((word for end, word in _DIVISIONS.items() if place.kind == end), None)
    if kind is None:
        kind = next((word for end, word in _DIVISIONS.items() if place.kind.endswith(end)), "")
    return [spelled, f"{spelled} {kind}"] if kind else [spelled]
