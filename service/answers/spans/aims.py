"""What a law or a plan says it was made for: 为了甲,乙,根据…,制定本条例.

The first article tells it whole, over several commas; asked for the aim of that document, it is the
answer as far as the words that name the grounds or the act.
"""

import re
from collections.abc import Sequence

from indexer.chunk import Chunk
from indexer.index import Index
from indexer.text.fold import fold
from service.answers.spans.foremost import put_first
from service.reader.reading import Passage, Reading

_ASKED = re.compile(
    r"目的|宗旨|为了?(?:什么|啥)|为何|为的是|图的?是?(?:什么|啥)|缘何|因何|出于什么"
)
_MADE = re.compile(r"制定|制订|立法|出台|颁布|发布|印发|起草|编制|公布")
_STATED = re.compile(
    r"(?:^|[\s。:;])(?P<aim>为了?(?![此人主期例首何])[^。;!?\n]{6,300}?)"
    r"(?=,?(?:,(?:现)?(?:依?根?据|依照|按照|遵照|结合|参照|经|在)[^。;!?]{2,160})?,(?:特|现|决定|经研究,)?(?:制定|制订|出台|编制|作出|提出|印发)(?:了?[本此该这以如]|山?[^,。]{0,20}[。,:]))"
)
# 近日,为深化合作,推动交流,甲市在乙地举办论坛。
_EVENT = re.compile(
    r"(?:^|[。\n,])(?P<aim>为了?(?![此人主期例首何])[^,。;:!?\n]{4,60}(?:,[^,。;:!?\n]{2,60}){0,4}?),"
    r"(?P<act>[^,。;!?\n]{0,40}(?:开展|举办|举行|组织|启动|推出|召开|开办|设立|实施|开设)[^。!?\n]*)"
)
_EVENT_SHARE = 0.4  # of the question's pairs of characters
# When it was held belongs to what was done.
_WHEN = re.compile(r",(?:\d|近日|日前|近期|连日来|今年|昨)[^,]*$")
_SHORTEST_TITLE = 4
_SHORTEST_ENDING = 6  # of a longer title: 注册建筑师条例 without 中华人民共和国
_OPENING = 5  # passages of a document in which its aim is stated
_THIS = re.compile(
    r"(?:本|该|此|这[部个项份]?)(?:条例|办法|规定|规则|法|细则|计划|规划|方案|意见|通知)"
)


def with_aims(question: str, chunks: Sequence[Chunk], index: Index) -> list[Chunk]:
    """`chunks`, and behind them the one that states the aim of the first one's document, if
    `question` asks what that was made for."""
    asked = fold(question)
    if not chunks or not (_ASKED.search(asked) and _MADE.search(asked)):
        return list(chunks)
    known = {chunk.id for chunk in chunks}
    opening = (index.chunk(row) for row in index.rows_of(chunks[0].document_id)[:_OPENING])
    stated = (chunk for chunk in opening if _STATED.search(fold(chunk.text)))
    return [*chunks, *(chunk for chunk in stated if chunk.id not in known)]


def aimed(question: str, passages: Sequence[Passage], reading: Reading) -> Reading:
    """The reading with the aim of the document that the question names as its first candidate, if its
    text states one; else `reading`."""
    asked = fold(question)
    if not _ASKED.search(asked):
        return reading
    if not _MADE.search(asked):
        return _of_an_event(asked, passages, reading)
    for row, passage in enumerate(passages):
        title = fold(passage.context.split(" / ")[0]).strip("《》 ")
        bare = re.sub(r"\(.*?\)$", "", title)
        sizes = range(min(len(bare), _SHORTEST_ENDING), len(bare) + 1)
        named = any(bare[-size:] in asked for size in sizes if size >= _SHORTEST_TITLE)
        if not named and not _THIS.search(asked):
            continue
        stated = _STATED.search(fold(passage.text))
        if stated:
            return put_first(reading, row, *stated.span("aim"))
    return reading


def _of_an_event(asked: str, passages: Sequence[Passage], reading: Reading) -> Reading:
    """The reading with what an event was held for, 为深化合作,甲市举办论坛, first, if the event is asked of."""
    pairs = [asked[i : i + 2] for i in range(len(asked) - 1)]
    for row, passage in enumerate(passages):
        for event in _EVENT.finditer(fold(passage.text)):
            told = sum(pair in event["act"] for pair in pairs)
            if told < _EVENT_SHARE * len(pairs):
                continue
            start, end = event.span("aim")
            when = _WHEN.search(event["aim"])
            return put_first(reading, row, start, start + when.start() if when else end)
    return reading
