"""Folding: one spelling for what a reader takes as the same text.

Full-width and half-width forms, upper and lower case, traditional and simplified characters
become one. The length never changes: character i of the folded text stands at i in the original,
so that offsets found in folded text hold in the source. What NFKC would expand (½, ㎡, ﬁ) therefore
stays as it is. `simplified.txt` is made by training/simplified.py.
"""

import sys
import unicodedata
from pathlib import Path

_SIMPLIFIED = Path(__file__).with_name("simplified.txt")


def _table() -> dict[int, str]:
    table = {}
    for line in _SIMPLIFIED.read_text(encoding="utf-8").splitlines():
        table[ord(line[0])] = line[1]
    # Only what NFKC or lower() change needs an entry; the Basic Multilingual Plane holds all
    # that Chinese and English text uses.
    for point in range(0x10000):
        char = chr(point)
        if 0xD800 <= point < 0xE000 or 0xAC00 <= point < 0xD7B0:  # surrogates; Hangul, unchanged
            continue
        plain = unicodedata.normalize("NFKC", char).lower()
        plain = table.get(ord(plain), plain) if len(plain) == 1 else char
        if len(plain) == 1 and plain != char:
            table.setdefault(point, sys.intern(plain))
    return table


_TABLE = _table()


def fold(text: str) -> str:
    """`text` with width, case and script folded; len(fold(text)) == len(text) always."""
    return text.translate(_TABLE)
