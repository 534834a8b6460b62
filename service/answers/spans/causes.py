"""The cause that a sentence tells of what is asked for: 车速有些快,导致木板翘起 for 木板为什么翘起?

A connective says which part of a sentence is the cause; that the other part is what the question asks
for is told by its words.
"""

import re
from collections.abc import Iterator, Sequence

from indexer.text.fold import fold
from service.answers.spans.foremost import put_first
from service.reader.reading import Passage, Reading

_OPENS = r"(?<![^,。;:!?\n“”])"  # a cause is a clause whole: where it is too long it is none
_CLAUSE = r"[^,。;:!?\n“”]"
_EFFECT = r"(?P<effect>[^。;!?\n]"
_TOLD = (
    # 车速有些快,导致木板翘起
    re.compile(
        rf"{_OPENS}(?:因为|由于|鉴于|随着)?(?P<cause>{_CLAUSE}{{4,40}}),?(?:从而|因而|进而|最终)?(?:直接|间接)?"
        rf"(?:导致|致使|造成|使得|引发|引起)了?{_EFFECT}{{3,60}})"
    ),
    # 因为水箱缺水,车子趴窝
    re.compile(
        r"(?:因为|由于|(?<![原起诱基病死成归主内外])因(?![此而素果地人材时])|鉴于|随着)"
        rf"(?P<cause>{_CLAUSE}{{3,40}}),{_EFFECT}{{4,60}})"
    ),
    # 车子趴窝,是因为水箱缺水
    re.compile(
        rf"{_EFFECT}{{4,60}}),(?:主要)?(?:是|就是)?(?:因为|由于|缘于|源于|原因是)(?P<cause>{_CLAUSE}{{3,40}})"
    ),
)
_ASKING = re.compile(
    r"为什么|为啥|为何|因何|缘何|何以|何故|干[吗嘛]|怎么会?|咋会?|凭什么|凭啥|什么|啥|原因|是|的|了|吗|呢|请问|说|[^\u4e00-\u9fff\da-z]"
)
_SHARE = 0.4  # of the question's pairs of characters
# A passage, and the cause in it; its share first.
_Told = tuple[float, int, int, int]
# Such a span of the reader's is a cause already.
_CAUSE = re.compile(r"因为|由于|因|受|鉴于|随着|得益于|考虑到|出于|为了?|旨在")
_BEFORE = re.compile(rf"(?:{_CAUSE.pattern})$")


def causes(question: str, passages: Sequence[Passage], reading: Reading) -> Reading:
    """The reading with the cause that a sentence gives of what `question` asks for as its first
    candidate, if there is one; else `reading`."""
    asked = fold(question)
    parts = [part for part in _ASKING.split(asked) if part]
    pairs = {pair for part in parts for pair in _pairs(part)}
    if not pairs:
        return reading
    last = _pairs(parts[-1]) or pairs
    told = (one for one in _told(pairs, last, passages) if one[0] >= _SHARE)
    # Of two as good the earlier.
    found = max(told, key=lambda one: (one[0], -one[1], -one[2]), default=None)
    if found is None or _is_cause(found[1:], passages, reading):
        return reading
    return put_first(reading, *found[1:])


def _pairs(part: str) -> set[str]:
    return {part[i : i + 2] for i in range(len(part) - 1)}


def _is_cause(found: tuple[int, int, int], passages: Sequence[Passage], reading: Reading) -> bool:
    """Whether the reader's best span opens with such a word, or follows one elsewhere than `found`."""
    if not reading.candidates:
        return False
    best, (row, start, end) = reading.candidates[0], found
    text = fold(passages[best.passage].text)
    apart = best.passage != row or best.end <= start or end <= best.start
    behind = apart and _BEFORE.search(text[max(0, best.start - 3) : best.start])
    return bool(behind or _CAUSE.match(text, best.start))


def _told(pairs: set[str], last: set[str], passages: Sequence[Passage]) -> Iterator[_Told]:
    """The causes of something that has `pairs` in it, and one of the `last`: 码头为何涨价 is not told by why
    the quay is full."""
    for row, passage in enumerate(passages):
        text = fold(passage.text)
        for pattern in _TOLD:
            for told in pattern.finditer(text):
                share = sum(pair in told["effect"] for pair in pairs) / len(pairs)
                happens = any(pair in told["effect"] for pair in last)
                if happens and share > sum(pair in told["cause"] for pair in pairs) / len(pairs):
                    yield share, row, *told.span("cause")
