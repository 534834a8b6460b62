"""Claims that a sentence says in so many words."""

import pytest

from service.answers.polar import judge
from service.answers.said_so import only_planned, said_so
from service.reader.reading import Passage

FERRY = "据了解,北岸渡口将于当地时间20日上午就此开放。"


@pytest.mark.parametrize(
    ("claim", "sentence", "context", "said"),
    [
        ("渡口将在20日开放", FERRY, "", True),
        ("渡口将在21日开放", FERRY, "", False),
        ("渡口将在2日开放", FERRY, "", False),  # 20 is not 2
        ("渡口成员现有1个", "渡口成员现有11个", "", False),
        ("渡口20日不开放", FERRY, "", False),
        ("开放的渡口在20日", FERRY, "", False),  # another order
        ("北岸渡口开放", "北岸渡口尚未开放", "", False),
        ("渡口开放到晚上", "渡口或将开放到晚上", "", False),
        ("桥梁准则已经达成了", "各方推动桥梁准则早日达成", "", False),
        ("林秀兰是柳镇党委副书记", "正在巡查的柳镇党委副书记林秀兰说", "", True),
        ("林秀兰是柳镇党委书记", "柳镇党委副书记林秀兰说", "", False),
        ("林秀兰是总经理", "公司副总经理林秀兰说", "", False),
        ("林秀兰是柳镇党委书记", "原柳镇党委书记林秀兰说", "", False),
        ("渡口20日开放", "并非渡口20日开放", "", False),
        ("林秀兰是工程院院士", "林秀兰,工程院院士,今年五十岁", "", True),
        ("渡口管理规定是2000年通过的", "2000年11月30日会议通过", "渡口管理规定", True),
        ("渡口管理规定是2010年通过的", "2000年11月30日会议通过", "渡口管理规定", False),
    ],
)
def test_what_is_said_so(claim: str, sentence: str, context: str, said: bool) -> None:
    assert said_so(claim, sentence, context) is said


LINE = "沿江铁路全长1260公里,总投资98.4亿元,于2019年11月5日动工,其中北江段已于2022年12月全线竣工运营,南岭段预计2026年6月运营。"
SALES = "公司全年门票收入3860.5万元,同比上升9.1%;餐饮成本415.3万元,同比回落2.4%;广告投入327万元,占门票收入的5.3%。"


@pytest.mark.parametrize(
    ("claim", "sentence", "said"),
    [
        ("北江段运营", LINE, True),  # a date is no distance
        ("沿江铁路动工", LINE, True),  # nor are measures
        ("南岭段运营", LINE, False),
        ("沿江铁路运营", LINE, False),  # of one part
        ("门票收入上升", SALES, True),
        ("门票收入回落", SALES, False),
        ("餐饮成本回落", SALES, True),
        ("餐饮成本上升", SALES, False),
        ("广告投入上升", SALES, False),
        ("沿江铁路动工", "沿江铁路已经获批,城北支线动工", False),  # another subject
        ("沿江铁路动工", "沿江铁路全长12公里,支线于5月动工", False),
        ("苏河中学是寄宿学校", "苏河中学是走读制,不同于寄宿学校", False),
        ("教师有80人", "教师有120人、学生有80人", False),  # counted in the same
        ("师生80人", "师生有80人、校车20辆", True),
        (
            "住宅绿地不低于百分之三十五",
            "住宅绿地不低于百分之三十五",
            True,
        ),  # a bound denies nothing
        ("住宅绿地不低于百分之三十", "住宅绿地不低于百分之三十五", False),
        ("住宅绿地不低于百分之三十五", "住宅绿地低于百分之三十五", False),
        ("住宅绿地不得占用", "住宅绿地不得占用", False),  # left to the weights
    ],
)
def test_what_stands_between_gives_no_other_subject(claim: str, sentence: str, said: bool) -> None:
    assert said_so(claim, sentence, "") is said


JOINED = "随后,江城市的北岸区、丰水县,海州市的东坪区先后加入。"


