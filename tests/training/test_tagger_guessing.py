"""Hidden words are guessed, a run that is cut off goes on, and nothing that is measured on is read."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
import torch

from eval.sets import heldout
from indexer.errors import SettingError
from indexer.relations.learned.words import Vocabulary
from training.encoder.keepout import KeepOut
from training.tagger import guessing
from training.tagger import unread as texts
from training.tagger.guessing import STATE, Guesser, guess
from training.tagger.network import Size, Tagger
from training.tagger.unread import Unread, unread
from training.tagger.vocabulary import WIDTH, Known

WORDS = ("江州", "加入", "清河", "联盟", "云岭县", "牵头", "。")
KNOWN = Known(
    "江州市加入清河联盟云岭县牵头",
    WORDS,
    ("v", "ns"),
    np.random.default_rng(3).normal(size=(len(WORDS), WIDTH)).astype(np.float32),
)
SENTENCES = ("江州市加入清河联盟，共同发展。", "云岭县牵头清河联盟，共同发展。")
SIZE = Size(width=16, characters=8)


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Unread:
    """Sentences of a source; its every tenth document and one that is measured on are kept out."""
    monkeypatch.setattr(heldout, "DATA", tmp_path)
    monkeypatch.setattr(texts, "SOURCES", ("news",))
    measured = "山原市加入清河联盟，共同发展。" * 4
    monkeypatch.setattr(texts, "kept_out", lambda: KeepOut([measured]))
    (tmp_path / "text").mkdir()
    news = [
        "十分之一的文本：江州市加入清河联盟。",
        *SENTENCES,
        measured,
        "天气晴好，大家都很高兴，适宜出行。",
    ]
    with gzip.open(tmp_path / "text" / "news.jsonl.gz", "wt", encoding="utf-8") as file:
        for text in news:
            file.write(json.dumps({"text": text}) + "\n")
    return unread(Vocabulary(KNOWN.characters, KNOWN.words, KNOWN.kinds), "these")


def test_only_what_may_be_read_and_tells_of_bodies_is_read(read: Unread, tmp_path: Path) -> None:
    assert len(read.starts) == len(SENTENCES) + 1
    batch = read.batch([0, 1])
    first = [WORDS[row - 1] for row in batch.words[0].tolist() if row]
    assert first[:2] == ["江州", "加入"]
    assert batch.kept.sum() == read.starts[-1]
    read.save(tmp_path / "unread.npz")
    again = Unread.load(tmp_path / "unread.npz")
    assert np.array_equal(again.numbers, read.numbers)
    assert again.of == "these"


def test_a_hidden_word_leaves_no_trace_in_what_the_network_sees(read: Unread) -> None:
    torch.manual_seed(1)
    network = Tagger(KNOWN, SIZE).eval()
    batch = read.batch([0, 1])
    hidden = torch.zeros(batch.first.shape, dtype=torch.bool)
    hidden[:, 0] = True
    # The sentences begin with different places of like kind and length, and differ in the second word.
    batch.words[1, 1:] = batch.words[0, 1:]
    for name in ("first", "last", "characters", "kinds", "masks", "lengths"):
        getattr(batch, name)[1, 1:] = getattr(batch, name)[0, 1:]
    with torch.no_grad():
        made = network.read(batch, hidden)
        seen = network.read(batch, torch.zeros_like(hidden))
    assert torch.allclose(made[0], made[1], atol=1e-5)
    assert not torch.allclose(seen[0], seen[1], atol=1e-2)


def test_words_are_learned_to_be_guessed(
    read: Unread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guessing, "WARM", 5)
    torch.manual_seed(2)
    network = Tagger(KNOWN, SIZE)
    guess(network, read, 150, 1, tmp_path)
    stored = torch.load(tmp_path / STATE, weights_only=True)
    assert stored["step"] == 150
    guesser = Guesser(network)
    guesser.load_state_dict(stored["guesser"])
    torch.manual_seed(3)
    with torch.no_grad():
        words, _ = guesser.eval()(read.batch([0, 1]))
    assert float(words) < 0.7  # of seven words: log 7 is 1.9


def test_a_run_that_is_cut_off_goes_on_as_if_it_had_not_been(
    read: Unread, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(folder: Path) -> Tagger:
        torch.manual_seed(2)
        network = Tagger(KNOWN, SIZE)
        guess(network, read, 6, 1, folder)
        return network

    whole = run(tmp_path / "whole")
    monkeypatch.setattr(guessing, "_SAVED", 2)
    batch, asked = Unread.batch, iter(range(100))

    def cut(self: Unread, sentences: list[int]) -> object:
        if next(asked) == 4:
            raise KeyboardInterrupt
        return batch(self, sentences)

    with monkeypatch.context() as patch:
        patch.setattr(Unread, "batch", cut)
        with pytest.raises(KeyboardInterrupt):
            run(tmp_path / "cut")
    again = run(tmp_path / "cut")
    for one, other in zip(whole.parameters(), again.parameters(), strict=True):
        assert torch.equal(one, other)


def test_what_another_run_left_is_not_gone_on_with(read: Unread, tmp_path: Path) -> None:
    guess(Tagger(KNOWN, SIZE), read, 1, 1, tmp_path)
    guess(Tagger(KNOWN, SIZE), read, 1, 1, tmp_path)  # it is done
    for texts_of, rounds, seed in (("others", 1, 1), ("these", 2, 1), ("these", 1, 2)):
        other = Unread(read.numbers, read.starts, texts_of)
        with pytest.raises(SettingError, match="--work"):
            guess(Tagger(KNOWN, SIZE), other, rounds, seed, tmp_path)


@pytest.mark.usefixtures("read")
def test_texts_that_tell_nothing_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "KEPT_OUT", 1)
    with pytest.raises(SettingError, match="SHUANGCHENG_DATA"):
        unread(Vocabulary("", [], []), "these")
