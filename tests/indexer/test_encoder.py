"""The bundled encoder's reader, on a toy folder; the shipped folder under the mark `weights`."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from safetensors.numpy import save_file
from tokenizers import Regex, Tokenizer, normalizers, pre_tokenizers
from tokenizers.models import WordLevel

from indexer.encoder import BUNDLED_FOLDER, StaticEncoder, open_encoder
from indexer.errors import EncoderError

TEXTS = (
    "重庆市合川区与四川省广安市共建川渝高竹新区，合川区与广安市",
    "重慶市合川區與四川省廣安市共建川渝高竹新區，合川區與廣安市",
    "Which districts of Chongqing joined? Districts, districts!",
    "成渝地区 Twin-City 经济圈ＡＢＣ Café 2024年，经济圈",
    "？",
)

ROWS = np.array([[0, 0], [3, 4], [0, 2], [5, 0]], dtype=np.float32)
Folder = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Makes a folder with the pieces a, b and c (rows 1 to 3 of ROWS) and the given settings."""

    def make(rows: npt.NDArray[np.float32] = ROWS, saturation: float | None = None) -> Path:
        pieces = {"<unk>": 0, "a": 1, "b": 2, "c": 3}
        tokenizer = Tokenizer(WordLevel(pieces, unk_token="<unk>"))
        tokenizer.normalizer = normalizers.Lowercase()
        tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex("[a-z]"), "removed", invert=True)
        tokenizer.save(str(tmp_path / "tokenizer.json"))
        save_file({"embedding.weight": rows}, tmp_path / "model.safetensors")
        if saturation is not None:
            settings = json.dumps({"saturation": saturation})
            (tmp_path / "config.json").write_text(settings, encoding="utf-8")
        return tmp_path

    return make


def test_a_vector_is_the_sum_of_its_pieces_brought_to_unit_length(folder: Folder) -> None:
    encoder = StaticEncoder(folder())
    vectors = encoder.encode_passages(["a", "B b a"])
    expected = [[3 / 5, 4 / 5], [3 / np.hypot(3, 8), 8 / np.hypot(3, 8)]]
    np.testing.assert_allclose(vectors, expected, rtol=1e-6)
    assert vectors.dtype == np.float32


def test_a_piece_that_occurs_four_times_counts_twice_at_saturation_one_half(folder: Folder) -> None:
    vector = StaticEncoder(folder(saturation=0.5)).encode_query("c bbbb")
    np.testing.assert_allclose(vector, np.array([5, 2 * 2]) / np.hypot(5, 4), rtol=1e-6)


def test_a_text_without_a_known_piece_gets_zeros_and_not_nan(folder: Folder) -> None:
    encoder = StaticEncoder(folder())
    assert not encoder.encode_passages(["", "？！", "x"]).any()
    assert not encoder.encode_query("").any()


def test_passages_and_queries_share_one_space_and_keep_their_order(folder: Folder) -> None:
    encoder = StaticEncoder(folder())
    texts = ["a b", "c", "b c"] * 700  # more than one batch
    vectors = encoder.encode_passages(texts)
    for row in (0, 1, 2, 1500, 2099):
        np.testing.assert_array_equal(vectors[row], encoder.encode_query(texts[row]))


def test_four_bit_values_are_read_as_they_were_meant(folder: Folder) -> None:
    place = folder()
    # Two rows of four values, -7 to 7 kept as 1 to 15: low halves first, then high halves.
    steps = np.array([[0] * 4, [7, -7, 1, 0], [1, 2, 3, 4], [-1, 0, 0, 5]])
    table = ((steps[:, :2] + 8) | (steps[:, 2:] + 8) << 4).astype(np.uint8)
    scale = np.array([1, 0.5, 2, 1], dtype=np.float32)
    save_file({"embedding.weight": table, "embedding.scale": scale}, place / "model.safetensors")
    expected = steps[1] * 0.5 + steps[2] * 2.0
    vector = StaticEncoder(place).encode_query("ab")
    np.testing.assert_allclose(vector, expected / np.linalg.norm(expected), rtol=1e-6)


def test_the_fingerprint_follows_weights_pieces_and_settings(folder: Folder) -> None:
    first = StaticEncoder(folder()).sha256
    assert StaticEncoder(folder()).sha256 == first
    assert StaticEncoder(folder(saturation=0.5)).sha256 != first
    assert StaticEncoder(folder(rows=ROWS * 2)).sha256 != first


@pytest.mark.parametrize("file", ["model.safetensors", "tokenizer.json"])
def test_a_missing_file_is_named(folder: Folder, file: str) -> None:
    place = folder()
    (place / file).unlink()
    with pytest.raises(EncoderError, match=file):
        StaticEncoder(place)


def test_damaged_weights_are_named(folder: Folder) -> None:
    place = folder()
    (place / "model.safetensors").write_bytes(b"\x08\0\0\0\0\0\0\0nonsense")
    with pytest.raises(EncoderError, match=r"model\.safetensors"):
        StaticEncoder(place)


def test_a_table_that_does_not_fit_the_pieces_is_refused_with_both_numbers(folder: Folder) -> None:
    with pytest.raises(EncoderError, match=r"4 pieces.* 3 rows"):
        StaticEncoder(folder(rows=ROWS[:3]))


def test_a_folder_of_static_embeddings_is_opened_without_torch(folder: Folder) -> None:
    place = folder()
    modules = [{"type": "sentence_transformers.models.StaticEmbedding"}]
    (place / "modules.json").write_text(json.dumps(modules), encoding="utf-8")
    encoder = open_encoder(str(place))
    assert isinstance(encoder, StaticEncoder)
    assert encoder.name == str(place)


@pytest.mark.weights
def test_the_shipped_folder_gives_what_sentence_transformers_gives() -> None:
    transformers = pytest.importorskip("sentence_transformers")
    model = transformers.SentenceTransformer(
        str(BUNDLED_FOLDER), device="cpu", trust_remote_code=True
    )
    ours = open_encoder().encode_passages(TEXTS)
    np.testing.assert_allclose(model.encode(list(TEXTS)), ours, atol=1e-3)


@pytest.mark.weights
def test_traditional_and_simplified_spellings_have_one_vector() -> None:
    simplified, traditional = open_encoder().encode_passages(TEXTS[:2])
    np.testing.assert_allclose(traditional, simplified, atol=1e-6)


@pytest.mark.weights
def test_the_shipped_vectors_have_unit_length_or_none() -> None:
    lengths = np.linalg.norm(open_encoder().encode_passages(TEXTS), axis=1)
    np.testing.assert_allclose(lengths, [1, 1, 1, 1, 0], atol=1e-5)


@pytest.mark.weights
def test_the_shipped_folder_stays_under_sixteen_megabytes() -> None:
    assert sum(file.stat().st_size for file in BUNDLED_FOLDER.rglob("*") if file.is_file()) < 16e6
