"""Who is 理事长 is told only where the evidence says so of that member; a reader may know the person."""

from collections.abc import Iterator

import pytest

from indexer.relation import Relation, Role
from service.engine import Engine
from service.membership.office import in_office
from tests.service.real_service import built


def row(member: str, quote: str) -> Relation:
    return Relation("川江教育联盟", member, Role.LEAD, "d", ("节",), 0, len(quote), quote, None)


@pytest.mark.parametrize(
    ("question", "member", "quote", "stays"),
    [
        ("川江教育联盟的理事长是谁?", "合川区", "合川区牵头成立川江教育联盟。", False),
        ("谁担任川江教育联盟的理事长?", "合川区", "合川区牵头成立川江教育联盟。", False),
        ("Who chairs the alliance?", "合川区", "合川区牵头成立川江教育联盟。", False),
        ("川江教育联盟的理事长是谁?", "合川区", "合川区为理事长单位。", False),
        ("川江教育联盟的理事长是谁?", "合川区", "合川区牵头,理事长由王某担任。", False),
        ("川江教育联盟的理事长是谁?", "李北岸", "李北岸当选首任理事长。", True),
        ("川江教育联盟的理事长是谁?", "李北岸", "李北岸当选副理事长。", False),
        ("川江教育联盟的会长是谁?", "李北岸", "会长由李北岸担任。", True),
        # no question for a person
        ("川江教育联盟的理事长单位是谁?", "合川区", "合川区为理事长单位。", True),
        ("川江教育联盟由谁牵头?", "合川区", "合川区牵头成立川江教育联盟。", True),
    ],
)
def test_an_office_is_of_whom_the_evidence_gives_it_to(
    question: str, member: str, quote: str, stays: bool
) -> None:
    assert bool(in_office(question, [row(member, quote)])) is stays


NEWS = """两家联盟成立
2021年5月，松涛医疗联合体成立，由明湖医院牵头，成员医院有青山医院、白塔医院。
北屿市牵头成立山海旅游联盟，成员有临江市。首任理事长由北屿旅游集团董事长顾明舟担任。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    opened = Engine.open(built(tmp_path_factory.mktemp("office"), {"a.txt": NEWS}))
    yield opened
    opened.close()


@pytest.mark.weights
def test_the_person_is_read_and_told_of_no_other_body(engine: Engine) -> None:
    assert engine.ask("山海旅游联盟的首任理事长是谁?").short_answers == ("顾明舟",)
    assert engine.ask("松涛医疗联合体的理事长是谁?").abstained
    assert engine.ask("松涛医疗联合体由谁牵头?").short_answers == ("明湖医院",)
