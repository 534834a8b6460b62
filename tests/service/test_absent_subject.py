"""Promises of service/answers/near_misses/absent_subject.py."""

import pytest

from service.answers.near_misses.absent_subject import subject_is_absent
from service.reader.reading import Passage

TABLE = {"suntech": ("日升",), "northern": ("北方",), "port": ("港口",), "donate": ("捐赠",)}
PASSAGES = [Passage("日升公司捐赠了大米。周建国出席,索罗金讲话。陈某离开。", "Nokira公司")]


@pytest.mark.parametrize(
    "question",
    [
        "Did Suntech donate?",
        "Did Zhou Jianguo attend?",
        "Did President Sorokin speak?",
        "Has Mr Chen left?",
        "Did Nokira's staff leave?",
        "Did the company donate?",
        "Did ABCD donate?",
        "Is the Chengdu-Nokira line open?",
        "Who donated, Fangda?",
    ],
)
def test_a_subject_that_the_passages_name_or_that_is_no_name_is_not_absent(question: str) -> None:
    assert not subject_is_absent(question, PASSAGES, TABLE)


@pytest.mark.parametrize(
    "question",
    [
        "Did Fangda donate?",
        "Did Northern Port donate?",
        "Did Zhou Jianming attend?",
        "Did the Fangda's staff leave?",
        "Hasn't Delgado spoken?",
    ],
)
def test_a_subject_that_stands_there_in_no_form_is_absent(question: str) -> None:
    assert subject_is_absent(question, PASSAGES, TABLE)
