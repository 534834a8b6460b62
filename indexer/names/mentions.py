"""Places that a text names."""

from collections import Counter
from dataclasses import dataclass

from indexer.names.gazetteer import Gazetteer, Place, gazetteer

# 南京路 is a street in any town; 中山大学 and 长安汽车 are no places either.
_NOT_A_PLACE_BEFORE = ("路", "街", "大道", "大街", "桥", "大学", "汽车", "银行", "话", "菜", "人寿")
_LIST_MARKS = "、和与及/·"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """text[start:end] names `name`; `code` is None where several places fit and none is likelier."""

    start: int
    end: int
    code: str | None
    name: str


def find_places(text: str) -> list[PlaceMention]:
    """The places named in `text`, in order, longest names first, none overlapping.

    A short form that is an ordinary word too (长寿) counts only next to another place: in a list
    with one, or behind the place that it lies in. Of places with the same short name the one is
    meant that lies in a province or city named in the text; else the highest, if it is alone.
    """
    table = gazetteer()
    spans = _spans(text, table)
    kept = [span for index, span in enumerate(spans) if _certain(text, table, spans, index)]
    named = Counter[str]()
    for start, end in kept:
        codes = {place.code for place in table.by_name[text[start:end]]}
        if len(codes) == 1:
            code = next(iter(codes))
            named.update({code[:2], code[:4]})
    mentions = []
    for start, end in kept:
        place = _likeliest(table.by_name[text[start:end]], named)
        name = place.name if place else text[start:end]
        mentions.append(PlaceMention(start, end, place.code if place else None, name))
    return mentions


def _spans(text: str, table: Gazetteer) -> list[tuple[int, int]]:
    spans = []
    at = 0
    while at < len(text) - 1:
        for name in table.starts.get(text[at : at + 2], ()):
            if text.startswith(name, at):
                end = at + len(name)
                if not text.startswith(_NOT_A_PLACE_BEFORE, end):
                    spans.append((at, end))
                at = end - 1
                break
        at += 1
    return spans


def _certain(text: str, table: Gazetteer, spans: list[tuple[int, int]], index: int) -> bool:
    """Whether the name proves a place by itself or through its neighbours."""
    start, end = spans[index]
    places = table.by_name[text[start:end]]
    if _proves_itself(text[start:end], places):
        return True
    for other in (index - 1, index + 1):
        if not 0 <= other < len(spans):
            continue
        neighbour = text[spans[other][0] : spans[other][1]]
        outer = table.by_name[neighbour]
        between = text[spans[other][1] : start] if other < index else text[end : spans[other][0]]
        listed = between and all(char in _LIST_MARKS for char in between)
        if listed and _proves_itself(neighbour, outer):
            return True
        if other < index and not between and _lies_in(places, outer):
            return True
    return False


def _proves_itself(name: str, places: tuple[Place, ...]) -> bool:
    return any(place.name == name for place in places) or not any(place.word for place in places)


def _lies_in(places: tuple[Place, ...], outer: tuple[Place, ...]) -> bool:
    return any(p.code != o.code and p.code.startswith(o.code) for p in places for o in outer)


def _likeliest(places: tuple[Place, ...], named: Counter[str]) -> Place | None:
    if len(places) == 1:
        return places[0]
    scores = [named[place.code[:2]] + 2 * named[place.code[:4]] for place in places]
    best = [place for place, score in zip(places, scores, strict=True) if score == max(scores)]
    highest = min(len(place.code) for place in best)
    best = [place for place in best if len(place.code) == highest]
    return best[0] if len(best) == 1 else None
