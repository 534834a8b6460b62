"""Questions as people ask them, answered from the table of a document of our own."""

from collections.abc import Iterator

import pytest

from service.engine import Engine
from tests.service.real_service import built

pytestmark = pytest.mark.weights

TEXT = """云山县教育合作
2023年4月，云山县和北溪县共同发起成立“茶乡”教育共同体。云山县还加入了东江职教集团。
2021年9月，石门区和白河区共同发起成立“清泉”教育共同体。
长岭县发起成立“松涛”教育集团，成员单位已有9个。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    opened = Engine.open(built(tmp_path_factory.mktemp("table"), {"a.txt": TEXT}))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("云山县和谁成立了“茶乡”教育共同体?", {"北溪县"}),
        ("谁成立了“茶乡”教育共同体?", {"云山县", "北溪县"}),
        ("云山县和谁成立了教育共同体?", {"北溪县"}),
        ("石门区和哪些地方结成了共同体?", {"白河区"}),
        ("长岭县和谁成立了教育集团?", {"9个成员单位"}),
        ("云山县加入了什么?", {"“茶乡”教育共同体", "东江职教集团"}),
        ("石门区加入了哪些联盟?", {"“清泉”教育共同体"}),
        ("“清泉”教育共同体是什么时候成立的?", {"2021年9月"}),
        ("“茶乡”教育共同体是云山县和谁成立的?", {"北溪县"}),
        ("“茶乡”教育共同体由哪两家共同发起?", {"云山县", "北溪县"}),
        ("“茶乡”教育共同体里,除了云山县,还有哪个成员?", {"北溪县"}),
    ],
)
def test_the_table_answers_and_leaves_out_who_asks(
    engine: Engine, question: str, answers: set[str]
) -> None:
    assert set(engine.ask(question).short_answers) == answers


def test_the_time_of_another_body_is_no_answer(engine: Engine) -> None:
    assert engine.ask("东江职教集团是什么时候成立的?").abstained
