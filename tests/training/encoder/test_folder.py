"""What ships: four bits a value, and a folder that both readers read alike."""

from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from indexer.encoder import StaticEncoder
from training.encoder import folder, pieces


def tokenizer() -> Tokenizer:
    return pieces.assemble({"合": -2.0, "川": -2.5, "合川": -3.0}, {"a": -2.0, "ab": -2.5})


def test_a_value_is_kept_to_half_a_step() -> None:
    rows = np.random.default_rng(1).normal(size=(50, 8)).astype(np.float32)
    rows[0] = 0
    steps, scale = folder.quantised(rows)
    assert np.abs(steps).max() == folder.LARGEST
    assert (np.abs(steps * scale[:, None] - rows) <= scale[:, None] / 2 + 1e-6).all()
    assert not steps[0].any()


def test_two_values_share_a_byte_first_half_low_second_half_high() -> None:
    packed = folder.packed(np.array([[-7, 0, 7, 1]], dtype=np.int8))
    assert packed.tolist() == [[1 | 15 << 4, 8 | 9 << 4]]


def test_what_is_written_is_what_the_indexer_reads(tmp_path: Path) -> None:
    words = tokenizer()
    rows = np.random.default_rng(2).normal(size=(words.get_vocab_size(), 8)).astype(np.float32)
    folder.write(tmp_path, words, rows, 0.5)
    steps, scale = folder.quantised(rows)
    expected = (steps * scale[:, None])[words.encode("合川a").ids].sum(axis=0)
    vector = StaticEncoder(tmp_path).encode_query("合川，A")
    np.testing.assert_allclose(vector, expected / np.linalg.norm(expected), rtol=1e-5)


@pytest.mark.weights
def test_sentence_transformers_reads_the_folder_as_the_indexer_does(tmp_path: Path) -> None:
    transformers = pytest.importorskip("sentence_transformers")
    words = tokenizer()
    rows = np.random.default_rng(3).normal(size=(words.get_vocab_size(), 8)).astype(np.float32)
    folder.write(tmp_path, words, rows, 0.5)
    model = transformers.SentenceTransformer(str(tmp_path), device="cpu", trust_remote_code=True)
    texts = ["合川合川ab", "合", "ab a A 川川川"]
    ours = StaticEncoder(tmp_path).encode_passages(texts)
    np.testing.assert_allclose(model.encode(texts), ours, atol=1e-5)


def test_the_longest_likely_piece_wins_and_scripts_are_one() -> None:
    assert tokenizer().encode("合川 AB，合").tokens == ["合川", "ab", "合"]
