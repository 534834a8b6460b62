"""Lines of a label, and who only runs an event or employs a person: the text is not about them."""

from indexer.relations import extract
from tests.indexer.relations.documents import cells, document, made


def test_a_label_s_line_is_about_the_body_and_not_about_whom_it_names() -> None:
    lines = (
        "山海琴筝协会成立。",
        "监事单位：云水琴行协会",
        "该会新增常务理事单位红叶大学、北岭大学。",
    )
    told = cells(*lines)
    assert not [row for row in told if row[0] == "云水琴行协会"]
    assert not cells("协办：云水琴行协会", "首批会员单位有红叶大学、北岭大学。")


def test_who_runs_the_ceremony_or_employs_a_professor_founds_nothing() -> None:
    lines = (
        "清江茶业科技小院揭牌。",
        "小院由红叶大学、云水县供销社共建，首席专家由红叶大学茶学院教授丁某担任。",
        "揭牌仪式由云水县农业农村局主持。",
    )
    found = {(row.member, row.role.value) for row in extract(document(*lines))}
    assert not {member for member, _ in found} & {"红叶大学茶学院", "云水县农业农村局"}
    assert ("红叶大学", "co_builder") in found


def test_a_count_of_towns_ends_their_list_and_kinds_are_nobody() -> None:
    towns = cells("沙洲镇、芦口镇、石矶镇三镇签约，共建清江水上救援联动机制。")
    assert towns == made("清江水上救援联动机制", "co_builder", "沙洲镇", "芦口镇", "石矶镇")
    kinds = cells("清江大闸蟹产业联盟成立，联盟首批吸纳养殖企业、饲料厂、电商等38家单位。")
    assert kinds == made("清江大闸蟹产业联盟", "member", "38家单位")
    told = cells("老张参加完清江大闸蟹产业联盟成立大会。", "联盟成员单位包括红叶公司、北岭公司。")
    assert {body for body, _, _ in told} == {"清江大闸蟹产业联盟"}
