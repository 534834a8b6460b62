"""Lessons from questions on reports."""

from pathlib import Path

import numpy as np

from training.reader.reports import affirming, put_otherwise, thinned


def test_a_thinned_glossary_lacks_about_every_seventh_word() -> None:
    whole = {f"word{number}": (str(number),) for number in range(2000)}
    thin = thinned(whole, np.random.default_rng(1))
    assert thin.items() <= whole.items()
    assert 0.82 < len(thin) / len(whole) < 0.88


def test_a_claim_is_affirmed_by_the_clauses_that_share_most_with_it() -> None:
    evidence = "会议开了两天，北岸区建成学校三所，代表离会。"
    start, end = affirming(evidence, "北岸区是否建成三所学校？")
    assert evidence[start:end] == "北岸区建成学校三所"


def test_questions_put_otherwise_belong_to_the_question_of_their_id(tmp_path: Path) -> None:
    path = tmp_path / "otherwise.txt"
    path.write_text(
        "# id and question\nq-2\t几号盖好\nq-1\t谁盖的\nq-2\t啥时候盖好\n", encoding="utf-8"
    )
    assert put_otherwise(path) == {"q-2": ["几号盖好", "啥时候盖好"], "q-1": ["谁盖的"]}
