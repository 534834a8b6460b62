"""The two that an English question sets side by side: `Is it A or B?`, `Which is larger: A or B?`."""

import re
from dataclasses import dataclass

from service.reader.english_forms import AUXILIARY

_ASKS = re.compile(
    r"\b(?:which|what|who|whom|whose|where|when|how|did|does|is|are|was|were)\b", re.IGNORECASE
)
_AUXILIARY = re.compile(
    rf"^(?P<before>[^?]{{0,80}}?, )?(?:and |but |so )?{AUXILIARY}\b (?P<rest>.+)$",
    re.IGNORECASE,
)
_PREPOSITION = (
    "in", "at", "by", "for", "from", "of", "on", "to", "with", "as", "since", "before", "after",
    "under", "through", "during", "within", "over", "into", "about", "between", "against", "among",
    "until",
)  # fmt: skip
_ARTICLE = ("the", "a", "an")
_DETERMINED = tuple(f"{word} " for word in _ARTICLE)
# Where an alternative in front of the question's verb ends.
_VERB = re.compile(
    r" (?:is|are|was|were|has|have|had|do|does|did|be|been|that|who|which|where|when|the (?:one|place|"
    r"city|area|body|person|country|province|school)|earn|get|see|grow|come|take|receive|account|rise|"
    r"make|produce|attract|hold|lead|win|show|record|report|cover|include|join|higher|lower|larger|"
    r"smaller|greater|more|less|fewer|longer|shorter|earlier|later|faster|slower|bigger)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z\d][\w'’.-]*(?: (?:of |and )?[A-Z\d][\w'’.-]*)*")
# Are there more A or B?
_MORE = re.compile(r"^there (?P<word>more|fewer|less) (?P<one>.+)$", re.IGNORECASE)
_BEHIND = re.compile(
    rf" (?:ones\b|{'|'.join(_PREPOSITION)}|that|who|which|held|newly|according|moving)\b"
)
_COMPARATIVE = re.compile(
    r" (?:\w+ )?(?:more|less|fewer|higher|lower|larger|smaller|greater|bigger|longer|shorter|earlier|"
    r"later|faster|slower)\b",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|does|do|can|must|will|should|who|more|\w+e[rd])\b",
    re.IGNORECASE,
)
_LONGEST_TAIL = 8  # words


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Two alternatives in the question's words, and the question without them."""

    one: str
    two: str
    stem: str


def alternatives_in(question: str) -> Alternatives | None:
    """None where the question offers no two."""
    asked = question.strip().rstrip("?. ")
    left, joint, right = asked.rpartition(" or ")
    left, right = left.rstrip(", "), right.strip()
    if not joint or not left or not right:
        return None
    return _behind_mark(left, right) or _in_question(left, right)


def _behind_mark(left: str, right: str) -> Alternatives | None:
    """Which is larger: A or B · Who came first, A or B."""
    for mark in (": ", " - ", " – ", ", "):
        stem, found, one = left.rpartition(mark)
        if found and one and _ASKS.search(stem) and not _goes_on(stem, one):
            one, two = _unlike(one.removeprefix("either "), right)
            return Alternatives(one, two, stem)
    return None


def _goes_on(stem: str, one: str) -> bool:
    """Behind the mark the question goes on: Which cities, counties or districts joined? · When X
    is questioned, is it alone or together?"""
    noun = one.islower() and " " not in one
    return bool(_AUXILIARY.match(one)) or (noun and not _STATED.search(stem))


def _in_question(left: str, right: str) -> Alternatives | None:
    """Is it A or B · did A or B grow faster · was X held in A or in B."""
    match = _AUXILIARY.match(left)
    if match is None:
        return None
    before, rest = match["before"] or "", match["rest"]
    more = _MORE.match(rest)
    if more and not right.lower().startswith(tuple(f"{word} " for word in _PREPOSITION)):
        two = _BEHIND.split(re.sub(r"^(?:more|fewer|less) ", "", right), maxsplit=1)[0]
        where = right.partition(two)[2].removeprefix(" ones")
        return Alternatives(more["one"], two, f"{before}which is {more['word']}{where}")
    said = re.match(r"it (?P<one>.+)$", rest)
    if said:
        two = re.split(r" (?:that|who|which|where|when)\b", right, maxsplit=1)[0]
        one, two = _unlike(said["one"], two)
        return Alternatives(one, two, before + right.removeprefix(two))
    subject = _NAME.fullmatch(rest)
    if subject or (rest.lower().startswith(_DETERMINED) and _VERB.search(right)):
        named = _NAME.match(right) if subject else None
        two = named.group() if named else _VERB.split(right, maxsplit=1)[0]
        return Alternatives(rest, two, before + right.removeprefix(two))
    return _alike(before, rest, right)


def _alike(before: str, rest: str, right: str) -> Alternatives | None:
    """The second alternative tells by its first word where the first begins."""
    lead = right.split()[0].lower()
    if lead in ("before", "after") and rest.endswith((" before", " after")):
        stem, _, one = rest.rpartition(" ")
        return Alternatives(one, lead, f"{before}{stem} {right.partition(' ')[2]}")
    if lead in _PREPOSITION or lead in _ARTICLE:
        leads = (lead,) if lead in _PREPOSITION else _ARTICLE
        at = max(rest.lower().rfind(f" {word} ") for word in leads)
        if at >= 0:
            one = rest[at:].strip().partition(" ")[2]
            return Alternatives(one, right.partition(" ")[2], before + rest[:at])
    names = list(_NAME.finditer(rest))
    if right[0].isupper() and names and names[-1].end() == len(rest):
        return Alternatives(names[-1].group(), right, before + rest[: names[-1].start()])
    core = _VERB.split(right, maxsplit=1)[0]
    if _COMPARATIVE.match(right, len(core)) and len(core.split()) < len(rest.split()):
        # were the sales or purchases larger: as many words as stand in front of the verb
        words, size = rest.split(), len(core.split())
        stem = f"{before}{' '.join(words[:-size])}{right.removeprefix(core)}"
        return Alternatives(" ".join(words[-size:]), core, stem)
    words, size = rest.split(), min(len(right.split(" of ")[0].split()), _LONGEST_TAIL)
    if len(words) <= size:
        return None
    while size > 1 and right[0].islower() and words[-size][0].isupper():
        size -= 1  # Wu Haijun chairman or general manager
    return Alternatives(" ".join(words[-size:]), right, before + " ".join(words[:-size]))


def _unlike(one: str, two: str) -> tuple[str, str]:
    """Both without the preposition and article that they begin with."""
    bare = []
    for side in (one, two):
        words = side.split()
        while len(words) > 1 and words[0].lower() in (*_PREPOSITION, *_ARTICLE):
            words = words[1:]
        bare.append(" ".join(words))
    return bare[0], bare[1]
