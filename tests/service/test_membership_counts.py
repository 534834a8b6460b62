import pytest

from service.answers.draft import Draft
from service.membership.counts import tells_no_count


@pytest.mark.parametrize(
    ("question", "told", "none"),
    [
        ("How many members does the river alliance have?", "2019年", True),
        ("How many universities joined the river alliance?", "2019年5月", True),
        ("川江教育联盟有多少成员?", "3月2日", True),
        ("川江教育联盟有几家会员单位?", "2019年", True),
        ("川江教育联盟有多少成员?", "41所", False),
        ("川江教育联盟的成员有多少?", "十二家", False),
        ("How many members does the river alliance have?", "2019年的58家", False),
        # no question for members, or none for a number
        ("川江教育联盟有多少年历史?", "2019年", False),
        ("How many days does the forum last?", "3日", False),
        ("几月召开会员大会?", "5月", False),
        ("会员费是多少?", "免费", False),
        ("成员单位罚款多少由哪个单位决定?", "清江市水利局", False),
        ("川江教育联盟的成员是哪年加入的?", "2019年", False),
    ],
)
def test_a_date_is_no_number_of_members(question: str, told: str, none: bool) -> None:
    assert tells_no_count(question, Draft(told, (told,), (), 0.8)) is none
