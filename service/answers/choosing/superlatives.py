"""Which of several has the most or the least of what is told of each: 哪个村得分最高 beside
得分:东村90分,西村85分,南村70分."""

import re
from collections.abc import Iterator, Sequence

from indexer.text.fold import fold
from service.answers.choosing.quantities import quantity_of
from service.answers.spans.cells import Cell, cells_around
from service.answers.spans.whose_value import moved
from service.reader.expressions import BARE_NUMBER
from service.reader.reading import Passage, Reading

_MOST = re.compile(
    r"(?P<measure>[\u4e00-\u9fff]{2})(?:的|是|数量?)?最(?:(?P<less>低|少|小|慢|短|轻)|高|多|大|快|长|重)"
)
# Of the others, the next one, or of what has to be reckoned first.
_ANOTHER_ORDER = re.compile(
    r"除|以外|第[二三四五六七八九十]|其次|人均|平均|增[长加幅]|\bsecond\b|\bexcept\b"
)
_NUMBER = re.compile(BARE_NUMBER)
_MOST_LOOKED = 40  # rows that are tried; each reads the passage once
_FEWEST = 3  # of whom each value is told
_NEAR = 30  # characters in front of the first value that may say what is told
# Those that are not named may have more or less.
_NOT_ALL = re.compile(r"\s*等")
_SAYS_SO = re.compile(r"最|第一|居首|排名|倒数|末位")


def of_the_most(asked: str, passages: Sequence[Passage], reading: Reading) -> Reading:
    """`reading` with the one that has the most, or the least, as `asked` says, in the place of the best
    candidate, where the passage tells of each what it has and the best candidate is one of them. As it
    is where two have it, where not all are told, or the text itself says who it is. `asked` folded."""
    most = _MOST.search(asked)
    if most is None or _ANOTHER_ORDER.search(asked) or not reading.candidates:
        return reading
    best = reading.candidates[0]
    folded = fold(passages[best.passage].text)
    marked = folded[best.start : best.end]
    for head, cells in _rows(folded):
        if not any(marked in cell.names for cell in cells):
            continue
        if _is_of(most["measure"], head, cells) and _is_left_to_count(folded, cells):
            winner = _foremost(folded, cells, least=most["less"] is not None)
            return _told(reading, folded, winner) if winner else reading
    return reading


def _told(reading: Reading, folded: str, winner: Cell) -> Reading:
    (name,) = winner.names
    at = folded.rfind(name, 0, winner.start)
    return moved(reading, at, at + len(name)) if at >= 0 else reading


def _rows(folded: str) -> Iterator[tuple[str, list[Cell]]]:
    """The values told of at least so many names, in one unit, one behind the other, with what is said of
    all of them in front."""
    seen: set[int] = set()
    looked = 0
    for number in _NUMBER.finditer(folded):
        if number.start() in seen:
            continue
        cells = cells_around(folded, *number.span())
        seen.update(cell.start for cell in cells)
        looked += 1
        if looked > _MOST_LOOKED:
            return
        for row in sorted({cell.row for cell in cells}):
            told = [cell for cell in cells if cell.row == row]
            named = all(cell.names for cell in told)
            if named and sum(len(cell.names) for cell in told) >= _FEWEST:
                before = [cell for cell in cells if cell.row < row]
                yield before[-1].said if before else _heading(folded, told[0]), told


def _heading(folded: str, first: Cell) -> str:
    """The words in front of the colon that the first value stands behind; "" where there is none."""
    heading = re.search(r"([^,;。:]*):[^:]*$", folded[max(0, first.start - _NEAR) : first.start])
    return heading[1] if heading else ""


def _is_of(measure: str, head: str, cells: Sequence[Cell]) -> bool:
    return measure in head or all(measure in cell.said for cell in cells)


def _is_left_to_count(folded: str, cells: Sequence[Cell]) -> bool:
    """Whether all are told and nothing near says who is first."""
    head, tail = max(0, cells[0].start - _NEAR), cells[-1].end
    return not _NOT_ALL.match(folded, tail) and not _SAYS_SO.search(folded, head, tail + _NEAR)


def _foremost(folded: str, cells: Sequence[Cell], *, least: bool) -> Cell | None:
    """The one cell with the greatest value, or the least; None where several have it or one has no value."""
    worth = []
    for cell in cells:
        quantity = quantity_of(folded[cell.start : cell.end])
        if quantity is None:
            return None
        worth.append(quantity.value)
    top = min(worth) if least else max(worth)
    found = [cell for cell, value in zip(cells, worth, strict=True) if value == top]
    return found[0] if len(found) == 1 and len(found[0].names) == 1 else None
