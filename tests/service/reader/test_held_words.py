"""Promises of service/reader/held_words.py that glosses alone do not show."""

from service.reader.gloss import glossed
from service.reader.held_words import Glossary, HeldWords

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
