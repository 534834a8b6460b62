"""A count that a question states is the count of those who are named."""

from pathlib import Path

import pytest

from indexer.relation import Relation, Role
from service.engine import Engine
from service.membership.as_many import as_many
from tests.service.real_service import built

BODY = "川江教育联盟"


def row(member: str, role: Role = Role.MEMBER) -> Relation:
    return Relation(BODY, member, role, "d", ("节",), 0, 2, "引文", None)


ROWS = (row("合川区", Role.LEAD), row("合川区"), row("长寿区"), row("荣昌区"))
LED = (row("北岸大学", Role.LEAD), row("合川区"), row("长寿区"), row("荣昌区"))


@pytest.mark.parametrize(
    ("question", "rows", "members"),
    [
        ("川江教育联盟的3个成员单位有哪些?", ROWS, 3),
        ("川江教育联盟有哪三个区县?", ROWS, 3),
        ("川江教育联盟的4个成员单位有哪些?", ROWS, 0),
        ("川江教育联盟的2个成员单位有哪些?", ROWS, 0),
        ("Which four districts joined the 川江教育联盟?", ROWS, 0),
        ("Which three districts joined the 川江教育联盟?", ROWS, 3),
        # whoever leads is a member, or is not
        ("川江教育联盟的4家成员单位是哪些?", LED, 4),
        ("川江教育联盟的3家成员单位是哪些?", LED, 3),
        ("川江教育联盟的3家共建单位是哪些?", LED, 0),
        # no count, or none that is exact
        ("川江教育联盟有哪些成员?", ROWS, 3),
        ("川江教育联盟的10多家成员单位有哪些?", ROWS, 0),
    ],
)
def test_just_as_many_as_are_asked_for(
    question: str, rows: tuple[Relation, ...], members: int
) -> None:
    found = as_many(rows, question, frozenset({BODY}))
    assert len({one.member for one in found}) == members


def test_a_number_in_the_name_of_a_body_states_no_count() -> None:
    named = tuple(Relation("九所高校联盟", one.member, one.role, "d", (), 0, 2, "") for one in ROWS)
    assert as_many(named, "九所高校联盟有哪些成员?", frozenset({"九所高校联盟"})) == named


NEWS = """两家联盟成立
2021年5月，松涛医疗联盟成立，由明湖医院牵头，成员医院有青山医院、白塔医院、柳林医院、石桥医院。
北屿渔业联盟成员单位有合川区、长寿区、荣昌区。
"""


@pytest.mark.weights
def test_an_enumeration_of_that_length_of_another_body_is_no_answer(tmp_path: Path) -> None:
    engine = Engine.open(built(tmp_path, {"a.txt": NEWS}))
    assert engine.ask("哪三家医院加入了松涛医疗联盟?").abstained
    assert engine.ask("松涛医疗联盟的6家成员医院有哪些?").abstained
    assert len(engine.ask("松涛医疗联盟的4家成员医院有哪些?").short_answers) == 4
    assert len(engine.ask("北屿渔业联盟有哪三个成员单位?").short_answers) == 3
    engine.close()
