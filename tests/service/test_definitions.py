"""What the documents say that something is."""

import pytest

from service.answers.spans.definitions import defined
from service.answers.spans.foremost import ANSWERABLE
from service.reader.reading import Candidate, Passage, Reading

READING = Reading((Candidate(0, 0, 2, 0.4), Candidate(1, 0, 2, 0.1)), 0.3)


def first(question: str, *texts: str) -> str:
    reading = defined(question, [Passage(text, "") for text in texts], READING)
    best = reading.candidates[0]
    return texts[best.passage][best.start : best.end]


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("什么是共享法庭？", "共享法庭是设在社区的解纷站点，主要负责调解。", "设在社区的解纷站点"),
        ("共享法庭是什么", "共享法庭是指设在社区的解纷站点。", "设在社区的解纷站点"),
        ("“共享法庭”是怎么定义的？", "“共享法庭”，即设在社区的解纷站点。", "设在社区的解纷站点"),
        ("办法里说的共享法庭指什么？", "三、共享法庭为社区解纷站点。", "社区解纷站点"),
        ("福利彩票到底是什么？", "福利彩票是国家为筹集资金，促进公益而发行的彩票。", "国家为筹集资金，促进公益而发行的彩票"),
        ("柳镇的学生公交是个什么服务？", "柳镇学生公交是一种从家门到学校的专线。", "从家门到学校的专线"),
        ("“标准群”指的是什么", "“标准群”是指以国家标准为核心的标准集合。", "以国家标准为核心的标准集合"),
        ("什么叫监管部门？", "应急管理部门和行业主管部门，统称监管部门。", "应急管理部门和行业主管部门"),
        ("什么是渡船？", "本办法所称渡船，是指在两岸之间运送人员的船。", "在两岸之间运送人员的船"),
        ("什么是SuperTide？", "厂家推出了SuperTide，这是潮汐电站的最新型号。", "潮汐电站的最新型号"),
        ("“dj”是什么意思？", "招牌上写着带dj（dj意为登记）。", "登记"),
        ("《水运办法》所称渡口是指什么？", "渡口（场），是指供渡船停靠的地方。", "供渡船停靠的地方"),
        ("大船是指什么？", "大船为千吨级船舶，小船为百吨级船舶以上内容。", "千吨级船舶"),
        ("控制区指什么？", "控制区是限制车辆接近枢纽，并在紧急时提供缓冲的区域。", "限制车辆接近枢纽，并在紧急时提供缓冲的区域"),
        ("什么是“水美育”？", "所谓“水美育”，是以渡船为主旨，覆盖全河的系统，推动成长。", "以渡船为主旨，覆盖全河的系统"),
        ("“15”体系里的“5”指什么？", "其中“1”是指章程，“5”是指五年思路，“10”是十项制度的总称。", "五年思路"),
        ("入库园区是指什么？", "本办法所称数字园区（以下简称入库园区）是指完成认定的集聚区。", "完成认定的集聚区"),
        ("主管部门指什么？", "市水务局和区县确定的部门（以下统称主管部门）负责。", "市水务局和区县确定的部门"),
    ],
)  # fmt: skip
def test_a_sentence_that_says_so_comes_first(question: str, text: str, said: str) -> None:
    assert first(question, "无关的话。", text) == said


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("什么是共享法庭？", "该共享法庭因位置好而受欢迎。"),
        ("什么是共享法庭？", "共享法庭是否设立，由镇决定。"),
        ("哪里设了共享法庭？", "共享法庭是设在社区的解纷站点。"),
        ("林秀兰是什么教徒？", "林秀兰是律师楼的合伙人。"),
    ],
)
def test_other_sentences_and_questions_leave_the_reading_as_it_is(question: str, text: str) -> None:
    passages = [Passage("无关的话。", ""), Passage(text, "")]
    assert defined(question, passages, READING) == READING


def test_the_scores_still_sum_to_no_more_than_one_and_the_answer_is_likely() -> None:
    passages = [Passage("无关的话。", ""), Passage("共享法庭是设在社区的站点。", "")]
    reading = defined("什么是共享法庭？", passages, READING)
    assert sum(item.score for item in reading.candidates) <= 1
    assert [item.score for item in reading.candidates] == sorted(
        (item.score for item in reading.candidates), reverse=True
    )
    assert reading.answerable == ANSWERABLE


@pytest.mark.parametrize(
    "question",
    [
        "What is the industrial park?",
        "What does the industrial park refer to?",
        "How is the industrial park defined in the plan?",
        "What kind of place is the industrial park?",
        "What is the industrial park (产业园)?",
    ],
)
def test_an_english_question_finds_what_its_words_stand_for(question: str) -> None:
    text = "产业园是指企业集中的园区。"
    assert first(question, "无关的话。", text) == "企业集中的园区"
