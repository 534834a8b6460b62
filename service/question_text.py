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
    blank = True
    for position, char in enumerate(trimmed):
        category = unicodedata.category(char)
        if category == "Cs" or (category == "Cc" and char not in _ALLOWED_CONTROLS):
            name = "a lone surrogate" if category == "Cs" else "a control character"
            raise QuestionRefused(f"holds {name}, U+{ord(char):04X}, at {position}; leave it out")
        blank = blank and category[0] in "CZ"
    if blank:
        raise QuestionRefused(f"is blank; expected 1 to {limit} characters")
    return trimmed
