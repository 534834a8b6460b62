"""Which Chinese questions want a yes or a no."""

import pytest

from service.questions.kind import Kind, kind_of
from service.questions.language import Language


@pytest.mark.parametrize(
    "question",
    [
        "渔港的码头得全部重建？",
        "茶厂的工人光靠计件拿钱、没啥保底？",
        "老剧场跟新剧场坐落在一块儿？",
        "村里的小学撤销时，校车还照常开？",
        "菜场的秤越来越准了？",
        "挖沟的活儿得干上个把月？",
        "公园还没公布修步道花多少钱吗？",
        "船票卖多少都有人买吗？",
        "哪天通车，铁路局已经说了？",
        "旧桥封了以后，还是没法走大车？",
        "渡轮今年还是比去年跑得多吧？",
        "他管码头，还是渔会的副会长，对不对？",
        "那几年里，渔港的吞吐量在缩小？",
        "双方想瞒着赔多少，法院答不答应？",
        "有没有规定护林员要什么证件？",
        "水库放水前提没提防汛？",
        "合作社给果农发补贴吗，一般都有？",
        "他是茶厂的厂长？",
        "签约的是渔会的会长？",
        "老人也能拿全部的补贴？",
        "渡船会运所有的货物？",
        "渔会会长换人了？",
        "他们去的是酒吧吧？",
    ],
)
def test_what_states_something_or_ends_as_such_questions_do_wants_yes_or_no(question: str) -> None:
    assert kind_of(question, Language.CHINESE) is Kind.POLAR


@pytest.mark.parametrize(
    "question",
    [
        "租客没按时交押金，房东咋办？",
        "船员不交证，港口会咋样？",
        "屋顶的瓦咋会掉下来？",
        "给鱼塘消毒，用多浓的药水？",
        "公司的招牌最大能刻多粗？",
        "报名表最晚提前几天送到？",
        "哪些村也通了车？",
        "渔民为啥都不出海？",
        "按哪两个键，机床就停了？",
        "石板桥的价钱划不划算，给打了几颗星？",
        "给摊位打分、评好不好看的有几个人？",
        "茶厂干吗要让学徒围坐着聊天？",
        "你知道谁是校长吗？",
        "北山茶厂的经营范围？",
        "合作社的设立目的？",
        "渔会食堂的电话？",
        "码头边有什么网吧？",
        "这条街上有哪几家酒吧？",
        "渔会的会长？",
        "渔会的宗旨？",
        "更衣室的位置？",
        "要求退款的期限？",
        "得奖的作品？",
        "东河县，面积？",
    ],
)
def test_what_a_word_asks_for_is_no_question_of_yes_or_no(question: str) -> None:
    assert kind_of(question, Language.CHINESE) is not Kind.POLAR


@pytest.mark.parametrize(
    "question",
    [
        "渔船交还是不交？",
        "比赛在哪个县举行，东河还是西河？",
        "房租近来明显涨了还是没有涨？",
        "船票要退还是不能退？",
    ],
)
def test_two_that_are_offered_are_a_choice(question: str) -> None:
    assert kind_of(question, Language.CHINESE) is Kind.CHOICE
