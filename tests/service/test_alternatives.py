"""The two that an English question sets side by side."""

import pytest

from service.questions.alternatives import alternatives_in


@pytest.mark.parametrize(
    ("question", "one", "two"),
    [
        ("Which is larger, the north park or the south park?", "north park", "south park"),
        ("Which city must hold more fairs: Northtown or Southtown?", "Northtown", "Southtown"),
        ("Was it Li Ming or Zhao Hong who spoke first?", "Li Ming", "Zhao Hong"),
        ("Is the clinic in Northtown or in Southtown?", "Northtown", "Southtown"),
        ("Is the loan a credit loan or a mortgage?", "credit loan", "mortgage"),
        ("Is Northtown or Southtown the place to be supported?", "Northtown", "Southtown"),
        (
            "In 2023, did the storage business or the network business earn more?",
            "the storage business",
            "the network business",
        ),
        ("Is Wu Hai chairman or general manager?", "chairman", "general manager"),
        ("Does the fair end on 4 May or 5 May?", "4 May", "5 May"),
        ("Is the plan filed before or after the sale?", "before", "after"),
        ("Are there more large firms or small ones?", "large firms", "small"),
        ("In 2023, were banks’ sales or purchases larger in yuan?", "sales", "purchases"),
    ],
)
def test_both_are_found_without_what_stands_around_them(question: str, one: str, two: str) -> None:
    found = alternatives_in(question)
    assert found is not None
    assert (found.one, found.two) == (one, two)


def test_the_stem_is_the_question_without_them() -> None:
    found = alternatives_in("Which is larger in 2023, the north park or the south park?")
    assert found is not None
    assert found.stem == "Which is larger in 2023"


@pytest.mark.parametrize(
    "question",
    [
        "Which cities, counties or districts joined the league?",
        "Who founded the alliance or its predecessor?",
        "When was the forum held?",
        "or",
        "",
    ],
)
def test_other_questions_offer_no_two(question: str) -> None:
    assert alternatives_in(question) is None


def test_an_or_behind_a_clause_is_read_in_the_question() -> None:
    found = alternatives_in("When a child is heard, is it heard alone or with a parent?")
    assert found is not None
    assert "When a child is heard" not in (found.one, found.two)
