"""Comparisons that a table decides: which of two, or of all, has the most in a column.

| 线路 | 长度 |: the names stand in the first cells of the rows, or in the heads.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.text.fold import fold
from service.answers.choosing.choices import Choice
from service.answers.choosing.compared import Compared
from service.answers.choosing.directions import sooner, wants_least
from service.answers.choosing.grid import Grid, Row, grids_in
from service.answers.choosing.measure import measured_by
from service.answers.choosing.quantities import quantity_of
from service.reader.expressions import BARE_NUMBER
from service.reader.reading import Passage
from service.reader.support import Support

_VALUE = re.compile(rf"约?(?P<number>{BARE_NUMBER}|\d[\d,]*(?:\.\d+)?)")
_DAY = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:年|[-./])?(?:(?P<month>\d{1,2})(?:月份?|[-./])?)?(?:(?P<day>\d{1,2})[日号]?)?"
)
_TOGETHER = re.compile(r"合计|总计|小计|平均|全部|总数|共计")
_MOST = re.compile(r"最(?:高|低|多|少|大|小|长|短|快|慢|重|轻|早|晚|贵|便宜|远|近)")
_SLIGHT = re.compile(r"[的得在了里是有?,]|目前|现在")
# Of which kind, of whom else, and what has to be reckoned first.
_NOT_OF_ALL = re.compile(
    r"除|以外|第[二三四五六七八九十]|其次|人均|平均|中[,的]|之中|其中|相[差比]|倍"
)
_FEWEST = 3  # rows among which one is foremost

Worth = tuple[str, tuple[float, ...]]  # what it is counted in, and how much


@dataclass(frozen=True, slots=True)
class _Told:
    name: str
    cell: str
    rows: tuple[Row, ...]


def compare_in_table(compared: Compared, passages: Sequence[Passage]) -> Choice | None:
    """Which of the two the first table decides for that names both; None where none does."""
    for grid in grids_in([passage.text for passage in passages]):
        told = _of_two(grid, compared)
        if told:
            worths = [_worth(one.cell) for one in told]
            winner = _foremost(worths, compared.asked)
            if winner is None:
                return None
            option = (compared.one, compared.two)[winner]
            return Choice(option, _supports(grid, told))
    return None


def foremost_in_table(question: str, passages: Sequence[Passage]) -> Choice | None:
    """Who of all that a table names in its rows has the most of what `question` measures, or the least;
    None for any other question, and where two have as much or a cell has no value."""
    asked = fold(question)
    if not _MOST.search(asked) or _NOT_OF_ALL.search(asked):
        return None
    for grid in grids_in([passage.text for passage in passages]):
        subject, *heads = grid.heads.cells
        if not _asks_which(asked, subject):
            continue
        rest = _without_subject(asked, subject)
        column = measured_by(rest, heads)
        rows = [row for row in grid.rows if not _TOGETHER.search(row.cells[0])]
        if column is None or len(rows) < _FEWEST:
            continue
        if _asks_more(rest, f"{heads[column]}{fold(passages[grid.passage].context)}"):
            continue
        winner = _foremost([_worth(row.cells[column + 1]) for row in rows], asked)
        if winner is None:
            return None
        row = rows[winner]
        return Choice(row.cells[0], (_support(grid, grid.heads), _support(grid, row)))
    return None


def _asks_which(asked: str, subject: str) -> bool:
    """Whether the question asks which one of what the first column names: 哪条线路 beside 线路."""
    return (
        len(subject) > 1
        and re.search(rf"哪一?[\u4e00-\u9fff]?{re.escape(subject)}", asked) is not None
    )


def _asks_more(asked: str, told: str) -> bool:
    """Whether a word of the question is neither the head's nor the title's: 密度, 东城区, 2023年."""
    words = _SLIGHT.sub(" ", _MOST.sub(" ", asked)).split()
    return any(char not in told for word in words for char in word)


def _without_subject(asked: str, subject: str) -> str:
    return re.sub(rf"哪一?[\u4e00-\u9fff]?{re.escape(subject)}", "", asked)


def _of_two(grid: Grid, compared: Compared) -> tuple[_Told, _Told] | None:
    names = compared.one, compared.two
    rows = [[row for row in grid.rows if _is(name, row.cells[0])] for name in names]
    if all(len(found) == 1 for found in rows):
        column = measured_by(compared.asked, grid.heads.cells[1:])
        if column is None:
            return None
        one, two = (
            _Told(name, row.cells[column + 1], (row,))
            for name, (row,) in zip(names, rows, strict=True)
        )
        return one, two
    heads = grid.heads.cells
    columns = [[at for at, head in enumerate(heads) if at and _is(name, head)] for name in names]
    if not all(len(found) == 1 for found in columns):
        return None
    place = measured_by(compared.asked, [row.cells[0] for row in grid.rows])
    if place is None:
        return None
    row = grid.rows[place]
    one, two = (
        _Told(name, row.cells[at], (grid.heads, row))
        for name, (at,) in zip(names, columns, strict=True)
    )
    return one, two


def _is(name: str, cell: str) -> bool:
    return len(name) > 1 and (name in cell or (len(cell) > 1 and cell in name))


def _supports(grid: Grid, told: tuple[_Told, _Told]) -> tuple[Support, ...]:
    rows = dict.fromkeys(row for one in told for row in one.rows)
    return tuple(_support(grid, row) for row in rows)


def _support(grid: Grid, row: Row) -> Support:
    return Support(grid.passage, row.start, row.end, 1.0)


def _worth(cell: str) -> Worth | None:
    """What a cell is worth; None where it holds more than one value, or none."""
    day = _DAY.fullmatch(cell)
    if day and len(cell) > 3:
        parts = [day[name] for name in ("year", "month", "day")]
        return f"date {sum(map(bool, parts))}", tuple(float(part or 0) for part in parts)
    value = _VALUE.fullmatch(cell)
    if value is None:
        return None
    quantity = quantity_of(value["number"])
    return (quantity.unit, (quantity.value,)) if quantity else None


def _foremost(worths: Sequence[Worth | None], asked: str) -> int | None:
    """The place of the one that is foremost as `asked` says; None where two are, or one is not known or
    counted in something else."""
    known = [worth for worth in worths if worth is not None]
    if len(known) < len(worths) or len({unit for unit, _ in known}) > 1:
        return None
    values = [value for _, value in known]
    dated = known[0][0].startswith("date")
    first = sooner(asked)
    if dated and first is None:
        return None
    least = bool(first) if dated else wants_least(asked)
    top = min(values) if least else max(values)
    return values.index(top) if values.count(top) == 1 else None
