"""English questions that Chinese asks with a set phrase: by office, by name, by use."""

import re

from service.reader.english_forms import AUXILIARY

# Who heads X? is asked as X 会长是谁.
_HEADS = re.compile(
    r"^who (?:currently |now )?(?P<office>heads|headed|chairs|chaired) (?P<body>.+)$",
    re.IGNORECASE,
)
# What somebody is by office is asked in Chinese with one set phrase.
_OFFICE = (
    r"(?:(?:current|present|official|full|former|exact) )*"
    r"(?:post|position|job(?: title)?|title|office|role|occupation)"
)
_TITLED_NAME = r"(?:(?:Mrs?|Ms|Dr|Prof\w*)\.? )?[A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*){0,3}"
_OFFICES = (
    re.compile(
        rf"\b(?:what|which) {_OFFICE} {AUXILIARY} (?P<who>.+?),? "
        r"(?:hold|held|have|had|occupy|serve in)\b(?P<rest>.*)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bwhat (?:is|was|are|were) (?P<who>(?-i:[A-Z]).+?)['’]s? {_OFFICE}\b"
        r"(?! (?:of|on|about|among|towards?|regarding)\b)(?P<rest>.*)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?i:(?:and |so |but )?who (?:is|was)) (?P<who>{_TITLED_NAME})(?P<rest>)(?:, by the way)?[?. ]*$"
    ),
)
# What is the name of …? asks for no name of a thing called so, but for what it is called.
_CALLED = (
    re.compile(
        rf"\b(?:what|which) {AUXILIARY} the (?:[a-z]+ )?names? of (?P<who>.+)", re.IGNORECASE
    ),
    re.compile(
        rf"\bwhat {AUXILIARY} (?P<who>.+?)(?:['’]s? (?:[a-z]+ )?name| (?:called|named))\b(?! (?:of|after)\b).*",
        re.IGNORECASE,
    ),
)
# What people call a thing, what a thing is used for, and what becomes of it: each has its own word.
_WITH_OWN_WORD = (
    (
        re.compile(
            r"^(?:and |but |so )?what (?:do|does|did) (?P<first>.+?) (?:call|nickname|dub) "
            r"(?P<rest>(?!(?:for|on|off|upon|out|up|in)\b).+)$",
            re.IGNORECASE,
        ),
        "称为什么",
    ),
    (
        re.compile(
            r"^(?:and |but |so )?what (?:is|are|was|were|will|can) (?P<first>.+?) (?:be )?used (?:for|as)\b(?P<rest>.*)$",
            re.IGNORECASE,
        ),
        "用于什么",
    ),
    (
        re.compile(
            r"^(?:and |but |so )?what (?:happens|will happen|would happen|should happen)\b(?: to\b)?(?P<first>)(?P<rest>.*)$",
            re.IGNORECASE,
        ),
        "会怎样",
    ),
    (
        re.compile(
            r"^(?:and |but |so )?what (?:happened|has happened)\b(?: to\b)?(?P<first>)(?P<rest>.*)$",
            re.IGNORECASE,
        ),
        "发生了什么",
    ),
)


def set_phrase(question: str) -> tuple[str, str, str] | None:
    """The English in front, the Chinese phrase and the English behind it; None where the question is
    asked word by word."""
    office = next((match for form in _OFFICES if (match := form.search(question))), None)
    if office:
        return question[: office.start()] + office["who"], "担任什么职务", office["rest"]
    called = next((match for form in _CALLED if (match := form.search(question))), None)
    if called:
        return question[: called.start()] + called["who"], "叫什么名字", ""
    heads = _HEADS.match(question)
    if heads:
        return f"{heads['body'].rstrip('?. ')} {heads['office']}", "是谁", ""
    for pattern, word in _WITH_OWN_WORD:
        own = pattern.match(question)
        if own:
            return f"{own['first']} {own['rest'].rstrip('?. ')}", word, ""
    return None
