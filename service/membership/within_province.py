"""Members of one province, where a question asks for no others: 联盟里有哪些广东的高校? Which Hunan cities joined?"""

import re
from collections.abc import Sequence

from indexer.names import PlaceMention, chinese_forms, find_places
from indexer.relation import Relation
from indexer.text.fold import fold

_WHICH_BEHIND = re.compile(r"的?哪")
_WHICH_AHEAD = re.compile(r"哪[些一几两三四五六七八九十\d]?[个家所座位]?$")
# 吉林大学 is no university of 吉林 that is asked for.
_KIND = re.compile(
    r"(?:的(?:大学|学院)|的?(?:城市|高校|学校|企业|公司|单位|机构|区县|[市县区州地]))(?:都|分别|主要)?(?:有|是|包括)?(?:哪|谁)"
)
_ENGLISH_ASKED = re.compile(r"\b(?:which|what) (?:other )?$", re.IGNORECASE)
_LEVELS = ("", "区", "市", "县")
_PROVINCE = 2  # digits of its code
_CALLED = 2  # characters that it is called by


def within_province(
    question: str, rows: Sequence[Relation], known: tuple[str, ...]
) -> tuple[Relation, ...]:
    """The rows of members that lie in the province that `question` asks for; all rows where it names none
    so.

    Args:
        known: names of the table, which are no provinces that are asked for.
    """
    province = _asked(question, known)
    if province is None:
        return tuple(rows)
    return tuple(row for row in rows if _lies_in(row.member, province))


def _asked(question: str, known: tuple[str, ...]) -> PlaceMention | None:
    folded = fold(question)
    for place in find_places(folded):
        behind, ahead = folded[place.end :], folded[: place.start]
        asked = _WHICH_BEHIND.match(behind) or _KIND.match(behind) or _WHICH_AHEAD.search(ahead)
        if place.code is not None and len(place.code) == _PROVINCE and asked:
            return place
    for (start, _), forms in chinese_forms(question, known):
        if _ENGLISH_ASKED.search(question[:start]):
            found = [place for form in forms for place in find_places(form)]
            provinces = [place for place in found if place.code and len(place.code) == _PROVINCE]
            if len({place.code for place in provinces}) == 1:
                return provinces[0]
    return None


def _lies_in(member: str, province: PlaceMention) -> bool:
    """Whether the member is called by the province, 湖南大学, or its first place lies there; 江阴 may be known
    as 江阴市 only."""
    plain = fold(member)
    if plain.startswith(province.name[:_CALLED]):
        return True
    found = next((places for level in _LEVELS if (places := find_places(plain + level))), [])
    return bool(found) and str(found[0].code or "").startswith(str(province.code))
