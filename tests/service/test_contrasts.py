"""Sorts that are set against each other."""

import pytest

from service.answers.near_misses.contrasts import contrasted


@pytest.mark.parametrize(
    ("asked", "text", "marked", "other"),
    [
        ("今年新增民办幼儿园几所?", "今年新增公办幼儿园12所。", "12所", True),
        ("二孩家庭每月补多少?", "三孩家庭津贴从7月起发,每月补400元。", "400元", True),
        ("工业用水每吨多少钱?", "居民用水每吨2.6元。", "2.6元", True),
        ("上半年出口多少?", "下半年出口9亿元。", "9亿元", True),
        ("职工医保报多少?", "居民医保报60%。", "60%", True),
        ("成人票多少钱?", "儿童票每张20元。", "20元", True),
        ("哪个镇产量最高?", "年产量最低的是东山镇。", "东山镇", True),
        ("冬季几点闭馆?", "夏季18时闭馆。", "18时", True),
        # The same is said otherwise, or of both at once.
        ("职工医保报多少?", "居民医保报60%,职工基本医保报80%。", "80%", False),
        ("居民用水多少钱?", "生活用水每吨3元,工业用水每吨5元。", "3元", False),
        ("怎么线上报名?", "可在官网报名,也可到线下门店办理。", "官网", False),
        ("农村居民收入多少?", "城镇居民4万元,乡村居民2万元。", "2万元", False),
        ("大专生要什么学历证明?", "专科生凭学信网证明,本科生免交。", "学信网证明", False),
        ("一等奖是哪支队伍?", "一、二等奖归红星队、蓝天队。", "红星队", False),
        ("新建几所学校?", "建成学校5所,改扩建3所。", "5所", False),
        ("最多借几本?", "每证限借5本,最少1本。", "5本", False),
        ("二孩家庭补多少?", "二、三孩家庭补5000元、9000元。", "5000元", False),
        ("夏季几点闭馆?", "5月至10月18时闭馆,冬季17时闭馆。", "18时", False),
        ("成人票多少钱?", "全票60元,儿童票半价。", "60元", False),
        ("女生公寓几栋?", "男生公寓3栋,女大学生公寓2栋。", "2栋", False),
        ("出口到哪些国家?", "产品销往智利,所用进口设备先进。", "智利", False),
        ("国内有几家门店?", "在西安、兰州开店,国外市场正在筹备。", "西安", False),
        ("儿童医院有多少张床?", "该院组成人员齐备,有床400张。", "400张", False),
        ("初中部有几个班?", "七年级和八年级共12个班,全力提高中考成绩。", "12个班", False),
        # Of the same sort, of both, of none, or told of further on.
        ("今年新增公办幼儿园几所?", "今年新增公办幼儿园12所。", "12所", False),
        ("公办和民办幼儿园共几所?", "公办幼儿园12所。", "12所", False),
        ("今年新增幼儿园几所?", "今年新增公办幼儿园12所。", "12所", False),
        ("民办幼儿园几所?", "公办幼儿园12所。民办幼儿园9所。", "9所", False),
        ("民办幼儿园几所?", "幼儿园共21所。", "21所", False),
    ],
)
def test_what_is_told_of_one_sort_is_not_of_the_other(
    asked: str, text: str, marked: str, other: bool
) -> None:
    start = text.index(marked)
    assert contrasted(asked, text, start, start + len(marked), "") is other


def test_what_stands_above_may_say_which_sort_it_is() -> None:
    assert not contrasted("民办学校几所?", "与公办学校相比,有9所。", 10, 12, "民办教育")
