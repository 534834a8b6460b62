import pytest

from service.answer import Turn
from service.questions.kind import Kind, kind_of
from service.questions.language import Language, language_of
from service.questions.question import understand


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("哪些城市加入了联盟?", Language.CHINESE),
        ("AB-7的价格是多少", Language.CHINESE),
        ("Which cities joined 北岸联盟?", Language.ENGLISH),
        ("How many?", Language.ENGLISH),
        ("123", Language.CHINESE),
        ("", Language.CHINESE),
    ],
)
def test_the_language_is_that_of_most_of_the_question(text: str, language: Language) -> None:
    assert language_of(text) is language


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("哪些城市加入了哪些联盟?", Kind.LIST),
        ("一共投了多少钱?", Kind.NUMBER),
        ("共有几个成员单位", Kind.NUMBER),
        ("论坛什么时候召开?", Kind.DATE),
        ("它是理事长单位吗？", Kind.POLAR),
        ("有没有说明资金来源", Kind.POLAR),
        ("论坛是在甲城还是在乙城召开的？", Kind.CHOICE),
        ("谁承办了展览", Kind.PERSON),
        ("为什么要成立联盟", Kind.REASON),
        ("什么是绿色校园?", Kind.DEFINITION),
        ("绿色校园是什么？", Kind.DEFINITION),
        ("甲城 投资", Kind.FACT),
        ("Which districts founded the alliance?", Kind.LIST),
        ("How much did the district invest?", Kind.NUMBER),
        ("When was it held?", Kind.DATE),
        ("Did the district join?", Kind.POLAR),
        ("Where is the base?", Kind.PLACE),
        ("What does green campus mean?", Kind.DEFINITION),
    ],
)
def test_question_words_tell_the_kind_of_answer(text: str, kind: Kind) -> None:
    assert kind_of(text, language_of(text)) is kind


HISTORY = [Turn("“北岸”教育联盟什么时候成立?", "2021年3月[1]")]


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("它有多少个成员?", "“北岸”教育联盟有多少个成员?"),
        ("该联盟有多少个成员?", "“北岸”教育联盟有多少个成员?"),
        ("都有哪些成员?", "“北岸”教育联盟都有哪些成员?"),
        ("那“南山”教育联盟呢?", "“南山”教育联盟什么时候成立?"),
    ],
)
def test_a_follow_up_is_asked_about_what_was_named_before(question: str, standalone: str) -> None:
    assert understand(question, HISTORY).standalone == standalone


def test_an_english_follow_up_takes_the_name_from_the_question_before() -> None:
    asked = understand("How many members does it have?", [Turn("When did Hechuan join?", "…")])
    assert asked.standalone == "How many members does Hechuan have?"


def test_a_question_that_stands_alone_is_not_touched_by_what_was_said() -> None:
    question = "“南山”教育联盟什么时候成立?"
    assert understand(question, HISTORY).standalone == question


def test_nothing_to_refer_to_is_reported_and_not_guessed() -> None:
    assert understand("它有多少个成员?").dangling
    assert not understand("“北岸”教育联盟有多少个成员?").dangling
