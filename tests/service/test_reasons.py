"""Spans that tell a reason, an aim or a condition."""

import pytest

from service.answers.spans.forms import fitted
from service.questions.kind import Kind
from service.reader.reading import Candidate, Passage, Reading


@pytest.mark.parametrize(
    ("text", "marked", "reason"),
    [
        ("由于灯戴在帽上的，因此双手空了。", "由于灯戴在帽上", "灯戴在帽上的"),
        (
            "为让团队有时间准备，组委会决定延期。",
            "让团队有时间准备，组委会决定",
            "为让团队有时间准备",
        ),
        ("因此停电。线路老化导致停电。", "线路老化", "线路老化"),
        (
            "公司没有参加回购。原因在于，双方仍是伙伴。",
            "公司没有参加回购。原因在于，双方仍是伙伴",
            "双方仍是伙伴",
        ),
        (
            "这家企业回应称，他们先在本国建厂。",
            "这家企业回应称，他们先在本国建厂",
            "他们先在本国建厂",
        ),
        ("他觉得太难，于是便退费。", "觉得太难，于是便退费", "觉得太难"),
        ("灯因为增加了开关，受到欢迎。", "增加了开关", "增加了开关"),
        ("设立站点，对进出人员进行消毒。", "进出人员进行消毒", "对进出人员进行消毒"),
        ("官僚作风的形式是独断专行，不听意见。", "是独断专行，不听意见", "独断专行，不听意见"),
        ("老楼更因其承载的历史而受人敬仰。", "更因其承载的历史而受人敬仰", "其承载的历史"),
        (
            "新车是北岸厂为了应对市场的竞争而推出的一款车型。",
            "为了应对市场的竞争而推出的一款车型",
            "为了应对市场的竞争",
        ),
        (
            "钟声系无人机飞入园区,守门人敲钟所致,没有失火。",
            "钟声系无人机飞入园区,守门人敲钟所致,没有失火",
            "无人机飞入园区,守门人敲钟",
        ),
    ],
)
def test_a_reason_stands_without_because_and_an_aim_is_whole(
    text: str, marked: str, reason: str
) -> None:
    at = text.index(marked)
    read = Reading((Candidate(0, at, at + len(marked), 0.6),), 0.9)
    best = fitted("为什么？", Kind.REASON, [Passage(text, "")], read).candidates[0]
    assert text[best.start : best.end] == reason


def test_an_aim_stands_without_the_means_that_the_question_names() -> None:
    text = "设计意象是将广场设计成一枚闪亮的贝壳，以致敬海洋。"
    read = Reading((Candidate(0, 0, len(text) - 1, 0.6),), 0.9)
    passages = [Passage(text, "")]
    best = fitted("为什么要把广场设计成贝壳？", Kind.REASON, passages, read).candidates[0]
    assert text[best.start : best.end] == "以致敬海洋"
    best = fitted("为什么举办晚会？", Kind.REASON, passages, read).candidates[0]
    assert best.start == 0


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("学员在什么条件下可以离校？", "在校期间，遇有家属患病需要离校"),
        ("学员在哪里学习？", "在校期间"),
    ],
)
def test_a_condition_is_told_as_far_as_what_may_be_done(question: str, condition: str) -> None:
    text = "学员在校期间，遇有家属患病需要离校的，经校长批准，可以离校。"
    read = Reading((Candidate(0, 2, 6, 0.6),), 0.9)
    best = fitted(question, Kind.FACT, [Passage(text, "")], read).candidates[0]
    assert text[best.start : best.end] == condition
