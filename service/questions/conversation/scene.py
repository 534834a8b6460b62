"""What was said before, as far as a follow-up can lean on it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.answers.lists.enumeration import items_in
from service.membership.left_out import split_off
from service.questions.conversation.definite import definite_phrases
from service.questions.conversation.mentions import (
    Mention,
    Sort,
    is_person,
    mentions,
    sort_of,
)
from service.questions.conversation.subject import subject
from service.questions.conversation.told import column_of, told
from service.questions.conversation.words import ATTRIBUTES
from service.questions.kind import Kind, kind_of
from service.questions.language import language_of

# History is data of any size: of each turn only so much is read.
QUESTION_CHARACTERS = 300
ANSWER_CHARACTERS = 400
_EDGES = re.compile(r"^[\s。.,;；]+|[\s。.,;；]+$")
_LONGEST_ITEM = 40
_MOST_ITEMS = 30
_LONGEST_NAME = 40

_MARKER = re.compile(r"\[\d{1,4}\]")
# 长寿 (Changshou): the spelling that English answers of ours put beside a Chinese name is none.
_SPELLED = re.compile(r"(?<=[\u4e00-\u9fff”》]) \([A-Z][^()\u4e00-\u9fff]*\)")
_QUOTATION_LINE = re.compile(
    r"^[“\"](?=.*[”\"](?:\[\d{1,4}\])*$)(?![^”\"]{1,24}[”\"][\u4e00-\u9fff])"
)
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}[.、)）]|[-*•])\s*(.+)$")
_ENGLISH_SEPARATOR = re.compile(r",? and |, |; ")
_VALUE = re.compile(
    r"^[约近超]?(?:[\d.,]+|[一二三四五六七八九十百千]+)\D{0,6}$|^(?:in |on )?(?:\w+ )?(?:\d+ )?\d{4}\D*$|"
    r"^(?:是|否|yes|no)$|^\d{4}年.*$|^[去今明前]年.*$",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"谁|哪[一两几三四五]?[个家所位座部项种款支条届些]|哪.{0,2}(?:市|县|区|省|城市|学校|大学|公司|组织)|什么(?!时|地|样|意思|原因)|"
    r"\b(?:who|whom|which|what)\b",
    re.IGNORECASE,
)


_WHO = re.compile(r"谁|哪一?位|什么人|\b(?:who|whom)\b", re.IGNORECASE)
# 除了甲,: what a question leaves out is not what it is about.
LEFT_OUT = re.compile(r"^除了?(?P<names>[^,]{1,200}?)(?:以外|之外)?,")
_NO_THING = (Kind.DATE, Kind.NUMBER, Kind.REASON, Kind.DEFINITION)
# Questions that stay with their topic though the answer is a name: 联盟的牵头单位是谁? Who chairs X?
_ABOUT_TOPIC = re.compile(
    rf"谁|[由被]哪|什么(?![\u4e00-\u9fff])|(?:{ATTRIBUTES})(?:单位)?(?:是|叫|为|有|在|设在)(?:了)?(?:哪|什么)|"
    r"^(?:who|(?:what|which) (?:is|are|was|were) (?:the|its|their)\b"
    r"(?! (?:\w+ )?(?:alliance|community|group|company|organi[sz]ation))|"
    r"what (?:is|are|was|were) .+ (?:for|about|like|called|known as)\W*$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """One turn.

    Attributes:
        question: as it stood alone.
        names: in the question, without times.
        items: of the answer, when it is a list or a single name or value.
        focus: the answer itself, when the question asked for one thing by its kind.
        answered: names in the answer, without times.
        who: it asked for a person, and none was found.
    """

    question: str
    names: tuple[Mention, ...]
    items: tuple[str, ...]
    focus: Mention | None
    answered: tuple[Mention, ...]
    who: bool = False

    @classmethod
    def of(cls, question: str, answer: str) -> "Said":
        question = question.strip()[:QUESTION_CHARACTERS]
        spoken = spoken_part(told(answer))
        items = column_of(question, spoken) or items_of(spoken)
        names = _topics(question)
        if not any(name.sort is Sort.BODY for name in names):
            names = [*definite_phrases(question, names), *names]
        own = subject(question)
        if own is not None and all(n.end <= own.start or own.end <= n.start for n in names):
            names = [own, *names]
        left_out, plain = split_off(question)
        names = [name for name in names if not left_out or name.text in plain]
        return cls(
            question,
            tuple(names),
            items,
            _focus(question, items),
            tuple(_topics(spoken)),
            who=not spoken and bool(_WHO.search(question)),
        )

    @property
    def candidates(self) -> tuple[Mention, ...]:
        """What a pronoun may mean, the likeliest first."""
        if self.focus is None:
            return (*self.names, *self.answered)
        if _ABOUT_TOPIC.search(self.question):
            return (*self.names, self.focus, *self.answered)
        return (self.focus, *self.names, *self.answered)


def _topics(text: str) -> list[Mention]:
    """Names that a follow-up can be about: no times, and nothing too long to be a name."""
    return [
        name
        for name in mentions(text)
        if name.sort is not Sort.TIME and name.end - name.start <= _LONGEST_NAME
    ]


def spoken_part(answer: str) -> str:
    """The answer without markers and without the lines that only quote."""
    plain = _MARKER.sub("", answer[: 2 * ANSWER_CHARACTERS])
    lines = _SPELLED.sub("", plain).splitlines()
    kept = [line.strip() for line in lines if not _QUOTATION_LINE.match(line.strip())]
    return "\n".join(line for line in kept if line)[:ANSWER_CHARACTERS]


def items_of(spoken: str) -> tuple[str, ...]:
    """The items that an answer lists; one for a single name; none for sentences."""
    lines = spoken.splitlines()
    numbered = [match[1] for line in lines if (match := _NUMBERED.match(line))]
    if len(numbered) > 1:
        found = numbered
    elif lines:
        line = re.split(r"[::](?=[^\s/])", lines[0])[-1] if len(lines) == 1 else lines[0]
        line = line.strip().rstrip("。.!")
        if re.search(r"[。;；]", line) or len(re.findall("[、和与及]", line)) > _MOST_ITEMS:
            return ()
        found = [line[start:end] for start, end in items_in(line, 0, len(line))]
        if len(found) == 1:
            found = _ENGLISH_SEPARATOR.split(found[0])
    else:
        return ()
    items = [_EDGES.sub("", item) for item in found]
    items = [item for item in items if item]
    if len(items) > _MOST_ITEMS or any(len(item) > _LONGEST_ITEM for item in items):
        return ()
    return tuple(items)


def scene_of(turns: Sequence[tuple[str, str]]) -> tuple[Said, ...]:
    """The turns (standalone question, answer), the last one first."""
    return tuple(Said.of(question, answer) for question, answer in reversed(turns))


def is_value(item: str) -> bool:
    """Whether an item is a number, a date, or yes or no, and names nothing."""
    return _VALUE.match(item) is not None


def _focus(question: str, items: Sequence[str]) -> Mention | None:
    if len(items) != 1 or is_value(items[0]) or not _ENTITY.search(question):
        return None
    if kind_of(question, language_of(question)) in _NO_THING:
        return None
    item = items[0]
    named = _topics(item)
    if len(item) > 16 and named and sort_of(item) is not Sort.BODY:
        item = named[0].text
    elif len(item) > 24 and item.count(" ") < 1:
        return None
    sort = sort_of(item)
    asked_who = _WHO.search(question)
    if asked_who and (sort in (Sort.THING, Sort.PERSON) or is_person(item)):
        sort = Sort.PERSON
    elif sort is Sort.PERSON:
        sort = Sort.THING
    return Mention(item, 0, len(item), sort)
