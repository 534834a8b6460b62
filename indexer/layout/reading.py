"""The reading text of a paragraph: its lines as one Flow."""

import re
from collections.abc import Sequence
from itertools import compress

import numpy as np

from indexer.layout.lines import Line
from indexer.text.flow import Flow

_LATIN = re.compile(r"[\x21-\x7e\u00a1-\u024f\u0370-\u1fff\u2010-\u2027\uac00-\ud7a3]")
_NO_SPACE_BEFORE, _NO_SPACE_BEHIND = frozenset(",.;:!?)]}%’”"), frozenset("([{‘“")
_HYPHEN = re.compile(r"[a-z]-$|\u00ad$")
# Markdown inside a line: emphasis, code, links and pictures; group "text" is what is read.
_INLINE = re.compile(
    r"!?\[(?P<link>[^\]\[\n]{1,300})\]\([^()\s]{1,500}\)"
    r"|(?P<mark>\*\*|__|``?)(?P<text>[^\n]{1,500}?)(?P=mark)"
)
# 联 系 人：, 传　真：, 地    址：: the letters of a label set apart to fill a column.
_SPREAD = re.compile(r"(?:[\u4e00-\u9fff][ \t\u3000]{1,8}){1,4}[\u4e00-\u9fff](?=[ \u3000]*[：:])")


def read(source: str, lines: Sequence[Line], start: int, *, markdown: bool = False) -> Flow:
    """One Flow over the lines, from the offset `start` in the first one.

    Lines of Chinese are joined with nothing, others with a space that stands at the offset of the
    white space behind the first of the two; a word that was hyphenated at the end of a line loses
    its hyphen, and a label whose letters are spread over a column the space between them.
    """
    flow = _closed_up(_joined(source, lines, start))
    return _plain(flow) if markdown else flow


def _joined(source: str, lines: Sequence[Line], start: int) -> Flow:
    if len(lines) == 1:
        return Flow.of(source, start, lines[0].end)
    texts: list[str] = []
    offsets: list[np.ndarray] = []
    for place, line in enumerate(lines):
        begin, end = (start if place == 0 else line.start), line.end
        glue = ""
        if place + 1 < len(lines):
            below = lines[place + 1].text
            if _HYPHEN.search(line.text) and below[0].islower():
                end -= 1
            elif _is_number(line.text[-1], below[0]) and lines[place + 1].gap:
                pass  # a number that a column cut, 12|00
            elif _is_spaced(line.text[-1], below[0]):
                glue = " "
        texts.append(source[begin:end] + glue)
        offsets.append(np.arange(begin, end, dtype=np.int32))
        if glue:
            offsets.append(np.array([_white_behind(source, end)], dtype=np.int32))
    return Flow("".join(texts), np.concatenate(offsets))


def _closed_up(flow: Flow) -> Flow:
    """The flow with the letters of the label that it begins with side by side."""
    spread = _SPREAD.match(flow.text)
    if spread is None:
        return flow
    keep = np.ones(len(flow.text), dtype=bool)
    keep[: spread.end()] = [not letter.isspace() for letter in spread.group()]
    return Flow("".join(compress(flow.text, keep.tolist())), flow.offsets[keep])


def _white_behind(source: str, end: int) -> int:
    """Offset of the first white space from `end` on; the line's break is some."""
    while not source[end].isspace():  # characters that take no room
        end += 1
    return end


def _is_number(last: str, first: str) -> bool:
    return last.isdigit() and first.isdigit()


def _is_spaced(last: str, first: str) -> bool:
    """Whether a space stands between the two where no line is broken."""
    if first in _NO_SPACE_BEFORE or last in _NO_SPACE_BEHIND:
        return False
    return _LATIN.match(last) is not None and _LATIN.match(first) is not None


def _plain(flow: Flow) -> Flow:
    """The flow without the marks of inline Markdown."""
    text = flow.text
    if "*" not in text and "_" not in text and "`" not in text and "](" not in text:
        return flow
    keep = np.ones(len(text), dtype=bool)
    for match in _INLINE.finditer(text):
        group = "link" if match["link"] is not None else "text"
        keep[match.start() : match.start(group)] = False
        keep[match.end(group) : match.end()] = False
    if bool(keep.all()):
        return flow
    return Flow("".join(compress(text, keep.tolist())), flow.offsets[keep])


def plain_heading(text: str) -> str:
    """A heading as it is shown: without the marks of Markdown, inner white space made one space."""
    bare = text.strip("#*_ \t　=").replace("**", "").replace("__", "")
    return re.sub(r"[\s　]+", " ", bare)
