import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from eval.accepted import digest
from eval.figures.score import normalise
from eval.sets.questions import AskedQuestion, load_questions
from indexer.errors import QuestionSetError
from indexer.text.fold import fold

TEXT = "去年4月,甲区与乙\n\n市成立联盟。投资约24亿元。"
ROOT = Path(__file__).parents[2]
SEED_SET = ROOT / "eval" / "questions" / "seed.jsonl"


def line(**changes: Any) -> dict[str, Any]:
    return {
        "id": "a",
        "question": "投资多少?",
        "answers": ["24亿元"],
        "evidence": ["投资约24亿元"],
        "type": "number",
        "lang": "zh",
    } | changes


def load(tmp_path: Path, *lines: dict[str, Any] | str) -> list[AskedQuestion]:
    path = tmp_path / "set.jsonl"
    texts = [
        row if isinstance(row, str) else json.dumps(row, ensure_ascii="\\ud800" in json.dumps(row))
        for row in lines
    ]
    path.write_text("\n".join(texts), encoding="utf-8")
    return load_questions(path, {"d": TEXT})


def test_evidence_is_found_with_its_offsets_across_column_breaks(tmp_path: Path) -> None:
    [question] = load(tmp_path, line(answers=["乙市"], evidence=["甲区与乙市成立联盟"]))
    [[place]] = question.evidence
    assert TEXT[place.start : place.end] == "甲区与乙\n\n市成立联盟"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"id": "b", "evidence": ["投资约25亿元"]}, "line 2 (b): evidence '投资约25亿元'"),
        ({"id": "b", "answers": ["25亿元"]}, "line 2 (b): answer '25亿元' is not in its evidence"),
        ({"id": "b", "items": ["甲区"]}, "line 2 (b): item '甲区'"),
        ({"id": "b", "evidence": []}, "line 2 (b): has answers but no evidence"),
        ({"id": "a"}, "line 2: id 'a' stands on line 1 already"),
        ({"id": "b", "answers": "24亿元"}, "line 2: answers"),
        ({"id": "b", "question": ""}, "line 2: question"),
        ({"id": "b", "document_id": "e"}, "line 2 (b): document_id 'e'"),
        ({"id": "b", "history": [{"question": "?"}]}, "line 2: history.0.answer"),
        (
            {"id": "b", "answers": ["24亿元", "999亿元"]},
            "line 2 (b): answer '999亿元' has a number",
        ),
        ({"id": "b", "answers": ["2023年投资30亿元"]}, "line 2 (b): answer '2023年投资30亿元'"),
        ({"id": "b", "answers": ["全"], "items": ["24亿元"]}, "line 2 (b): answer '全'"),
        ({"id": "b", "answers": ["33个"], "type": "multi"}, "line 2 (b): answer '33个'"),
        ({"id": "b", "answers": ["是", "否"]}, "line 2 (b): answers ['否', '是'] are both"),
        ({"id": "b", "lang": "xx"}, "line 2: lang"),
        ({"id": "b", "type": ""}, "line 2: type"),
        ({"id": "b", "type": "followup"}, "line 2 (b): type 'followup' without history"),
        ({"id": "b", "question": " \t"}, "line 2: question"),
        ({"id": "a "}, "line 2: id 'a' stands on line 1 already"),
        ({"id": "b", "question": "\ud800?"}, "line 2: holds a lone surrogate"),
    ],
)
def test_a_malformed_line_is_named(tmp_path: Path, changes: dict[str, Any], says: str) -> None:
    with pytest.raises(QuestionSetError) as caught:
        load(tmp_path, line(), line(**changes))
    assert says in str(caught.value)


def test_what_is_not_json_or_empty_is_named(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError, match="line 2: not JSON"):
        load(tmp_path, line(), "{")
    for deep in ("[" * 100_000, '{"id": ' + "1" * 5000 + "}"):
        with pytest.raises(QuestionSetError, match="line 2: not JSON"):
            load(tmp_path, line(), deep)
    with pytest.raises(QuestionSetError, match="no question"):
        load(tmp_path, "")
    with pytest.raises(QuestionSetError, match="cannot be read"):
        load_questions(tmp_path / "none.jsonl", {})


@pytest.mark.parametrize(
    "changes",
    [
        {"answers": ["是"], "question": "投资超过20亿元了吗?"},
        {"answers": ["2023年4月"], "evidence": ["去年4月"]},
        {"answers": ["2.4 billion yuan"], "lang": "en"},
        {"answers": [], "evidence": []},
        {"answers": [], "items": ["甲区", "乙市"], "evidence": ["甲区与乙市"]},
        {"answers": ["甲区、乙市"], "items": ["甲区", "乙市"], "evidence": ["甲区与乙市"]},
        {"answers": ["24亿元", "24亿"]},
        {"answers": ["约24亿元", "二十四个亿"]},
        {"answers": ["乙市"], "type": "multi"},
        {"question": "投资\u2028多少\x85?"},
        {"note": "a field that the contract does not name"},
    ],
)
def test_what_cannot_stand_in_the_evidence_is_let_through(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    assert len(load(tmp_path, line(**changes))) == 1


def seed_questions() -> list[AskedQuestion]:
    texts = {
        path.name: path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("0*.txt")
    }
    return load_questions(SEED_SET, texts)


def test_no_two_questions_of_the_set_on_the_seed_read_the_same() -> None:
    asked = Counter((q.question, q.history) for q in seed_questions())
    assert [text for text, count in asked.items() if count > 1] == []


def test_chinese_answers_of_the_set_on_the_seed_are_quotations() -> None:
    """Stricter than loading: every acceptable answer, not just one, stands in the document."""
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("0*.txt"))
    dense = normalise(fold(text))
    free = {"date", "yesno", "followup", "typo", "traditional", "multi", "membership"}
    for question in seed_questions():
        if question.lang == "zh" and question.type not in free:
            for answer in question.items or question.answers:
                assert normalise(fold(answer)) in dense, question.id


def test_accepted_figures_are_of_the_sets_as_they_are() -> None:
    path = ROOT / "eval" / "accepted.json"
    entries = json.loads(path.read_text(encoding="utf-8"))["sets"] if path.exists() else {}
    for name, entry in entries.items():
        assert entry["sha256"] == digest(SEED_SET.with_name(f"{name}.jsonl")), name
