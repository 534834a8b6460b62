"""Marks in written sentences and documents: what they say, and what they teach."""

from pathlib import Path

import numpy as np
import pytest

from indexer.errors import SettingError
from indexer.relation import Role
from indexer.relations.learned.tags import TAGS
from indexer.relations.learned.words import Vocabulary
from training.tagger.lessons import Lesson, lessons
from training.tagger.marks import Marked, unmarked
from training.tagger.sentences import Row
from training.tagger.written import Told, written_documents, written_sentences

SENTENCE = "<1.lead=南湖区>牵头的<1=“清河联盟”>吸收了<1.member?=甲集团>。"
DOCUMENT = """=== 01
# 清河亮相

<1=清河文旅联盟>昨天亮相，<1.initiator/co_builder:南湖区文旅局=区文旅局>倡议成立。
南湖区文旅局说，大会选出理事长单位<1.lead=北岭大学>，<1.member:东江+西江=两镇>入会。
天气晴好。
=== 02
没有人加入。
"""


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    path = tmp_path / "written.txt"
    path.write_text(SENTENCE + "\n天气晴好。\n", encoding="utf-8")
    return path


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    path = tmp_path / "documents.txt"
    path.write_text(DOCUMENT, encoding="utf-8")
    return path


def test_a_mark_says_what_stands_there_and_is_no_text() -> None:
    text, marks = unmarked(SENTENCE)
    assert text == "南湖区牵头的“清河联盟”吸收了甲集团。"
    assert [text[one.start : one.end] for one in marks] == ["南湖区", "“清河联盟”", "甲集团"]
    assert marks[0] == Marked(1, 0, 3, (Role.LEAD,))
    assert marks[2].optional


def test_one_name_may_be_a_body_and_a_member() -> None:
    _, marks = unmarked("<2,1.member=丙集团>加入<1=甲联盟>，<2.lead=丁>掌舵。")
    assert [(one.body, one.roles) for one in marks] == [
        (2, ()),
        (1, (Role.MEMBER,)),
        (1, ()),
        (2, (Role.LEAD,)),
    ]


@pytest.mark.parametrize("bad", ["<x=甲>", "<1.chief=甲>和<1=乙>", "<1.member=甲>"])
def test_a_mark_that_is_none_is_refused(bad: str) -> None:
    with pytest.raises(SettingError):
        unmarked(bad)


def test_a_written_sentence_has_its_rows_in_their_places(sentences: Path) -> None:
    first, second = written_sentences(sentences)
    assert first.rows == (
        Row("“清河联盟”", "南湖区", Role.LEAD, places=((6, 12), (0, 3))),
        Row("“清河联盟”", "甲集团", Role.MEMBER, optional=True, places=((6, 12), (15, 18))),
    )
    assert (second.row, second.rows) == (1, ())


def test_a_document_is_told_by_full_names_and_read_by_its_sentences(documents: Path) -> None:
    first, second = written_documents(documents)
    assert first.rows == (
        Told("清河文旅联盟", "南湖区文旅局", (Role.INITIATOR, Role.CO_BUILDER), False),
        Told("清河文旅联盟", "北岭大学", (Role.LEAD,), False),
        Told("清河文旅联盟", "东江", (Role.MEMBER,), False),
        Told("清河文旅联盟", "西江", (Role.MEMBER,), False),
    )
    assert [len(one.rows) for one in first.sentences] == [1, 2, 0]  # the heading teaches nothing
    (named,) = first.sentences[0].rows
    assert named.places is not None
    assert named.places[0] == (0, 6)
    assert {row.places[0] for row in first.sentences[1].rows if row.places} == {None}
    assert second.rows == ()


def test_a_sentence_without_a_word_for_the_body_is_read_behind_its_name(
    documents: Path,
) -> None:
    first, _ = written_documents(documents)
    vocabulary = Vocabulary("", [], [])

    def taught(row: int) -> list[Lesson]:
        return lessons([first.sentences[row]], vocabulary)

    whole, asked = taught(1)
    assert (whole.states, asked.body, asked.states) == (False, (-6, 0), True)
    at, _ = asked.seen.covering(*_place(first.sentences[1].text, "北岭大学"))
    assert [TAGS[tag] for tag in np.flatnonzero(asked.allowed[at])] == ["B-lead"]
    assert not whole.allowed[:, 1:].any()
    _, named = taught(0)
    assert named.body == (0, 6)
    _, silent = taught(2)
    assert (silent.body, silent.states) == ((-6, 0), False)
    assert not silent.allowed[:, 1:].any()


def test_where_bodies_are_named_is_noted_but_not_titles_that_are_only_won(tmp_path: Path) -> None:
    path = tmp_path / "documents.txt"
    path.write_text(
        "=== 01\n<1=好邻居伙伴计划>上周启动，<2=全国文明社区>昨天公布。\n牵头的是<1.lead=南湖大学>。\n"
        "<2.selected=北岭社区>上榜。\n",
        encoding="utf-8",
    )
    (document,) = written_documents(path)
    first, second, third = document.sentences
    assert [first.text[slice(*one)] for one in first.named or ()] == ["好邻居伙伴计划"]
    assert (second.named, third.named) == ((), ())


def test_a_sentence_knows_the_bodies_in_front_of_it_the_nearest_first(tmp_path: Path) -> None:
    path = tmp_path / "documents.txt"
    path.write_text(
        "=== 01\n<1.member=甲校>加入<1=清河联盟>。<2.lead=乙校>牵头<2=山海集团>。秘书处在<2.site=丙镇>。\n",
        encoding="utf-8",
    )
    (document,) = written_documents(path)
    assert [one.before for one in document.sentences] == [
        (),
        ("清河联盟",),
        ("山海集团", "清河联盟"),
    ]
    made = lessons([document.sentences[2]], Vocabulary("", [], []))
    assert [(one.body, one.states) for one in made] == [
        (None, False),
        ((-4, 0), True),  # 山海集团
        ((-4, 0), False),  # 清河联盟
    ]


def _place(text: str, name: str) -> tuple[int, int]:
    return text.index(name), text.index(name) + len(name)
