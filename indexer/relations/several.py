"""Whom 四市, 三校 and 双方 mean: a list that was named before, of as many, and of what they are called."""

import re
from collections.abc import Sequence

from indexer.names import bare, places_named
from indexer.relations.words.members import items
from indexer.relations.words.numbers import number_of

_ANYBODY = "方|家|家单位|个单位"
_PLACES = "地|个地区|地区|省市|省|市|座城市|城市|区县|区|县"
_KINDS = {
    "校|所学校|所高校|所大学": re.compile(r"(?:大学|学院|学校|中学|小学|幼儿园|校)$"),
    "院": re.compile("院$"),
    "家企业|家公司": re.compile(r"^(?!.*(?:大学|学院|[学中]校|中学|小学|政府|[局委厅])$)"),
}
_CALLED = re.compile(
    rf"(?P<n>[双两二三四五六七八九十\d]+)(?P<unit>{_ANYBODY}|{_PLACES}|{'|'.join(_KINDS)})|各方"
)
_PLACE_END = re.compile("[省市区县州盟旗]$")
_COUNTED = re.compile(rf"[两三四五六七八九十](?:{_PLACES}|校)")  # hardly a sentence has one
# A list that its count closes: 包括甲市、乙市和丙市三市.
_LISTED = re.compile(
    rf"(?P<list>[^,;:。()]{{2,10}}(?:、[^,;:。()、]{{2,10}})+?(?:和|与|及|以及|、)[^,;:。()、]{{2,10}}?)"
    rf"(?P<called>[两三四五六七八九十](?:{_PLACES}|校))(?![级直])"
)
_LEADS = re.compile("包括|涵盖|包含|分别[是为]")


def is_called(name: str) -> bool:
    """Whether `name` says how many, of what, and not who."""
    return _CALLED.fullmatch(name) is not None


def meant_by(name: str, lists: Sequence[Sequence[str]]) -> list[str] | None:
    """The latest of `lists` that has as many names as `name` says, all of its kind; None when there is none."""
    called = _CALLED.fullmatch(name)
    if called is None:
        return None
    count = 2 if called["n"] == "双" else number_of(called["n"] or "0")
    for names in reversed(lists):
        if count in (0, len(names)) and fits(called["unit"], names):
            return list(names)
    return None


def fits(unit: str | None, names: Sequence[str]) -> bool:
    """Whether all of `names` may be called `unit`: 市 are places, 校 are schools, 方 is anybody."""
    if unit is None or unit in _ANYBODY.split("|"):
        return True
    if unit in _PLACES.split("|"):
        return all(places_named(name) or _PLACE_END.search(bare(name)) for name in names)
    kind = next(pattern for units, pattern in _KINDS.items() if unit in units.split("|"))
    return all(kind.search(bare(name)) for name in names)


def listed_and_counted(text: str, masked: str) -> list[list[str]]:
    """The lists of a sentence whose own count says how many they are and what."""
    found: list[list[str]] = []
    for match in _LISTED.finditer(masked) if _COUNTED.search(masked) else ():
        start, end = match.span("list")
        leads = [one.end() for one in _LEADS.finditer(masked, start, end)]
        who = items(text, masked, leads[-1] if leads else start, end)
        names = [item.name for item in who if item.kind != "none"]
        if meant_by(match["called"], [names]):
            found.append(names)
    return found
