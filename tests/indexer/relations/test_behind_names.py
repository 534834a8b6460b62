"""Words behind a name that are none of it."""

import re
from collections.abc import Iterable
from typing import Any

from indexer.relations.words import kinds
from indexer.relations.words.kinds import trim


def lasts(tokens: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """The characters that a parsed pattern can end with, and whether it can be empty; white space aside."""
    found: set[str] = set()
    for kind, value in reversed(list(tokens)):
        name = str(kind)
        if name in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        if name == "LITERAL":
            return found | {chr(value)}, False
        if name == "IN":
            return found | {chr(one) for what, one in value if str(what) == "LITERAL"}, False
        inside = value[1] if name == "BRANCH" else [value[-1]]
        several = [lasts(one) for one in inside]
        found |= {char for chars, _ in several for char in chars}
        optional = "REPEAT" in name and value[0] == 0
        if not optional and not any(empty for _, empty in several):
            return found, False
    return found, True


def test_each_word_behind_a_name_ends_with_a_character_that_is_looked_for() -> None:
    parsed: Any = re._parser.parse(kinds._TRAILING.pattern)  # type: ignore[attr-defined]
    assert lasts(parsed)[0] == kinds._TRAILS


def test_what_stands_behind_is_cut_and_a_name_that_only_ends_alike_is_not() -> None:
    for said, name in (
        ("红叶大学先后", "红叶大学"),
        ("红叶大学都", "红叶大学"),
        ("红叶大学2021年", "红叶大学"),
        ("红叶大学 ", "红叶大学"),
        ("成都", "成都"),
        ("红叶公司", "红叶公司"),
    ):
        start, end = trim(said, 0, len(said))
        assert said[start:end] == name
