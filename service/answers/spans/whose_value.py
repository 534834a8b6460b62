"""The value of whom the question names, where the reader marked that of another or of all together.

The reader marks the value that stands with most of the question's words, often the total or the first
of the row. Only a name that the question says as a whole moves it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.text.fold import fold
from service.answers.spans.cells import Cell, cells_around
from service.reader.reading import Candidate, Passage, Reading

# All together are asked for, or those who are left out, or how the one compares with the other.
_OF_SEVERAL = re.compile(
    r"合计|共计|总共|一共|总计|总和|之和|加起来|除|不含|不包括|以外|比(?![例重率])|差|相当于|"
    r"\b(?:total|altogether|except|than|compared)\b"
)
# What stands in front of a name that is the whole of a name.
_OPENS = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|[省市县区镇乡州的在向对由给从为是年月日人名位个家了里中内])$"
)
_OF_BODIES = re.compile(r"[省市县区镇乡村州]$|..[校院所厂司局社团会]$")
_GOES_ON = re.compile(r"[和与及、同跟]|以[及外]|之外|在内|[等两三四]")
_KIND_OF = re.compile(r"(?:项目|业务|方面|部分|工程|领域|行业|产品|类)")
_CLOSES = re.compile(r"$|[^\u4e00-\u9fff]|[的在向对今去前明于有是为共一最现目应须需不得至占达]")
# 东村参加的联盟 is asked about, not 东村.
_ANOTHER = re.compile(
    r"^[^,?的]{0,8}(?:参加|加入|所在|所属|组成|发起|牵头|成立|设立|参与|签约|举[办行]|主办|承办|管理|隶属|位于|控股|旗下|入股|持有|"
    r"合作|签署|推出|发布)[^,?的]{0,8}的"
)


def of_whom_asked(asked: str, passages: Sequence[Passage], reading: Reading) -> Reading:
    """`reading` with the value of the one that `asked` names in the place of the best candidate, which is
    another's or that of all of them; as it is where the text tells no such value in the same unit in the
    same breath, or the question names several.

    Args:
        asked: folded, an English question with its Chinese words.
    """
    if not reading.candidates or _OF_SEVERAL.search(asked):
        return reading
    best = reading.candidates[0]
    cells = cells_around(fold(passages[best.passage].text), best.start, best.end)
    own = next((cell for cell in cells if cell.start < best.end and best.start < cell.end), None)
    if own is None or _is_named(own, asked):
        return reading
    named = [cell for cell in cells if _is_named(cell, asked)]
    if len(named) != 1 or not _go_together(own, named[0], cells):
        return reading
    return moved(reading, named[0].start, named[0].end)


def _is_named(cell: Cell, asked: str) -> bool:
    return any(_asked_about(name, asked) for name in cell.names)


def _asked_about(name: str, asked: str) -> bool:
    """Whether the question asks about `name`, whole and itself."""
    at = asked.find(name)
    if at < 0 or not _OPENS.search(asked[:at]):
        return False
    behind = asked[at + len(name) :]
    if _GOES_ON.match(behind) or _ANOTHER.match(behind):
        return False
    return bool(_OF_BODIES.search(name) or _CLOSES.match(behind) or _KIND_OF.match(behind))


def _go_together(own: Cell, named: Cell, cells: Sequence[Cell]) -> bool:
    """Whether both are values of one thing: what 其中 takes apart is the last value before it."""
    if named.said and own.names and any(name in own.said for name in named.names):
        return False
    if own.row >= named.row:
        return own.row == named.row
    before = [cell for cell in cells if cell.row < named.row]
    return before[-1] is own


def moved(reading: Reading, start: int, end: int) -> Reading:
    """The reading with [start, end) of the best candidate's passage as its best, and their scores changed
    for each other. There has to be a candidate."""
    best, *others = reading.candidates
    there = [
        other
        for other in others
        if other.passage == best.passage and other.start < end and start < other.end
    ]
    found = Candidate(best.passage, start, end, best.score)
    loser = replace(best, score=sum(other.score for other in there))
    rest = sorted(
        [loser, *(other for other in others if other not in there)],
        key=lambda item: (-item.score, item.passage, item.start, item.end),
    )
    return replace(reading, candidates=(found, *rest))
