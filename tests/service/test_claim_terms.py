"""Where the words of a claim stand, and what that says of it."""

from pathlib import Path

import pytest

from service.answers.claim_terms import FILE, PLACES, ClaimTerms, claim_terms, placed
from service.questions.term_weights import KINDS
from service.reader.reading import Passage
from service.reader.support import Support

KIND_WEIGHTS = dict.fromkeys(KINDS, (0.0, 0.0, 0.0, -1.0))
PASSAGES = [Passage("茶厂建成。厂长姓林。", "云山"), Passage("橙子丰收。", "江边")]


def test_each_term_has_the_nearest_place_where_it_stands() -> None:
    found = placed("茶厂姓云橙7", Support(0, 0, 5, 1.0), PASSAGES)
    assert {term: PLACES[place] for term, place in found.items()} == {
        "茶": "sentence",
        "茶厂": "sentence",
        "厂": "sentence",
        "厂姓": "nowhere",
        "姓": "passage",
        "姓云": "nowhere",
        "云": "passage",
        "云橙": "nowhere",
        "橙": "beyond",
        "7": "nowhere",
    }


def test_log_odds_are_the_sum_over_the_root_of_the_number() -> None:
    weights = ClaimTerms(KIND_WEIGHTS, {"只": (0.0, 0.0, 0.0, -3.0), "让": (0.5, 0.0, 0.0, 2.0)})
    # -3 and 2, and -1 for a character without a weight of its own that stands nowhere: of three
    assert weights.log_odds({"只": 3, "让": 3, "甲": 3}) == pytest.approx(-2 / 3**0.5)
    assert weights.log_odds({"让": 0, "甲": 0}) == pytest.approx(0.5 / 2**0.5)
    assert weights.log_odds({}) == 0.0


def test_a_file_holds_the_kinds_and_then_the_terms(tmp_path: Path) -> None:
    path = tmp_path / "terms.txt"
    lines = [f"<{kind}>\t0\t0\t0\t-1" for kind in KINDS] + ["只\t0\t0\t0.5\t-3"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert claim_terms(path) == ClaimTerms(KIND_WEIGHTS, {"只": (0.0, 0.0, 0.5, -3.0)})


def test_what_ships_knows_that_a_missing_only_speaks_against_a_claim() -> None:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    assert len({line.split("\t")[0] for line in lines}) == len(lines) > 500
    weights = claim_terms()
    nowhere = PLACES.index("nowhere")
    for word in ("只", "所有", "不"):
        assert weights.terms[word][nowhere] < 0
    assert all(len(row) == len(PLACES) for row in weights.terms.values())
    assert weights.kinds["number"][nowhere] < 0
