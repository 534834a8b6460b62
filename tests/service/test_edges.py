"""Spans end where a word does, where there is no doubt."""

import pytest

from service.answers.spans.edges import (
    begins_with_word,
    ends_with_word,
    with_level,
    with_means,
    with_preposition,
    without_copula,
    without_number,
)


@pytest.mark.parametrize(
    ("text", "marked", "whole"),
    [
        ("比赛在福州拉开帷幕", "福州拉", "福州"),
        ("两国元首在曼谷会见记者", "曼谷会", "曼谷"),
        ("大会于今年4月份召开", "今年4月", "今年4月"),
        ("综合旅游处处长王平", "综合旅游处", "综合旅游处"),
        ("比赛在福州举行", "福州", "福州"),
        ("学校位于广安市", "广安市", "广安市"),
        ("他在南多拉州立业", "南多拉州", "南多拉州"),
        ("周德华为主讲。到会的有林秀兰、周德华。", "周德华", "周德华"),
        ("周德华为主讲。周德华、林秀兰到会。", "周德华", "周德华"),
        ("周德会见记者。林秀兰、周德到会。", "周德会", "周德"),
    ],
)
def test_a_word_is_not_cut(text: str, marked: str, whole: str) -> None:
    at = text.index(marked)
    assert text[at : ends_with_word(text, at, at + len(marked))] == whole


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("四、市水务局", "市水务局"),
        ("(二)水库大坝", "水库大坝"),
        ("三湾水库", "三湾水库"),
        ("(一)", "(一)"),
        ("3、水库", "水库"),
    ],
)
def test_the_number_of_an_item_is_no_part_of_it(text: str, bare: str) -> None:
    assert text[without_number(text, 0, len(text)) :] == bare


@pytest.mark.parametrize(
    ("text", "marked", "whole"),
    [
        ("一个以测量为核心的基地", "测量为核心的基地", "以测量为核心的基地"),
        ("站点对人员进行消毒", "人员进行消毒", "对人员进行消毒"),
        ("对手进行比赛", "手进行比赛", "对手进行比赛"),
        ("对船只的检查", "船只的检查", "船只的检查"),
    ],
)
def test_a_preposition_stands_with_what_answers_to_it(text: str, marked: str, whole: str) -> None:
    at = text.index(marked)
    start, end = with_preposition(text, at, at + len(marked))
    assert text[start:end] == whole


@pytest.mark.parametrize(
    ("text", "bare"),
    [("是独断专行", "独断专行"), ("是否可行", "是否可行"), ("就是渡船", "就是渡船")],
)
def test_the_copula_is_no_part_of_what_is_said(text: str, bare: str) -> None:
    assert text[without_copula(text, 0, len(text)) :] == bare


def test_a_means_stands_with_the_word_that_introduces_it() -> None:
    text = "厂家通过磁道重叠来提高密度"
    start, end = with_means(text, 4, len(text))
    assert text[start:end] == "通过磁道重叠来提高密度"
    assert with_means(text, 0, 2) == (0, 2)


@pytest.mark.parametrize(
    ("text", "marked", "whole"),
    [
        ("努力打造长三角生态高地", "三角生态高地", "长三角生态高地"),
        ("集团投资粤港澳物流园", "港澳物流园", "粤港澳物流园"),
        ("他们开发水资源监测仪", "水资源监测仪", "水资源监测仪"),
        ("长三角生态高地", "长三角生态高地", "长三角生态高地"),
    ],
)
def test_a_word_is_not_cut_where_a_span_begins(text: str, marked: str, whole: str) -> None:
    at = text.index(marked)
    assert text[begins_with_word(text, at, at + len(marked)) : at + len(marked)] == whole


@pytest.mark.parametrize(
    ("text", "marked", "whole"),
    [
        ("今年,县第三医院扩建", "第三医院", "县第三医院"),
        ("活动由市文化局主办", "文化局", "市文化局"),
        ("去年全市文化局共办十场", "文化局", "文化局"),
        ("古城区文化局搬家", "文化局", "文化局"),
        ("今年,市民生活改善", "民生活", "民生活"),
    ],
)
def test_the_level_of_a_body_is_a_part_of_its_name(text: str, marked: str, whole: str) -> None:
    at = text.index(marked)
    assert text[with_level(text, at, at + len(marked)) : at + len(marked)] == whole


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("水深港口条件好", "港口条件"),
        ("北京津门路口改造", "津门路口"),
        ("天津冀州大道通车", "冀州大道"),
    ],
)
def test_a_region_is_none_over_the_edge_of_a_word(text: str, marked: str) -> None:
    start = text.index(marked)
    assert begins_with_word(text, start, start + len(marked)) == start


def test_a_region_is_whole_behind_a_word_that_could_go_on_into_it() -> None:
    text = "打造成渝地区茶叶中心"
    assert begins_with_word(text, 3, 10) == 2
