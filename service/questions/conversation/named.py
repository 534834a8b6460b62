"""A name and nothing else, as one gives it who was asked what he means."""

import re

from service.questions.conversation.mentions import Sort, mentions
from service.questions.conversation.opening import END, half_width

_LEAD = re.compile(
    r"^(?:(?:我(?:是)?(?:说|指|问)的?)?就?是|我(?:说|指|问)|i (?:mean|meant)|it is|it's)[,: ]*",
    re.IGNORECASE,
)


def bare_name(text: str) -> str | None:
    """The name in 我说的是北岸联盟。 and I mean the Northgate Alliance; None where more is said."""
    name = _LEAD.sub("", END.sub("", half_width(text).strip()).rstrip("."))
    plain = re.sub(r"^the ", "", name, flags=re.IGNORECASE)
    whole = [found for found in mentions(plain) if found.text == plain]
    return plain if whole and whole[0].sort is not Sort.TIME else None
