"""A name that only begins like a member's is somebody else's: 合川区人民医院 is not the district."""

from collections.abc import Iterator

import pytest

from indexer.relation import Relation, Role
from service.engine import Engine
from service.membership.request import request_of, roles_in
from service.membership.table import Table
from tests.service.real_service import built


def row(organization: str, member: str, role: Role) -> Relation:
    quote = f"{member}加入{organization}"
    return Relation(organization, member, role, "d", ("节",), 0, len(quote), quote, None)


TABLE = Table(
    [
        row("川江教育联盟", "合川区", Role.MEMBER),
        row("川江教育联盟", "北岸大学", Role.INITIATOR),
        row("川江教育联盟", "松涛", Role.MEMBER),
        row("川江教育联盟", "长河大学附属医院", Role.MEMBER),
        row("川江教育联盟", "长河大学", Role.MEMBER),
        row("合川区职教联盟", "长寿区", Role.MEMBER),
    ]
)


@pytest.mark.parametrize(
    "question",
    [
        "合川区人民医院加入了哪些联盟?",
        "合川区第二实验小学加入了什么?",
        "合川卫健委加入了哪些联盟?",
        "合川区旅游协会加入了哪些联盟?",
        "合川区的医院加入了哪些联盟?",
        "北岸大学附属中学发起了哪些联盟?",
        "北岸大学校长发起了哪些联盟?",
        "松涛医院加入了哪些联盟?",
        "合川区公司加入了哪些联盟?",
    ],
)
def test_nothing_is_told_of_a_longer_name(question: str) -> None:
    request = request_of(question)
    assert request is not None
    assert TABLE.select(question, request) is None
    assert not TABLE.members_in(question)


@pytest.mark.parametrize(
    "question",
    [
        "合川区人民医院是川江教育联盟的成员吗?",
        "合川区和合川区人民医院都是川江教育联盟的成员吗?",
        "北岸大学第一医院是川江教育联盟的发起单位吗?",
    ],
)
def test_no_row_of_the_shorter_name_holds_what_is_claimed(question: str) -> None:
    assert not TABLE.holding(question, roles_in(question))


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("合川区加入了哪些联盟?", {"合川区"}),
        ("合川区人民政府加入了哪些联盟?", {"合川区"}),
        ("合川区牵头成立的医院联盟有哪些?", {"合川区"}),
        ("合川区、北岸大学发起了哪些医院集团?", {"合川区", "北岸大学"}),
        ("松涛公司加入了哪些联盟?", {"松涛"}),
        ("松涛科技有限公司加入了哪些联盟?", {"松涛"}),
        ("长河大学附属医院加入了哪些联盟?", {"长河大学附属医院"}),
        ("合川区职教联盟有长寿区吗?", {"长寿区"}),
        ("Did Hechuan and Beian Daxue join the Chuanjiang education alliance?", {"合川区"}),
    ],
)
def test_a_name_stands_for_itself_before_what_is_said_of_it(
    question: str, members: set[str]
) -> None:
    assert members <= TABLE.members_in(question)
    assert not TABLE.begun_in(question)


TEXT = """川江教育合作
2023年4月，云山县、北溪县共同成立川江教育联盟。
云山县人民医院参加了义诊。云山县第二小学也参加了。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    opened = Engine.open(built(tmp_path_factory.mktemp("longer"), {"a.txt": TEXT}))
    yield opened
    opened.close()


@pytest.mark.weights
@pytest.mark.parametrize(
    "question",
    [
        "北溪县中医院是川江教育联盟的成员吗?",
        "北溪县中医院加入了哪些联盟?",
        "北溪县人民法院加入了什么?",
    ],
)
def test_a_reader_does_not_tell_it_either(engine: Engine, question: str) -> None:
    assert engine.ask(question).abstained


@pytest.mark.weights
def test_the_place_itself_is_told(engine: Engine) -> None:
    assert engine.ask("北溪县加入了哪些联盟?").short_answers == ("川江教育联盟",)
    assert engine.ask("北溪县是川江教育联盟的成员吗?").short_answers == ("是",)
