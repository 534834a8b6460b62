"""Lists without numbers that a colon announces."""

import pytest

from service.answers.lists.segments import segmented_items


def _said(text: str) -> list[str]:
    return [text[a:b] for _, spans in segmented_items(text, len(text)) for a, b in spans]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("通报三起案例。三起案例分别是:甲案;乙、丙案;丁案。此外无。", ["甲案", "乙、丙案", "丁案"]),
        ("材料包括:甲表;\n乙表(正本;副本);\n丙表。", ["甲表", "乙表(正本;副本)", "丙表"]),
        ("他说:甲来了;乙走了;丙在。", []),  # announces no list
        ("两起案例分别是:甲案;乙案。", []),  # two may be two clauses
        (
            "有以下难题:如何统一思想,如何统一意志,如何行动。此外无。",
            ["如何统一思想", "如何统一意志", "如何行动"],
        ),
        ("有以下难题:如何统一思想,怎样统一意志,如何行动。", []),  # do not begin alike
    ],
)
def test_what_semicolons_part_behind_an_announcing_colon_is_the_list(
    text: str, items: list[str]
) -> None:
    assert _said(text) == items
