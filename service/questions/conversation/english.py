"""English follow-ups: correction, change, items of the answer, pronouns, ellipsis."""

import re
from collections.abc import Callable, Sequence

from service.questions.conversation import changes
from service.questions.conversation.english_again import ask_about, change, item
from service.questions.conversation.english_members import member_of_it, members_of_it
from service.questions.conversation.english_others import others
from service.questions.conversation.english_words import (
    BARE_WH,
    CORRECTION,
    COUNT,
    COUNTED,
    EMPTY_IT,
    LEAD,
    LISTED,
    NOT_BUT,
    NOT_THIS,
    PASSIVE,
    POLAR,
    PRONOUN,
    STARTS_ASKING,
    WH_ADVERB,
    WH_SLOT,
    WH_SUBJECT,
    WHICH_ONES,
    is_generic,
)
from service.questions.conversation.mentions import mentions
from service.questions.conversation.nouns import Pronoun, pick
from service.questions.conversation.resolution import Resolution, dangling, resolved
from service.questions.conversation.scene import Said

Scene = Sequence[Said]


def resolve_english(question: str, scene: Scene) -> Resolution:
    """`question` as it reads alone, with the conversation `scene`, the last turn first."""
    for form in _FORMS:
        found = form(question, scene)
        if found is not None:
            return found
    return resolved(question)


def correction(question: str, scene: Scene) -> Resolution | None:
    """No, I meant the other one; not Dover but Deal."""
    match = CORRECTION.match(question) or NOT_BUT.match(question) or NOT_THIS.match(question)
    if match is None:
        return None
    meant = match["meant"].strip()
    if STARTS_ASKING.match(meant):
        return resolve_english(f"{meant[0].upper()}{meant[1:]}?", scene)
    old = match.groupdict().get("old")
    if old and scene and (swapped := changes.swapped(scene[0], old.strip(), meant)):
        return resolved(swapped)
    return ask_about(meant, scene, question)


def pronoun(question: str, scene: Scene) -> Resolution | None:
    """How many members does it have? Who leads this alliance?"""
    if EMPTY_IT.search(question):
        return None
    text = question
    for match in reversed([m for m in PRONOUN.finditer(question) if not _within(question, m)]):
        found = pick(scene, _wanted(match), question)
        if found is None:
            rest = question[: match.start()] + question[match.end() :]
            definite = match.group().lower().startswith("the ")
            strong = not (match["noun"] or match["any"]) or is_generic(rest)
            return dangling(question) if strong and not (definite and scene) else None
        group = str(match.lastgroup)
        start, end = match.span({"noun": "noun_phrase", "any": "pointing"}.get(group, group))
        owning = text[start:end].lower() in ("its", "their", "his") or _her(text, end, match)
        own = "'s" if owning else ""
        text = f"{text[:start]}{found}{own}{text[end:]}"
    if text == question:
        return None
    alone = LEAD.sub("", text)
    return resolved(alone[0].upper() + alone[1:])


def _her(text: str, end: int, match: re.Match[str]) -> bool:
    return match.group().lower() == "her" and bool(re.match(r" \w", text[end:]))


def _wanted(match: re.Match[str]) -> Pronoun | str:
    if match["noun"] or match["any"]:
        return (match["noun"] or match["any"]).lower()
    if match["person"]:
        return Pronoun.PERSON
    return Pronoun.MANY if match["many"] else Pronoun.THING


# Something that its and their can mean: the station, each firm, surveyors.
_THING = (
    r"(?:\b(?:the|an?|each|every|any|all|some|most|(?:which|what)(?! (?:is|are|was|were|did|does|will|can|has|have)\b)) "
    r"(?:[\w'’-]+ ){0,3}[\w-]{3,}|\b(?!does|was|has|this)[a-z]{3,}s)\b"
)
_OWNER = re.compile(rf"{_THING} ", re.IGNORECASE)
_CLAUSE_OPENS = re.compile(
    rf"{_THING} .*\b(?:when|if|after|before|while|because|that|until|as|since|once|where|so|"
    r"say|says|said|claims?|claimed|feels?|felt|thinks?|thought|believes?|believed)\b[^,;]*$",
    re.IGNORECASE,
)
# Who must supervise the work they are in charge of? speaks of whoever must.
_WHO_MUST = re.compile(
    r"^who (?:must|should|shall|may|can|need(?:s|ed)? to|ha(?:s|ve|d) to) [a-z]+ \w", re.IGNORECASE
)
# What reads like a pronoun and is none: He Li, IT education.
_NO_PRONOUN = re.compile(r"(?:He|She) (?=[A-Z])|IT\b")


