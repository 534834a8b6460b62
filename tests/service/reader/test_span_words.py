"""Promises of service/reader/span_words.py."""

from service.reader.span_words import words_seen
from service.reader.wanted import Wanted

TEXT = "昨天，李建国在杭州会见了工程师。"


def seen(words: str, question: str = "谁会见了工程师？") -> set[str]:
    start = TEXT.index(words)
    return set(words_seen(Wanted.of(question), TEXT, start, start + len(words)))


def test_words_are_seen_by_kind_and_by_the_sort_of_the_question() -> None:
    assert {"kinds=nr", "who|kinds=nr", "word_after=在", "char_last=国"} <= seen("李建国")
    assert {"kinds=ns", "where|kinds=ns", "word_before=在"} <= seen("杭州", "在哪儿会见？")


def test_a_cut_word_is_seen_and_nothing_is_said_of_its_other_half() -> None:
    assert {"cuts_last", "cuts", "word_after=/"} <= seen("李建")
    assert {"cuts_first", "cuts", "word_before=/"} <= seen("程师")
    assert not {"cuts_first", "cuts_last", "cuts"} & seen("工程师")


def test_nothing_stands_beyond_the_edges_of_a_text() -> None:
    assert {"word_before=", "kind_before="} <= seen("昨天")
    assert {"word_after=", "kind_after="} <= seen("工程师。")


def test_of_many_words_the_kinds_are_not_told_one_by_one() -> None:
    many = seen("李建国在杭州会见了工程师")
    assert not any(name.startswith("kinds=") for name in many)
    assert "words=6" in many


def test_half_a_character_is_one_of_a_text_like_another() -> None:
    text = "工程师\ud800来了"
    found = set(words_seen(Wanted.of("谁来了？"), text, 0, 3))
    assert "word_after=\ufffd" in found
    assert "cuts_last" not in found
