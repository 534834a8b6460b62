"""An ordinal of the last question exchanged: And the second one? after When does the first hall open?"""

import re

_ENGLISH = re.compile(
    r"\bthe (?P<word>first|second|third|fourth|fifth|sixth|last)(?= [a-z])", re.IGNORECASE
)
_CHINESE = re.compile(
    r"第(?:[一二三四五六七八九十]|\d{1,2})(?P<measure>[个项家所种位座款名只部本支条类批])(?=[\u4e00-\u9fff])"
)


def exchanged(question: str, ordinal: str) -> str | None:
    """`question` with the one ordinal it has exchanged for `ordinal` (second, 第二个); None where it has none."""
    for pattern in (_ENGLISH, _CHINESE):
        found = list(pattern.finditer(question))
        if len(found) != 1:
            continue
        (old,) = found
        start, end = old.span("word") if pattern is _ENGLISH else old.span()
        fits = ordinal.isascii() if pattern is _ENGLISH else ordinal.endswith(old["measure"])
        return question[:start] + ordinal + question[end:] if fits else None
    return None
