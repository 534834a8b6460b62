"""Numbered headings: what is a number, and which headings stand beside one another."""

import pytest

from indexer.layout.numbering import number_of, ordinal
from indexer.layout.sections import lay_out

TEXT = "全县经济稳中有进，粮食总产量达到三十万吨，新建桥梁三座，改造公路六十公里。"
ONES = "〇一二三四五六七八九"


def headings(text: str, *, markdown: bool = False) -> list[tuple[str, ...]]:
    """Headings below the title of every section that reads something."""
    _, found = lay_out(text, "stem", markdown=markdown)
    return [s.headings[1:] for s in found if s.paragraphs]


def under(lines: list[str]) -> str:
    return "工作报告\n\n" + "".join(f"{line}\n\n{TEXT}\n\n" for line in lines)


@pytest.mark.parametrize("sign", ["一、", "1、", "1.", "一．"])
def test_a_number_in_front_of_a_year_is_a_number(sign: str) -> None:
    number = number_of(f"{sign}2020年工作回顾")
    assert number is not None
    assert number.scheme == (number_of(f"{sign}工作回顾") or number).scheme
    assert number.end == len(sign)


@pytest.mark.parametrize("text", ["1.5万亩良田", "1、2号楼", "1、2、3班", "3.2020", "2.50元"])
def test_a_quantity_is_no_number(text: str) -> None:
    assert number_of(text) is None


@pytest.mark.parametrize("years", [(0,), (1,), (0, 2), (0, 1, 2)])
def test_headings_that_begin_with_a_year_stand_beside_the_others(years: tuple[int, ...]) -> None:
    lines = [
        f"{ONES[at + 1]}、{'2020年' if at in years else ''}重点工作{'甲乙丙'[at]}"
        for at in range(3)
    ]  # fmt: skip
    assert headings(under(lines)) == [(line,) for line in lines]


@pytest.mark.parametrize("marked", [(0, 1), (0, 2), (0,), (1, 2)])
def test_a_heading_without_the_mark_of_its_siblings_stands_beside_them(
    marked: tuple[int, ...],
) -> None:
    lines = [f"{ONES[at + 1]}、重点工作{'甲乙丙'[at]}" for at in range(3)]
    text = "\n\n".join(
        f"{'## ' if at in marked else ''}{line}\n\n{TEXT}" for at, line in enumerate(lines)
    )
    assert headings(f"# 工作报告\n\n{text}\n", markdown=True) == [(line,) for line in lines]


def test_a_count_that_begins_anew_stands_below_the_heading_that_carries_one() -> None:
    text = f"# 手册\n\n## 1. 报名\n\n1. 报名准备工作\n\n{TEXT}\n\n2. 缴费\n\n{TEXT}\n\n## 2. 考试\n\n{TEXT}\n"
    assert headings(text, markdown=True) == [
        ("1. 报名", "1. 报名准备工作"), ("1. 报名", "2. 缴费"), ("2. 考试",),
    ]  # fmt: skip


def test_who_holds_a_post_heads_nothing() -> None:
    assert headings(f"全文\n\n{TEXT}\n\n县长 陈春生\n\n一、路\n\n{TEXT}\n\n二、桥\n\n{TEXT}\n")[-2:] == [
        ("一、路",), ("二、桥",),
    ]  # fmt: skip


def test_every_count_up_to_99_is_read_in_either_script() -> None:
    for count in range(1, 100):
        tens, ones = divmod(count, 10)
        han = (
            ("" if tens < 2 else ONES[tens]) + ("十" if tens else "") + (ONES[ones] if ones else "")
        )
        assert ordinal(f"（{han}）") == ordinal(f"{count}.") == count
