"""Glossing: Chinese sentences as the English words of a dictionary."""

import random

from training.encoder.gloss import Glosser, division_names, pinyin

DICTIONARY = [
    ("教育", "jiao4 yu4", ["to educate", "education (CL:門|门[men2])"]),
    ("发展", "fa1 zhan3", ["development"]),
    ("张", "zhang1", ["surname Zhang", "to open up"]),
    ("的", "de5", ["(particle)"]),
]


def glosser() -> Glosser:
    names = division_names(["合川区", "广安市"])
    return Glosser(DICTIONARY, ["education education education"], names, random.Random(1))


def test_words_are_replaced_and_letters_and_digits_stay() -> None:
    assert glosser().gloss("發展，ABC的2024") == "development abc 2024"


def test_a_division_is_called_by_its_pinyin() -> None:
    assert glosser().gloss("合川") == "Hechuan"
    assert ("Hechuan District", "合川区") in division_names(["合川区"])


def test_meanings_lose_asides_and_articles_and_what_is_no_meaning() -> None:
    assert Glosser.meanings(["to educate", "surname Li", "a (big) house; home (lit.)"]) == [
        "educate",
        "house",
        "home",
    ]


def test_a_meaning_that_english_text_uses_is_drawn_more_often() -> None:
    one = glosser()
    drawn = [one.gloss("教育") for _ in range(300)]
    assert drawn.count("education") > drawn.count("educate")


def test_pinyin_has_neither_tones_nor_spaces_nor_dots() -> None:
    assert pinyin("合川") == "hechuan"
    assert pinyin("绿色") == "luse"
