"""Weights of terms are learned from which passage answers which question."""

from math import log

import pytest

from service.questions.term_weights import TermWeights, term_weights
from training import term_weights as training
from training.term_weights import Collection, Lessons, as_lines, frequent, learn, passages

ALIKE = TermWeights({"character": 1.0, "pair": 1.0, "word": 1.0, "number": 1.0}, {})
ASKED = [("什么山", "甲山高。"), ("什么水", "乙水长。"), ("甲", "什么什么什么。")]


def test_passages_are_whole_sentences_and_nothing_is_lost() -> None:
    sentence = "合" * 99 + "。"
    text = sentence * 7 + "完"
    found = passages(text)
    assert "".join(piece for _, piece in found) == text
    assert [end for end, _ in found] == [200, 400, 600, 701]


def test_scores_are_bm25_times_the_weights() -> None:
    collection = Collection.of(ASKED)
    # 甲 stands in one of three passages, of three characters and two pairs, or six and five.
    lengths = [5, 5, 11]
    rarity = log(1 + (3 - 1 + 0.5) / 1.5)
    norm = 1.2 * (0.25 + 0.75 * lengths[0] / (sum(lengths) / 3))
    assert collection.scores(2)[0] == pytest.approx(rarity * 2.2 / (1 + norm))
    heavy = TermWeights(ALIKE.kinds, {"甲": 3.0})
    assert collection.scores(2, heavy)[0] == pytest.approx(3 * rarity * 2.2 / (1 + norm))
    assert collection.scores(0, ALIKE) == pytest.approx(collection.scores(0))


def test_what_only_asks_comes_to_weigh_less(monkeypatch: pytest.MonkeyPatch) -> None:
    # Every question has 什么; passages that only repeat it mislead.
    names = "山水田林路桥村镇县市"
    rows = [(f"什么{name}", f"{name}在此。") for name in names]
    rows += [("问", f"什么什么{mark}。") for mark in "问答声音"]
    monkeypatch.setattr(training, "RIVALS", 3)
    monkeypatch.setattr(training, "FEWEST_PASSAGES", 5)
    monkeypatch.setattr(training, "EPOCHS", 60)
    collection = Collection.of(rows)
    terms = frequent([collection])
    assert set(terms) == {"什", "么", "什么"}
    weights = learn(Lessons.of(collection, terms), terms)
    assert all(weights.terms[term] < 1 for term in terms)
    assert collection.first(weights) > collection.first()


def test_the_file_reads_as_what_was_learned(tmp_path: pytest.TempPathFactory) -> None:
    path = tmp_path / "weights.txt"  # type: ignore[operator]
    learned = TermWeights(ALIKE.kinds, {"么": 0.256, "的": 1.001})
    path.write_text(as_lines(learned), encoding="utf-8")
    assert term_weights(path) == TermWeights(ALIKE.kinds, {"么": 0.26})
