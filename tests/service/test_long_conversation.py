"""Conversations over the real service: ten turns, each with what was said before; names left out."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.service.real_service import built, real_app

pytestmark = pytest.mark.weights

TEXT = """港湾教育纪事

港湾教育联盟

2021年3月,合川区、长寿区和荣昌区共同发起成立港湾教育联盟。港湾教育联盟的秘书处设在合川区。目前港湾教育联盟有成员单位23家,结对学校66所。

南山职教集团

2019年9月,南山职教集团在南川区成立,首期投资1.5亿元。南山职教集团有成员单位12家。
"""
# What is asked, what it means, and the short answers; None where the documents do not answer.
TURNS: list[tuple[str, str, list[str] | None]] = [
    ("港湾教育联盟是什么时候成立的?", "港湾教育联盟是什么时候成立的?", ["2021年3月"]),
    ("它有多少家成员单位?", "港湾教育联盟有多少家成员单位?", ["23家"]),
    ("都是哪些单位发起的?", "港湾教育联盟都是哪些单位发起的?", ["合川区", "长寿区", "荣昌区"]),
    ("除了合川呢?", "除了合川,港湾教育联盟都是哪些单位发起的?", ["长寿区", "荣昌区"]),
    ("还有谁?", "除了合川、长寿区、荣昌区,港湾教育联盟都是哪些单位发起的?", None),
    ("秘书处设在哪里?", "港湾教育联盟的秘书处设在哪里?", ["合川区"]),
    ("南山职教集团是什么时候成立的?", "南山职教集团是什么时候成立的?", ["2019年9月"]),
    ("首期投资多少?", "南山职教集团的首期投资多少?", ["1.5亿元"]),
    ("它有多少家成员单位?", "南山职教集团有多少家成员单位?", ["12家"]),
    ("哪个更多?", "哪个更多?", None),
]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    index = built(tmp_path_factory.mktemp("long"), {"harbour.txt": TEXT})
    with TestClient(real_app(index)) as client:
        yield client


def _answer(client: TestClient, question: str, history: list[dict[str, str]]) -> dict[str, Any]:
    response = client.post("/v1/ask", json={"question": question, "history": history})
    assert response.status_code == 200
    answer: dict[str, Any] = response.json()
    assert all(c["quote"] == TEXT[c["start"] : c["end"]] for c in answer["citations"])
    history.append({"question": question, "answer": answer["answer"]})
    return answer


def test_ten_turns_are_each_understood_and_answered(client: TestClient) -> None:
    history: list[dict[str, str]] = []
    found = [_answer(client, question, history) for question, _, _ in TURNS]
    assert [(a["standalone_question"], a["short_answers"] or None) for a in found] == [
        (meant, short) for _, meant, short in TURNS
    ]


@pytest.mark.parametrize(
    ("questions", "meant", "short"),
    [
        (["Who founded 港湾教育联盟?", "Except Hechuan?"],
         "Who founded 港湾教育联盟, except Hechuan?", {"长寿区", "荣昌区"}),
        (["Who founded 港湾教育联盟, except Hechuan?", "And besides Changshou?"],
         "Who founded 港湾教育联盟, except Hechuan and Changshou?", {"荣昌区"}),
    ],
)  # fmt: skip
def test_whoever_is_left_out_is_not_in_the_answer(
    client: TestClient, questions: list[str], meant: str, short: set[str]
) -> None:
    history: list[dict[str, str]] = []
    for question in questions:
        answer = _answer(client, question, history)
    assert answer["standalone_question"] == meant
    assert set(answer["short_answers"]) == short


def test_nobody_is_named_where_all_are_left_out(client: TestClient) -> None:
    answer = _answer(
        client, "Who founded 港湾教育联盟, except Hechuan, Changshou and Rongchang?", []
    )
    assert answer["abstained"]
