"""What stands behind a label that the question names."""

from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.settings import Settings
from service.engine import Engine
from service.settings import ServiceSettings
from tests.indexer.conftest import write_seeds

NOTICE = """关于清江粮库改造的通知

各县粮食局：
为加快清江粮库改造，请各县于每月7日前报送进度。粮库改造要保证质量，资金要专款专用，验收要按规范进行。

联 系 人：陈大河
传    真：0830-7654321
参加人员：王芳、李明、赵强
"""
TALK = """清江桥访谈

主持人：清江桥什么时候通车？
王工：明年五月。
主持人：谢谢。
"""
MINUTES = """白水闸门检修例会纪要

时间：2023年8月2日
地点：白水闸二楼值班室
主持人：站长李大江
记录人：王小河
缺席人员：张海、赵湖

会议听取了闸门检修的情况，要求在汛期之前完成检修。下次会议定于9月3日在清江泵站召开。
检修方案由设计院主持制定，赵强记录了三次水位。
"""


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    seeds = write_seeds(
        tmp_path / "seeds", {"notice.txt": NOTICE, "talk.txt": TALK, "minutes.txt": MINUTES}
    )
    build(seeds, tmp_path / "index", Settings())
    return Engine.open(tmp_path / "index", ServiceSettings(reader="overlap"))


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("清江粮库改造的联系人是谁？", ("陈大河",)),
        ("清江粮库改造的传真号码是多少？", ("0830-7654321",)),
        ("清江粮库改造的参加人员有哪些？", ("王芳", "李明", "赵强")),
    ],
)
def test_a_label_answers_with_what_stands_behind_it(
    engine: Engine, question: str, answers: tuple[str, ...]
) -> None:
    answer = engine.ask(question)
    assert answer.short_answers == answers
    assert answers[0] in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("白水闸门检修例会是谁主持的？", ("站长李大江",)),
        ("谁主持了白水闸门检修例会？", ("站长李大江",)),
        ("白水闸门检修会议记录是谁做的？", ("王小河",)),
        ("有谁缺席了白水闸门检修例会？", ("张海", "赵湖")),
        ("白水闸门检修例会是在哪里召开的？", ("白水闸二楼值班室",)),
    ],
)
def test_what_was_done_at_a_meeting_finds_the_label_of_who_did_it(
    engine: Engine, question: str, answers: tuple[str, ...]
) -> None:
    assert engine.ask(question).short_answers == answers


@pytest.mark.parametrize(
    "question",
    [
        "谁主持制定了白水闸门检修方案？",
        "谁没有缺席白水闸门检修例会？",
        "白水闸的检修是谁记录的？",
        # The place is named in other names of the documents, and who asks in other words is no longer refused.
        pytest.param("谁缺席了清江大坝的协调会？", marks=pytest.mark.xfail(strict=True)),
        "白水闸门检修的下次会议在哪里召开？",
    ],
)
def test_what_else_was_done_and_another_meeting_are_told_by_no_label(
    engine: Engine, question: str
) -> None:
    shorts = engine.ask(question).short_answers
    assert not set(shorts) & {"站长李大江", "王小河", "张海", "赵湖", "白水闸二楼值班室"}


def test_who_speaks_is_no_label(engine: Engine) -> None:
    assert "谢谢" not in "".join(engine.ask("清江桥访谈的主持人是谁？").short_answers)


@pytest.mark.weights
def test_a_label_of_one_thing_tells_nothing_of_another(tmp_path: Path) -> None:
    # How much must be there to be an answer was fitted to the bundled reader, not to the other.
    texts = {"notice.txt": NOTICE, "talk.txt": TALK, "minutes.txt": MINUTES}
    build(write_seeds(tmp_path / "seeds", texts), tmp_path / "index", Settings())
    asked = Engine.open(tmp_path / "index", ServiceSettings())
    assert asked.ask("清江粮库改造的传真号码是多少？").short_answers == ("0830-7654321",)
    assert asked.ask("长江大坝的传真号码是多少？").abstained
