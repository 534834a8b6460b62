"""Questions that point at what one document is about."""

from pathlib import Path

import pytest

from service.engine import Engine
from service.questions.pointing import points_at_a_document
from tests.service.real_service import built

_LAW = "# 北港渡船条例\n\n第九条 本条例自2020年5月1日起施行。\n"


@pytest.mark.parametrize(
    "text", ["这次演练有多少人参加?", "该条例何时施行?", "Who paid for this bridge?"]
)
def test_what_points_with_a_noun_points_at_a_document(text: str) -> None:
    assert points_at_a_document(text)


@pytest.mark.parametrize("text", ["那它呢?", "它的成员有哪些?", "And when?"])
def test_a_bare_pronoun_points_at_no_document(text: str) -> None:
    assert not points_at_a_document(text)


@pytest.mark.weights
def test_over_one_document_it_is_answered_and_over_two_asked_back(tmp_path: Path) -> None:
    other = "# 南岛渔业条例\n\n第九条 本条例自2021年6月1日起施行。\n"
    engine = Engine.open(built(tmp_path, {"a.md": _LAW, "b.md": other}))
    first = next(entry.id for entry in engine.index.documents if "渡船" in entry.title)
    question = "该条例何时施行?"
    assert engine.ask(question).answer.startswith("这个问题指的是什么")
    assert engine.ask(question, document_ids=[first]).short_answers == ("2020年5月1日",)
    engine.close()
