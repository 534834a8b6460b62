"""What is asked of each of two."""

from pathlib import Path

import pytest

from service.engine import Engine
from service.questions.question import understand
from service.questions.respectively import each_of_two
from tests.service.real_service import built


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("北港股份的收盘价和换手率分别是多少?", ["北港股份的收盘价是多少?", "北港股份的换手率是多少?"]),
        ("北港股份8日收盘价和换手率分别是多少?", ["北港股份8日收盘价是多少?", "北港股份8日换手率是多少?"]),
        ("东桥和西桥的长度分别是多少?", ["东桥的长度是多少?", "西桥的长度是多少?"]),
        ("东桥和三座新桥分别叫什么?", []),
        ("三位校长分别叫什么?", []),
        ("东桥和西桥哪座更长?", []),
        ("How long are the bridges?", []),
    ],
)  # fmt: skip
def test_each_of_two_has_its_own_question(text: str, parts: list[str]) -> None:
    assert [part.standalone for part in each_of_two(understand(text))] == parts


@pytest.mark.weights
def test_what_is_not_told_of_both_together_is_answered_one_by_one(tmp_path: Path) -> None:
    text = "截至8月8日收盘，北港股份报收于16.24元，下跌0.06%，换手率0.44%，成交量2.28万手。\n"
    engine = Engine.open(built(tmp_path, {"a.txt": text}))
    answer = engine.ask("北港股份8月8日收盘价和换手率分别是多少?")
    assert "0.44%" in answer.short_answers
    engine.close()


@pytest.mark.weights
def test_where_one_answer_was_found_both_are_asked_for(tmp_path: Path) -> None:
    text = (
        "第一条 普通许可是依据渔业法第五条、第六条规定发放的许可；"
        "特别许可是依据渔业法第九条规定发放的许可。\n"
    )
    engine = Engine.open(built(tmp_path, {"a.txt": text}))
    answer = engine.ask("普通许可和特别许可的法律依据分别是什么?")
    engine.close()
    assert len(answer.short_answers) == 2
    assert "第五条" in answer.short_answers[0]
    assert "第九条" in answer.short_answers[1]
