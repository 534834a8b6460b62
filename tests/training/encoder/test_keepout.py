"""The check that training never sees what is measured on."""

import random

import pytest

from training.encoder.keepout import KeepOut

CHARS = "山水田林湖草沙人口教育医疗经济文化城市农村道路桥梁河流天空海洋春夏秋冬东西南北"


def text(seed: int, length: int) -> str:
    rng = random.Random(seed)
    return "".join(rng.choice(CHARS) for _ in range(length))


KEPT = text(1, 300)
KEEP = KeepOut([KEPT, "学校开学", text(2, 40)])


def test_the_kept_out_text_itself_is_found() -> None:
    assert KEEP.shares(KEPT)


def test_spelling_and_layout_do_not_hide_it() -> None:
    spaced = " \n".join(KEPT[start : start + 7] for start in range(0, 300, 7))
    assert KEEP.shares(spaced.replace("东", "東").replace("医疗", "醫療"))


def test_a_paragraph_inside_a_longer_text_is_found() -> None:
    assert KEEP.shares(text(3, 400) + KEPT[:150] + text(4, 400))


def test_half_of_a_short_text_is_enough() -> None:
    assert KEEP.shares(KEPT[100:140] + text(5, 40))


def test_a_stock_phrase_alone_is_not() -> None:
    assert not KEEP.shares(text(6, 300) + KEPT[:20] + text(7, 200))


@pytest.mark.parametrize("seed", range(10, 20))
def test_other_text_of_the_same_characters_is_not(seed: int) -> None:
    assert not KEEP.shares(text(seed, 500))


def test_a_text_shorter_than_a_run_is_found_only_as_a_whole() -> None:
    assert KEEP.shares("学校，开学！")
    assert not KEEP.shares("学校")
