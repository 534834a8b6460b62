"""Who somebody is, told in front of his name."""

import pytest

from service.answers.spans.appositions import introduced
from service.reader.reading import Candidate, Passage, Reading

READING = Reading((Candidate(0, 0, 2, 0.4),), 0.1)


def first(question: str, text: str) -> str:
    best = introduced(question, [Passage(text, "")], READING).candidates[0]
    return text[best.start : best.end]


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("林秀兰供职于哪家机构", "柳州经济研究所（东南亚）安全组研究员林秀兰说。", "柳州经济研究所"),
        ("林秀兰是哪个机构的负责人", "新华社记者陈望摄柳州农业合作中心负责人林秀兰在田间。", "柳州农业合作中心"),
        ("阿里·哈桑在哪个机构任职？", "柳州大学助理教授阿里·哈桑认为，进展显著。", "柳州大学"),
        ("林秀兰是大河的什么人", "大河集团执行总裁林秀兰介绍说。", "执行总裁"),
        ("林秀兰是谁？", "图为柳州学院教授林秀兰指导试验", "柳州学院教授"),
        ("林秀兰是谁？", "正在渔港巡查的柳镇党委副书记林秀兰说", "柳镇党委副书记"),
        ("哈桑是谁？", "柳州议院绿洲党议员阿里·哈桑说", "柳州议院绿洲党议员"),
        ("林秀兰担任什么职务？", "柳镇科协党组成员、副主席林秀兰宣布活动开始。", "柳镇科协党组成员、副主席"),
        ("林秀兰在柳州统计局任什么职务？", "柳州统计局投资处负责人林秀兰表示。", "投资处负责人"),
        ("林秀兰被查时担任什么职务？", "消息称，柳镇医院党委书记林秀兰涉嫌违纪。", "柳镇医院党委书记"),
    ],
)  # fmt: skip
def test_body_and_office_in_front_of_the_name(question: str, text: str, said: str) -> None:
    assert first(question, "无关的话。" + text) == said


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("林秀兰曾担任什么职务？", "大河集团执行总裁林秀兰介绍说。"),
        ("林秀兰在哪个机构任职？", "大河集团执行总裁林建国介绍说。"),
        ("林秀兰是哪个大学毕业的？", "大河大学助理教授林秀兰介绍说。"),
        ("大河集团的总裁是谁？", "大河集团执行总裁林秀兰介绍说。"),
    ],
)
def test_another_name_or_question_leaves_the_reading_as_it_is(question: str, text: str) -> None:
    assert introduced(question, [Passage(text, "")], READING) == READING


def test_a_sure_reader_says_how_much_of_the_title_belongs() -> None:
    text = "柳州统计局工业处负责人林秀兰表示。"
    at, end = text.index("工业处"), text.index("林秀兰")
    sure = Reading((Candidate(0, at, end, 0.9),), 0.9)
    passages = [Passage(text, "")]
    assert introduced("林秀兰担任什么职务？", passages, sure) == sure
    unsure = Reading(sure.candidates, 0.2)
    best = introduced("林秀兰担任什么职务？", passages, unsure).candidates[0]
    assert text[best.start : best.end] == "柳州统计局工业处负责人"
