"""Promises of service/reader/asked_measure.py."""

import pytest

from service.reader.asked_measure import asks_for_measure, measures


@pytest.mark.parametrize(
    "question",
    [
        "What is the altitude of the hut?",
        "What's the mill's gross margin?",
        "What yield per mu did the plot reach?",
        "What net profit attributable to the parent is expected?",
        "What valuation in yuan did the shop have?",
        "With what score was she admitted?",
        "After the storm, what was the loss?",
        "What were the sales of umbrellas?",
        "What is the registered capital of the firm?",
        "What is the rate of Jining?",
    ],
)
def test_the_noun_at_the_head_is_measured(question: str) -> None:
    assert asks_for_measure(question)


@pytest.mark.parametrize(
    "question",
    [
        "What is the factor driving growth?",
        "What was the path to becoming a Harbour Area guide?",
        "What does the price include?",
        "What does 'net profit' mean?",
        "What is the capital of the province?",
        "What pushed investment up?",
        "What has kept the price low?",
        "What is the reason for the loss?",
        "What is the rating of the bonds?",
        "Which price is fair?",
        "Is the price fair?",
        "What is it?",
    ],
)
def test_another_noun_at_the_head_is_not(question: str) -> None:
    assert not asks_for_measure(question)


def test_a_noun_alone() -> None:
    assert measures("net profit")
    assert not measures("profit warning")
    assert not measures("")
