"""Causes and aims that a sentence tells in so many words."""

import pytest

from service.answers.spans.causes import causes
from service.answers.spans.forms import fitted
from service.questions.kind import Kind
from service.reader.reading import Candidate, Passage, Reading


def _why(question: str, text: str, marked: str) -> str:
    start = text.index(marked)
    read = Reading((Candidate(0, start, start + len(marked), 0.3),), 0.6)
    best = causes(question, [Passage(text, "")], read).candidates[0]
    return text[best.start : best.end]


@pytest.mark.parametrize(
    ("question", "text", "marked", "cause"),
    [
        (
            "渡船为什么搁浅？",
            "船长当天请假。当晚潮水退得太快，导致渡船搁浅。",
            "船长当天请假",
            "当晚潮水退得太快",
        ),
        (
            "茶园为啥减产？",
            "由于春寒来得太晚，茶园减产三成。今年雨多。",
            "今年雨多",
            "春寒来得太晚",
        ),
        (
            "钟楼为何停摆？",
            "钟楼停摆了两天，主要是因为齿轮生锈。工匠来过。",
            "工匠来过",
            "齿轮生锈",
        ),
        # The effect is another one.
        ("钟楼为何重建？", "由于春寒来得太晚，茶园减产三成。今年雨多。", "今年雨多", "今年雨多"),
        # So is what else happens to the same one.
        ("码头为何涨价？", "随着游客增多，码头停车位紧张。成本上升。", "成本上升", "成本上升"),
        # Of two the earlier, without its connective.
        (
            "灯塔为什么熄灭？",
            "由于线路老化，导致灯塔熄灭。灯泡烧坏，导致灯塔熄灭。今年雨多。",
            "今年雨多",
            "线路老化",
        ),
        # 因地制宜 tells no cause.
        (
            "村里为什么种茶？",
            "因地制宜搞起产业，村里种茶三年。土质偏酸。",
            "土质偏酸",
            "土质偏酸",
        ),
        # The reader's own is one by its words.
        (
            "渡船为什么搁浅？",
            "当晚潮水退得太快，导致渡船搁浅。渡船受大雾影响。",
            "受大雾影响",
            "受大雾影响",
        ),
        # What is asked for stands in the cause.
        (
            "渡船搁浅为何没人管？",
            "渡船搁浅，造成航道拥堵。值班员睡着了。",
            "值班员睡着了",
            "值班员睡着了",
        ),
    ],
)
def test_the_cause_of_what_is_asked_for_comes_first(
    question: str, text: str, marked: str, cause: str
) -> None:
    assert _why(question, text, marked) == cause


@pytest.mark.parametrize(
    ("text", "marked", "reason"),
    [
        (
            "近日，为摸清渡口底数，提升船员本领，港务处开了夜校。",
            "摸清渡口底数",
            "为摸清渡口底数，提升船员本领",
        ),
        (
            "为了守好一方林，丰富护林员生活，林场建了书屋。",
            "为了守好一方林",
            "为了守好一方林，丰富护林员生活",
        ),
        # What is done is no aim.
        ("为守好一方林，加强巡山。", "守好一方林", "为守好一方林"),
        ("他被认为懒散，提升无望，离开了。", "懒散", "懒散"),
        ("船为首航做准备，鼓手到齐。", "鼓手到齐", "鼓手到齐"),
    ],
)
def test_an_aim_is_told_with_its_word_and_those_behind_it(
    text: str, marked: str, reason: str
) -> None:
    start = text.index(marked)
    read = Reading((Candidate(0, start, start + len(marked), 0.6),), 0.9)
    best = fitted("为什么这么做？", Kind.REASON, [Passage(text, "")], read).candidates[0]
    assert text[best.start : best.end] == reason
