"""The text of a question as it may come in: trimmed, not blank, not too long, printable."""

import unicodedata

from indexer.errors import ShuangchengError

MAX_CHARACTERS = 2000

# Line breaks and tabs come with pasted text; every other control character is a mistake or worse.
_ALLOWED_CONTROLS = frozenset("\t\n\r")


class QuestionRefused(ShuangchengError):
    """The text is no question that can be asked; the message says why, in a caller's words."""


def clean(text: str, *, limit: int = MAX_CHARACTERS) -> str:
    """`text` without surrounding white space and byte order mark.

    Raises QuestionRefused for a text that is blank, longer than `limit` characters, or holds
    control characters or lone surrogates.
    """
    trimmed = text.strip().strip("\ufeff").strip()
    if len(trimmed) > limit:
        raise QuestionRefused(f"has {len(trimmed)} characters; at most {limit} are allowed")
    printable(trimmed)
    if all(unicodedata.category(char)[0] in "CZ" for char in trimmed):
        raise QuestionRefused(f"is blank; expected 1 to {limit} characters")
    return trimmed


def printable(text: str) -> str:
    """`text` as it is.

    Raises QuestionRefused where it holds control characters, other than tab and line breaks, or lone surrogates.
    """
    for position, char in enumerate(text):
        category = unicodedata.category(char)
        if category == "Cs" or (category == "Cc" and char not in _ALLOWED_CONTROLS):
            name = "a lone surrogate" if category == "Cs" else "a control character"
            raise QuestionRefused(f"holds {name}, U+{ord(char):04X}, at {position}; leave it out")
    return text
