"""One of several clauses that run alike: of 把甲变成乙、把丙变成丁 what 甲 becomes is 乙 alone."""

import re

_ALIKE = "将把以用由从对向为让使给在"
_SEAM = re.compile(rf"(?:、|,|;|并|和|及|以及)(?P<word>[{_ALIKE}])")
_PARTS = re.compile(r"[,、:]")
_STOP = re.compile(r"[。;!?\n]")


def one_of_alike(folded: str, start: int, end: int) -> int:
    """The end of [start, end) in front of a further clause that opens with the same word as the one
    that it stands in."""
    opens = max((stop.end() for stop in _STOP.finditer(folded, 0, start)), default=0)
    for seam in _SEAM.finditer(folded, start + 1, end):
        word = seam["word"]
        clause = _PARTS.split(folded[opens:start])[-1]
        again = folded[start - 2 : start] in folded[seam.end() : end]  # the same is done there
        alike = clause.startswith(word) or (word in clause and again)
        if alike and folded[start] != word and seam.start() - start > 1:
            return seam.start()
    return end