def _within(question: str, match: re.Match[str]) -> bool:
    """Whether the question names before the pronoun what that can mean."""
    before = question[: match.start()]
    if _NO_PRONOUN.match(question, match.start()):
        return True
    if (match["many"] or match["person"]) and _WHO_MUST.match(before):
        return True
    if match["thing"] or match["many"] or match["person"]:
        owning = match.group().lower() in ("its", "their", "his", "her")
        if (_OWNER if owning else _CLAUSE_OPENS).search(before):
            return True
    if match["noun"]:
        if match.group().lower().startswith("the "):
            return bool(mentions(question))
        return False
    named = mentions(before)
    if match["many"] and match.group().lower() in ("these", "those"):
        return bool(re.match(r" \w+", question[match.end() :])) and not re.search(r"\bof $", before)
    if match["many"] or match["thing"]:
        common = re.search(
            r"\b(?:which|what|how many) (?:\w+ )?\w+s\b.*\b(?=their$)|,|\b(?:and|with|of) $",
            before + match.group(),
            re.IGNORECASE,
        )
        return bool(named) or (common is not None and not re.search(r"\bof $", before))
    return bool(named)


def only_asking(question: str, scene: Scene) -> Resolution | None:
    """When? Why? Where?"""
    bare = LEAD.sub("", question.strip())
    listed = LISTED.match(scene[0].question) if scene and COUNT.match(bare) else None
    if listed:
        lead = f"{listed['lead'].capitalize()} how" if listed["lead"] else "How"
        return resolved(f"{lead} many {listed['rest'].rstrip('.?')}?")
    counted = COUNTED.match(scene[0].question) if scene and WHICH_ONES.match(bare) else None
    if counted:
        return resolved(f"Which {counted['rest']}")
    match = BARE_WH.match(bare)
    if match is None:
        return None
    if not scene:
        return dangling(question)
    wh = match["wh"].capitalize()
    last = scene[0]
    adverb = WH_ADVERB.match(last.question)
    if adverb:
        return resolved(f"{wh} {adverb['rest']}")
    if POLAR.match(last.question):
        return resolved(f"{wh} {last.question[0].lower()}{last.question[1:]}")
    slot = WH_SLOT.match(last.question)
    if slot and 0 < len(last.items) <= 5:
        answer = pick(scene[:1], Pronoun.MANY, question) if len(last.items) > 1 else last.items[0]
        return resolved(f"{wh} {slot['aux'].lower()} {slot['rest']} {answer}?")
    subject_asked = WH_SUBJECT.match(last.question)
    if subject_asked and 0 < len(last.items) <= 5:
        return resolved(f"{wh}: {' and '.join(last.items)} {subject_asked['rest']}?")
    return resolved(f"{wh}: {last.question}")


def ellipsis(question: str, scene: Scene) -> Resolution | None:
    """How many members? Who founded? Which schools joined?"""
    text = LEAD.sub("", question.strip())
    passive = PASSIVE.match(text) if scene else None
    if passive and not mentions(text):
        topic = pick(scene, "", question)
        return resolved(f"{passive['asked']} in {topic}?") if topic else None
    if not STARTS_ASKING.match(text) or not is_generic(text):
        return None
    topic = pick(scene, "", question)
    if topic is None:
        return dangling(question)
    bare = text.rstrip("?.! ")
    bare = bare[0].upper() + bare[1:]
    if re.search(
        r"\b(?:join(?:ed|s)?|leads?|led|runs?|owns?|owned|manage[sd]?|founded|created|launched|initiated|established)$",
        bare,
        re.IGNORECASE,
    ):
        passive = re.match(r"(?:when|where|why|how) (?:was|were|is)\b", bare, re.IGNORECASE)
        if passive:
            return resolved(f"{bare[: passive.end()]} {topic}{bare[passive.end() :]}?")
        return resolved(f"{bare} {topic}?")
    return resolved(f"{bare} {'in' if bare.lower().endswith('are there') else 'of'} {topic}?")


_FORMS: tuple[Callable[[str, Scene], Resolution | None], ...] = (
    correction, others, change, item, members_of_it, member_of_it, only_asking, pronoun, ellipsis,
)  # fmt: skip
