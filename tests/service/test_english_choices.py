"""One of two that an English question offers, found in Chinese passages."""

import pytest

from service.answers.choosing.english_choices import english_choice
from service.reader.held_words import HeldWords
from service.reader.located import located
from service.reader.reading import Passage, Reading

NOTHING = Reading((), 0.0)
TABLE = {
    "north": ("北岸", "北部"),
    "south": ("南山", "南部"),
    "park": ("公园", "园区"),
    "district": ("区",),
    "forum": ("论坛", "会议"),
    "hold": ("举行", "召开"),
    "school": ("学校",),
    "invest": ("投资", "投入"),
    "grow": ("增长",),
    "storage": ("储能",),
    "network": ("网络",),
    "business": ("业务",),
}


def chosen(question: str, *texts: str) -> str | None:
    found = english_choice(question, [Passage(text, "") for text in texts], NOTHING, TABLE)
    return found.option if found else None


@pytest.mark.parametrize(
    ("question", "text", "option"),
    [
        ("Was the forum held in the north park or in the south park?", "论坛在南部园区举行。", "南部园区"),
        ("Which has more schools, north park or south park?", "北部园区有学校3所,南部园区有学校12所。", "南部园区"),
        ("Which has fewer schools: north park or south park?", "北部园区有学校3所,南部园区有学校12所。", "北部园区"),
        (
            "Did the storage business or the network business grow faster?",
            "储能业务收入9亿元,增长2.1%;网络业务收入3亿元,增长7.5%。",
            "网络业务",
        ),
        ("Who invested more, Hechuan or Yongchuan?", "合川投资3000万元,永川投资4800万元。", "永川"),
    ],
)  # fmt: skip
def test_the_alternative_that_the_passages_decide_for(
    question: str, text: str, option: str
) -> None:
    assert chosen(question, text) == option


def test_of_two_the_one_that_is_there() -> None:
    assert chosen("Was the forum held in Hechuan or in Yongchuan?", "论坛在合川召开。") == "合川"


def test_no_alternative_no_choice() -> None:
    assert chosen("Where was the forum held?", "论坛在合川召开。") is None


def test_a_phrase_is_the_shortest_run_in_one_clause_with_most_of_its_words() -> None:
    text = "北部建了学校,公园在南部。北部的大公园,北部公园开放。"
    assert located("north park", HeldWords(text, TABLE), [text]) == "北部公园"


def test_a_phrase_of_which_most_is_missing_is_nowhere() -> None:
    text = "网络不通。学校放假。"
    assert located("network storage business school", HeldWords(text, TABLE), [text]) == ""
