"""Weights of what is observed of a Chinese claim are learned."""

import pytest

from service.answers.chinese_claims import WHOLE
from training.chinese_claims import learn
from training.claims import Claim, score


def claims(number: int) -> list[Claim]:
    """Claims that 只 and the first number of an impression tell apart, and the second does not."""
    found = []
    for row in range(number):
        affirmed = row % 2 == 0
        seen = {"[impression 0]": 3.0 + affirmed, "[impression 1]": float(row % 3), WHOLE: 1.0}
        term = {} if affirmed else {"只 nowhere": 1.0}
        found.append(Claim({"[bias]": 1.0, **seen, **term}, affirmed))
    return found


def test_what_goes_with_no_comes_to_speak_against_and_an_impression_has_no_middle() -> None:
    found = claims(600)
    weights = learn(found)
    assert weights["只 nowhere"] < 0 < weights["[impression 0]"]
    assert abs(weights.get("[impression 1]", 0.0)) < weights["[impression 0]"] / 5
    assert all((score(weights, claim) > 0) is claim.affirmed for claim in found)
    middle = {"[impression 0]": 3.5, "[impression 1]": 1.0, WHOLE: 1.0}
    assert sum(weights.get(name, 0.0) * value for name, value in middle.items()) == pytest.approx(
        0, abs=0.01
    )


def test_what_is_rare_has_no_weight_of_its_own() -> None:
    rare = Claim({"[bias]": 1.0, "茶 nowhere": 1.0}, True)
    assert "茶 nowhere" not in learn([*claims(60), rare])
