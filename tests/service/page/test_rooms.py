"""The other rooms: documents, relations, the index; sizes, colours, languages, keys."""

import re
from pathlib import Path

import httpx
import pytest
from selenium import webdriver
from selenium.webdriver.common.keys import Keys

from service.keys import Right, new_key
from tests.service.fake_engine import HARBOUR, TEXTS
from tests.service.page.conftest import Page
from tests.service.running import ROOT, running

pytestmark = pytest.mark.browser

ROOMS = ["/#/", "/#/documents", "/#/relations", "/#/index"]


def test_a_document_opens_with_its_outline_and_a_section_scrolls_to_its_place(page: Page) -> None:
    page.open("/#/documents")
    assert len(page.all("#documents button")) == len(TEXTS)
    page.find("#documents button").click()
    page.until(lambda: page.find("#source").is_displayed())
    rows = page.all("#outline-list button")
    assert [row.text for row in rows] == ["港口纪事", "港区联盟"]
    rows[1].click()
    page.until(lambda: page.text("#source-section") == "港区联盟")


def test_an_address_opens_a_source_at_its_place(page: Page) -> None:
    page.open("/#/documents/harbour?start=6&end=12")
    page.until(lambda: page.all("#source mark"))
    assert page.text("#source mark") == HARBOUR[6:12]


def test_a_rebuild_shows_its_progress_and_the_new_generation(page: Page) -> None:
    page.open("/#/index")
    page.find("#rebuild").click()
    page.until(lambda: "正在更新" in page.text("#job-state"))
    page.until(lambda: page.text("#job-state") == "更新完成")
    page.until(lambda: page.text("#index-facts code") == "built")
    assert page.text("#job-log").splitlines()[-1] == "读取文献：2 / 2"
    page.find("#language").click()
    assert page.text("#job-log").splitlines()[-1] == "read: 2 of 2"
    page.shoot("desktop-index")


def test_the_language_can_be_changed_and_is_remembered(page: Page) -> None:
    page.ask("开港")
    page.find("#language").click()
    assert page.run("return document.documentElement.lang") == "en"
    assert page.text(".ask .send") == "Ask"
    assert "Confidence" in page.text(".turn footer")
    page.driver.refresh()
    page.until(lambda: page.run("return document.documentElement.dataset.ready") == "yes")
    assert page.text(".ask .send") == "Ask"


@pytest.mark.parametrize("room", ROOMS)
def test_a_phone_never_scrolls_sideways(page: Page, room: str) -> None:
    page.resize(360, 740)
    page.open(room)
    assert page.run("return document.documentElement.scrollWidth") == 360
    page.shoot(f"phone-{room.rpartition('/')[2] or 'home'}")


def test_on_a_phone_a_long_title_pushes_nothing_out_of_the_box(page: Page) -> None:
    page.resize(360, 740)
    page.run(
        "const choice = document.getElementById('ask-document'); choice.hidden = false;"
        "choice.append(new Option('纵深推进双城经济圈教育协同发展'.repeat(3), 'long'));"
    )
    page.ask("港区联盟是谁发起的?")
    page.settle()
    assert page.run("return document.documentElement.scrollWidth <= innerWidth")
    assert page.run(
        "const right = (s) => document.querySelector(s).getBoundingClientRect().right;"
        "return right('.send') <= right('#ask') && right('#ask') <= innerWidth"
    )
    page.shoot("phone-long-title")


def test_on_a_phone_the_source_takes_the_screen_and_gives_it_back(page: Page) -> None:
    page.resize(390, 844)
    page.open()
    page.ask("开港")
    page.find(".marker").click()
    page.until(lambda: page.all("#source mark"))
    assert page.run("return document.getElementById('source').getBoundingClientRect().width") == 390
    page.shoot("phone-source")
    for _ in range(6):
        page.driver.switch_to.active_element.send_keys(Keys.TAB)
        assert page.run(
            "const at = document.activeElement;"
            "return at === document.body || document.getElementById('source').contains(at)"
        ), "TAB must not walk behind the source"
    page.find("#source-close").click()
    assert not page.find("#source").is_displayed()
    assert page.run("return document.activeElement.className") == "marker"


def test_on_a_wide_screen_the_page_beside_the_source_stays_in_reach(page: Page) -> None:
    page.ask("开港")
    page.find(".marker").click()
    page.until(lambda: page.all("#source mark"))
    assert page.run("return document.querySelectorAll('[inert]').length") == 0
    page.resize(390, 844)
    page.until(lambda: page.run("return document.getElementById('main').inert"))


def test_on_a_phone_the_table_shows_every_column(page: Page) -> None:
    page.resize(390, 844)
    page.open("/#/relations")
    page.find("#as-table").click()
    page.until(lambda: page.all("#relation-table tbody tr"))
    assert page.run(
        "const box = document.getElementById('relation-table');"
        "const cells = [...box.querySelectorAll('td')].map(td => td.getBoundingClientRect());"
        "return box.scrollWidth === box.clientWidth && cells.every(c => c.right <= 390)"
    )
    page.shoot("phone-table")


def test_a_finger_can_hit_a_marker(page: Page) -> None:
    page.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
    try:
        page.resize(390, 844)
        page.open()
        page.ask("开港")
        size = page.run(
            "const r = document.querySelector('.marker').getBoundingClientRect();"
            "return Math.min(r.width, r.height)"
        )
        page.shoot("phone-marker")
    finally:
        page.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})
    assert isinstance(size, int | float)
    assert size >= 24  # WCAG 2.2, target size


