"""Principles that commas part."""

import pytest

from service.answers.lists.principles import principles

TEXT = "桥梁养护应当坚持政府引导、市场主导，强化质量、注重标准，龙头带动的原则。其他按规定执行。"
ALL = ["政府引导", "市场主导", "强化质量", "注重标准", "龙头带动"]


@pytest.mark.parametrize(
    ("question", "marked", "told"),
    [
        ("桥梁养护应当坚持什么原则？", "政府引导、市场主导", ALL),
        ("养护的原则有哪些？", "龙头带动", ALL),
        ("养护由谁主导？", "市场主导", []),
        ("养护的原则有哪些？", "其他按规定执行", []),
    ],
)
def test_all_of_them(question: str, marked: str, told: list[str]) -> None:
    at = TEXT.index(marked)
    assert [TEXT[a:b] for a, b in principles(question, TEXT, at, at + len(marked))] == told


def test_commas_of_sentences_part_nothing() -> None:
    text = "应当遵循以人民的生命健康和财产安全为最高的目标，兼顾各方的原则。"
    assert principles("应当遵循什么原则？", text, 4, 10) == []
