"""The source beside the answer: how its parts are set."""

import json

import pytest

from indexer.documents import Kind
from tests.service.page.conftest import Page

pytestmark = pytest.mark.browser

TEXT = "港口年鉴\n\n联盟 | 牵头\n东港联盟 | 东岸\n\n"
# A service that has one document, whose one section is of the wanted kind.
ONE_DOCUMENT = """
const [text, document_, done] = arguments;
window.fetch = async (path) => new Response(path.endsWith('/text') ? text : document_);
import('/web/source.js').then(m => m.openSource('one')).then(done);
"""
# What a box would show of an element that only holds text.
BOX = """
const style = getComputedStyle(document.querySelector('#source-text > span'));
return [style.borderTopWidth, style.overflow, style.backgroundColor, style.display, style.maxHeight];
"""


def _show(page: Page, kind: Kind) -> None:
    section = {"headings": ["港口年鉴"], "start": 0, "end": len(TEXT), "kind": kind}
    entry = {"id": "one", "title": "港口年鉴", "sections": [section]}
    page.driver.execute_async_script(ONE_DOCUMENT, TEXT, json.dumps(entry))


@pytest.mark.parametrize("kind", list(Kind))
def test_no_kind_of_section_draws_a_box_around_its_lines(page: Page, kind: Kind) -> None:
    _show(page, kind)
    assert page.text("#source-text") == TEXT
    assert page.run(BOX) == ["0px", "visible", "rgba(0, 0, 0, 0)", "inline", "none"]


def test_captions_and_bylines_are_paler_than_the_text(page: Page) -> None:
    colours = {}
    for kind in Kind:
        page.open()
        _show(page, kind)
        colours[kind] = page.run(
            "return getComputedStyle(document.querySelector('#source-text > span')).color"
        )
    pale = {kind for kind in Kind if colours[kind] != colours[Kind.BODY]}
    assert pale == {Kind.CAPTION, Kind.BYLINE}
