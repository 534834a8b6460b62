"""Lessons from questions on reports."""

import numpy as np

from training.reader.reports import affirming, thinned


def test_a_thinned_glossary_lacks_about_every_seventh_word() -> None:
    whole = {f"word{number}": (str(number),) for number in range(2000)}
    thin = thinned(whole, np.random.default_rng(1))
    assert thin.items() <= whole.items()
    assert 0.82 < len(thin) / len(whole) < 0.88


def test_a_claim_is_affirmed_by_the_clauses_that_share_most_with_it() -> None:
    evidence = "会议开了两天，北岸区建成学校三所，代表离会。"
    start, end = affirming(evidence, "北岸区是否建成三所学校？")
    assert evidence[start:end] == "北岸区建成学校三所"
