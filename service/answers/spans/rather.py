"""What something is, where a text first says what it is not: 不是要把人管死,而是要营造好的环境."""

import re

_NOT = re.compile(r"(?:不是|并非|不在于|绝非|不只是|不仅仅?是)(?:[要为]了?)?$")
_RATHER = re.compile(r",?而(?:是|在于)(?:[要为]了?(?!了))?(?P<what>[^。;!?\n]{2,160})")
_BEFORE = 6  # characters


def rather(folded: str, start: int, end: int, *, whole: bool) -> tuple[int, int]:
    """What the sentence says instead, where [start, end) is what it denies; else [start, end).

    Args:
        whole: as far as the sentence goes; else as far as the clause.
    """
    if not _NOT.search(folded[max(0, start - _BEFORE) : start]):
        return start, end
    stop = re.compile(r"[。;!?\n]").search(folded, end)
    told = _RATHER.search(folded, start, stop.start() if stop else len(folded))
    if told is None:
        return start, end
    first, last = told.span("what")
    comma = folded.find(",", first, last)
    return first, last if whole or comma < 0 else comma
