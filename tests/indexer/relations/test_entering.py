"""Who enters the body that is being spoken of, and who is to."""

import pytest

from tests.indexer.relations.documents import cells, made

BODY = "清江水运联盟"
TELLS = f"{BODY}在云水市成立。"


@pytest.mark.parametrize(
    ("said", "role", "members"),
    [
        ("两年后，青石港、白江港入盟。", "member", ("青石港", "白江港")),
        ("青石县航道局、白江县航道局同年入会，三家变成五家。", "member", ("青石县航道局", "白江县航道局")),
        ("届时青石县航道局有望加入。", "planned", ("青石县航道局",)),
        ("青石县航道局已申请入会。", "planned", ("青石县航道局",)),
        ("计划将青石县航道局纳入联盟。", "planned", ("青石县航道局",)),
        ("青石县航道局、白江县航道局新加入联盟。", "member", ("青石县航道局", "白江县航道局")),
        ("继青石县、白江县之后，松北县成为联盟成员单位。", "member", ("青石县", "白江县", "松北县")),
        ("青石航运公司任盟主。", "lead", ("青石航运公司",)),
        ("轮值主席单位由青石航运公司移交给白江航运公司。", "lead", ("白江航运公司",)),
        ("首个轮值单位为青石县航道局。", "lead", ("青石县航道局",)),
    ],
)  # fmt: skip
def test_the_body_is_the_one_that_was_named(said: str, role: str, members: tuple[str, ...]) -> None:
    told = cells(TELLS, said)
    assert made(BODY, role, *members) == {row for row in told if row[2] != "site"}


@pytest.mark.parametrize(
    "said",
    [
        "他去年入会。",
        "会员入会须经理事会批准。",
        "青石县航道局没有入会。",
        "联盟今春吸收三家企业入会。",
        "青石县航道局再次要求入会。",
        "青石县航道局的监测设备正式入网。",
        "青石县航道局希望将白江港纳入联盟。",
    ],
)
def test_whoever_only_asks_or_is_told_of_by_rules_does_not_enter(said: str) -> None:
    assert not cells(TELLS, said)
