"""Weights of a claim's terms are learned from where they stand."""

from pathlib import Path

import pytest

from service.answers.claim_terms import PLACES, ClaimTerms, claim_terms
from training import claim_terms as training
from training.claim_terms import Claim, as_lines, learn

SENTENCE, NOWHERE = PLACES.index("sentence"), PLACES.index("nowhere")


def test_a_word_whose_lack_goes_with_no_comes_to_speak_against(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(training, "EPOCHS", 30)
    # 只 is missing from what does not affirm; 让 is missing from what does; 茶 says nothing.
    found = [Claim({"只": NOWHERE, "让": SENTENCE, "茶": NOWHERE}, False)] * 40
    found += [Claim({"只": SENTENCE, "让": NOWHERE, "茶": NOWHERE}, True)] * 40
    weights = learn(found)
    assert weights.terms["只"][NOWHERE] < -0.2
    assert weights.terms["让"][NOWHERE] > 0.2
    assert abs(weights.terms["茶"][NOWHERE]) < 0.1
    assert weights.log_odds(found[0].terms) < 0 < weights.log_odds(found[-1].terms)


def test_rare_terms_teach_their_kind() -> None:
    found = [Claim({str(number): NOWHERE}, False) for number in range(100, 180)]
    found += [Claim({str(number): SENTENCE}, True) for number in range(100, 180)]
    weights = learn(found)
    assert not weights.terms
    assert weights.kinds["number"][NOWHERE] < 0 < weights.kinds["number"][SENTENCE]


def test_the_file_reads_as_what_was_learned(tmp_path: Path) -> None:
    path = tmp_path / "terms.txt"
    row = (0.5, -0.25, 0.0, -3.0)
    kinds = dict.fromkeys(("character", "pair", "word", "number"), row)
    path.write_text(as_lines(ClaimTerms(kinds, {"只": row})), encoding="utf-8")
    assert claim_terms(path) == ClaimTerms(kinds, {"只": row})
