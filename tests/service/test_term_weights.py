"""The weights that ship, and how they are read."""

from pathlib import Path

import pytest

from indexer.text.terms import terms_of
from service.questions.term_weights import FILE, KINDS, TermWeights, kind_of, term_weights


@pytest.mark.parametrize(
    ("term", "kind"),
    [
        ("合", "character"),
        ("合川", "pair"),
        ("ai", "word"),
        ("a", "word"),
        ("λόγος", "word"),
        ("école", "word"),
        ("10", "number"),
        ("3.50", "number"),
    ],
)
def test_every_term_is_of_one_kind(term: str, kind: str) -> None:
    assert terms_of(term)[-1] == term
    assert kind_of(term) == kind


def test_a_term_without_a_weight_of_its_own_has_that_of_its_kind() -> None:
    weights = TermWeights(
        {"character": 2.0, "pair": 1.0, "word": 3.0, "number": 4.0}, {"什么": 0.5}
    )
    assert [weights.of(term) for term in ("什么", "甲乙", "甲", "ai", "10")] == [0.5, 1, 2, 3, 4]


def test_a_file_holds_the_kinds_and_then_the_terms(tmp_path: Path) -> None:
    path = tmp_path / "weights.txt"
    lines = ["<character>\t2", "<pair>\t1", "<word>\t3", "<number>\t4", "么\t0.25"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert term_weights(path) == TermWeights(
        dict(zip(KINDS, (2, 1, 3, 4), strict=True)), {"么": 0.25}
    )


def test_what_ships_names_each_term_once_and_knows_what_only_asks() -> None:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    names = [line.split("\t")[0] for line in lines]
    assert len(names) == len(set(names)) > 1000
    weights = term_weights()
    assert all(terms_of(term) for term in weights.terms)
    assert all(0 < weight < 10 for weight in (*weights.terms.values(), *weights.kinds.values()))
    for asking in ("什么", "哪些", "怎样"):
        assert weights.of(asking) < 1
    assert weights.kinds["number"] > weights.kinds["pair"]
