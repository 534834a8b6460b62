"""What belongs to a number behind it."""

import pytest

from indexer.text.fold import fold
from service.answers.spans.asked_number import asked_number
from service.answers.spans.whole_number import whole_number


@pytest.mark.parametrize(
    ("question", "text", "marked", "number"),
    [
        ("手电的电池多大?", "手电内置3200mAh的电池", "3200m", "3200mAh"),
        ("芯片跑到多少?", "主频达到2.15GHz,功耗下降", "2.15G", "2.15GHz"),
        ("水里的氨氮多少?", "氨氮浓度为0.8mg/L。", "0.8m", "0.8mg/L"),
        ("司机血里有多少酒精?", "酒精含量为92.5mg/100ml,属醉驾", "92.5m", "92.5mg/100ml"),
        ("屏幕多亮?", "亮度达 600 nits", "600", "600"),
        ("闸口流量多少?", "闸口流量为 3 m3/s,平稳", "3", "3 m3/s"),
        ("锅里压强多少?", "压强12 kPa", "12", "12 kPa"),
        (
            "注册资本要多少?",
            "注册资本不低于三百万元人民币,且为实缴",
            "三百万元",
            "不低于三百万元人民币",
        ),
        ("车船税多少?", "每辆收取80元现金", "80元", "80元"),
        ("铜价收在多少?", "铜价收于8200美元/吨,上涨", "8200美元", "8200美元/吨"),
        ("每吨多少钱?", "铜价收于8200美元/吨,上涨", "8200美元", "8200美元"),
        ("多久得答复?", "应当自收到申请之日起二十日内答复", "二十日", "二十日内"),
        ("几天里要交?", "在七天之内交齐", "七天", "七天之内"),
        ("几天内要交?", "在七天之内交齐", "七天", "七天"),
        ("练了多久?", "三个月内容翻新", "三个月", "三个月"),
        ("库里有多少粮?", "库里有30吨内", "30吨", "30吨"),
    ],
)
def test_what_belongs_to_a_number_is_given_with_it(
    question: str, text: str, marked: str, number: str
) -> None:
    at = text.index(marked)
    asked, folded = fold(question), fold(text)
    found = asked_number(question, folded, at, at + len(marked))
    start, end = whole_number(asked, folded, *found)
    assert text[start:end] == number


@pytest.mark.parametrize(
    ("text", "marked", "number"),
    [
        ("判处有期徒刑两年三个月,缓刑三年", "两年", "两年三个月"),
        ("修了一年半才通车", "一年", "一年半"),
        ("开了三个半小时的会", "三", "三个半小时"),
        ("产量等于前年的二点四倍", "四倍", "二点四倍"),
        ("在镇中学四年级就读", "四年", "四年级"),
        ("最近两年没有事故", "两年", "两年"),
        ("箱子为30 x 20 x 15厘米", "30", "30 x 20 x 15厘米"),
        ("报名费为50元或80元", "80元", "50元或80元"),
        ("罚款50元或拘留3日", "50元", "50元"),
        ("2020年半年报披露", "2020年", "2020年"),
    ],
)
def test_a_number_of_several_parts_is_one(text: str, marked: str, number: str) -> None:
    at = text.index(marked)
    start, end = asked_number("多少?", text, at, at + len(marked))
    assert text[start:end] == number
