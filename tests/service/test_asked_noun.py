"""A span has the noun that is asked for, where the text goes on to it."""

import pytest

from service.answers.spans.asked_noun import with_asked_noun


@pytest.mark.parametrize(
    ("question", "text", "marked", "whole"),
    [
        ("她是哪家律师事务所的?", "她来自环绮律师事务所。", "环绮", "环绮律师事务所"),
        ("谁在哪所大学任教?", "他在北岸大学任教。", "北岸", "北岸大学"),
        ("哪个国际组织授予称号?", "北岸旅游组织授予。", "北岸旅游", "北岸旅游组织"),
        ("渔民用什么节庆祝丰收?", "渔民举办开海节暨长桌宴。", "开海", "开海节"),
        ("果农推广了什么经验?", "果农推广错峰灌溉的成功经验。", "错峰灌溉", "错峰灌溉的成功经验"),
        ("商会是什么性质的团体?", "商会是行业自律团体。", "行业自律", "行业自律团体"),
        (
            "合唱团得了哪个奖项二等奖?",
            "获青年合唱比赛二等奖。",
            "青年合唱比赛",
            "青年合唱比赛二等奖",
        ),
        ("卫星由什么运载火箭发射?", "卫星由长风二号运载火箭发射。", "长风二号", "长风二号运载火箭"),
        ("镇上要建成什么中心?", "建成冷链物流中心。", "冷链物流", "冷链物流中心"),
    ],
)
def test_the_noun_that_is_asked_for_belongs_to_it(
    question: str, text: str, marked: str, whole: str
) -> None:
    start = text.index(marked)
    assert text[start : with_asked_noun(question, text, start, start + len(marked))] == whole


@pytest.mark.parametrize(
    ("question", "text", "marked"),
    [
        ("哪家公司中标?", "北岸中标。", "北岸"),
        ("她是律师吗?", "她来自环绮律师事务所。", "环绮"),
        ("旧仓库是什么的前身?", "旧仓库是工人剧院的前身。", "工人剧院"),
        ("渡口由什么代替?", "渡口由跨江隧道代替。", "跨江隧道"),
        ("后来什么成为主力?", "双层电车成为主力。", "双层电车"),
        ("他被授予什么称号?", "他被授予“种田能手”称号。", "“种田能手”"),
        ("北岸是哪个国家的港口?", "北岸是南国港口。", "南国"),
        ("村里解决了什么问题?", "解决了饮水的突出问题。", "饮水"),
        ("渔民用什么展示渔具?", "渔民用船展示渔具。", "船"),
    ],
)
def test_what_is_no_such_noun_stays_outside(question: str, text: str, marked: str) -> None:
    start = text.index(marked)
    end = start + len(marked)
    assert with_asked_noun(question, text, start, end) == end


@pytest.mark.parametrize(
    ("asked", "text", "marked", "whole"),
    [
        ("谁在书法比赛中获得一等奖?", "何小川一等奖、陶然二等奖", "何小川", "何小川"),
        ("哪所小学得了第一名?", "南湾小学第一名", "南湾小学", "南湾小学"),
        ("茶厂获得哪个奖项一等奖?", "茶厂获得品质奖一等奖", "品质奖", "品质奖一等奖"),
    ],
)
def test_a_place_won_belongs_to_a_prize_and_not_to_who_won_it(
    asked: str, text: str, marked: str, whole: str
) -> None:
    start = text.index(marked)
    end = with_asked_noun(asked, text, start, start + len(marked))
    assert text[start:end] == whole
