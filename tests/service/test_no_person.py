"""Where a person's name is asked for."""

import pytest

from service.answers.near_misses.no_person import names_nobody


@pytest.mark.parametrize(
    ("asked", "text", "marked", "nobody"),
    [
        ("受伤的那位消防员叫什么?", "有一名消防员腿部受伤", "腿部", True),
        ("修钟的那位师傅叫啥?", "钟楼由北岸市出资修好", "北岸市", True),
        ("合作社理事长的姓名?", "合作社理事长表示要扩种", "要扩种", True),
        ("受伤的那位消防员叫什么?", "消防员何小川腿部受伤", "何小川", False),
        ("茶厂创始人叫什么?", "创始人杭之远已退休", "杭之远", False),  # a rare surname
        ("三位教练是谁?", "教练约翰·史密斯到场", "约翰·史密斯", False),
        ("点名的两任总统是谁?", "总统约翰逊、肯尼迪", "约翰逊、肯尼迪", False),
        ("茶厂经理是谁?", "茶厂经理何建川先生说", "何建川先生", False),
        ("这位护林员叫什么?", "扎西顿珠守山二十年", "扎西顿珠", False),
        ("防汛小组组长是谁?", "组长由分管副镇长兼任", "分管副镇长", False),
        ("学会理事长是谁?", "理事长由临江大学担任", "临江大学", False),
        ("那位老人住的村子叫什么?", "老人住在青石村", "青石村", False),
        ("这位作家新书叫什么?", "新书名为云上", "云上", False),
        ("第一位客户是谁?", "首位客户是远帆航运", "远帆航运", False),
        # A body, or a thing, is asked for.
        ("主管单位叫什么?", "主管单位为市残联", "市残联", False),
        ("那座桥叫什么?", "桥名为虹桥", "虹桥", False),
        ("由谁主办?", "由镇文化站主办", "镇文化站", False),
    ],
)
def test_what_is_no_name_names_nobody(asked: str, text: str, marked: str, nobody: bool) -> None:
    start = text.index(marked)
    assert names_nobody(asked, text, start, start + len(marked)) is nobody
