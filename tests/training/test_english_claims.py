"""Promises of training/english_claims.py."""

from training.claims import Claim
from training.english_claims import FEWEST, learn


def test_what_stands_in_denied_claims_speaks_against_and_rare_words_have_no_weight() -> None:
    told = [Claim({"bias": 1.0, "build sentence": 1.0}, True)] * (2 * FEWEST)
    denied = [Claim({"bias": 1.0, "only said": 1.0}, False)] * (2 * FEWEST)
    rare = [Claim({"bias": 1.0, "xqz nowhere": 1.0}, False)] * (FEWEST - 1)
    weights = learn([*told, *denied, *rare])
    assert weights["only said"] < 0 < weights["build sentence"]
    assert "xqz nowhere" not in weights
