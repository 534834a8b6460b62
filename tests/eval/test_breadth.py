"""The set on the seed holds what it promises: every kind of question, and enough of each."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from eval.sets.questions import AskedQuestion, load_questions
from indexer.text.fold import fold

ROOT = Path(__file__).parents[2]
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("0*.txt")}
QUESTIONS = load_questions(ROOT / "eval" / "questions" / "seed.jsonl", TEXTS)
TEXT = "".join(TEXTS.values())
LEAST_OF_TYPE = {
    "fact": 20,
    "number": 20,
    "date": 8,
    "list": 15,
    "membership": 8,
    "definition": 5,
    "reason": 5,
    "yesno": 8,
    "comparison": 5,
    "multi": 5,
    "caption": 5,
    "followup": 8,
    "typo": 5,
    "traditional": 5,
    "keywords": 5,
}
REFUSED = ("wrong-entity", "missing-attribute", "false-premise", "count-without-names")
NEIGHBOURHOOD = 120
HAN = re.compile(r"[\u4e00-\u9fff]")


def around(question: AskedQuestion) -> str:
    """What stands at and beside the evidence."""
    place = question.evidence[0][0]
    text = TEXTS[place.document_id]
    return text[max(0, place.start - NEIGHBOURHOOD) : place.end + NEIGHBOURHOOD]


def has_competing_numbers(question: AskedQuestion) -> bool:
    """A number is asked for, and at least two others stand beside it."""
    if question.type != "number" or not question.answerable:
        return False
    own = {number for answer in question.answers for number in re.findall(r"\d+", fold(answer))}
    return len(set(re.findall(r"\d+", fold(around(question)))) - own) >= 2


def has_relative_date(question: AskedQuestion) -> bool:
    """Its answer is told from the day of writing."""
    return any(re.search(r"去年|今年|前年|近年|近\d年", answer) for answer in question.answers)


def is_near_miss(question: AskedQuestion) -> bool:
    """It cannot be answered, and yet three characters in a row are the document's own."""
    asked, said = fold(question.question), fold(TEXT)
    runs = (asked[at : at + 3] for at in range(len(asked) - 2))
    named = (run for run in runs if re.fullmatch(r"[\u4e00-\u9fff\dA-Za-z]{3}", run))
    return not question.answerable and any(run in said for run in named if HAN.search(run))


@pytest.mark.parametrize(("kind", "least"), LEAST_OF_TYPE.items())
def test_every_type_is_asked_often_enough_to_be_measured(kind: str, least: int) -> None:
    asked = [question for question in QUESTIONS if question.type == kind]
    assert len(asked) >= least
    assert sum(question.answerable for question in asked) >= min(least, 5)


@pytest.mark.parametrize(
    ("has", "least"),
    [
        (lambda _: True, 150),
        (lambda question: not question.answerable, 35),
        (is_near_miss, 30),
        (lambda question: question.lang == "en", 35),
        (lambda question: question.lang == "en" and not question.answerable, 8),
        (lambda question: question.type in ("typo", "traditional", "keywords"), 20),
        (has_competing_numbers, 15),
        (has_relative_date, 5),
        (lambda question: len(question.evidence) > 1, 5),
        (lambda question: bool(question.history), 8),
        (lambda question: len(question.items) >= 3, 10),
    ],
    ids=["all", "unanswerable", "near misses", "English", "English unanswerable", "misspelt",
         "competing numbers", "relative dates", "several pieces of evidence", "history", "long lists"],
)  # fmt: skip
def test_every_property_stands_often_enough(
    has: Callable[[AskedQuestion], bool], least: int
) -> None:
    assert sum(map(has, QUESTIONS)) >= least


@pytest.mark.parametrize("kind", REFUSED)
def test_every_kind_of_unanswerable_question_is_asked(kind: str) -> None:
    asked = [question for question in QUESTIONS if question.type == kind]
    assert len(asked) >= 7
    assert not any(question.answerable for question in asked)


def test_types_are_those_that_the_set_says_it_has() -> None:
    assert {question.type for question in QUESTIONS} == {*LEAST_OF_TYPE, *REFUSED}
