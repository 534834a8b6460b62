"""Whether what a question asks of was done, by the verb that ends it."""

import pytest

from service.answers.claims import claim_of
from service.answers.done_or_not import done_or_not
from service.answers.polar import judge
from service.reader.reading import Passage

VOTES = (
    "理事会讨论了南坡果园外包的提案,2人赞成、5人反对,没有通过;还表决了水费由每吨3元调到4元的提案,"
    "6人赞成、1人反对,获得通过。"
)
LAMPS = "东街已经换上了新路灯,西巷的路灯正在更换,预计9月换好。"


@pytest.mark.parametrize(
    ("question", "sentence", "done"),
    [
        ("南坡果园外包的提案通过了没有?", VOTES, False),
        ("水费调到4元的提案通过没有?", VOTES, True),
        ("西巷的路灯换好了没有?", LAMPS, False),
        ("东街的新路灯换好了没有?", LAMPS, True),
        ("河堤加固的合同签了没有?", "河堤加固的合同尚未签订,双方拟于下月签署。", False),
        (
            "陶师傅后来去汉堡看展了没有?",
            "说好2019年陶师傅去汉堡看展,因为生病没有走成,至今也没去。",
            False,
        ),
        ("邱主任辞去会长职务了吗?", "邱主任考虑到身体原因辞去会长职务。", True),
        ("两村和电站签订供水协议了吗?", "两村同电站谈过几次,尚未签订供水协议。", False),
        ("村里和茶厂签订收购合同了吗?", "村里已和茶厂签订收购合同。", True),
        ("北门大桥修通了吗?", "北门大桥因塌方封了两个月,6月1日已经修通。", True),
    ],
)
def test_the_verb_is_looked_for_behind_what_is_asked_about(
    question: str, sentence: str, done: bool
) -> None:
    assert done_or_not(question, sentence) is done


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("南坡果园外包的提案,村民大会通过没有?", VOTES),  # another body
        ("北巷的路灯换好了没有?", LAMPS),  # of another
        ("果园里一棵病树也没有?", "果园里的病树都砍了。"),  # states that there is none
        ("水费调整的提案通过没有?", "水费调整的提案须全体理事通过方可施行。"),  # what has to be
        (
            "调查中的隐患列成清单了吗?",
            "目前,镇里已将调查中的隐患梳理形成了台账。",
        ),  # no verb at the end
        ("河堤加固的合同签订了吗?", "河堤加固的合同原计划春天签,后来提前到冬天,已准备签订。"),
        ("老电站一期竣工了吗?", "老电站一期项目今日正式动土开工。"),
        ("陶师傅后来去汉堡看展了没有?", "陶师傅的徒弟在柏林开店,至今也没去过别处。"),
        ("东街的新路灯换好了没有?", "东街的新路灯换了一批,西巷的路灯至今没换。"),
        ("幼儿园建好了没有?", "幼儿园为什么没有建好,村里作了说明。"),
    ],
)
def test_what_does_not_say_it_of_just_this_decides_nothing(question: str, sentence: str) -> None:
    assert done_or_not(question, sentence) is None


@pytest.mark.parametrize(
    ("question", "holds"),
    [("南坡果园外包的提案通过没有?", False), ("水费调到4元的提案通过了没有?", True)],
)
def test_it_decides_yes_or_no(question: str, holds: bool) -> None:
    verdict = judge(question, [Passage(VOTES, "")], 0.5)
    assert verdict is not None
    assert verdict.holds is holds


def test_asking_whether_by_its_opposite_denies_nothing() -> None:
    assert claim_of("合同签了没有?") == "合同签"
    assert claim_of("提案通过没有") == "提案通过"
    assert claim_of("一个也没有?") == "一个也没有"
    assert claim_of("合同没有签吗?") == "合同没有签"


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("老码头拆除了没有?", "尚未验收的老码头已于5月拆除"),
        ("三个鱼塘项目取消了没有?", "尚未开工的三个鱼塘项目全部取消"),
        ("新粮库启用了没有?", "新粮库还没挂牌但已启用"),
    ],
)
def test_what_is_denied_of_something_else_denies_nothing(question: str, sentence: str) -> None:
    assert done_or_not(question, sentence) is not False
