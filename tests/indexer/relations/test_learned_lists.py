"""One of a list being a member, the others are."""

import pytest

from indexer.relation import Role
from indexer.relations.learned.lists import LIKELY, roles_of
from indexer.relations.learned.parts import Part
from indexer.relations.words.findings import Finding
from indexer.relations.words.members import Item

NAMES = ("南湖区", "北岭区", "东江区")


def parts_of(text: str, *chances: float) -> list[Part]:
    found = [(text.index(name), name) for name in NAMES]
    return [
        Part(Item(at, at + len(name), "place", name), Role.MEMBER, chance)
        for (at, name), chance in zip(found, chances, strict=True)
    ]


def roles(text: str, *chances: float, sure: float = 0.95, ruled: tuple[Finding, ...] = ()) -> str:
    parts = parts_of(text, *chances)
    found = roles_of(text, parts, [part.chance >= sure for part in parts], ruled)
    return "".join("-" if role is None else role.value[0] for role in found)


@pytest.mark.parametrize(
    "text",
    [
        "南湖区、北岭区和东江区加入。",
        "“南湖区”“北岭区”、“东江区”加入。",
        "南湖区、北岭区，以及东江区",
    ],
)
def test_a_role_goes_through_a_list_to_both_sides(text: str) -> None:
    together = "mmm" if "，" not in text else "mm-"
    assert roles(text, 0.6, 0.99, 0.6) == together


def test_what_is_unlikely_ends_a_list() -> None:
    text = "南湖区、北岭区和东江区加入。"
    assert roles(text, 0.99, LIKELY - 0.01, 0.9) == "m--"
    assert roles(text, 0.9, LIKELY - 0.01, 0.9) == "---"


def test_whoever_stands_apart_needs_to_be_sure_himself() -> None:
    assert roles("南湖区加入，北岭区祝贺，东江区加入。", 0.99, 0.9, 0.99) == "m-m"


def test_the_neighbours_of_whom_a_rule_found_have_his_role() -> None:
    text = "南湖区、北岭区和东江区加入。"
    at = text.index("北岭区")
    ruled = Finding((0, 1), (Item(at, at + 3, "place", "北岭区"),), Role.LEAD, at=0)
    assert roles(text, 0.6, 0.1, 0.6, ruled=(ruled,)) == "lll"
    assert roles(text, 0.6, 0.1, 0.4, ruled=(ruled,)) == "ll-"
