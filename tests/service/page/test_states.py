"""What the page says while it waits, when something is wrong, and where there is nothing to show."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.common.keys import Keys

from tests.service.page.conftest import Page
from tests.service.running import running

pytestmark = pytest.mark.browser


def _module(page: Page, path: str, code: str, *values: object) -> Any:
    """What `code` gives for the module `m` at `path` and the array `given`."""
    return page.driver.execute_async_script(  # type: ignore[no-untyped-call]
        "const [path, given, done] = arguments;"
        f"import(path).then(async m => done(await (async () => {{ {code} }})()))",
        path,
        list(values),
    )


def test_it_says_how_many_passages_are_being_read(page: Page) -> None:
    page.find("#question").send_keys("read 1.5 开港\n")
    page.until(lambda: page.all(".waiting[data-stage^='找到']"))
    assert page.text("#announce") == "找到 3 段，正在阅读"
    page.shoot("desktop-reading")
    page.until(lambda: page.all(".turn footer"))
    assert page.all(".waiting") == []


@pytest.mark.parametrize("way", ["button", "escape"])
def test_a_slow_answer_can_be_given_up_and_the_question_comes_back(page: Page, way: str) -> None:
    page.ask("开港")
    page.find("#question").send_keys("read 15 开港\n")
    page.until(lambda: page.all(".waiting[data-stage^='找到']"))
    page.shoot("desktop-give-up")
    if way == "button":
        page.find(".turn:last-child .again").click()
    else:
        page.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    page.until(lambda: not page.all(".waiting"), seconds=5)
    assert len(page.all(".turn")) == 1
    assert page.text("#announce") == "已停止"
    assert page.find("#question").get_attribute("value") == "read 15 开港"
    page.find("#question").clear()
    page.ask("东岸")
    assert len(page.all(".turn footer")) == 2


def test_what_is_printed_is_the_answers_with_their_quotes_whole(page: Page) -> None:
    page.ask("xyzzy")
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert not page.find(".bar").is_displayed()
        assert not page.find("#ask").is_displayed()
        assert page.find(".quotes q").is_displayed()
        shown = "return getComputedStyle(document.querySelector('.quotes q')).display"
        assert page.run(shown) == "block"
        page.shoot("print-answer")
    finally:
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_short_answers_are_not_said_twice(page: Page) -> None:
    citation = {"marker": 1, "document_id": "d", "title": "T", "section": ["T", "S"], "start": 0,
                "end": 5, "quote": "甲县与乙县加入"}  # fmt: skip
    answer = {"question": "q", "standalone_question": "q", "short_answers": ["甲县", "乙县"],
              "answer": "甲县、乙县[1]\n“甲县与乙县加入”[1]", "abstained": False, "confidence": 0.4,
              "mode": "extractive", "citations": [citation], "relations": [],
              "timings_ms": {"total": 1}}  # fmt: skip
    shown = _module(
        page,
        "/web/answer.js",
        "const box = document.createElement('div'); box.append(...m.drawAnswer(given[0]));"
        "return ['.short', '.said', '.quotes', '.sure'].map(s => box.querySelector(s)?.textContent)",
        answer,
    )
    assert shown == ["甲县乙县1", "“甲县与乙县加入”1", "1S · T", "把握 40%请对照原文"]
    quoted = {**answer, "answer": "甲县(即乙县)[1]\n“另一句”[1]"}
    shown = _module(
        page,
        "/web/answer.js",
        "const box = document.createElement('div'); box.append(...m.drawAnswer(given[0]));"
        "return ['.short', '.said', '.quotes'].map(s => box.querySelector(s)?.textContent)",
        quoted,
    )
    assert shown == ["甲县乙县", "甲县(即乙县)1\n“另一句”1", "1甲县与乙县加入S · T"]


def test_no_line_begins_with_a_marker(page: Page) -> None:
    citation = {"marker": 1, "document_id": "d", "title": "T", "section": ["T"], "start": 0,
                "end": 1, "quote": "甲"}  # fmt: skip
    answer = {"question": "q", "standalone_question": "q", "short_answers": [],
              "answer": "甲乙丙丁戊己庚辛壬癸[1]、" * 8, "abstained": False, "confidence": 0.9,
              "mode": "extractive", "citations": [citation], "relations": [],
              "timings_ms": {}}  # fmt: skip
    parted = _module(
        page,
        "/web/answer.js",
        "const box = document.createElement('div'); box.append(...m.drawAnswer(given[0]));"
        "document.getElementById('thread').append(box);"
        "const parted = width => { box.style.width = `${width}px`;"
        " return [...box.querySelectorAll('.kept')].filter(k => k.getClientRects().length > 1).length };"
        "return Array.from({ length: 60 }, (_, i) => parted(200 + 3 * i))",
        answer,
    )
    assert page.all(".kept")
    assert set(parted) == {0}


def test_on_a_phone_the_box_of_a_conversation_is_one_row(page: Page) -> None:
    page.resize(390, 844)
    page.open()
    page.run("document.getElementById('ask-document').hidden = true")
    page.ask("开港")
    assert int(str(page.run("return document.getElementById('ask').offsetHeight"))) < 75
    page.shoot("phone-answer")


def test_too_many_questions_are_told_how_long_to_wait(
    driver: webdriver.Chrome, tmp_path: Path
) -> None:
    with running(tmp_path, rate_per_s=0.5, rate_burst=12) as server:
        page = Page(driver, server.url)
        page.resize(1360, 900)
        page.open()
        while not page.all(".failed"):
            page.ask("开港")
        assert page.text(".failed .said").startswith("问得太快了，请等 ")
        assert page.text(".failed .again") == "再问一次"
        page.settle()
        page.shoot("desktop-too-fast")

        def answered() -> bool:
            page.run("document.querySelector('.failed .again')?.click()")
            page.settle()
            return not page.all(".failed") and not page.all(".waiting")

        page.until(answered)
        page.complaints()


def test_a_service_that_is_away_is_said(driver: webdriver.Chrome, tmp_path: Path) -> None:
    with running(tmp_path) as server:
        page = Page(driver, server.url)
        page.resize(1360, 900)
        page.open()
        server.process.terminate()
        server.process.wait(15)
        page.ask("开港")
        assert page.text(".failed .said") == "连不上服务，请看看它是否在运行"
        assert page.text("#announce").startswith("没有得到回答：连不上服务")
        page.shoot("desktop-away")
        page.complaints()


def test_without_an_index_the_page_says_what_to_do(
    driver: webdriver.Chrome, tmp_path: Path
) -> None:
    index = tmp_path / "index"
    index.mkdir()
    (index / "current").write_text("bad1", encoding="utf-8")
    with running(tmp_path) as server:
        page = Page(driver, server.url)
        page.resize(1360, 900)
        page.open()
        assert page.text("#notice-text").startswith("还没有可用的索引。")
        assert not page.find("#examples").is_displayed()
        page.shoot("desktop-no-index")
        page.ask("开港")
        assert page.text(".failed .said") == "服务现在不能回答，请稍后再问"
        for room, place in (("documents", "#documents"), ("relations", "#relation-count")):
            page.open(f"/#/{room}")
            assert page.text(place).startswith("还没有可用的索引。"), (
                "as if documents had been read"
            )
            page.shoot(f"desktop-no-index-{room}")
            page.find(f"{place} a").click()
            page.until(lambda: page.find("#room-index").is_displayed())
        page.open("/#/relations?name=港区联盟")
        page.settle()
        assert page.text("#relation-count").startswith("还没有可用的索引。")
        page.complaints()


def test_documents_without_relations_and_a_busy_service_are_not_a_missing_index(page: Page) -> None:
    page.run("location.hash = '#/relations'")
    page.until(lambda: page.find("#room-relations").is_displayed())
    _module(page, "/web/relations.js", "m.setRelations([])")
    assert page.text("#relation-count") == "这些文献里没有找到组织与成员的关系"
    _module(page, "/web/documents.js", "m.drawDocuments([])")
    assert page.text("#documents") == "还没有文献"
    busy = {"status": 503, "message": "服务现在不能回答", "body": {"type": "/docs#overloaded"}}
    _module(page, "/web/relations.js", "m.setRelations([], given[0])", busy)
    assert page.text("#relation-count") == "服务现在不能回答"
    _module(page, "/web/documents.js", "m.drawDocuments([], given[0])", busy)
    assert page.text("#documents") == "服务现在不能回答"
    assert page.all("#documents a, #relation-count a") == []


def test_the_filter_knows_a_name_in_other_forms(page: Page) -> None:
    page.open("/#/relations")
    page.until(lambda: page.all(".network .line"))
    page.settle()  # the first drawing may be made anew for another width
    before = len(page.all(".network .line"))
    page.find("#relation-name").send_keys("“港区联盟”")
    page.until(lambda: 0 < len(page.all(".network .line")) < before)
    page.settle()
    assert all("港区联盟" in str(line.accessible_name) for line in page.all(".network .line"))


def test_the_csv_holds_what_is_shown(page: Page) -> None:
    page.open("/#/relations")
    page.run(
        "URL.createObjectURL = blob => { blob.text().then(text => window.saved = text);"
        " return '#/relations' }"
    )
    page.find("#relation-name").send_keys("=SUM")
    page.find("#as-csv").click()
    page.until(lambda: page.run("return window.saved"))
    head, *rows = str(page.run("return window.saved")).removeprefix("\ufeff").split("\r\n")
    assert head.split(",")[:3] == ["organization", "member", "role"]
    assert len([row for row in rows if row]) == 1
    assert all(row.split(",")[1] == "'=SUM(A1)" for row in rows if row)


def test_csv_cells_read_back_as_they_were(page: Page) -> None:
    relation = {"organization": 'a "b", c', "member": "甲\n乙", "role": "member", "date": None,
                "document_id": "d", "section": ["x", "y"], "start": 1, "end": 2, "quote": "+1"}  # fmt: skip
    text = _module(page, "/web/csv.js", "return m.csvOf(given[0])", [relation])
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert rows[1] == ['a "b", c', "甲\n乙", "member", "", "d", "x / y", "1", "2", "'+1"]


def test_many_documents_can_be_found_by_title(page: Page) -> None:
    documents = [
        {"id": f"d{i}", "title": f"Title {i}", "path": f"{i}.txt", "date": None, "chars": 1}
        for i in range(30)
    ]
    _module(page, "/web/documents.js", "m.drawDocuments(given[0])", documents)
    page.run("location.hash = '#/documents'")
    page.until(lambda: page.find("#document-filter").is_displayed())
    page.find("#document-filter").send_keys("title 17")
    page.until(lambda: [row.text for row in page.all("#documents strong")] == ["Title 17"])
    page.find("#document-filter").send_keys("x")
    page.until(lambda: page.text("#documents") == "没有这样的文献")
