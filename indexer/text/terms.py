"""Terms: what a text is searched by.

Chinese gives its characters and its pairs of neighbouring characters; no word list is needed, and
none can be wrong. Words of alphabetic scripts and numbers are terms as a whole, so that 10 does
not find 100. Texts and queries go through the same function.
"""

import re

from indexer.text.fold import fold

# Scripts that put spaces between words: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic.
_SPACED = (
    "a-z\u00aa\u00ba\u00df-\u00f6\u00f8-\u02af\u0370-\u03ff\u0400-\u052f"
    "\u0531-\u0587\u05d0-\u05ea\u0620-\u064a\u1e00-\u1fff"
)
_TOKEN = re.compile(
    rf"(?P<number>(?<!\d)\d{{1,3}}(?:,\d{{3}})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|(?P<word>[{_SPACED}]+)"
    rf"|(?P<run>[^\W\d_{_SPACED}]+)"
)


def terms_of(text: str) -> list[str]:
    """The terms of `text` in order, repeated as often as they occur.

    4,800 and ４８００ are the number 4800; 3.50 is 3.50. A letter that does not touch another (or
    a character between signs) has no pair. Punctuation gives nothing.
    """
    terms: list[str] = []
    for match in _TOKEN.finditer(fold(text)):
        token = match.group()
        if match.lastgroup == "run":
            terms.extend(token)
            terms.extend(map(str.__add__, token, token[1:]))
        elif match.lastgroup == "number":
            terms.append(token.replace(",", ""))
        else:
            terms.append(token)
    return terms
