from hypothesis import given
from hypothesis import strategies as st

from eval.sets.sources import Source


def test_a_quote_is_found_across_column_breaks_and_every_time() -> None:
    text = "甲乙\n\n丙。甲 乙丙!"
    assert [text[a:b] for a, b in Source(text).find("甲乙丙")] == ["甲乙\n\n丙", "甲 乙丙"]


def test_white_space_alone_is_found_nowhere() -> None:
    assert Source("甲 乙").find(" \n") == []


@given(st.text(alphabet="甲乙丙 \n", min_size=1), st.data())
def test_any_stretch_of_a_source_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    found = Source(text).find(quote)
    if quote.strip():
        inner = start + len(quote) - len(quote.lstrip())
        assert (inner, inner + len(quote.strip())) in found
    assert all("".join(text[a:b].split()) == "".join(quote.split()) for a, b in found)
