"""The seed document: what its layout must come to. Counts, so that nothing is fitted to its words."""

import hashlib
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from indexer.documents import Document, Kind
from indexer.loaders import load

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def seed() -> Document:
    return load(SEEDS / "000_ad23c94aae70548d.txt", SEEDS)


def test_the_seed_is_the_one_that_was_given(seed: Document) -> None:
    digest = hashlib.sha256((SEEDS / seed.path).read_bytes()).hexdigest()
    assert digest == "379fafb8bc4aedf6576431c31c18ae3b72782f0b78107e441f096ca6bd6b9d95"


def test_the_eight_breaks_are_mended(seed: Document) -> None:
    gaps = [
        int(np.count_nonzero(np.diff(flow.offsets) > 1))
        for section in seed.sections
        for flow in section.paragraphs
    ]
    assert sum(gaps) == 8


@pytest.mark.parametrize(
    "whole",
    [
        "4个国际职教合作平台", "重大教育改革试验项目优秀试点单位", "共同组建“通用技术集团", "高水平共享优质资源",
    ],
)  # fmt: skip
def test_words_that_a_column_cut_in_two_are_read_whole(seed: Document, whole: str) -> None:
    """Two of them are names; in the source each has its break."""
    read = [flow.text for section in seed.sections for flow in section.paragraphs]
    assert whole not in seed.text
    assert sum(whole in text for text in read) == 1


def test_every_section_has_its_kind(seed: Document) -> None:
    assert Counter(section.kind for section in seed.sections) == {
        Kind.BODY: 7, Kind.LIST: 1, Kind.CAPTION: 1, Kind.BYLINE: 1, Kind.FRAGMENT: 1,
    }  # fmt: skip
    counts = {s.kind: len(s.paragraphs) for s in seed.sections if s.kind is not Kind.BODY}
    assert counts == {Kind.LIST: 3, Kind.CAPTION: 5, Kind.BYLINE: 2, Kind.FRAGMENT: 1}


def test_the_headings_are_those_of_the_page(seed: Document) -> None:
    assert [s.headings[1:] for s in seed.sections if s.kind in (Kind.BODY, Kind.LIST)] == [
        (),
        (),
        ("重庆理工大学", "以科技创新为支撑 加快培育新质生产力"),
        ("双城教育画像",),
        ("重庆文理学院", "“四个转变”助力成渝地区双城经济圈建设提速"),
        ("合川区", "“四个一”唱“融人之歌” 手牵手奏“协同之音”"),
        ("荣昌 扩大双城合作“朋友圈” 争当协同发展“先锋队”",),
        ("重庆高新区 美美与共 打造“新智慧美育”发展高地",),
    ]


def test_the_year_is_the_one_that_the_document_calls_the_present(seed: Document) -> None:
    assert seed.date == "2024"
