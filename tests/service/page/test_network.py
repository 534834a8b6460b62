"""The network of organisations and members: its lines, filter and table."""

import httpx
import pytest
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.keys import Keys

from tests.service.page.conftest import Page

pytestmark = pytest.mark.browser


def test_each_line_of_the_network_opens_its_evidence(page: Page) -> None:
    page.open("/#/relations")
    relations = httpx.get(f"{page.url}/v1/relations").json()["relations"]
    assert len(page.all(".network .line")) == len(relations)
    page.run(
        "document.querySelector('.network .line').dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    )
    page.until(lambda: page.all("#source mark"))
    assert page.text("#source mark") == relations[0]["quote"]
    page.shoot("desktop-network")


def test_a_line_opens_with_the_keyboard_too(page: Page) -> None:
    page.open("/#/relations")
    page.until(lambda: _opened_by_key(page, 0))
    page.until(lambda: page.all("#source mark"))


def _opened_by_key(page: Page, line: int) -> bool:
    """Whether ENTER reached that line; the drawing may be made anew just then."""
    page.run("document.querySelectorAll('.network .line')[arguments[0]]?.focus()", line)
    try:
        page.driver.switch_to.active_element.send_keys(Keys.ENTER)
    except StaleElementReferenceException:
        return False
    return True


def test_the_network_fits_beside_the_source_and_the_focus_comes_back(page: Page) -> None:
    page.open("/#/relations")
    page.until(lambda: _opened_by_key(page, 1))
    scale = (
        "const svg = document.querySelector('.network svg');"
        "return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"
    )
    page.until(lambda: page.find("#source").is_displayed())
    page.until(lambda: page.run(scale) == 1)
    page.find("body").send_keys(Keys.ESCAPE)
    page.until(lambda: page.run("return document.activeElement.id") == "line-1")


def test_the_filter_and_the_table_show_the_same_relations(page: Page) -> None:
    page.open("/#/relations")
    page.find("#relation-name").send_keys("东岸")
    page.until(lambda: len(page.all(".network .line")) == 1)
    page.find("#as-table").click()
    page.until(lambda: len(page.all("#relation-table tbody tr")) == 1)
    assert "东岸" in page.text("#relation-table tbody")
    page.find("#relation-name").send_keys(Keys.BACKSPACE * 2)
    page.run("document.querySelector('#relation-roles input[value=initiator]').click()")
    page.until(lambda: page.text("#relation-table tbody").count("=SUM(A1)") == 2)
    assert "1 条" in page.text("#relation-count")
    page.shoot("desktop-table")


def test_no_two_labels_of_the_network_lie_on_each_other(page: Page) -> None:
    for width in (1360, 390):
        page.resize(width, 900)
        page.open("/#/relations")
        overlaps = page.run(
            "const boxes = [...document.querySelectorAll('.network text')]"
            ".map(text => text.getBoundingClientRect());"
            "return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b =>"
            " a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length"
        )
        assert overlaps == 0


def test_a_large_network_is_cut_to_what_can_be_read_and_says_so(page: Page) -> None:
    page.open("/#/relations")
    page.driver.execute_async_script(  # type: ignore[no-untyped-call]
        """
        const [done] = arguments;
        const { setRelations } = await import("/web/relations.js");
        setRelations(Array.from({ length: 800 }, (_, i) => ({
          organization: `第${i % 60}教育共同体`, member: `第${(i * 13 + Math.floor(i / 60)) % 240}号学校`,
          role: "member", document_id: "harbour", section: [], start: 0, end: 2, quote: `引文${i}` })));
        done();
        """
    )
    page.settle()
    assert page.text("#relation-count") == "显示 140 条，共 800 条；缩小范围可看其余"
    assert len(page.all(".network .line")) == 140
    page.shoot("desktop-large-network")
    page.find("#relation-name").send_keys("第59教育")
    page.until(lambda: page.text("#relation-count") == "13 条关系")
    assert len(page.all(".network .node.organization")) == 1
    page.find("#relation-name").clear()
    page.find("#as-table").click()
    page.until(lambda: len(page.all("#relation-table tbody tr")) == 800)
