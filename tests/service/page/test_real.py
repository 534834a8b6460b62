"""The page over the real service: a real index, the trained reader, a real build.

The other modules use a fake engine, which is quick and says what a test needs; this one shows that
the page and the service that is shipped fit together.
"""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.service.page.conftest import Page
from tests.service.real_service import built
from tests.service.running import Running, running

pytestmark = [pytest.mark.browser, pytest.mark.weights]

HARBOUR = """港湾教育纪事

港湾教育联盟

2021年3月,东岸区、西岸区和北岸县共同发起成立港湾教育联盟。😀港湾教育联盟的秘书处设在东岸区。目前港湾教育联盟有成员单位23家。
"""
MOUNTAIN = """南山职教集团

2019年9月,南山职教集团在南山县成立,首期投资约1.5亿元。
"""


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("real")


@pytest.fixture(scope="module")
def server(room: Path) -> Iterator[Running]:
    index = built(room, {"harbour.txt": HARBOUR})
    with running(room, module="service", index=index, seeds=room / "seeds") as server:
        yield server


def test_a_marker_of_a_real_answer_opens_its_source_marked_to_the_character(page: Page) -> None:
    page.ask("港湾教育联盟有多少家成员单位?")
    assert [item.text for item in page.all(".short li")] == ["23家1"]
    answer = httpx.post(
        f"{page.url}/v1/ask", json={"question": "港湾教育联盟有多少家成员单位?"}, timeout=60
    ).json()
    (citation,) = answer["citations"]
    page.find(".marker").click()
    page.until(lambda: page.all("#source mark"))
    assert page.text("#source mark") == HARBOUR[citation["start"] : citation["end"]]
    assert page.text("#source-text") == HARBOUR
    page.shoot("real-answer")


def test_a_real_conversation_understands_what_it_refers_to(page: Page) -> None:
    page.ask("港湾教育联盟的秘书处设在哪里?")
    page.ask("都是哪些单位?")
    assert page.text(".turn:last-child .understood").endswith("港湾教育联盟的成员都是哪些单位?")
    said = page.text(".turn:last-child")
    assert all(name in said for name in ("东岸区", "西岸区", "北岸县"))
    page.ask("港湾教育联盟的电话是多少?")
    assert page.all(".turn:last-child.abstained")


def test_the_network_and_the_table_show_what_the_index_holds(page: Page) -> None:
    page.open("/#/relations")
    relations = httpx.get(f"{page.url}/v1/relations").json()["relations"]
    assert len(page.all(".network .line")) == len(relations) >= 3
    page.find("#as-table").click()
    page.until(lambda: len(page.all("#relation-table tbody tr")) == len(relations))
    rows = page.text("#relation-table tbody")
    assert all(relation["member"] in rows for relation in relations)
    page.find("#relation-table tbody button").click()
    page.until(lambda: page.all("#source mark"))
    assert page.text("#source mark") == relations[0]["quote"]
    page.shoot("real-network")


def test_a_real_rebuild_takes_a_new_document_in(page: Page, room: Path) -> None:
    before = httpx.get(f"{page.url}/v1/index").json()["generation"]
    (room / "seeds" / "mountain.txt").write_text(MOUNTAIN, encoding="utf-8")
    page.open("/#/index")
    page.until(lambda: page.all("#index-facts code"))
    page.find("#rebuild").click()
    page.until(lambda: page.find("#job-progress").is_displayed())
    page.until(lambda: page.text("#job-state") == "更新完成", seconds=120)
    page.until(lambda: page.text("#index-facts code") != before)
    assert "读取" in page.text("#job-log")
    page.shoot("real-rebuild")
    page.open()
    page.ask("南山职教集团是什么时候成立的?")
    assert page.find(".short li").text.startswith("2019年9月")
