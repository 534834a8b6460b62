"""Under what circumstances something may be done, told by a list of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.index import Index
from indexer.settings import Settings
from service.answers.lists.circumstances import circumstances
from tests.indexer.conftest import write_seeds

_LAW = """北港渡船管理办法

第一条 为了管理北港的渡船和老船，制定本办法。

第二条 有下列情形之一的，可以申请停航检修：

（一）船体渗水的；

（二）连续航行满一年的；

（三）主机声音异常的。

第三条 有下列情形之一的，船长不得离开驾驶台：

（一）夜间航行的；

（二）浓雾未散的。
"""
_REPAIR = ["船体渗水的", "连续航行满一年的", "主机声音异常的"]
_STAY = ["夜间航行的", "浓雾未散的"]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    build(write_seeds(tmp_path / "seeds", {"law.txt": _LAW}), tmp_path / "index", Settings())
    opened = Index.open(tmp_path / "index")
    yield opened
    opened.close()


def told(question: str, index: Index) -> list[str]:
    """The items of the list that answers; none without one."""
    chunks = [index.chunk(row) for row in range(index.chunk_count)]
    found = circumstances(question, chunks, index)
    return [found.chunk.text[a:b] for a, b in found.spans] if found else []


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("在什么情况下可以申请停航检修？", _REPAIR),
        ("什么条件下可以申请停航检修？", _REPAIR),
        ("什么情形下船长不得离开驾驶台？", _STAY),
    ],
)
def test_the_items_answer_and_not_the_line_that_announces_them(
    index: Index, question: str, items: list[str]
) -> None:
    assert told(question, index) == items


@pytest.mark.parametrize(
    "question",
    [
        "什么情况下不得申请停航检修？",
        "什么情况下船长可以离开驾驶台？",
        "在什么情况下可以申请停航检修老船？",
        "在什么情况下可以申请报废渡船？",
        "哪些船可以申请停航检修？",
    ],
)
def test_the_opposite_and_another_act_are_not_told_by_it(index: Index, question: str) -> None:
    assert told(question, index) == []
