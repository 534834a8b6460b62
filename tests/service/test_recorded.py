"""The dates in the head of a rule, and whose telephone is asked for."""

from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.settings import Settings
from service.answers.near_misses.whose_label import _said
from service.answers.spans.recorded import of_another_deed, recorded
from service.engine import Engine
from service.settings import ServiceSettings
from tests.indexer.conftest import write_seeds

RULE = """东河供水条例

2011年3月5日 东河市第六届人民代表大会常务委员会第3次会议通过

2011年4月20日 东河市人民政府令第18号公布

2011年6月1日 施行

第一条 为了加强供水管理，制定本条例。供水单位应当自收到申请之日起十五日内答复。
"""
TWICE = """关于审理果园纠纷若干问题的解释

2004年2月6日 审判委员会第16次会议通过

2019年12月3日 审判委员会第23次会议通过

为正确审理果园纠纷，制定本解释。
"""
NOTICE = """关于清江粮库改造的通知

各县粮食局：
为加快清江粮库改造，请各县于每月7日前报送进度。清江粮库办公室传真0830-7654321，电话0830-7654322。
"""
LEAGUE = """港湾教育联盟成立

港湾教育联盟在南桥成立。联盟由23家单位组成，李平任理事长。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder: Path = tmp_path_factory.mktemp("recorded")
    texts = {"rule.txt": RULE, "twice.txt": TWICE, "notice.txt": NOTICE, "league.txt": LEAGUE}
    build(write_seeds(folder / "seeds", texts), folder / "index", Settings())
    return Engine.open(folder / "index", ServiceSettings(reader="overlap"))


@pytest.mark.parametrize(
    ("question", "date"),
    [
        ("东河供水条例是什么时候通过的？", "2011年3月5日"),
        ("东河供水条例哪天公布的？", "2011年4月20日"),
        ("东河供水条例哪天起管用？", "2011年6月1日"),
        ("审理果园纠纷的解释头一回通过是哪天？", "2004年2月6日"),
        ("审理果园纠纷的解释最近一次通过是哪天？", "2019年12月3日"),
    ],
)
def test_the_head_of_a_rule_tells_when_what_was_done(
    engine: Engine, question: str, date: str
) -> None:
    assert engine.ask(question).short_answers == (date,)


@pytest.mark.parametrize(
    "question",
    ["港湾教育联盟的电话是多少？", "长江大坝的传真号码是多少？"],
)
def test_what_is_no_telephone_or_that_of_another_answers_nothing(
    engine: Engine, question: str
) -> None:
    assert engine.ask(question).abstained


def test_a_telephone_is_a_row_of_digits(engine: Engine) -> None:
    assert engine.ask("清江粮库办公室的传真号码是多少？").short_answers == ("0830-7654321",)


def test_only_the_date_of_another_deed_is_of_another() -> None:
    text = "2011年3月5日 省政府第3次会议通过\n2011年6月1日 施行\n自2011年起"
    assert of_another_deed("条例哪天施行?", text, 0, 9)
    assert not of_another_deed("条例哪天通过?", text, 0, 9)
    assert not of_another_deed("条例哪天开的会?", text, 0, 9)
    at = text.index("自2011年起") + 1
    assert not of_another_deed("条例哪天施行?", text, at, at + 5)


@pytest.mark.parametrize(
    ("question", "tells"),
    [
        ("东河供水条例什么时候施行？", True),
        ("东河供水条例施行后什么时候收费？", False),
        ("东河供水条例通过以后哪天收费？", False),
    ],
)
def test_what_follows_a_deed_has_another_date(engine: Engine, question: str, tells: bool) -> None:
    index = engine.index
    chunks = [index.chunk(row) for row in range(index.chunk_count)]
    rule = [chunk for chunk in chunks if "2011年3月5日" in chunk.text]
    assert (recorded(question, rule, index) is not None) is tells


@pytest.mark.parametrize(
    ("holder", "text", "named"),
    [
        ("东湾农技站", "东湾农业技术推广站", True),
        ("农技站", "农业技术推广站", True),
        ("农技站", "站前农民学技术", False),
        ("长江大坝管理处", "清江粮库办公室", False),
    ],
)
def test_a_short_name_is_found_in_the_long_one(holder: str, text: str, named: bool) -> None:
    assert (_said(holder).search(text) is not None) is named
