"""A reply taken apart: its sentences, and the passages that each cites."""

import re
from dataclasses import dataclass

from indexer.text.sentences import sentence_spans

_MARKER = re.compile(r"\s*[\[【［](?P<numbers>\d{1,3}(?:\s*[,、，;；]\s*\d{1,3})*)[\]】］]")
_LEADING = re.compile(rf"^(?:{_MARKER.pattern.replace('?P<numbers>', '?:')})+[。.!！?？]?")
_LABEL = re.compile(r"^\s*(?:[-*•#>]+|\d{1,2}[.、)）])\s+")
_EMPHASIS = re.compile(r"\*\*|__|`")
_STOP = re.compile(r"[。.!！?？;；…]$")


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of a reply.

    Attributes:
        text: without markers, list labels and Markdown emphasis.
        cited: the numbers of its markers, without doubles, in order.
    """

    text: str
    cited: tuple[int, ...]


def claims_of(reply: str) -> list[Claim]:
    """The sentences of `reply`. A marker behind the full stop belongs to the sentence before it."""
    pieces: list[str] = []
    for start, end in sentence_spans(reply):
        piece = reply[start:end]
        lead = _LEADING.match(piece)
        if lead and pieces:
            pieces[-1] += lead.group()
            piece = piece[lead.end() :]
        if piece.strip():
            pieces.append(piece)
    return [claim for claim in map(_claim, pieces) if claim.text]


def _claim(piece: str) -> Claim:
    numbers = [
        int(number)
        for match in _MARKER.finditer(piece)
        for number in re.findall(r"\d+", match["numbers"])
    ]
    bare = _EMPHASIS.sub("", _LABEL.sub("", _MARKER.sub("", piece))).strip()
    if not re.search(r"\w", bare):
        bare = ""
    return Claim(bare, tuple(dict.fromkeys(numbers)))


def ended(text: str, *, chinese: bool) -> str:
    """`text` with a full stop, if it has no stop of its own."""
    if _STOP.search(text):
        return text
    return text + ("。" if chinese else ".")
