"""What English asks with how many and how much, in the order of Chinese: how many times, by how much more."""

import re

# How heavy a fine is a question about the fine.
HOW_GREAT = re.compile(
    r"\bhow (?:big|large|great|high|heavy|steep|small) an? (?=[a-z])", re.IGNORECASE
)
# By how much one is more than another, and how many times: asked in Chinese behind what is compared.
_MORE = re.compile(
    r"(?:more|less|fewer|better|worse|(?:fast|slow|old|young|high|tall|long|short|larg|bigg|small|low|cheap|dear|heavi|"
    r"light|wid|deep|near|clos|strong|warm|hott|cold|cool|earli|lat|thick|thinn)er)(?: than\b.*)?",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"(?:different )?times(?P<as_much> (?:as|more|less|[a-z]+er)\b.*)?", re.IGNORECASE
)


def counted_in_chinese(noun: str, rest: str) -> tuple[str, str, str]:
    """The English in front, the Chinese question word and the English noun behind it, "" where none stands there.

    Args:
        noun: what stands behind how many or how much.
        rest: the rest of the question.
    """
    times = _TIMES.fullmatch(noun)
    if times and times["as_much"]:
        return f"{rest} {times['as_much']}", "多少倍", ""
    if times:
        return rest, "多少次", ""
    if _MORE.fullmatch(noun):
        return f"{rest.rstrip('?. ')} {noun}", "多少", ""
    return rest, "多少", noun
