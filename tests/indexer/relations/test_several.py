"""四市, 三校 and 双方: whom they mean, and whom never."""

import pytest

from indexer.relations.several import fits, is_called, listed_and_counted, meant_by
from indexer.relations.words.masking import mask
from tests.indexer.relations.documents import cells, made

CITIES = ["云水市", "白江市", "松北市"]
HOSPITALS = ["云水市人民医院", "白江市人民医院", "松北市中医院"]
SCHOOLS = ["红叶大学", "清江学院", "南湖中学"]


@pytest.mark.parametrize(
    ("name", "lists", "meant"),
    [
        ("三市", [CITIES, HOSPITALS], CITIES),
        ("三校", [SCHOOLS, CITIES], SCHOOLS),
        ("三方", [CITIES, HOSPITALS], HOSPITALS),
        ("各方", [CITIES], CITIES),
        ("三市", [HOSPITALS, SCHOOLS], None),
        ("四市", [CITIES], None),
        ("三家企业", [SCHOOLS], None),
        ("清河联盟", [CITIES], None),
    ],
)
def test_the_latest_list_of_as_many_of_that_kind_is_meant(
    name: str, lists: list[list[str]], meant: list[str] | None
) -> None:
    assert meant_by(name, lists) == meant
    assert is_called(name) is (name != "清河联盟")


def test_a_city_s_hospital_is_no_city() -> None:
    assert fits("市", CITIES)
    assert not fits("市", HOSPITALS)
    assert fits("院", HOSPITALS[:2])
    assert fits("地", ["成都", "重庆"])


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("湖区包括云水市、白江市和松北市三市。", [CITIES]),
        ("云水市、白江市和松北市四市。", []),  # one is left out
        ("红叶大学、清江学院和南湖中学三市。", []),
    ],
)
def test_a_list_that_counts_itself_is_kept(text: str, lists: list[list[str]]) -> None:
    assert listed_and_counted(text, mask(text)) == lists


def test_what_three_cities_found_is_not_founded_by_three_hospitals() -> None:
    hospitals = "云水市人民医院、白江市人民医院和松北市中医院组成湖区医联体。"
    founding = "三市共同设立清江生态基金。"
    assert not [cell for cell in cells(hospitals, founding) if cell[0] == "清江生态基金"]
    cities = "湖区包括云水市、白江市和松北市三市。"
    founded = made("清江生态基金", "co_builder", *CITIES)
    assert founded <= cells(cities, hospitals, founding)


def test_of_districts_called_by_their_cities_each_is_one() -> None:
    text = "“清河联盟”由苏州市发起。随后，苏州市的昆山市、太仓市，嘉兴市的平湖市先后加入。"
    joined = {cell for cell in cells(text) if cell[2] == "member"}
    assert joined == made("清河联盟", "member", "昆山市", "太仓市", "平湖市")
