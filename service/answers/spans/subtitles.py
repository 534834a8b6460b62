"""A subtitle that says whom an article portrays or visits: ——记甲镇木匠乙, ——访甲."""

import re

_SUBTITLE = re.compile(r"^[ \t]*[—-]{1,2}[ \t]*(?:记|访|专访|追记|走近|走进)", re.MULTILINE)
_DASHES = re.compile(r"[—\- \t]*")


def opens_subtitle(folded: str, start: int) -> bool:
    """Whether [start is the verb or the dash that such a subtitle opens with: what follows is no name."""
    line = folded.rfind("\n", 0, start) + 1
    opens = _SUBTITLE.match(folded, line)
    return opens is not None and _DASHES.fullmatch(folded, line, start) is not None
