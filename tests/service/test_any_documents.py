"""Whatever a document holds, what is quoted from it is its text to the character."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from indexer.building.check import check
from indexer.errors import SeedError
from service.engine import Engine
from tests.indexer.test_layout_properties import TEXTS
from tests.service.fuzzing import some_examples
from tests.service.real_service import built, real_app

pytestmark = [pytest.mark.weights, pytest.mark.hypothesis]

ENDINGS = st.sampled_from([".txt", ".md", ".html"])
_STATED = st.sampled_from(
    ["合川区、长寿区和江津区共同发起港区教育联盟，投资约1.5亿元。", "The league of Hechuan was founded in 2021.\n",
     "去年新增学位4,800个。", "<p>巴南区加入职教联盟。</p>", "𠮷水区牵头港口联盟，成员有\n甲区、乙区。"]
)  # fmt: skip
DOCUMENTS = st.tuples(TEXTS, _STATED, TEXTS).map("".join)


@given(texts=st.lists(st.tuples(DOCUMENTS, ENDINGS), min_size=1, max_size=3))
@settings(max_examples=some_examples())
def test_any_documents_are_refused_by_name_or_quoted_exactly(
    texts: list[tuple[str, str]],
) -> None:
    with tempfile.TemporaryDirectory() as name:
        files = {f"{row}{ending}": text for row, (text, ending) in enumerate(texts)}
        try:
            index = built(Path(name), files)
        except SeedError as refused:
            # Bare, so that Hypothesis shows the documents of a refusal that names none of them.
            if not any(file in str(refused) for file in files):
                raise
            return
        check(index)
        engine = Engine.open(index)
        sources = {entry.id: engine.index.text(entry.id) for entry in engine.index.documents}
        for question in (
            "港区教育联盟有哪些成员?",
            "去年新增多少学位?",
            "Who founded the league?",
            texts[0][0][:20] or "?",
        ):
            answer = engine.ask(question)
            for citation in (*answer.citations, *answer.nearest):
                read = sources[citation.document_id][citation.start : citation.end]
                assert citation.quote == read != ""
            for hit in engine.search(question):
                assert hit.text == sources[hit.document_id][hit.start : hit.end] != ""
        engine.close()


@given(text=DOCUMENTS, ending=st.sampled_from([".txt", ".md"]))
@settings(max_examples=some_examples())
def test_the_text_that_is_served_is_the_text_of_the_file(text: str, ending: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        index = built(Path(name), {f"a{ending}": text})
        with TestClient(real_app(index), base_url="http://127.0.0.1:8000") as client:
            document = client.get("/v1/documents").json()["documents"][0]["id"]
            served = client.get(f"/v1/documents/{document}/text")
        assert served.content.decode("utf-8") == text.removeprefix("\ufeff")
