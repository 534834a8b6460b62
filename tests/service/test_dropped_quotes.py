"""A quote that does not re-read is dropped and logged; an answer without quotes is an abstention."""

import logging
from pathlib import Path

import pytest

from indexer.index import Index
from service.engine import Engine
from service.settings import ServiceSettings
from tests.service.real_service import built

pytestmark = pytest.mark.weights

TEXT = "# 合川区\n\n合川区近5年投资约24亿元，新建学校33所。\n\n合川区、长寿区加入港区教育联盟。\n"


@pytest.mark.parametrize("question", ["合川区近5年投资了多少?", "哪些区加入了港区教育联盟?"])
def test_an_answer_whose_quotes_no_longer_read_is_dropped_logged_and_an_abstention(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    question: str,
) -> None:
    engine = Engine.open(built(tmp_path, {"a.md": TEXT}), ServiceSettings(min_answerable=0.1))
    answer = engine.ask(question)
    assert not answer.abstained
    assert answer.citations
    # As if another text stood at every offset.
    monkeypatch.setattr(Index, "quote", lambda _self, _id, start, end: "某" * (end - start))
    with caplog.at_level(logging.ERROR, "shuangcheng.quotes"):
        answer = engine.ask(question)
    assert answer.abstained
    assert (answer.citations, answer.short_answers, answer.relations) == ((), (), ())
    dropped = [record for record in caplog.records if record.name == "shuangcheng.quotes"]
    assert dropped
    assert all("run python -m indexer check" in record.getMessage() for record in dropped)
    engine.close()
