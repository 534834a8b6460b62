"""The normaliser inside tokenizer.json says what indexer.text.fold says."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from tokenizers.normalizers import Precompiled

from indexer.text.fold import fold
from training.encoder.charsmap import precompiled, spellings

SPELLINGS = spellings()
NORMALIZER = Precompiled(precompiled(SPELLINGS))
PLANE = [chr(point) for point in range(1, 0x10000) if not 0xD800 <= point < 0xE000]


def test_every_character_of_the_plane_becomes_what_the_mapping_says() -> None:
    wrong = [c for c in PLANE if NORMALIZER.normalize_str(f"x{c}") != f"x{SPELLINGS.get(c, c)}"]
    assert wrong == []


def test_beside_accents_it_is_the_folding_of_the_index() -> None:
    for char in PLANE:
        plain = SPELLINGS.get(char, char)
        if plain != fold(char) and not 0xAC00 <= ord(char) < 0xD7B0:
            base = unicodedata.normalize("NFD", fold(char))[0]
            assert plain in ("", base)


def test_a_toy_mapping_with_shared_prefixes_is_found() -> None:
    toy = Precompiled(precompiled({"國": "国", "圖": "图", "Ａ": "a", "A": "a", "é": "e"}))
    assert toy.normalize_str("國圖Ａé國b") == "国图ae国b"


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)))
def test_chinese_text_of_any_length_is_folded_as_the_index_folds_it(text: str) -> None:
    assert NORMALIZER.normalize_str(text) == fold(text)
