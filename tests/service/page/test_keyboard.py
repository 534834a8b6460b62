"""The whole page with the keyboard alone: nothing here clicks, and nothing sets the focus."""

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

from tests.service.fake_engine import HARBOUR
from tests.service.page.conftest import Page

pytestmark = pytest.mark.browser

MOST_STEPS = 60


def _press(page: Page, *keys: str) -> None:
    ActionChains(page.driver).send_keys(*keys).perform()


def _focused(page: Page, selector: str) -> bool:
    return bool(page.run("return document.activeElement.matches(arguments[0])", selector))


def _tab_to(page: Page, selector: str) -> None:
    """TAB until the focus is on `selector`."""
    for _ in range(MOST_STEPS):
        if _focused(page, selector):
            return
        _press(page, Keys.TAB)
    pytest.fail(f"{MOST_STEPS} times TAB do not reach {selector}")


def _tab_back_to(page: Page, selector: str) -> None:
    """Shift and TAB until the focus is on `selector`."""
    for _ in range(MOST_STEPS):
        if _focused(page, selector):
            return
        back = ActionChains(page.driver).key_down(Keys.SHIFT).send_keys(Keys.TAB)
        back.key_up(Keys.SHIFT).perform()
    pytest.fail(f"{MOST_STEPS} times shift and TAB do not reach {selector}")


def test_from_the_question_to_the_source_and_back(page: Page) -> None:
    _tab_to(page, "#question")
    _press(page, "港区联盟是谁发起的?", Keys.ENTER)
    page.until(lambda: page.all(".turn footer"))
    _tab_back_to(page, ".marker")
    _press(page, Keys.ENTER)
    page.until(lambda: page.all("#source mark"))
    page.until(lambda: _focused(page, "#source"))
    _tab_to(page, "#outline summary")
    _press(page, Keys.ENTER)
    _tab_to(page, "#outline-list button")
    _press(page, Keys.TAB, Keys.ENTER)
    page.until(lambda: page.all("#source mark"))
    assert page.text("#source-text") == HARBOUR
    _press(page, Keys.ESCAPE)
    page.until(lambda: not page.find("#source").is_displayed())
    assert _focused(page, ".marker")


def test_through_the_network_and_the_table_to_the_evidence(page: Page) -> None:
    _tab_to(page, "nav a[data-room='relations']")
    _press(page, Keys.ENTER)
    page.until(lambda: page.all(".network .line"))
    _tab_to(page, ".network .line")
    _press(page, Keys.ENTER)
    page.until(lambda: page.all("#source mark"))
    _press(page, Keys.ESCAPE)
    page.until(lambda: _focused(page, ".network .line"))
    _tab_back_to(page, "#as-table")
    _press(page, Keys.ENTER)
    page.until(lambda: page.all("#relation-table tbody tr"))
    _tab_to(page, "#relation-table button")
    _press(page, Keys.ENTER)
    page.until(lambda: page.find("#source").is_displayed())


def test_to_a_rebuild(page: Page) -> None:
    _tab_to(page, "nav a[data-room='index']")
    _press(page, Keys.ENTER)
    page.until(lambda: page.find("#rebuild").is_displayed())
    _tab_to(page, "#rebuild")
    _press(page, Keys.ENTER)
    page.until(lambda: page.text("#job-state") == "更新完成")
