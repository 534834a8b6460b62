"""What is only claimed was not done."""

import pytest

from service.answers.near_misses.only_claimed import only_claimed


@pytest.mark.parametrize(
    ("asked", "text", "claimed"),
    [
        ("乙厂赔偿了甲厂多少钱?", "甲厂起诉乙厂,要求赔偿300万元。", True),
        ("乙厂赔偿了甲厂多少钱?", "甲厂向乙厂索赔300万元。", True),
        ("乙厂实际退还多少货款?", "甲厂请求乙厂退还货款300万元。", True),
        ("甲厂要求乙厂赔偿多少钱?", "甲厂起诉乙厂,要求赔偿300万元。", False),
        ("甲厂要求乙厂赔偿了多少钱?", "甲厂起诉乙厂,要求赔偿300万元。", False),
        ("乙厂赔偿了甲厂多少钱?", "乙厂赔偿甲厂300万元。", False),
        ("乙厂赔偿了甲厂多少钱?", "甲厂要求赔偿,乙厂已经付清300万元。", False),
        ("乙厂赔偿了甲厂多少钱?", "法院判决支持甲厂要求赔偿300万元的请求。", False),
        ("乙厂要赔多少钱?", "甲厂起诉乙厂,要求赔偿300万元。", False),
        ("乙厂投资了多少钱?", "乙厂计划投资300万元。", False),
    ],
)
def test_a_claim(asked: str, text: str, claimed: bool) -> None:
    assert only_claimed(asked, text, (0, len(text)), text.index("300")) is claimed
