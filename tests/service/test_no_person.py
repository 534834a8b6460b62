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
        # A body, or a thing, is asked for.
        ("主管单位叫什么?", "主管单位为市残联", "市残联", False),
        ("那座桥叫什么?", "桥名为虹桥", "虹桥", False),
        ("由谁主办?", "由镇文化站主办", "镇文化站", False),
    ],
)
def test_what_is_no_name_names_nobody(asked: str, text: str, marked: str, nobody: bool) -> None:
    start = text.index(marked)
    assert names_nobody(asked, text, start, start + len(marked)) is nobody
