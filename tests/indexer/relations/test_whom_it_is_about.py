"""Whom a sentence without a body speaks of, and whom 学校 means: somebody, or nobody rather than a guest."""

from indexer.documents import Document, Kind, Section
from indexer.relations import as_ruled, extract
from indexer.text.flow import Flow
from tests.indexer.relations.documents import cells, made


def test_a_body_that_founds_is_not_the_one_that_others_lead() -> None:
    told = cells(
        "山海创新联盟成立大会召开。",
        "该联盟由清江航空协会和红叶大学共同发起，红叶大学为理事长单位，云岭物流为副理事长单位。",
    )
    assert made("山海创新联盟", "lead", "红叶大学") <= told
    assert not [cell for cell in told if cell[0] == "清江航空协会"]


def test_what_helps_or_is_joined_to_is_not_spoken_of_next() -> None:
    told = cells("山海创新联盟秘书处依托清江航空协会。", "首批会员单位有红叶大学、云岭集团。")
    assert made("山海创新联盟", "member", "红叶大学", "云岭集团") <= told
    assert not [cell for cell in told if cell[0] == "清江航空协会"]


def test_a_verb_is_no_part_of_a_name() -> None:
    told = cells(
        "山海创新联盟成立。红叶大学图书馆承担联盟秘书处工作。",
        "云岭大学、北岭大学当选常务理事单位。",
    )
    assert not [cell for cell in told if "承担" in cell[0]]


def test_of_several_schools_none_is_the_school() -> None:
    told = cells(
        "红叶大学致辞。云岭大学作为嘉宾出席会议。",
        "近年来，学校先后入选国家语言文字推广基地。",
    )
    assert not [cell for cell in told if cell[1] in ("红叶大学", "云岭大学")]
    headed = cells(
        "红叶大学致辞。云岭大学作为嘉宾出席会议。",
        "近年来，学校先后入选国家语言文字推广基地。",
        headings=("北岭大学概况",),
    )
    assert made("国家语言文字推广基地", "selected", "北岭大学") <= headed


def test_a_new_partner_is_not_joined_by_the_one_before() -> None:
    told = cells("红叶大学与清江市政府合作共建“清江研究院”，与云岭文学馆共同成立“清江工作站”。")
    assert "清江市政府" not in {cell[1] for cell in told if cell[0] == "清江工作站"}
    assert made("清江研究院", "co_builder", "清江市政府") <= told


def test_who_is_only_on_a_first_list_has_no_title() -> None:
    assert cells("青屿镇入选全国特色景观名镇名单。")
    assert not cells("青屿镇入选全国特色景观名镇初选名单。")


def test_who_is_called_a_founder_founds_what_the_sentence_goes_on_to_name() -> None:
    told = cells(
        "“清江数据平台”入选省级典型案例。",
        "云江市作为发起城市之一，会同白江市倡议成立了山海合作联盟。",
    )
    assert made("山海合作联盟", "initiator", "云江市") <= told
    assert not [cell for cell in told if cell[:2] == ("清江数据平台", "云江市")]


def test_a_section_about_somebody_else_says_nothing_of_the_body_before() -> None:
    parts = {
        "云水教育联盟": ("云水教育联盟昨天成立。",),
        "白江水产公司简介": ("厂区占地百亩。", "成员企业包括松北渔业公司、柳河渔业公司。"),
    }
    text = "\n".join(line for lines in parts.values() for line in lines)
    sections, start = [], 0
    for heading, lines in parts.items():
        places = [(text.index(line), text.index(line) + len(line)) for line in lines]
        end = min(places[-1][1] + 1, len(text))
        flows = tuple(Flow.of(text, *place) for place in places)
        sections.append(Section((heading,), start, end, Kind.BODY, flows))
        start = end
    whole = Document("d", "题", None, text, tuple(sections), "d.txt", "0" * 64)
    assert not extract(whole, as_ruled)
