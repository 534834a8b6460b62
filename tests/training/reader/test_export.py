"""What ships reads as what was trained; and the loss is what its formula says."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.numpy import load_file

from service.reader.alphabet import Alphabet
from service.reader.session import FOLDER, WEIGHTS, NetworkSession
from service.reader.spans import Pointers, span_scores
from training.reader.batches import arranged, stacked
from training.reader.calibrate import Reading, _rising, calibrated
from training.reader.export import export
from training.reader.graph import STEPS
from training.reader.loss import _shared
from training.reader.network import MASKED, SpanNetwork, skewed
from training.reader.shipped import BEGAN, begin, mixed
from training.reader.train import STATE, weights

ALPHABET = Alphabet("甲乙丙丁戊己庚辛壬癸0123456789。")
RARITY = np.full(ALPHABET.size, 0.5, dtype=np.float32)
TEXTS = ("甲乙丙丁。1234戊己庚辛", "壬癸", "丁丁丁0。")


@pytest.fixture(scope="module")
def network() -> SpanNetwork:
    torch.manual_seed(0)
    made = SpanNetwork(ALPHABET.size).eval()
    with torch.no_grad():
        for parameter in (made.distance, made.role, made.length):
            parameter.normal_()
    return made


def pointers(network: SpanNetwork, question: str, texts: Sequence[str]) -> Pointers:
    read = [ALPHABET.ids(text) for text in texts]
    longest = max(map(len, read))
    passage = stacked(read, [longest + longest % 2])
    asked = stacked([ALPHABET.ids(question)] * len(texts), [len(question) + len(question) % 2])
    readable = (passage > 0).astype(np.float32)
    group = np.zeros(len(texts), dtype=np.intp)
    with torch.no_grad():
        parts = network(arranged(asked, passage, readable, group, RARITY, ALPHABET))
    return Pointers(*(part.numpy() for part in parts), network.length.detach().numpy())


@pytest.mark.parametrize(("everything", "tolerance"), [(True, 0.01), (False, 0.2)])
def test_the_graph_scores_as_the_network_does(
    network: SpanNetwork, tmp_path: Path, everything: bool, tolerance: float
) -> None:
    linear = frozenset(
        name for name, part in network.named_modules() if isinstance(part, torch.nn.Linear)
    ) | {"align2"}
    whole = {"whole": linear} if everything else {}
    glossary = tmp_path / "glossary.txt"
    glossary.touch()
    export(network, ALPHABET, RARITY, tmp_path, **whole)
    session = NetworkSession(tmp_path, 1)
    texts = [ALPHABET.ids(text) for text in TEXTS]
    wanted = pointers(network, "丙丁是0？", TEXTS)
    found = session.read(ALPHABET.ids("丙丁是0？"), texts, [0, 0, 0])
    for name in ("start", "end", "left", "right", "length"):
        one, two = getattr(wanted, name), getattr(found, name)
        seen = one > MASKED / 2
        assert np.abs(one - two)[seen].max() < tolerance * max(1.0, float(np.abs(one[seen]).max()))


def test_what_ships_can_be_learned_on_from(network: SpanNetwork, tmp_path: Path) -> None:
    glossary = tmp_path / "glossary.txt"
    glossary.write_text("school\t学校\n", encoding="utf-8")
    export(network, ALPHABET, RARITY, tmp_path)
    folder = tmp_path / "run"
    folder.mkdir()
    begin(tmp_path, folder)
    found = weights(folder)["network"]
    for name, wanted in network.state_dict().items():
        if not name.startswith("guess"):
            step = 1.01 * float(wanted.abs().max()) / STEPS
            assert float((found[name] - wanted).detach().abs().max()) <= step / 2, name
    again = SpanNetwork(ALPHABET.size)
    again.load_state_dict(found)
    export(again.eval(), ALPHABET, RARITY, tmp_path / "again")
    one, two = (load_file(place / WEIGHTS) for place in (tmp_path, tmp_path / "again"))
    for name, value in one.items():
        assert np.allclose(value, two[name], rtol=1e-5), name
    with np.load(folder / "vocabulary.npz") as saved:
        assert str(saved["characters"]) == ALPHABET.characters
        assert (saved["rarity"] == RARITY).all()
    assert (folder / "glossary.txt").read_bytes() == glossary.read_bytes()


def test_a_run_that_has_begun_is_not_begun_anew(tmp_path: Path) -> None:
    (tmp_path / STATE).write_bytes(b"as it was")
    begin(tmp_path / "nowhere", tmp_path)
    assert (tmp_path / STATE).read_bytes() == b"as it was"


def test_no_product_can_overflow_where_two_are_added_in_16_bits(
    network: SpanNetwork, tmp_path: Path
) -> None:
    export(network, ALPHABET, RARITY, tmp_path)
    for folder in (tmp_path, FOLDER):
        tensors = load_file(folder / WEIGHTS)
        layers = [name for name in tensors if name.endswith(".int8") and tensors[name].ndim == 2]
        products = [name for name in layers if tensors[name.replace("int8", "scale")].ndim == 1]
        assert len(products) > 20
        for name in products:
            farthest = int(np.abs(tensors[name].astype(np.int64)).max())
            assert 2 * 255 * farthest < 2**15, (folder, name)


def test_span_scores_of_numpy_are_those_of_the_network(network: SpanNetwork) -> None:
    found = pointers(network, "丙丁？", TEXTS[:1])
    parts = (found.start, found.end, found.left, found.right)
    with torch.no_grad():
        wanted = network.spans(tuple(map(torch.from_numpy, parts))).numpy()  # type: ignore[arg-type]
    seen = wanted > MASKED / 2
    assert np.abs(span_scores(found) - wanted)[seen].max() < 1e-4


def test_skewing_moves_row_i_by_i() -> None:
    square = torch.arange(2 * 3 * 5).reshape(2, 3, 5)
    found = skewed(square)
    assert all(
        found[r, i, k] == square[r, i, i + k] for r in range(2) for i in range(3) for k in range(2)
    )


def test_the_loss_is_shared_by_all_windows_and_by_no_answer() -> None:
    # Two questions of two windows with one span each, scored ln 2 and ln 3; no answer weighs 1.
    scores = torch.log(torch.tensor([[2.0], [3.0], [2.0], [3.0]]))
    golds = torch.tensor([[True], [False], [False], [False]])
    found = _shared(scores, golds, 2)
    assert found[0] == pytest.approx(-math.log(2 / 6))
    assert found[1] == pytest.approx(-math.log(1 / 6))


def test_calibration_gives_back_the_frequencies_and_never_falls() -> None:
    rng = np.random.default_rng(0)
    readings = []
    for _ in range(4000):
        odds = float(rng.normal(0, 2))
        answered = rng.random() < 1 / (1 + math.exp(-odds))
        scores = np.full((1, 1, 1), odds, dtype=np.float32)
        readings.append(Reading(scores, ((0, 0, 1),) if answered else ()))
    found = calibrated(readings)
    assert list(found.values) == sorted(found.values)
    for chance in (0.2, 0.5, 0.8):
        assert found.answerable(1 - chance) == pytest.approx(chance, abs=0.12)


def test_neighbours_that_fall_are_pooled() -> None:
    assert list(_rising(np.array([0.1, 0.5, 0.3, 0.9]))) == pytest.approx([0.1, 0.4, 0.4, 0.9])


def test_what_learned_on_is_mixed_with_what_it_began_with(tmp_path: Path) -> None:
    learned = {"a": torch.tensor([8.0, 0.0])}
    assert mixed(learned, tmp_path) == {}
    torch.save({"a": torch.tensor([0.0, 4.0])}, tmp_path / BEGAN)
    assert mixed(learned, tmp_path)["mixed"]["a"].tolist() == [6.0, 1.0]
