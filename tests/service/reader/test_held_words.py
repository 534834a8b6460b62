"""Promises of service/reader/held_words.py that glosses alone do not show."""

from indexer.text.fold import fold
from service.reader.gloss import glossed
from service.reader.glossaries import Glossary
from service.reader.held_words import HeldWords

TABLE: Glossary = {"trainer": ("教练",), "swim": ("游泳",), "pool": ("泳池", "水池")}


def test_a_word_that_the_passages_lack_is_left_out_or_said_in_its_usual_word() -> None:
    words = HeldWords("游泳馆建有水池。", TABLE)
    assert words.said(["the trainer at the pool", "swim"]) == ["水池", "游泳"]
    assert words.said(["the trainer at the pool", "swim"], unheld=True) == ["教练水池", "游泳"]


def test_a_question_can_be_glossed_whole() -> None:
    read = ["游泳馆建有水池。"]
    assert glossed("Which trainer runs the pool?", read, TABLE) == "哪个教练水池？"
    assert glossed("Why does the trainer swim?", read, TABLE) == "游泳为什么？"
    assert glossed("Why does the trainer swim?", read, TABLE, unheld=True) == "教练游泳为什么？"


def test_names_and_words_are_told_apart_by_the_glossary_that_is_used() -> None:
    read = "马云山到任。"
    other: Glossary = {"mountain": ("马云山",)}
    assert HeldWords(read, {}).said(["Ma Yunshan"]) == ["马云山"]
    assert HeldWords(read, other)._chinese == {"马云山"}
    assert HeldWords(read, {})._chinese == frozenset()
    assert HeldWords(read, TABLE)._chinese is HeldWords("另一篇", TABLE)._chinese


def test_a_name_that_the_passages_write_in_latin_letters_is_left_so() -> None:
    table: Glossary = {"pad": ("垫子",), "air": ("空气",), "delta": ("三角洲",)}
    read = fold("Lumo Pad Air 配有键盘，由Delta公司生产。")
    assert HeldWords(read, table).said(["the Lumo Pad Air"]) == ["Lumo Pad Air"]
    assert HeldWords(read, table).said(["Delta"]) == ["delta"]
    assert HeldWords("平板配有键盘。", table).said(["pad air"], unheld=True) == ["垫子空气"]


def test_a_translation_that_says_more_than_another_is_not_taken() -> None:
    table: Glossary = {"office": ("税务办公室", "办公室"), "bank": ("堤岸", "银行")}
    read = "税务办公室在堤岸,银行在对面。"
    assert HeldWords(read, table).said(["office"]) == ["办公室"]
    assert HeldWords("税务处在堤岸。", table).said(["bank"]) == ["堤岸"]


def test_a_phrase_is_known_however_it_is_spelled() -> None:
    table: Glossary = {"center of defense": ("防务中心",)}
    for phrase in ("center of defense", "centre of defense", "center of defence"):
        assert HeldWords("防务中心", table).said([phrase]) == ["防务中心"]
