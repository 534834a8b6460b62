"""The line below a title says what a text is about, and answers nobody."""

from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.index import Index
from indexer.settings import Settings
from service.answers.spans.forms import fitted
from service.answers.spans.subtitle import opens_subtitle, with_subtitles, without_subtitles
from service.questions.kind import Kind
from service.reader.reading import Candidate, Passage, Reading
from tests.indexer.conftest import write_seeds

BODY = "\n\n他十六岁上船,摆渡四十年,送过的人数不清。\n\n1989年夏天发大水,他在江上守了三天三夜。\n"
PORTRAIT = "# 江上四十年\n\n——访老船工何水生" + BODY
SPEECH = "# 工作报告\n\n——2024年1月9日在北岸县第六届人民代表大会第三次会议上" + BODY
PLAIN = "# 江上四十年" + BODY


@pytest.fixture
def index(tmp_path: Path) -> Index:
    seeds = {"a.md": PORTRAIT, "b.md": SPEECH, "c.md": PLAIN}
    build(write_seeds(tmp_path / "seeds", seeds), tmp_path / "index", Settings())
    return Index.open(tmp_path / "index")


def test_a_subtitle_is_read_with_every_passage_and_alone_only_where_it_tells_time_or_place(
    index: Index,
) -> None:
    kept = without_subtitles(index.chunks)
    left = {chunk.text for chunk in index.chunks} - {chunk.text for chunk in kept}
    assert left == {"——访老船工何水生"}
    bodies = [chunk for chunk in kept if "摆渡" in chunk.text]
    contexts = [passage.context for passage in with_subtitles(bodies, index)]
    assert contexts == ["江上四十年 / 访老船工何水生", "工作报告 / 在北岸县", "江上四十年"]


def test_where_nothing_else_was_found_the_subtitle_is_read(index: Index) -> None:
    subtitle = [chunk for chunk in index.chunks if chunk.text.startswith("——访")]
    assert [chunk.id for chunk in without_subtitles(subtitle)] == [chunk.id for chunk in subtitle]
    assert len(subtitle) == 1


KEEPER = "守灯的人\n——记南岭镇守塔人周北川\n周北川跟叔叔学修灯。访南岭的人说,——记者来过"


def test_what_opens_a_subtitle_is_its_verb() -> None:
    assert opens_subtitle(KEEPER, KEEPER.index("记南岭"))
    assert opens_subtitle(KEEPER, KEEPER.index("——记南岭"))


def test_what_stands_further_on_or_elsewhere_is_not() -> None:
    for words in ("南岭镇", "周北川\n", "周北川跟", "访南岭", "记者来过", "守灯"):
        assert not opens_subtitle(KEEPER, KEEPER.index(words))


def test_a_span_that_begins_there_answers_nothing() -> None:
    start, name = KEEPER.index("记南岭"), KEEPER.index("叔叔")
    marked = (Candidate(0, start, start + 7, 0.6), Candidate(0, name, name + 2, 0.2))
    found = fitted("Who taught him?", Kind.PERSON, [Passage(KEEPER, "")], Reading(marked, 0.8))
    assert [KEEPER[item.start : item.end] for item in found.candidates] == ["叔叔"]
    assert found.answerable < 0.3
