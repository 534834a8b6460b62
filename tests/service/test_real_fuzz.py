"""The real engine, asked anything: no 500, and no quote that is not the source's text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from starlette.testclient import TestClient

from tests.service.fuzzing import send_many, some_examples
from tests.service.real_service import ROOT, built, real_app

pytestmark = [pytest.mark.weights, pytest.mark.hypothesis]

SEED = next((ROOT / "seeds").glob("*.txt")).read_text(encoding="utf-8")
OTHER = (
    "# Notes\r\n\r\n𠮷水港在2021年开港，😀游客说：“风很大。”\r\n\r\n## 联盟\r\n\r\n"
    "东岸区、西岸区与北岸\r\n区共同发起港区教育联盟，投资约1.5亿元。e\u0301 ﷽ \u202eabc\u202c\r\n"
)
OPERATIONS = [
    ("POST", "/v1/ask"),
    ("POST", "/v1/search"),
    ("GET", "/v1/relations"),
    ("POST", "/v1/chat/completions"),
]
_WORDS = ["谁", "哪些区县", "多少", "什么时候", "为什么", "是", "吗", "和", "不", "去年", "他们", "牵头", "加入", "?",
          "？", " ", "\n", "Which ", "who ", "How many", "the ", "第三个", "(", "“", "\u200b", "1.5", "𠮷"]  # fmt: skip
_SPANS = st.tuples(st.integers(0, len(SEED) - 1), st.integers(1, 20)).map(
    lambda at: SEED[at[0] : at[0] + at[1]]
)
_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6)
_ASKED = st.lists(st.one_of(_SPANS, st.sampled_from(_WORDS), _TEXT), min_size=1, max_size=8).map(
    "".join
)
_TURNS = st.lists(
    st.fixed_dictionaries({"question": _ASKED, "answer": st.one_of(_SPANS, _TEXT)}), max_size=3
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("real"), {"seed.txt": SEED, "other.md": OTHER})


@pytest.fixture(scope="module")
def client(index: Path) -> Iterator[TestClient]:
    with TestClient(real_app(index), base_url="http://127.0.0.1:8000") as client:
        yield client


@pytest.fixture(scope="module")
def texts(client: TestClient) -> dict[str, str]:
    """Source text by document id."""
    ids = [row["id"] for row in client.get("/v1/documents").json()["documents"]]
    return {i: client.get(f"/v1/documents/{i}/text").content.decode("utf-8") for i in ids}


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_every_response_is_one_that_the_description_names(
    index: Path, method: str, path: str, mode: GenerationMode
) -> None:
    described = schemathesis.openapi.from_asgi("/openapi.json", real_app(index))
    send_many(described, method, path, mode)


@given(question=_ASKED, history=_TURNS, top_k=st.integers(1, 10))
@settings(max_examples=some_examples())
def test_whatever_is_asked_no_quote_is_wrong(
    client: TestClient,
    texts: dict[str, str],
    question: str,
    history: list[dict[str, str]],
    top_k: int,
) -> None:
    body = {"question": question, "history": history, "top_k": top_k}
    response = client.post("/v1/ask", json=body)
    if response.status_code == 422:
        assert response.json()["errors"]
        return
    assert response.status_code == 200
    answer = response.json()
    cited: list[dict[str, Any]] = answer["citations"] + answer.get("nearest", [])
    for citation in cited:
        source = texts[citation["document_id"]]
        assert citation["quote"] == source[citation["start"] : citation["end"]] != ""
    assert answer["abstained"] == (not answer["short_answers"]) == (not answer["citations"])
    assert 0 <= answer["confidence"] <= 1
    markers = {citation["marker"] for citation in answer["citations"]}
    assert {row["marker"] for row in answer["relations"]} <= markers


@given(query=_ASKED, top_k=st.integers(1, 50), only=st.booleans())
def test_whatever_is_searched_for_each_hit_is_the_sources_text(
    client: TestClient, texts: dict[str, str], query: str, top_k: int, only: bool
) -> None:
    ids = [min(texts)] if only else None
    body = {"query": query, "top_k": top_k, "document_ids": ids}
    response = client.post("/v1/search", json=body)
    assert response.status_code in (200, 422)
    hits = response.json().get("hits", [])
    assert [hit["rank"] for hit in hits] == list(range(1, len(hits) + 1))
    assert {hit["document_id"] for hit in hits} <= set(ids or texts)
    for hit in hits:
        assert hit["text"] == texts[hit["document_id"]][hit["start"] : hit["end"]] != ""


@pytest.mark.parametrize(
    ("question", "abstained"), [("港区教育联盟是谁发起的?", False), ("火星上有几座灯塔?", True)]
)
def test_the_engine_that_is_asked_answers_and_abstains(
    client: TestClient, question: str, abstained: bool
) -> None:
    """Else the tests above would look at nothing."""
    answer = client.post("/v1/ask", json={"question": question}).json()
    assert answer["abstained"] == abstained
    assert answer["nearest"] if abstained else answer["citations"]
