"""Relative dates (去年4月) resolved against the year that the document states as its own."""

import re

from indexer.text.fold import fold

_SHIFT = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2}
_RELATIVE = re.compile("|".join(_SHIFT))
_YEAR = re.compile(r"^(\d{4})")


def resolve(text: str, document_date: str | None) -> str | None:
    """`text` with its relative year written out; None where there is nothing to resolve.

    resolve("去年4月", "2024-02-27") is "2023年4月". Without a date of the document nothing is
    resolved: today's date would be the wrong one.
    """
    folded = fold(text)
    match = _RELATIVE.search(folded)
    year = _YEAR.match(document_date or "")
    if match is None or year is None:
        return None
    resolved = int(year.group(1)) + _SHIFT[match.group()]
    return f"{text[: match.start()]}{resolved}年{text[match.end() :]}"
