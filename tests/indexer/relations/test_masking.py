"""What the grammar sees has the length of the text, and names hide what stands in them."""

from hypothesis import given
from hypothesis import strategies as st

from indexer.relations.words.masking import mask


@given(st.text(max_size=120))
def test_masked_text_has_the_length_of_the_text(text: str) -> None:
    assert len(mask(text)) == len(text)


def test_a_quoted_name_hides_its_commas_and_a_quoted_verb_stays_a_verb() -> None:
    assert mask("“甲、乙”联盟") == "QQQQU联盟"
    assert mask("“甲乙联盟”成立") == "QQQQQQ成立"
    assert "牵手" in mask("甲“牵手”乙")


def test_quoted_speech_is_read_like_any_other_text() -> None:
    assert "共建" in mask("他说：“我们与甲大学共建研究院，已经三年。”")
