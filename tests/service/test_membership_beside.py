"""A membership is not denied of one who stands where the documents tell of the body."""

from collections.abc import Iterator

import pytest

from service.engine import Engine
from tests.service.real_service import built

pytestmark = pytest.mark.weights

JOINED_LATER = """川江教育合作
2023年4月，合川区、长寿区共同成立川江教育联盟，合川区任首届轮值主席单位。今年3月，荣昌区递交的入盟申请获全票通过。
"""
LISTED = """长河教育联盟成立
长河教育联盟由松涛大学、南浦大学共同发起。

名单如下：
1. 白河学院
2. 清溪师范学院
"""
ELSEWHERE = """璧山区春耕
璧山区今年春耕面积扩大，区里组织了农技人员下乡。
"""
DENIED = """山海旅游协作
2022年，铜梁区牵头成立山海旅游联盟，成员单位有潼南区、合川区。大足区尚未加入山海旅游联盟。
"""
HOSPITALS = """健康协作
临江县中医院、东浦县中医院共同发起成立江海医疗联盟。南屏县第二人民医院今年也来了。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    texts = (JOINED_LATER, LISTED, ELSEWHERE, DENIED, HOSPITALS)
    files = {f"{number}.txt": text for number, text in enumerate(texts)}
    opened = Engine.open(built(tmp_path_factory.mktemp("beside"), files))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    "question",
    [
        "荣昌区是川江教育联盟的成员吗?",
        "荣昌区加入了川江教育联盟吗?",
        "白河学院是长河教育联盟的会员吗?",
        "清溪师范学院是不是长河教育联盟的成员?",
        "南屏县第二人民医院是江海医疗联盟的成员吗?",
    ],
)
def test_who_stands_beside_the_body_is_not_denied(engine: Engine, question: str) -> None:
    assert "否" not in engine.ask(question).short_answers


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("璧山区是川江教育联盟的成员吗?", "否"),  # told of nowhere near
        ("潼南区牵头成立了山海旅游联盟吗?", "否"),  # has another part
        ("大足区加入了山海旅游联盟吗?", "否"),  # denied in so many words
        ("长寿区是川江教育联盟的成员吗?", "是"),
    ],
)
def test_what_the_documents_decide_is_told(engine: Engine, question: str, answer: str) -> None:
    assert engine.ask(question).short_answers == (answer,)
