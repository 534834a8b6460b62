"""Asking on the page: the answer, its markers, and the source marked to the character."""

import httpx
import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from tests.service.fake_engine import HARBOUR, MARKUP, TEXTS
from tests.service.page.conftest import Page

pytestmark = pytest.mark.browser

QUESTION = "港区联盟是谁发起的?"


def test_an_answer_streams_in_and_its_short_answers_stand_out(page: Page) -> None:
    page.ask(QUESTION)
    answer = httpx.post(f"{page.url}/v1/ask", json={"question": QUESTION}).json()
    assert [item.text for item in page.all(".short li")] == answer["short_answers"]
    assert len(page.all(".marker")) == len(answer["citations"])
    said = page.text(".said")
    assert said == answer["answer"].replace("[1]", "1").replace("[2]", "2")
    assert page.text("#announce").startswith("回答：")
    page.shoot("desktop-answer")


# A service that sends what the test pushes, when it pushes it.
PUSHED = """
window.fetch = async () => new Response(new ReadableStream({
  start(out) {
    window.push = (name, data) => out.enqueue(new TextEncoder().encode(
      `event: ${name}\\ndata: ${JSON.stringify(data)}\\n\\n`));
    window.end = () => out.close();
  },
}));
"""


def test_an_answer_is_read_while_it_streams_in(page: Page) -> None:
    answer = httpx.post(f"{page.url}/v1/ask", json={"question": QUESTION}).json()
    page.run(PUSHED)
    page.find("#question").send_keys(QUESTION + "\n")
    page.until(lambda: page.find(".said.waiting").get_attribute("data-stage"))
    page.run("push('retrieval', {hits: [{}, {}]})")
    page.until(lambda: "2" in str(page.find(".said").get_attribute("data-stage")))
    half = len(answer["answer"]) // 2
    for part in (answer["answer"][:half], answer["answer"][half:]):
        before = page.text(".said")
        page.run("push('token', {text: arguments[0]})", part)
        page.until(lambda seen=before + part: page.text(".said") == seen)
        assert page.find(".said").is_displayed()
        assert not page.all(".turn footer"), "the answer has not ended yet"
        page.shoot("desktop-streaming")
    page.run("push('answer', arguments[0]); end()", answer)
    page.until(lambda: page.all(".turn footer"))
    assert [item.text for item in page.all(".short li")] == answer["short_answers"]


def test_a_marker_shows_its_quote_on_hover_and_on_focus(page: Page) -> None:
    page.ask(QUESTION)
    page.settle()  # an answer scrolls into view, which would take its markers from under the pointer
    ActionChains(page.driver).move_to_element(page.all(".marker")[1]).perform()
    page.until(lambda: page.find("#note").is_displayed())
    assert page.text("#note").startswith("东岸、西岸与北岸共同发起港区联盟")
    ActionChains(page.driver).move_to_element(page.find(".mark")).perform()
    page.until(lambda: not page.find("#note").is_displayed())
    page.run("arguments[0].focus()", page.all(".marker")[0])
    assert page.text("#note").startswith("港区联盟")
    page.settle()
    assert page.find("#note").is_displayed(), "the focus scrolls, which must not take the note away"
    assert page.all(".marker")[0].get_attribute("aria-describedby") == "note"


@pytest.mark.parametrize("question", ["开港", QUESTION, "游客 风很大", "pears", "ferries"])
def test_a_marker_opens_the_source_marked_to_the_character(page: Page, question: str) -> None:
    answer = httpx.post(f"{page.url}/v1/ask", json={"question": question}).json()
    page.ask(question)
    for number, citation in enumerate(answer["citations"]):
        page.run("arguments[0].click()", page.all(".marker")[number])
        page.until(lambda: page.all("#source mark"))
        page.until(lambda c=citation: page.text("#source mark") == c["quote"])
        # textContent of a text node has \r\n as the source has it.
        assert page.text("#source-text") == TEXTS[citation["document_id"]]
        assert page.run(
            "const m = document.querySelector('#source mark').getBoundingClientRect();"
            "const s = document.getElementById('source-text').getBoundingClientRect();"
            "return m.top >= s.top && m.bottom <= s.bottom"
        )
    page.shoot("desktop-source")


def test_a_source_never_becomes_markup(page: Page) -> None:
    page.run("document.getElementById('ask-document').value = 'markup'")
    page.ask("ferries")
    page.find(".quotes button").click()
    page.until(lambda: page.find("#source").is_displayed())
    assert page.text("#source-text") == MARKUP
    assert page.all("#source-text img, #source-text script, #source-text b") == []
    assert page.driver.title == "双城问答"
    page.ask("<img src=x onerror=alert(1)>")
    assert page.all("#thread img") == []
    assert page.all(".turn h2")[-1].text == "<img src=x onerror=alert(1)>"


