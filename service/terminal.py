"""An answer as a person reads it in a terminal: the answer, then the numbered quotes."""

import re
import unicodedata

from service.answer import Answer, Citation

_MARKER = re.compile(r"\[\d+\]")
_SPACE = re.compile(r"\s+")

_BOLD, _CYAN, _DIM, _RESET = "\x1b[1m", "\x1b[36m", "\x1b[2m", "\x1b[0m"


def render(answer: Answer, *, colour: bool) -> str:
    """The text to print, without a line break at the end.

    A document cannot steer the terminal: control characters of the source are left out.
    """
    lines = [_marked(printable(answer.answer, keep_breaks=True), colour)]
    if len(answer.short_answers) > 1:
        lines += ["", *(f"  · {_paint(printable(item), _BOLD, colour)}" for item in
                        answer.short_answers)]  # fmt: skip
    if answer.standalone_question != answer.question:
        lines += ["", _paint(f"({printable(answer.standalone_question)})", _DIM, colour)]
    for citation in answer.citations or answer.nearest:
        lines += ["", *_quote(citation, colour)]
    return "\n".join(lines)


def printable(text: str, *, keep_breaks: bool = False) -> str:
    """`text` on one line, or with its line breaks, without control and format characters."""
    plain = text if keep_breaks else _SPACE.sub(" ", text)
    return "".join(
        char for char in plain if char == "\n" or unicodedata.category(char) not in ("Cc", "Cs")
    )


def _quote(citation: Citation, colour: bool) -> list[str]:
    number = _paint(f"[{citation.marker}]", _CYAN, colour)
    section = printable(" / ".join(citation.section) or citation.title)
    place = f"{citation.document_id} {citation.start}-{citation.end}"
    return [
        f"{number} {printable(citation.quote)}",
        _paint(f"    {section} ({printable(place)})", _DIM, colour),
    ]


def _marked(text: str, colour: bool) -> str:
    if not colour:
        return text
    return _MARKER.sub(lambda match: f"{_CYAN}{match.group()}{_RESET}", text)


def _paint(text: str, code: str, colour: bool) -> str:
    return f"{code}{text}{_RESET}" if colour else text
