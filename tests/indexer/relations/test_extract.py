"""Who has which part in which body, one promise a sentence pattern."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.relations import extract
from tests.indexer.relations.documents import cells, document, made, rows

PATTERNS = {
    "由A和B共同发起成立": (
        "海西产业联盟由厦门大学和华侨大学共同发起成立。",
        made("海西产业联盟", "initiator", "厦门大学", "华侨大学"),
    ),
    "由A牵头、B参与筹建": (
        "“青禾驿站”由清江县人武部牵头，清江县退役军人事务局、柳树乡等单位参与筹建。",
        made("青禾驿站", "lead", "清江县人武部")
        | made("青禾驿站", "co_builder", "清江县退役军人事务局", "柳树乡"),
    ),
    "A联合B共同发起": (
        "苏州大学联合江南大学、南通大学共同发起长江口研究联盟。",
        made("长江口研究联盟", "initiator", "苏州大学", "江南大学", "南通大学"),
    ),
    "A与B共建": (
        "青岛市与山东大学共建海洋装备产业研究院。",
        made("海洋装备产业研究院", "co_builder", "青岛市", "山东大学"),
    ),
    "A“牵手”B、C,正式成立": (
        "扬州“牵手”镇江、泰州两座城市，正式成立宁镇扬“润扬”教育共同体。",
        made("宁镇扬“润扬”教育共同体", "initiator", "扬州")
        | made("宁镇扬“润扬”教育共同体", "member", "镇江", "泰州"),
    ),
    "牵头成立": (
        "潍坊学院牵头成立鲁东农牧职教集团。",
        made("鲁东农牧职教集团", "lead", "潍坊学院"),
    ),
    "加入": (
        "南昌大学、江西师范大学等12所高校正式加入赣江教育联盟。",
        made("赣江教育联盟", "member", "南昌大学", "江西师范大学", "12所高校"),
    ),
    "成员单位包括": (
        "赣江教育联盟成员单位包括南昌大学、九江学院、赣南医学院。",
        made("赣江教育联盟", "member", "南昌大学", "九江学院", "赣南医学院"),
    ),
    "会同成员单位": (
        "九江市教育局会同赣江教育联盟成员单位制定章程。",
        made("赣江教育联盟", "lead", "九江市教育局"),
    ),
    "选举为副会长单位": (
        "大会选举红叶集团、东湖科技有限公司为江城商会副会长单位。",
        made("江城商会", "member", "红叶集团", "东湖科技有限公司"),
    ),
    "当选理事长单位": (
        "南昌大学当选赣江教育联盟理事长单位。",
        made("赣江教育联盟", "lead", "南昌大学"),
    ),
    "入选": (
        "滨海县、东台市入选全国乡村治理示范县。",
        made("全国乡村治理示范县", "selected", "滨海县", "东台市"),
    ),
    "获评一串": (
        "临江小学先后获评全国国防示范校、全国足球试点学校。",
        made("全国国防示范校", "selected", "临江小学")
        | made("全国足球试点学校", "selected", "临江小学"),
    ),
    "经A批准,依托B组建": (
        "经应急管理部批准，依托应急总医院组建国家应急医学研究中心。",
        made("国家应急医学研究中心", "supervisor", "应急管理部")
        | made("国家应急医学研究中心", "site", "应急总医院"),
    ),
    "签署共建协议": (
        "武汉大学与湖北省博物馆签署《共建楚文化研究院》协议。",
        made("楚文化研究院", "co_builder", "武汉大学", "湖北省博物馆"),
    ),
    "由计数的群体组成": (
        "楚天教育共同体由武昌区12所学校与武汉地区8所高校、科研院所组成。",
        made("楚天教育共同体", "member", "武昌区12所学校", "武汉地区8所高校、科研院所"),
    ),
    "拟组建": (
        "镇江市拟联合扬州市组建宁镇扬大健康产业联盟。",
        made("宁镇扬大健康产业联盟", "planned", "镇江市", "扬州市"),
    ),
}


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_gives_its_rows_and_no_others(name: str) -> None:
    sentence, expected = PATTERNS[name]
    assert cells(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "赣江教育联盟在九江市召开年会。",
        "南昌大学、九江学院出席赣江教育联盟成立大会。",
        "南昌市与赣江教育联盟签署战略合作协议。",
        "新西兰没有考虑加入三国防务联盟。",
        "欢迎更多企业加入江城产业联盟。",
        "由王楚、李龙、马东组成的中国队夺得金牌。",
        "各级政府、相关部门和企业共同建立联动机制。",
        "各方携手构建人类命运共同体。",
    ],
)
def test_what_is_no_membership_gives_no_row(sentence: str) -> None:
    assert cells(sentence) == set()


def test_a_body_and_its_members_stand_sentences_apart() -> None:
    found = cells(
        "8月1日，赣江教育联盟在九江成立。",
        "该联盟由南昌大学、九江学院共同发起。",
    )
    assert made("赣江教育联盟", "initiator", "南昌大学", "九江学院") <= found


def test_a_word_that_takes_up_a_body_chooses_the_one_that_ends_so() -> None:
    found = cells(
        "楚天产业联盟在武昌成立。",
        "赣江教育联盟同日揭牌。",
        "产业联盟由武汉大学、湖北大学共同发起。",
    )
    assert found == made("楚天产业联盟", "initiator", "武汉大学", "湖北大学")


def test_a_short_name_becomes_the_full_name_that_the_document_gives() -> None:
    found = cells(
        "长三角湖区“一河两岸”教育共同体正式成立。",
        "吴江区会同“一河两岸”教育共同体成员单位制定制度。",
    )
    assert ("长三角湖区“一河两岸”教育共同体", "吴江区", "lead") in found


def test_a_sentence_without_subject_takes_that_of_the_heading() -> None:
    found = cells("牵头成立鲁东农牧职教集团，获评全国文明校园。", headings=("报告", "潍坊学院"))
    assert ("鲁东农牧职教集团", "潍坊学院", "lead") in found
    assert ("全国文明校园", "潍坊学院", "selected") in found


def test_our_school_is_the_school_of_the_heading() -> None:
    found = cells("学校与青岛市共建海洋装备产业研究院。", headings=("报告", "山东大学"))
    assert made("海洋装备产业研究院", "co_builder", "山东大学", "青岛市") == found


def test_a_list_has_its_head_noun_only_once() -> None:
    found = cells("巴蜀文旅联盟由资阳市、内江市文化旅游局共同发起成立。")
    assert found == made("巴蜀文旅联盟", "initiator", "资阳市文化旅游局", "内江市文化旅游局")


def test_a_province_before_the_first_of_a_list_is_no_part_of_its_name() -> None:
    found = cells("江北产业联盟由四川广安、广元、内江共同发起成立。")
    assert found == made("江北产业联盟", "initiator", "广安", "广元", "内江")


def test_two_counts_over_time_are_two_rows_with_their_dates() -> None:
    found = rows("2020年5月，6个区县加入江北产业联盟。", "2023年8月，7个区县加入江北产业联盟。")
    assert [(one.member, one.date) for one in found] == [
        ("6个区县", "2020-05"),
        ("7个区县", "2023-08"),
    ]


def test_last_year_counts_from_the_documents_year() -> None:
    (one,) = rows("去年8月，滨海县入选全国乡村治理示范县。", date="2024")
    assert one.date == "2023-08"


@given(
    st.text(alphabet="由和与、，。“”（）《》等区市校联盟中心成立共建加入入选3年月 a\n", max_size=80)
)
def test_every_quote_is_the_source_at_its_offsets(text: str) -> None:
    if not text:
        return
    whole = document(text)
    for one in extract(whole):
        assert one.quote
        assert whole.text[one.start : one.end] == one.quote