def test_everything_works_with_the_keyboard_alone(page: Page) -> None:
    page.find("body").send_keys(Keys.TAB)
    assert page.driver.switch_to.active_element.text == "跳到提问框"
    page.driver.switch_to.active_element.send_keys(Keys.ENTER)
    page.until(lambda: page.driver.switch_to.active_element.get_attribute("id") == "question")
    page.driver.switch_to.active_element.send_keys("开港", Keys.ENTER)
    page.until(lambda: page.all(".turn footer"))
    page.run("document.querySelector('.marker').focus()")
    page.driver.switch_to.active_element.send_keys(Keys.ENTER)
    page.until(lambda: page.driver.switch_to.active_element.get_attribute("id") == "source")
    page.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    page.until(lambda: not page.find("#source").is_displayed())
    assert page.driver.switch_to.active_element.get_attribute("class") == "marker"


def test_shift_enter_and_composing_do_not_send(page: Page) -> None:
    box = page.find("#question")
    box.send_keys("一", Keys.SHIFT, Keys.ENTER, Keys.NULL, "二")
    page.run(
        "document.getElementById('question').dispatchEvent(new KeyboardEvent('keydown',"
        "{key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))"
    )
    assert page.all(".turn") == []
    assert box.get_attribute("value") == "一\n二"


def test_a_follow_up_carries_the_conversation_and_a_new_one_forgets_it(page: Page) -> None:
    page.ask("开港")
    page.ask("发起呢?")
    assert page.text(".turn:last-child .understood") == "理解为：开港 发起呢?"
    page.driver.refresh()
    page.until(lambda: len(page.all(".turn footer")) == 2)
    page.find("#anew").click()
    assert page.all(".turn") == []
    page.ask("发起呢?")
    assert page.all(".understood") == []


def test_a_long_conversation_is_kept_whole(page: Page) -> None:
    page.ask("开港")
    page.run(
        "const kept = JSON.parse(sessionStorage[arguments[0]]);"
        "sessionStorage[arguments[0]] = JSON.stringify(Array(30).fill(kept[0]))",
        page.run("return Object.keys(sessionStorage).find(key => sessionStorage[key][0] === '[')"),
    )
    page.driver.refresh()
    page.until(lambda: len(page.all(".turn footer")) == 30)
    page.ask("开港")
    page.driver.refresh()
    page.until(lambda: len(page.all(".turn footer")) == 31)


def test_an_abstention_says_so_and_shows_the_nearest(page: Page) -> None:
    page.ask("xyzzy")
    assert page.all(".turn.abstained .marker") == []
    assert page.text(".quotes h3") == "最接近的段落"
    page.find(".quotes button").click()
    page.until(lambda: page.all("#source mark"))
    assert page.text("#source mark") == HARBOUR[:4]


def test_examples_come_from_the_collection_and_can_be_clicked(page: Page) -> None:
    examples = page.all("#example-list button")
    assert any("港区联盟" in example.text for example in examples)
    examples[0].click()
    page.until(lambda: page.all(".turn footer"))
    assert not page.find("#hero").is_displayed()


def test_one_document_can_be_asked_alone(page: Page) -> None:
    page.run("document.getElementById('ask-document').value = 'markup'")
    page.ask("开港")
    assert page.all(".turn.abstained")


# A service that refuses what it is asked, when the test lets it.
REFUSING = """
window.fetch = () => new Promise((resolve) => {
  window.refuse = (status) => resolve(new Response('{"detail": "no"}', { status }));
});
"""


@pytest.mark.parametrize(("status", "back"), [(413, True), (422, True), (429, False), (503, False)])
def test_a_question_comes_back_where_only_another_can_help(
    page: Page, status: int, back: bool
) -> None:
    page.run(REFUSING)
    page.find("#question").send_keys("开港\n")
    page.until(lambda: page.run("return 'refuse' in window"))
    page.run("refuse(arguments[0])", status)
    page.until(lambda: page.all(".failed"))
    assert page.find("#question").get_attribute("value") == ("开港" if back else "")
    assert len(page.all(".failed .again")) == (not back)


def test_a_refused_question_does_not_take_the_place_of_what_is_written(page: Page) -> None:
    page.run(REFUSING)
    page.find("#question").send_keys("开港\n")
    page.until(lambda: page.run("return 'refuse' in window"))
    page.find("#question").send_keys("东岸")
    page.run("refuse(422)")
    page.until(lambda: page.all(".failed"))
    assert page.find("#question").get_attribute("value") == "东岸"


def test_what_the_service_refuses_is_shown(page: Page) -> None:
    page.run("document.getElementById('question').value = 'a\\u0000b'")
    page.find(".ask .send").click()
    page.until(lambda: page.all(".failed .said"))
    page.until(lambda: "control character" in page.text(".failed .detail"))
    assert page.text(".failed .said") == "这个问题不能这样问"
    assert page.all(".failed .again") == [], "the same question would be refused again"
    assert page.find("#question").get_attribute("value") == "a\x00b"
    page.shoot("desktop-refused")
    page.find("#question").clear()
    page.ask("开港")
    assert page.text(".turn:last-child h2") == "开港"
    # The browser notes a refused request; nothing else may be noted.
    assert all("422" in line for line in page.complaints())
