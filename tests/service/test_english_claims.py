"""Promises of service/answers/english_claims.py."""

from pathlib import Path

import pytest

from service.answers.claims import examine
from service.answers.english_claims import (
    FILE,
    affirmed,
    english_claims,
    observations,
    said_not,
    spoken_of,
)
from service.reader.reading import Passage

TABLE = {
    "factory": ("茶厂", "工厂"),
    "build": ("建成",),
    "harvest": ("丰收",),
    "river": ("江边",),
    "bridge": ("大桥",),
    "head": ("厂长",),
}
PASSAGES = [Passage("茶厂建成。厂长姓林。", "云山"), Passage("橙子丰收。", "江边")]


def observed(question: str, said: str) -> dict[str, float]:
    found = examine(said, PASSAGES, 0.0)
    assert found is not None
    return observations(question, found, PASSAGES, TABLE)


def test_each_word_counts_by_the_nearest_place_where_it_stands() -> None:
    values = observed("Did factory head build bridge or harvest Xqz?", "茶厂建成")
    share = pytest.approx(8**-0.5)
    assert values["factory sentence"] == values["build sentence"] == share
    assert values["head passage"] == share
    assert values["harvest beyond"] == share
    assert values["bridge nowhere"] == share
    assert values["xqz unknown"] == share
    assert values["do said"] == values["or said"] == share
    assert values["<word> sentence"] == values["told"] == pytest.approx(2 / 6)
    assert values["<name> unknown"] == pytest.approx(1 / 6)
    assert values["all told"] == 0.0
    assert observed("Was the factory built?", "茶厂建成")["all told"] == 1.0


def test_forms_of_a_word_count_as_one() -> None:
    assert "build sentence" in observed("Was the factory building?", "茶厂建成")


def test_that_one_denies_or_says_only_is_seen() -> None:
    plain, denied = (
        observed(f"Was the factory {word} built?", "茶厂建成") for word in ("newly", "never")
    )
    assert (plain["one denies"], denied["one denies"]) == (0.0, 1.0)
    only = observed("Was only the factory built?", "茶厂建成")
    assert (plain["only one absolute"], only["only one absolute"]) == (0.0, 1.0)


def test_only_and_a_word_that_stands_nowhere_speak_against_a_claim() -> None:
    found = examine("茶厂建成", PASSAGES, 0.0)
    assert found is not None
    plain, only, more = (
        affirmed(question, found, PASSAGES, TABLE)
        for question in (
            "Was the factory built?",
            "Was only the factory built?",
            "Was the factory built with Xqz?",
        )
    )
    assert only < plain
    assert more < plain


def test_a_file_holds_names_and_weights(tmp_path: Path) -> None:
    path = tmp_path / "claims.txt"
    path.write_text("bias\t-1\nonly said\t-1.5\n", encoding="utf-8")
    assert english_claims(path) == {"bias": -1.0, "only said": -1.5}
    assert len(english_claims(FILE)) > 100


@pytest.mark.parametrize(
    ("question", "answerable", "spoken"),
    [
        ("Was the factory built?", 0.5, True),
        ("Was the factory built by the head?", 0.1, True),
        (
            "Did the factory cross the river with a bridge and a xqz?",
            0.9,
            False,
        ),  # one word of four
        ("Was the factory head at the bridge with a zqx?", 0.5, True),  # half of the words
        ("Was the factory head at the bridge with a zqx?", 0.1, False),  # and a doubt
        ("Was the factory in Bridge built?", 0.9, True),
        ("Was the factory in Bridge?", 0.9, False),  # a name that nobody speaks of
    ],
)
def test_a_claim_on_another_matter_is_neither_affirmed_nor_denied(
    question: str, answerable: float, spoken: bool
) -> None:
    found = examine("茶厂建成", PASSAGES, 0.0)
    assert found is not None
    assert spoken_of(question, found, PASSAGES, TABLE, answerable) is spoken


REFUSED = [Passage("茶厂尚未建成。大桥拒绝了收购。尚未丰收的工厂获得补助。", "云山")]


@pytest.mark.parametrize(
    ("question", "said", "denied"),
    [
        ("Has the factory been built?", "茶厂建成", True),
        ("Did the bridge agree to the takeover?", "大桥收购", True),
        ("Has the factory not been built?", "茶厂建成", False),
        ("Is the factory still to be built?", "茶厂建成", False),
        ("Did the bridge refuse to accept the takeover?", "大桥收购", False),
        ("Was there a takeover of the bridge?", "大桥收购", False),
        ("Did the harvest of the factory get a subsidy?", "丰收的工厂获得补助", False),
    ],
)
def test_what_is_not_so_yet_or_was_refused_is_denied(
    question: str, said: str, denied: bool
) -> None:
    found = examine(said, REFUSED, 0.0)
    assert found is not None
    table = TABLE | {"takeover": ("收购",), "subsidy": ("补助",)}
    assert said_not(question, found, REFUSED, table) is denied
