"""The optional cross-encoder: it orders what was found, and finds nothing by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from indexer.errors import EncoderError
from service.engine import Engine
from service.questions.language import Language
from service.retrieval import reranker
from service.retrieval.reranker import RERANKED, CrossEncoderReranker, open_reranker
from service.retrieval.retriever import Retriever
from service.settings import ServiceSettings
from tests.fakes import FakeEncoder
from tests.service.real_service import built


@dataclass(frozen=True)
class StubChunk:
    text: str
    context: str = "标题"


class StubIndex:
    """`count` chunks whose word scores fall with the row and whose vectors are all the same."""

    def __init__(self, count: int) -> None:
        self.count = count

    def search_words(
        self, _query: str, _k: int, _only: object, _weight: object
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        rows = np.arange(self.count)
        return rows, (self.count - rows).astype(np.float32)

    def search_vectors(
        self, _vector: object, _k: int, _only: object
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        return np.empty(0, np.int64), np.empty(0, np.float32)

    def vectors(self, rows: Sequence[int]) -> npt.NDArray[np.float32]:
        return np.ones((len(rows), FakeEncoder.dim), np.float32)

    def chunk(self, row: int) -> StubChunk:
        return StubChunk(f"第{row}段")


class Backwards:
    """Likes later passages better."""

    name = "backwards"

    def scores(self, _question: str, passages: Sequence[str]) -> npt.NDArray[np.float32]:
        assert all(passage.startswith("标题\n第") for passage in passages)
        return np.arange(len(passages), dtype=np.float32)


def _rows(count: int, k: int) -> tuple[list[int], list[float]]:
    retriever = Retriever(StubIndex(count), FakeEncoder(), Backwards())  # type: ignore[arg-type]
    hits = retriever.retrieve("问", language=Language.CHINESE, k=k)
    return [hit.row for hit in hits], [hit.score for hit in hits]


def test_the_first_are_ordered_by_the_reranker_and_the_others_stand_below() -> None:
    rows, scores = _rows(RERANKED + 3, RERANKED + 3)
    assert rows == [*range(RERANKED - 1, -1, -1), RERANKED, RERANKED + 1, RERANKED + 2]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_no_more_than_asked_for() -> None:
    assert _rows(5, 2)[0] == [4, 3]
    assert _rows(0, 2)[0] == []


def test_without_a_name_there_is_none() -> None:
    assert open_reranker("") is None
    assert ServiceSettings.from_environment({"SHUANGCHENG_RERANKER": "x"}).reranker == "x"


def test_a_model_with_several_labels_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class Labels:
        def predict(self, pairs: list[object], **_: object) -> npt.NDArray[np.float32]:
            return np.zeros((len(pairs), 3), np.float32)

    monkeypatch.setattr(reranker, "_open_model", lambda _: Labels())
    with pytest.raises(EncoderError, match="single label"):
        CrossEncoderReranker("three").scores("问", ["一", "二"])


@pytest.mark.weights
def test_a_folder_that_is_none_says_what_to_set(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match="cannot be opened"):
        CrossEncoderReranker(str(tmp_path / "nothing"))


@pytest.mark.weights
def test_a_cross_encoder_of_ones_own_orders_the_hits(tmp_path: Path) -> None:
    transformers = pytest.importorskip("transformers")
    folder = tmp_path / "model"
    folder.mkdir()
    characters = sorted(set("甲乙丙县加入港区联盟。谁？"))
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *characters]
    (folder / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    transformers.BertTokenizerFast(vocab_file=str(folder / "vocab.txt")).save_pretrained(folder)
    transformers.set_seed(5)
    transformers.BertForSequenceClassification(
        transformers.BertConfig(
            vocab_size=len(vocabulary), hidden_size=16, num_hidden_layers=1, num_attention_heads=2,
            intermediate_size=32, num_labels=1,
        )
    ).save_pretrained(folder)  # fmt: skip
    index = built(
        tmp_path, {f"{n}.txt": f"{name}县加入港区联盟。\n" for n, name in enumerate("甲乙丙")}
    )
    engine = Engine.open(index, ServiceSettings(reranker=str(folder)))
    hits = engine.search("谁加入联盟？", top_k=3)
    plain = Engine.open(index).search("谁加入联盟？", top_k=3)
    assert {hit.text for hit in hits} == {hit.text for hit in plain}
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert scores != [hit.score for hit in plain]
