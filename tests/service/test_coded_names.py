"""Names that differ in a code or in one of two sides."""

from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.index import Index
from indexer.settings import Settings
from service.answers.near_misses.coded_names import names_another
from tests.fakes import fake_parts

TEXT = (
    "春耕用上了播种机XT-2,每台售价8万元。镇里办起“中国—挪威”渔业学校。疫苗HPV接种6120人。K12课程有八门。"
    "高铁G93次经过。会议室在B座203室。茶厂通过ISO9001、14001认证。GDP2023年增长5%。Q2营收3亿元,第三季度4亿元。"
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    seeds: Path = tmp_path_factory.mktemp("coded") / "seeds"
    seeds.mkdir()
    (seeds / "town.txt").write_text(TEXT, encoding="utf-8")

    build(seeds, seeds.parent / "index", Settings(), parts=fake_parts)
    return Index.open(seeds.parent / "index")


@pytest.mark.parametrize(
    ("question", "another"),
    [
        ("播种机XT-3每台多少钱?", True),
        ("How much is the XT-3 seeder?", True),
        ("“中国—瑞典”渔业学校在哪?", True),
        ("高铁G95次停不停?", True),
        ("播种机XT-2每台多少钱?", False),
        ("播种机XT2每台多少钱?", False),
        ("“中国-挪威”渔业学校在哪?", False),
        ("“南山—北山”索道有多长?", False),  # of neither side
        ("CT3检查多少钱?", False),  # of no such letters
        ("2025年的播种机多少钱?", False),
        ("播种机多少钱?", False),
        ("播种机XT-02多少钱?", False),
        ("茶厂何时通过ISO14001认证?", False),
        ("茶厂何时通过ISO27001认证?", True),
        ("GDP2024年增长多少?", False),  # a year is no name
        ("Q3营收多少?", False),
    ],
)
def test_only_what_is_told_of_with_another_number_or_side(
    question: str, another: bool, index: Index
) -> None:
    assert names_another(question, list(index.chunks), index) is another
