"""Promises of service/reader/gloss.py, with a small glossary."""

from pathlib import Path

from service.reader.gloss import glossed, load_glossary, translations

TABLE = {
    "school": ("学校", "学院"),
    "member": ("成员", "会员"),
    "high school": ("高中",),
    "establish": ("成立", "建立"),
    "city": ("城市",),
}


def test_of_the_translations_those_in_the_passages_are_taken() -> None:
    assert glossed("How many members?", ["会员二十名"], TABLE) == "会员多少？"


def test_without_any_in_the_passages_the_most_usual_is_taken() -> None:
    assert glossed("Which school?", ["无"], TABLE) == "学校哪些？"


def test_the_longest_phrase_counts() -> None:
    assert glossed("Where is the high school?", ["高中学校"], TABLE) == "高中哪里？"


def test_endings_are_taken_off() -> None:
    assert glossed("When were the schools established?", ["学校成立"], TABLE).startswith("学校成立")


def test_a_name_in_pinyin_is_found_in_the_passages() -> None:
    assert glossed("Who is Zhang Wei?", ["校长张伟说"], TABLE) == "张伟谁？"


def test_numbers_and_chinese_words_stay() -> None:
    assert glossed("When did 重庆 sign 20 papers?", ["重庆"], TABLE) == "重庆20什么时候？"


def test_for_a_search_every_usual_translation_is_given_once() -> None:
    asked = "Which schools did the city establish near the high school?"
    assert translations(asked, TABLE) == ["学校", "学院", "城市", "成立", "建立", "高中"]
    assert translations(asked, TABLE, most=1) == ["学校", "城市", "成立", "高中"]
    assert translations("When was it?", TABLE) == []


def test_a_glossary_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "glossary.txt"
    path.write_text("school\t学校 学院\nhigh school\t高中\n", encoding="utf-8")
    assert load_glossary(path) == {"school": ("学校", "学院"), "high school": ("高中",)}
