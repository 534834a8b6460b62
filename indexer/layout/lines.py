"""The lines of a source text, with what can be said of each alone."""

import re
from dataclasses import dataclass

# Characters that take no room; a line of nothing else is a blank line.
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"
_WHITE = re.compile(rf"[\s{_UNSEEN}]*")
WHITE = _UNSEEN + "".join(chr(point) for point in range(0x3001) if chr(point).isspace())

_FINAL = frozenset("。！？!?…；;：:︰")
_CLOSING = "”’」』）)】》〉］]\"'"
_BRACKETS = {"（": "）", "(": ")", "【": "】", "[": "]", "〔": "〕"}
_QUESTION = frozenset("？?")
_LATIN_END = re.compile(r"[A-Za-z0-9)\]\"'%]\.[\"')\]]*$")
_WIDE = re.compile(r"[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦\U00020000-\U0003fffd]")
_MAX_ORNAMENT = 300
_ORNAMENT = re.compile(
    r"(?:[|:\-\s]*-{2}[|:\-\s]*)|(?:[-=_*~—–·•.…#+]\s*){3,}|[-=_*~—–·•#+\\|]{1,2}"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank.

    Attributes:
        begin: offset where the line begins, with its indentation.
        start, end: [start, end) in the source of `text`.
        text: without white space at its ends; never empty.
        gap: number of blank lines before it.
    """

    begin: int
    start: int
    end: int
    text: str
    gap: int

    @property
    def indent(self) -> int:
        return self.start - self.begin


def split_lines(source: str) -> list[Line]:
    """The lines of `source` that are not blank, in order."""
    lines = []
    position = gap = 0
    for raw in source.splitlines(keepends=True):
        text = raw.strip(WHITE)
        if text:
            start = position + raw.index(text[0]) if raw[0] != text[0] else position
            lines.append(Line(position, start, start + len(text), text, gap))
            gap = 0
        else:
            gap += 1
        position += len(raw)
    return lines


def width(text: str) -> int:
    """Columns that `text` takes on a page: two for a Chinese character, one for a Latin one."""
    return len(text) + len(_WIDE.findall(text))


def is_ended(text: str) -> bool:
    """Whether the last sentence of `text` is complete, or it leads into what follows (：)."""
    bare = text.rstrip(_CLOSING)
    if not bare:
        return False
    return bare[-1] in _FINAL or _LATIN_END.search(text[-8:]) is not None


def unbracketed(text: str) -> str:
    """The text without the one pair of brackets that holds all of it; else the text."""
    bare = text.rstrip("。.")
    opening, closing = text[0], _BRACKETS.get(text[0])
    if not closing or not bare.endswith(closing):
        return text
    depth = 0
    for char in bare[:-1]:
        depth += (char == opening) - (char == closing)
        if not depth:
            return text  # （甲）和（乙）
    return bare[1:-1]


def is_ornament(text: str) -> bool:
    """Whether a line is a rule or a separator that nobody reads."""
    return len(text) <= _MAX_ORNAMENT and _ORNAMENT.fullmatch(text) is not None
