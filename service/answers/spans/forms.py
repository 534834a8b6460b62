"""Spans made to fit the kind of answer that a question wants.

The reader marks spans by likeness to what it has seen; grammar knows more: a question for a number
is not answered by a span without one, and a number is never cut in the middle (10 of 100, 24 of
24亿元).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.text.fold import fold
from service.answers.choosing.superlatives import of_the_most
from service.answers.near_misses.contacts import whole_contact
from service.answers.near_misses.ranks import TITLE, other_rank
from service.answers.near_misses.something_else import something_else
from service.answers.spans.aims import aimed
from service.answers.spans.alike_clauses import one_of_alike
from service.answers.spans.appositions import introduced
from service.answers.spans.asked_noun import with_asked_noun
from service.answers.spans.causes import causes
from service.answers.spans.changed import was_or_became
from service.answers.spans.code_part import part_of_code
from service.answers.spans.conditions import asks_for_condition, whole_condition
from service.answers.spans.dated_event import date_of_event
from service.answers.spans.dates import end_asked, only_date
from service.answers.spans.definitions import defined
from service.answers.spans.echoes import ECHO, behind_echo, echoes
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
from service.answers.spans.numbers import asked_number, is_a_day, is_of_a_name
from service.answers.spans.one_holder import only_holder, without_age, without_aside, without_verb
from service.answers.spans.paired import paired
from service.answers.spans.postponed import put_off
from service.answers.spans.rather import rather
from service.answers.spans.reasons import bare_reason, behind_means
from service.answers.spans.recorded import of_another_deed
from service.answers.spans.subtitle import opens_subtitle
from service.answers.spans.units import asked_unit, counts_heads
from service.answers.spans.whole import whole
from service.answers.spans.whole_number import whole_number
from service.answers.spans.whose_value import of_whom_asked
from service.questions.kind import Kind
from service.reader.expressions import DATE, NUMBER, TIME_OF_DAY
from service.reader.reading import Candidate, Passage, Reading

# What is left of a candidate's score when it has not the form that the question asks for. Not 0:
# documents also write numbers in ways that no pattern foresees.
MISFIT = 0.3

# The same of a number in a unit of money, time, share or distance where another unit is asked for.
OTHER_UNIT = 0.05

# What is answered with a name or a thing, which ends where a word does.
_NAMED = (Kind.FACT, Kind.PERSON, Kind.PLACE, Kind.DEFINITION)

FORMS = {
    Kind.NUMBER: NUMBER,
    Kind.DATE: re.compile(f"{DATE.pattern}|{TIME_OF_DAY.pattern}"),
}


def fitted(question: str, kind: Kind, passages: Sequence[Passage], reading: Reading) -> Reading:
    """The reading with candidates widened to whole numbers and dates and misfits put back.

    Scores of candidates that become the same span are added up. What names no time at all is no
    answer to when, what holds no number none to how much money or how many of a unit, and no body
    holds an office.
    """
    if kind is Kind.DEFINITION:
        reading = defined(question, passages, reading)
    if kind in (Kind.FACT, Kind.PERSON, Kind.PLACE):
        reading = introduced(question, passages, reading)
    if kind in (Kind.FACT, Kind.DEFINITION, Kind.LIST):
        reading = part_of_code(question, passages, reading)
    if kind is Kind.REASON:
        aim = aimed(question, passages, reading)
        if aim is not reading:
            return aim
        reading = causes(f"{question}\n{reading.asked}", passages, reading)
    if kind is Kind.NUMBER and _OFTEN.search(question):
        kind = Kind.FACT  # 按月 and 每年 hold no number
    # What the texts are compared with: an English question shares no words with them until it is glossed.
    asked = fold(f"{question}\n{reading.asked}" if reading.asked else question)
    pattern = FORMS.get(kind)
    unit = asked_unit(question) if kind is Kind.NUMBER else None
    heads = kind is Kind.NUMBER and counts_heads(question)
    officer = kind is Kind.PERSON and _OFFICE.search(question) is not None
    merged: dict[tuple[int, int, int], float] = {}
    unfit = 0.0
    for candidate in reading.candidates:
        folded = fold(passages[candidate.passage].text)
        span = whole(folded, candidate.start, candidate.end)
        start, end = _cut(question, kind, folded, *span, said=reading.asked)
        score = candidate.score
        nobody = officer and (
            _NOBODY.search(folded, start, end) or other_rank(asked, folded, start, end)
        )
        context = fold(passages[candidate.passage].context)
        if (
            nobody
            or opens_subtitle(folded, start)
            or (kind is Kind.NUMBER and is_of_a_name(folded, start, end))
            or (kind is Kind.DATE and of_another_deed(asked, folded, start, end))
            or not _can_answer(kind, unit, folded[start:end], heads=heads)
            or something_else(kind, asked, folded, start, end, context)
        ):
            unfit += candidate.score
            continue
        shaped = pattern is None or pattern.search(folded, start, end)
        dated = kind is Kind.NUMBER and is_a_day(folded[start:end], unit)
        if not shaped or dated:
            score *= MISFIT
        if unit is not None and not unit.search(folded, start, end):
            score *= OTHER_UNIT if _MEASURED.search(folded, start, end) else MISFIT
        if echoes(kind, asked, folded[start:end]):
            score *= ECHO
        key = (candidate.passage, start, end)
        merged[key] = merged.get(key, 0.0) + score
    candidates = [Candidate(*span, score) for span, score in merged.items()]
    candidates.sort(key=lambda item: (-item.score, item.passage, item.start, item.end))
    reading = replace(reading, candidates=tuple(candidates))
    if kind is Kind.NUMBER:
        reading = of_whom_asked(asked, passages, reading)
    if kind in (Kind.FACT, Kind.PERSON, Kind.PLACE):
        reading = of_the_most(asked, passages, reading)
    if kind is Kind.DATE:
        reading = date_of_event(asked, passages, reading)
    return without(reading, unfit)


def _cut(
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
    if kind not in _NAMED:
        return start, end
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


def without(reading: Reading, lost: float) -> Reading:
    """`reading` after candidates of the scores `lost` were found to be no answers.

    What they had of the chance that there is an answer goes to there being none.
    """
    kept = sum(candidate.score for candidate in reading.candidates)
    if lost <= 0:
        return reading
    return replace(reading, answerable=reading.answerable * kept / (kept + lost))


def _can_answer(kind: Kind, unit: re.Pattern[str] | None, span: str, *, heads: bool) -> bool:
    if kind is Kind.DATE:
        return _TIMELY.search(span) is not None
    if unit is not None and _YEAR_OR_MONTH.fullmatch(span):
        return False  # 2020年 is no answer to how many years, nor 8月 to how many countries
    if unit is None or unit.search(span):
        return unit is None or _NUMERAL.search(span) is not None
    # How heavy or how many is never answered with money, nor how many villagers with points or acres.
    other = _UNCOUNTED if heads else _PAID
    return _NUMERAL.search(span) is not None and not other.search(span)


# Who holds an office is a person: neither the body nor the office.
_OFFICE = re.compile(
    rf"{TITLE}|[县市省区镇乡村州厅司所社]长|教练|司令|"
    r"发言人|创始人|代表人|掌门|chair|president|director|secretary|minister|mayor|governor|principal|"
    r"\bceo\b|manager|spokes|founder|coach|commander",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:公司|集团|协会|大学|学院|学校|医院|银行|政府|委员会|中心|联盟|基金会|工厂|[茶钢药酒电]厂|研究[院所]|[局委部厅省市县区镇村]|负责人|董事长|会长|主任|"
    r"书记|经理|总裁|主席|[院校局部处]长)$"
)
_MANNER = re.compile(
    r"如何|怎样|怎么(?!会|办|看)|咋(?!会|办|看)|\bhow (?:do|does|did|can|could|will|is|are|was|were)\b"
)
_OFTEN = re.compile(r"(?:多久|多长时间|几[年月周天日])[^,。?，？]{0,10}一次|隔多久|频率")
_TIMELY = re.compile(r"[\d年月日号时期前后天周季旬晚早午初末春夏秋冬今明昨节岁]")
_MEASURED = re.compile(
    r"(?:[\d万亿千百十一二三四五六七八九两]个?(?:小时|月|工作日|百分点|分钟|[年天日元米亩]|[美欧港日]元|平?方?公里)|[%‰])$"
)
# What no persons, households or bodies are counted in.
_UNCOUNTED = re.compile(
    r"[\d万亿千百十一二三四五六七八九]\s*(?:[分度℃%‰亩米吨]|[美欧港日]?元|平?方?公里|个?百分点)$"
)
_PAID = re.compile(r"[\d万亿千百]\s*[美欧港日]?元$")
_YEAR_OR_MONTH = re.compile(r"(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:底|初|末|中旬|[上下]旬)?")
_NUMERAL = re.compile(r"[\d一二三四五六七八九十百千万亿两半零〇几数多倍双单全无]")
