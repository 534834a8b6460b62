import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.answers.enumeration import items_in, widened


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("甲城、乙城和丙城", ["甲城", "乙城", "丙城"]),
        ("“桥与路”中心、“河”中心", ["“桥与路”中心", "“河”中心"]),
        ("甲大学以及乙学院等10余所高校", ["甲大学", "乙学院"]),
        ("《甲、乙协议》与《丙办法》", ["《甲、乙协议》", "《丙办法》"]),
        ("甲城", ["甲城"]),
    ],
)
def test_an_enumeration_is_given_item_by_item(text: str, items: list[str]) -> None:
    assert [text[a:b] for a, b in items_in(text, 0, len(text))] == items


@pytest.mark.parametrize(
    ("text", "span", "whole"),
    [
        ("参加的有甲城、乙城、丙城,会期三天。", "乙城", "参加的有甲城、乙城、丙城"),
        ("参加的有甲城,会期三天。", "甲城", "甲城"),
        ("由“甲、乙”中心、丙校承办。", "丙校承办", "由“甲、乙”中心、丙校承办"),
    ],
)
def test_a_span_grows_to_the_whole_enumeration(text: str, span: str, whole: str) -> None:
    start = text.index(span)
    a, b = widened(text, start, start + len(span))
    assert text[a:b] == whole


@given(st.text(alphabet="甲乙、和,。“”《》等1 \n", max_size=30), st.data())
def test_items_lie_inside_the_span_in_order(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spans = items_in(text, start, end)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(start <= a < b <= end for a, b in spans)
