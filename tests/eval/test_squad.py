import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from eval.sets.questions import Place
from eval.sets.squad import asked_questions, read_squad, write_seeds
from indexer.errors import QuestionSetError

CONTEXTS = ("甲市在一九九〇年建市。\r\n乙市在二〇〇〇年建市。", "丙河长十公里。")


def qa(name: str, answers: list[tuple[str, int]], **more: Any) -> dict[str, Any]:
    return {
        "id": name,
        "question": f"{name}?",
        "answers": [{"text": text, "answer_start": start} for text, start in answers],
        **more,
    }


def written(tmp_path: Path, *first: dict[str, Any], zipped: bool = False) -> Path:
    second = qa("z", [("十公里", 3)])
    paragraphs = [
        {"context": CONTEXTS[0], "qas": list(first)},
        {"context": CONTEXTS[1], "qas": [second]},
        {"context": CONTEXTS[0], "qas": []},
    ]
    raw = json.dumps({"data": [{"paragraphs": paragraphs}]}).encode()
    path = tmp_path / ("set.json.gz" if zipped else "set.json")
    path.write_bytes(gzip.compress(raw) if zipped else raw)
    return path


@pytest.mark.parametrize("zipped", [False, True])
def test_contexts_become_documents_once_each(tmp_path: Path, zipped: bool) -> None:
    data = read_squad(written(tmp_path, qa("a", [("甲市", 0)]), zipped=zipped))
    assert data.contexts == CONTEXTS
    assert [(row.id, row.context) for row in data.questions] == [("a", 0), ("z", 1)]


def test_a_start_that_is_off_is_found_again_by_text(tmp_path: Path) -> None:
    data = read_squad(written(tmp_path, qa("a", [("建市", 19), ("二〇〇〇年", 0)])))
    assert data.questions[0].spans == ((21, "建市"), (16, "二〇〇〇年"))


def test_what_is_impossible_has_no_answer_and_yes_is_said_in_chinese(tmp_path: Path) -> None:
    data = read_squad(
        written(tmp_path, qa("a", [("甲市", 0)], is_impossible="true"), qa("b", [("YES", -1)]))
    )
    assert [row.answers for row in data.questions[:2]] == [(), ("是",)]


def test_gold_questions_are_asked_of_their_own_context_only(tmp_path: Path) -> None:
    data = read_squad(written(tmp_path, qa("a", [("甲市", 0), ("甲市", 0)])))
    opened = asked_questions(data, ["d0", "d1"], gold=False)
    gold = asked_questions(data, ["d0", "d1"], gold=True, limit=1)
    assert [question.document_ids for question in opened] == [None, None]
    assert [question.document_ids for question in gold] == [("d0",)]
    assert gold[0].evidence == ((Place("d0", 0, 2),),)


def test_seeds_are_written_to_the_character(tmp_path: Path) -> None:
    paths = write_seeds(CONTEXTS, tmp_path)
    assert [(tmp_path / path).read_bytes().decode() for path in paths] == list(CONTEXTS)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"context": " \n"}, "left out, their context is blank: a"),
        ({"qas": [qa("a", []) | {"question": " "}]}, "left out, they are blank: a"),
        ({"qas": [qa("a", []) | {"question": "长" * 2001}]}, "more than 2000 characters: a"),
    ],
)
def test_what_cannot_be_asked_is_left_out_and_said(
    tmp_path: Path, changes: dict[str, Any], says: str
) -> None:
    paragraphs = [
        {"context": CONTEXTS[0], "qas": [qa("a", [("甲市", 0)])]} | changes,
        {"context": CONTEXTS[1], "qas": [qa("z", [("十公里", 3)])]},
    ]
    path = tmp_path / "set.json"
    path.write_text(json.dumps({"data": [{"paragraphs": paragraphs}]}), encoding="utf-8")
    data = read_squad(path)
    assert [row.id for row in data.questions] == ["z"]
    assert says in data.notes[0]


def test_a_byte_order_mark_is_no_part_of_a_context_and_offsets_follow(tmp_path: Path) -> None:
    rows = [qa("a", [("市", 2), ("市", 9)])]
    path = tmp_path / "set.json"
    paragraph = {"context": "\ufeff甲市与乙市", "qas": rows}
    path.write_text(json.dumps({"data": [{"paragraphs": [paragraph]}]}), encoding="utf-8")
    data = read_squad(path)
    assert data.contexts == ("甲市与乙市",)
    assert data.questions[0].spans == ((1, "市"), (4, "市"))


def test_answers_may_be_missing_and_so_may_where_they_start(tmp_path: Path) -> None:
    bare = {"id": "a", "question": "Which city?"}
    unplaced = {"id": "b", "question": "哪个市?", "answers": [{"text": "乙市"}]}
    data = read_squad(written(tmp_path, bare, unplaced))
    assert [row.answers for row in data.questions[:2]] == [(), ("乙市",)]
    assert data.questions[1].spans == ((13, "乙市"),)
    assert data.notes == ("1 questions without answers, taken for unanswerable: a",)
    asked = asked_questions(data, ["d0", "d1"], gold=False)
    assert [row.lang for row in asked[:2]] == ["en", "zh"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"data": []}', "no question that can be asked"),
        ("[" * 100_000, "not JSON"),
        ('{"data": [{"paragraphs": [{"context": null, "qas": []}]}]}', "context None"),
        ('{"data": [{"paragraphs": [{"context": "\\ud800", "qas": []}]}]}', "lone surrogate"),
    ],
)
def test_what_is_no_set_is_refused(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "set.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(QuestionSetError, match=says):
        read_squad(path)


def test_an_answer_that_stands_nowhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionSetError, match="'丙市' stands nowhere in its context"):
        read_squad(written(tmp_path, qa("a", [("丙市", 0)])))


def test_another_layout_and_an_id_twice_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text("[]", encoding="utf-8")
    with pytest.raises(QuestionSetError, match="not a set in SQuAD's format"):
        read_squad(other)
    with pytest.raises(QuestionSetError, match="'z' stands twice"):
        read_squad(written(tmp_path, qa("z", [])))