@pytest.mark.parametrize(
    ("claim", "sentence", "context", "said"),
    [
        ("北岸区加入“灯塔”阅读联盟", JOINED, "(二)“灯塔”阅读联盟", True),
        ("丰水县加入“灯塔”阅读联盟", JOINED, "(二)“灯塔”阅读联盟", True),
        ("东坪区加入“灯塔”阅读联盟", JOINED, "(二)“灯塔”阅读联盟", True),
        ("西岭区加入“灯塔”阅读联盟", JOINED, "(二)“灯塔”阅读联盟", False),
        ("北岸区加入体育联盟", JOINED, "(二)“灯塔”阅读联盟", False),
        ("北岸区退出“灯塔”阅读联盟", JOINED, "(二)“灯塔”阅读联盟", False),
        # what they joined is told, and another
        ("北岸区加入“灯塔”阅读联盟", "北岸区加入体育联盟。", "“灯塔”阅读联盟", False),
        # one does one thing, the other another
        (
            "北岸区加入“灯塔”阅读联盟",
            "北岸区、丰水县发起,海州市的东坪区、江城市的西岭区先后加入。",
            "“灯塔”阅读联盟",
            False,
        ),
        ("北岸区加入“灯塔”阅读联盟", "北岸区、丰水县均未加入。", "“灯塔”阅读联盟", False),
    ],
)
def test_several_do_one_thing_to_what_a_heading_names(
    claim: str, sentence: str, context: str, said: bool
) -> None:
    assert said_so(claim, sentence, context) is said


def test_a_denial_or_a_plan_in_another_clause_does_not_turn_the_verdict() -> None:
    passages = [Passage(LINE.replace(",", "，"), "")]
    for question, holds in (("北江段已经运营了吗？", True), ("沿江铁路动工了吗？", True)):
        # However little the reader finds in the whole sentence.
        verdict = judge(question, passages, 0.05)
        assert verdict is not None
        assert verdict.holds is holds


@pytest.mark.parametrize(
    ("claim", "sentence", "planned"),
    [
        ("南岭段运营", LINE, True),
        ("北江段运营", LINE, False),
        ("沿江铁路动工", LINE, False),
        ("南岭段运营", "南岭段预计2026年6月运营,已于5月提前运营", False),
        ("南岭段预计2026年运营", LINE, False),  # the plan is what is asked
        ("南岭段运营", "北江段预计2026年运营", False),
    ],
)
def test_a_clause_plans_a_claim(claim: str, sentence: str, planned: bool) -> None:
    assert only_planned(claim, sentence) is planned


@pytest.mark.parametrize(
    ("english", "holds"),
    [
        ("Has the southern section opened to traffic?", False),
        ("Will the southern section open to traffic?", True),
        ("Did they plan to open the southern section?", True),
    ],
)
def test_what_is_planned_has_not_been_done(
    monkeypatch: pytest.MonkeyPatch, english: str, holds: bool
) -> None:
    sure = {"spoken_of": lambda *_: True, "affirmed": lambda *_: 0.7}
    for name, said in sure.items():
        monkeypatch.setattr(f"service.answers.english_claims.{name}", said)
    verdict = judge("南岭段运营", [Passage(LINE, "")], 0.9, english=english)
    assert verdict is not None
    assert verdict.holds is holds


@pytest.mark.parametrize(
    ("question", "sentence", "holds"),
    [
        ("云宁县加入了山海联盟吗？", "云宁县计划明年申请加入山海联盟。", False),
        ("云宁县是山海联盟的成员吗？", "云宁县有意成为山海联盟的成员单位。", False),
        ("云宁县计划加入山海联盟吗？", "云宁县计划明年申请加入山海联盟。", True),
        ("云宁县加入了山海联盟吗？", "云宁县去年加入山海联盟，计划明年主办年会。", True),
        ("工程完工了吗？", "该工程按计划完工。", True),
        ("王强辞去职务了吗？", "王强考虑到身体原因辞去职务。", True),
    ],
)
def test_what_is_planned_has_not_been_done_in_chinese(
    question: str, sentence: str, holds: bool
) -> None:
    verdict = judge(question, [Passage(sentence, "")], 0.9)
    assert verdict is not None
    assert verdict.holds is holds
