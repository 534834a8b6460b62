"""From the seeds to a cited answer over HTTP: the three questions that the project began with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from indexer.building.build import build
from indexer.building.check import check
from indexer.settings import Settings
from tests.service.real_service import ROOT, real_app

pytestmark = pytest.mark.weights

FOUNDED = "去年4月,合川“牵手”长寿、四川广安、广元、内江4位川渝“兄弟城市”,正式成立成渝地区双城经济圈“行知行”教育共同体。"
LED = "尤其是在川南渝西教育共同体建设中,荣昌区作为共同发起单位、理事长单位"
# Says how many more there are, which it does not name.
COUNTED = "近年来,荣昌区教育系统积极融入成渝地区双城经济圈建设"
SPENT = "合川区聚焦教育优质公平发展,强化学位保障,近5年投资约24亿元"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    index: Path = tmp_path_factory.mktemp("road") / "index"
    build(ROOT / "seeds", index, Settings())
    check(index)
    with TestClient(real_app(index), base_url="http://127.0.0.1:8000") as opened:
        yield opened


@pytest.mark.parametrize(
    ("question", "answers", "quotes"),
    [
        (
            "哪些区县加入了哪些共同体?",
            {"合川", "长寿", "广安", "广元", "内江", "荣昌区"},
            [FOUNDED, LED, COUNTED],
        ),
        ("合川近五年在学位保障上投了多少钱?", {"24亿元"}, [SPENT]),
        (
            "Which districts founded the Xingzhixing education community?",
            {"合川", "长寿", "广安", "广元", "内江"},
            [FOUNDED],
        ),
    ],
)
def test_the_seed_answers_with_the_right_quotes(
    client: TestClient, question: str, answers: set[str], quotes: list[str]
) -> None:
    answer = client.post("/v1/ask", json={"question": question}).json()
    assert not answer["abstained"]
    assert answers <= set(answer["short_answers"])
    cited = answer["citations"]
    assert len(cited) == len(quotes)
    for citation, quote in zip(cited, quotes, strict=True):
        text = client.get(f"/v1/documents/{citation['document_id']}/text").text
        assert citation["quote"] == text[citation["start"] : citation["end"]]
        assert citation["quote"].startswith(quote)
        assert f"[{citation['marker']}]" in answer["answer"]


def test_what_no_document_names_is_not_answered_from_another_s_words(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    room = tmp_path_factory.mktemp("absent")
    (room / "seeds").mkdir()
    text = "湖滨新材料产业联盟成立\n\n湖滨新材料产业联盟有58家会员，秘书处设在东港园区。"
    (room / "seeds" / "a.txt").write_text(text, encoding="utf-8")
    build(room / "seeds", room / "index", Settings())
    with TestClient(real_app(room / "index"), base_url="http://127.0.0.1:8000") as opened:
        asked = {
            name: opened.post("/v1/ask", json={"question": f"{name}有多少家会员?"}).json()
            for name in ("湖滨新材料产业联盟", "湖滨旅游产业联盟")
        }
    assert asked["湖滨新材料产业联盟"]["short_answers"] == ["58家"]
    assert asked["湖滨旅游产业联盟"]["abstained"]
