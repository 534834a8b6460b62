"""Where an answer of each kind begins and ends: a number whole, a name without the clause around it."""

import re

from indexer.text.fold import fold
from service.answers.near_misses.contacts import whole_contact
from service.answers.spans.alike_clauses import one_of_alike
from service.answers.spans.asked_noun import with_asked_noun
from service.answers.spans.asked_number import asked_number
from service.answers.spans.changed import was_or_became
from service.answers.spans.conditions import asks_for_condition, whole_condition
from service.answers.spans.dates import end_asked, only_date
from service.answers.spans.echoes import behind_echo
from service.answers.spans.edges import (
    begins_with_word,
    ends_with_word,
    with_level,
    with_means,
    with_preposition,
    without_copula,
    without_number,
)
from service.answers.spans.from_to import then_or_now
from service.answers.spans.made import without_making
from service.answers.spans.one_holder import only_holder, without_age, without_aside, without_verb
from service.answers.spans.paired import paired
from service.answers.spans.postponed import put_off
from service.answers.spans.rather import rather
from service.answers.spans.reasons import bare_reason, behind_means
from service.answers.spans.whole_number import whole_number
from service.questions.kind import Kind

# What is answered with a name or a thing, which ends where a word does.
_NAMED = (Kind.FACT, Kind.PERSON, Kind.PLACE, Kind.DEFINITION)

_MANNER = re.compile(
    r"如何|怎样|怎么(?!会|办|看)|咋(?!会|办|看)|\bhow (?:do|does|did|can|could|will|is|are|was|were)\b"
)


def cut(
    question: str, kind: Kind, folded: str, start: int, end: int, *, said: str
) -> tuple[int, int]:
    """[start, end) with the edges that its kind of answer has."""
    asked = fold(f"{question}\n{said}" if said else question)
    if contact := whole_contact(asked, folded, start, end):
        return contact
    if kind is Kind.NUMBER:
        number = asked_number(question, folded, start, end, said=said)
        number = paired(asked, folded, *then_or_now(asked, folded, *number))
        return whole_number(asked, folded, *number)
    if kind is Kind.DATE:
        date = end_asked(asked, folded, *only_date(question, folded, start, end))
        return put_off(asked, folded, *paired(asked, folded, *date))
    if kind is Kind.FACT:  # 啥时候 is answered with an event as well
        start, end = end_asked(asked, folded, start, end)
    start, end = rather(folded, start, end, whole=kind is Kind.REASON)
    if kind is Kind.REASON:
        start = behind_means(asked, folded, start, end)
        return with_preposition(folded, *bare_reason(folded, start, end))
    return _name(asked, kind, folded, start, end) if kind in _NAMED else (start, end)


def _name(asked: str, kind: Kind, folded: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) as a name or a thing, which begins and ends where words do."""
    changed = was_or_became(asked, folded, start, end) if kind is Kind.FACT else (start, end)
    if changed != (start, end):
        return changed
    if kind is Kind.FACT and asks_for_condition(asked):
        return whole_condition(folded, start, end)
    start = behind_echo(asked, folded, without_number(folded, start, end), end)
    if kind is Kind.DEFINITION:
        start = without_copula(folded, start, end)
    start = with_level(folded, start, end)
    if kind is not Kind.PERSON:
        start = begins_with_word(folded, start, end)
    if kind is Kind.FACT:
        end = one_of_alike(folded, start, end)
    end = with_asked_noun(asked, folded, start, ends_with_word(folded, start, end))
    start = without_making(asked, folded, start, end)
    end = without_age(asked, folded, start, end)
    if kind is Kind.PERSON:
        end = without_verb(folded, start, only_holder(asked, folded, start, end))
        end = without_aside(asked, folded, start, end)
    if kind is Kind.FACT and _MANNER.search(asked):
        return with_means(folded, start, end)
    return with_preposition(folded, start, end)
