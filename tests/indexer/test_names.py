"""Names of places in all their forms."""

import pytest

from indexer.names import (
    chinese_forms,
    find_places,
    forms,
    is_short_of,
    pinyin,
    places_named,
    same_name,
)
from indexer.names.gazetteer import gazetteer
from indexer.text.fold import fold


@pytest.mark.parametrize(
    "form", ["合川", "合川区", "重庆合川", "Hechuan", "Hechuan District", "he chuan"]
)
def test_every_form_of_a_place_means_the_same(form: str) -> None:
    assert same_name("合川区", form)


@pytest.mark.parametrize(
    ("a", "b"), [("朝阳市", "朝阳区"), ("合川", "永川"), ("广安", "广元"), ("", "")]
)
def test_different_names_do_not_mean_the_same(a: str, b: str) -> None:
    assert not same_name(a, b)


def test_quotation_marks_do_not_make_another_name() -> None:
    assert same_name("“同舟”教育共同体", "同舟教育共同体")


def test_a_province_tells_places_with_one_short_name_apart() -> None:
    assert [place.name for place in places_named("辽宁朝阳")] == ["朝阳市", "朝阳县"]
    assert {place.code[:2] for place in places_named("朝阳")} == {"21", "22", "11"}


def test_an_ordinary_word_is_a_place_only_beside_another_place() -> None:
    assert [one.name for one in find_places("健康长寿与世界和平")] == []
    assert find_places("这篇报道里的照片,人行道外的树,车站前的广场") == []
    assert [one.name for one in find_places("哈尔滨道里、道外区")] == [
        "哈尔滨市",
        "道里区",
        "道外区",
    ]
    assert [one.name for one in find_places("长寿、内江")] == ["长寿区", "内江市"]


def test_a_mention_is_where_it_says() -> None:
    text = "重庆市荣昌区与四川内江"
    found = find_places(text)
    assert [text[one.start : one.end] for one in found] == ["重庆市", "荣昌区", "四川", "内江"]


def test_a_street_is_no_city() -> None:
    assert find_places("在南京路上") == []


def test_forms_begin_with_the_given_one_and_hold_the_english() -> None:
    assert forms("合川") == ("合川", "合川区", "Hechuan", "Hechuan District")


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("重庆", "Chongqing"),
        ("六安市", "Lu'an"),
        ("乐清", "Yueqing"),
        ("音乐", "Yin Yue"),
        ("快乐", "Kuai Le"),
    ],
)
def test_pinyin_reads_a_name_as_a_name(name: str, spelled: str) -> None:
    assert pinyin(name) == spelled


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("合川区", "Hechuan District"),
        ("云阳县", "Yunyang County"),
        ("重庆市", "Chongqing"),
        ("西安市", "Xi'an"),
        ("四川省", "Sichuan Province"),
        ("陕西省", "Shaanxi Province"),
        ("四川广安", "Guang'an, Sichuan"),
        ("四川省内江市东兴区", "Dongxing District, Neijiang, Sichuan Province"),
        ("恩施土家族苗族自治州", "Enshi Autonomous Prefecture"),
        ("广西壮族自治区", "Guangxi"),
        ("香港特别行政区", "Hong Kong"),
        ("成都重庆", "Chengdu Chongqing"),
        ("重庆两江新区", "Liangjiang New Area, Chongqing"),
        ("重庆高新区", "Chongqing High-tech Zone"),
        ("江北区大石坝街道", "Dashiba Subdistrict, Jiangbei District"),
        ("平滩镇", "Pingtan Town"),
        ("璧山区政府", "Bishan District Zheng Fu"),
        ("重庆理工大学", "Chongqing Li Gong Da Xue"),
        ("川南渝西", "Chuan Nan Yu Xi"),
        ("古镇", "Gu Zhen"),
        ("24亿元", ""),
        ("66所学校", ""),
    ],
)
def test_a_name_is_shown_as_english_writes_it(name: str, written: str) -> None:
    assert pinyin(name) == written


def test_every_place_is_found_again_by_what_is_shown_of_it() -> None:
    kept = [place for place in gazetteer().all if fold(place.name) == place.name]
    assert len(kept) > 3000  # folding makes 干 of 乾
    for place in kept:
        assert same_name(place.name, pinyin(place.name)), place


def test_english_finds_places_and_parts_of_organisations() -> None:
    text = "Did Rongchang join the Chuannan Yuxi community?"
    found = chinese_forms(text, ["川南渝西教育共同体"])
    assert [(text[a:b], names) for (a, b), names in found] == [
        ("Rongchang", ("荣昌", "荣昌区")),
        ("Chuannan Yuxi", ("川南渝西",)),
    ]


def test_english_words_are_not_read_as_pinyin() -> None:
    assert chinese_forms("Did they open an institute in long term?") == []


def test_a_short_form_ends_the_full_name_and_is_not_generic() -> None:
    assert is_short_of("“同舟”教育共同体", "赣江“同舟”教育共同体")
    assert not is_short_of("教育共同体", "赣江“同舟”教育共同体")


def test_every_place_has_a_syllable_for_each_character_of_its_short_name() -> None:
    for place in gazetteer().all:
        assert len(place.syllables) == len(place.short), place
        assert place.name.startswith(place.short)
