import pytest

from service.answers.evidence import FEATURES, features
from service.reader.reading import Candidate, Passage, Reading

TEXT = "北岸区去年4月投资约24亿元,新建“晨光”学校100所。南山区没有投资。"


def measured(question: str, span: str = "约24亿元", answerable: float = 0.5) -> dict[str, float]:
    start = TEXT.index(span)
    reading = Reading((Candidate(0, start, start + len(span), 0.4),), answerable)
    return dict(zip(FEATURES, features(question, [Passage(TEXT, "合川")], reading), strict=True))


@pytest.mark.parametrize(
    ("question", "run"),
    [
        ("北岸区投资了多少钱?", 0),
        ("北岸区的捐款投资了多少钱?", 2),  # 捐款
        ("北岸区气象台投资了多少钱?", 3),  # 气象台
    ],
)
def test_what_the_passage_has_nothing_of_is_measured_in_characters(question: str, run: int) -> None:
    assert measured(question)["missing_run"] == run


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("合川区投资了多少?", 0),  # the context says 合川
        ("荣昌区投资了多少?", 1),
        ("“晨光”学校有多少所?", 0),
        ("“星火”学校有多少所?", 1),
        ("2021年投资了多少?", 1),
        ("How much did Hechuan invest?", 0),
        ("How much did Rongchang invest?", 1),
    ],
)
def test_names_and_numbers_that_the_passage_lacks_are_counted(question: str, missing: int) -> None:
    assert measured(question)["missing_names"] == missing


def test_the_readers_doubt_is_taken_as_log_odds() -> None:
    assert measured("?", answerable=0.5)["answerable"] == 0.0
    assert measured("?", answerable=0.9)["answerable"] == pytest.approx(2.1972, abs=1e-4)


def test_a_better_covering_sentence_elsewhere_counts_against_the_span() -> None:
    question = "南山区有没有投资?"
    near, far = measured(question, "没有投资"), measured(question, "约24亿元")
    assert near["better"] == 0.0
    assert far["better"] > 0.0
    assert near["cover"] > far["cover"]


def test_what_is_left_of_the_candidates_is_taken_as_log_odds() -> None:
    # one candidate of 0.4, of whatever chance that there is an answer
    assert measured("?", answerable=0.9)["left"] == pytest.approx(-0.4055, abs=1e-4)


def test_how_long_question_and_answer_are_counts() -> None:
    seen = measured("北岸区投资了多少?")
    assert seen["long_question"] == pytest.approx(2.1972, abs=1e-4)  # 9 characters
    assert seen["long_answer"] == pytest.approx(1.6094, abs=1e-4)  # 5
    assert seen["behind"] == 0.0


def test_pairs_of_characters_are_looked_for_near_the_span_and_in_the_passage() -> None:
    seen = measured("南山区投资多少?")  # 南山, 山区, 区投, 投资
    assert (seen["pairs_near"], seen["pairs"]) == (0.25, 0.75)
    assert (seen["missing_near"], seen["missing_names"]) == (1.0, 0.0)  # 南山区
    assert measured("荣昌区投资多少?")["missing_near"] == 1.0


def test_what_is_asked_for_is_seen() -> None:
    assert (measured("谁投资?")["person"], measured("投资多少?")["number"]) == (1.0, 1.0)