def test_dark_follows_the_system_until_somebody_chooses(page: Page) -> None:
    page.resize(1360, 900, dark=True)
    page.open()
    assert page.run("return document.documentElement.dataset.theme") == "dark"
    page.ask("开港")
    page.shoot("dark-answer")
    page.find("#theme").click()
    assert page.run("return document.documentElement.dataset.theme") == "light"
    page.driver.refresh()
    assert page.run("return document.documentElement.dataset.theme") == "light"


def test_every_control_has_a_name(page: Page) -> None:
    page.ask("开港")
    for room in ROOMS:
        page.run("location.hash = arguments[0]", room[1:])
        page.settle()
        for control in page.all("button, input, select, textarea, a, [role=button]"):
            if control.is_displayed():
                assert control.accessible_name, control.get_attribute("outerHTML")


def test_nothing_is_loaded_from_anywhere_else(page: Page) -> None:
    page.ask("开港")
    for path in ("/", "/docs"):
        page.open(path)
        names = page.run("return performance.getEntriesByType('resource').map(e => e.name)")
        assert isinstance(names, list)
        assert names
        assert all(name.startswith(page.url) for name in names)


def test_the_policy_stops_markup_and_inline_scripts(page: Page) -> None:
    assert page.run(
        "try { document.body.innerHTML = '<b>x</b>'; return 'done' } catch (e) { return e.name }"
    ) == ("TypeError")
    page.run(
        "const s = document.createElement('p'); s.setAttribute('style', 'color: red');"
        "document.body.append(s)"
    )
    assert all(
        "Content Security Policy" in line or "TrustedHTML" in line for line in page.complaints()
    )


def test_the_reference_page_lists_every_operation_and_tries_one(page: Page) -> None:
    page.open("/docs#unknown-document")
    spec = httpx.get(f"{page.url}/openapi.json").json()
    count = sum(len(verbs) for verbs in spec["paths"].values())
    assert len(page.all(".operation")) == count
    assert page.find("#unknown-document").is_displayed()
    page.run("document.querySelectorAll('.trial')[0].closest('details').open = true")
    page.run("document.querySelector('.trial .send').click()")
    page.until(lambda: page.text(".trial pre").startswith("200 application/json"))
    page.shoot("desktop-docs")


def test_offsets_are_counted_as_the_service_counts(page: Page) -> None:
    texts = ["", "a", "𠮷", "😀a𠮷\r\nb", "e\u0301😀😀z", "x𐍈y"]
    for text in texts:
        for start in range(len(text) + 1):
            for end in range(start, len(text) + 1):
                units = page.driver.execute_async_script(  # type: ignore[no-untyped-call]
                    "const [text, points, done] = arguments;"
                    "import('/web/offsets.js').then(m => {"
                    " const [a, b] = m.unitsOf(text, points); done(text.slice(a, b)) })",
                    text,
                    [start, end],
                )
                assert units == text[start:end]


def test_a_key_is_asked_for_once_and_used(driver: webdriver.Chrome, tmp_path: Path) -> None:
    secret, stored = new_key("page", Right.BUILD)
    with running(tmp_path, keys=stored) as server:
        page = Page(driver, server.url)
        page.resize(1360, 900)
        driver.get(server.url)
        page.until(lambda: page.find("#key-dialog").is_displayed())
        page.shoot("desktop-key")
        page.find("#key-input").send_keys(secret + "\n")
        page.until(lambda: page.all("#example-list button"))
        page.ask("开港")
        assert page.all(".marker")
        page.complaints()


def _contrast(one: str, other: str) -> float:
    """Of two colours #rrggbb, as WCAG 2 defines it."""

    def light(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


HINTS = """
return [...document.querySelectorAll('[placeholder]')].map(box => {
  const style = getComputedStyle(box, '::placeholder');
  return [box.id, style.color, style.opacity];
});
"""


@pytest.mark.parametrize("dark", [False, True])
def test_every_hint_in_a_box_has_an_ink_of_the_page(page: Page, dark: bool) -> None:
    page.resize(1360, 900, dark=dark)
    page.open()
    faint = page.run(
        "const p = document.createElement('p'); p.className = 'count'; document.body.append(p);"
        "return getComputedStyle(p).color"
    )
    hints = page.run(HINTS)
    assert isinstance(hints, list)
    assert {box for box, *_ in hints} >= {"question", "relation-name", "document-filter"}
    assert {(colour, opacity) for _, colour, opacity in hints} == {(faint, "1")}


def test_every_ink_can_be_read_on_every_paper() -> None:
    style = (ROOT / "service" / "web" / "style" / "base.css").read_text(encoding="utf-8")
    themes = re.findall(r":root(?:\[data-theme=\"dark\"\])? \{(.*?)\}", style, re.DOTALL)
    assert len(themes) == 2
    for theme in themes:
        colours = {
            name: value if len(value) == 7 else "#" + "".join(2 * c for c in value[1:])
            for name, value in re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", theme)
        }
        for ink in ("ink", "ink-soft", "ink-faint", "azure", "cinnabar"):
            for paper in ("paper", "sheet"):
                assert _contrast(colours[ink], colours[paper]) >= 4.5, (ink, paper)
        assert _contrast(colours["gamboge-ink"], colours["gamboge"]) >= 4.5
        assert _contrast(colours["on-azure"], colours["azure"]) >= 4.5
        assert _contrast(colours["azure"], colours["azure-wash"]) >= 4.5
