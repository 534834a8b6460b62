import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.text.flow import Flow


@given(st.text(min_size=1), st.data())
def test_a_span_of_the_flow_maps_to_the_same_text_in_the_source(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    flow = Flow.of(text)
    a, b = flow.source_span(start, end)
    assert text[a:b] == flow.text[start:end]
    assert flow.flow_span(a, b) == (start, end)


def test_a_span_across_a_mended_break_covers_the_break_in_the_source() -> None:
    source = "摆在更\n\n高位"
    flow = Flow.join([Flow.of(source, 0, 3), Flow.of(source, 5, 7)])
    assert flow.text == "摆在更高位"
    assert flow.source_span(2, 4) == (2, 6)
    assert source[2:6] == "更\n\n高"


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (-1, 2), (0, 4)])
def test_an_empty_or_outlying_span_cannot_be_cited(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="empty or outside"):
        Flow.of("三个字").source_span(start, end)


def test_offsets_that_do_not_fit_the_text_are_refused() -> None:
    with pytest.raises(ValueError, match="exactly one"):
        Flow("ab", np.array([0], dtype=np.int32))
    with pytest.raises(ValueError, match="increase strictly"):
        Flow("ab", np.array([1, 1], dtype=np.int32))
