"""Whom 本公司, 我局 and 我校 mean: whoever signs a document, heads it or sent it."""

import pytest

from indexer.documents import Document
from indexer.relations import as_ruled, extract
from indexer.relations.own_name import OwnName, is_own
from tests.indexer.relations.documents import document


def told(doc: Document) -> set[tuple[str, str]]:
    return {(row.organization, row.member) for row in extract(doc, as_ruled)}


@pytest.mark.parametrize(
    ("lines", "title", "name"),
    [
        (("我局牵头组建清江防汛联盟。", "云水市水利局", "2024年3月1日"), "简报", "云水市水利局"),
        (("我局牵头组建清江防汛联盟。",), "云水市水利局2023年工作总结", "云水市水利局"),
        (
            ("发布时间：2024-01-02　来源：红叶职业学院党政办", "我校牵头组建清江防汛联盟。"),
            "我校新闻",
            "红叶职业学院",
        ),
        (
            ("本公司牵头组建清江防汛联盟。", "东湖水泵股份有限公司自2011年起从事水泵研制。"),
            "一家企业的路",
            "东湖水泵股份有限公司",
        ),
        (
            ("北岭理工学院新闻网讯（通讯员 马某）大会召开。", "我校牵头组建清江防汛联盟。"),
            "我校新闻",
            "北岭理工学院",
        ),
    ],
)
def test_whoever_speaks_is_named_by_the_document(
    lines: tuple[str, ...], title: str, name: str
) -> None:
    assert ("清江防汛联盟", name) in told(document(*lines, headings=(title,)))


@pytest.mark.parametrize("word", ["我局", "本公司", "我院", "本中心", "我站"])
def test_whoever_is_not_named_is_no_member(word: str) -> None:
    assert not told(document(f"{word}牵头组建清江防汛联盟。", headings=("工作动态",)))


def test_the_name_is_of_the_kind_that_the_word_says() -> None:
    named = OwnName(document("本公司与我校合作。", "云水市水利局", headings=("动态",)))
    assert named.meant_by("我局") == "云水市水利局"
    assert named.meant_by("本公司") is None
    assert named.meant_by("云水市水利局") is None


def test_a_signature_of_an_office_of_a_school_is_of_the_school() -> None:
    doc = document("我校加入清江联盟。", "红叶大学附属中学办公室", headings=("动态",))
    assert OwnName(doc).meant_by("我校") == "红叶大学附属中学"


@pytest.mark.parametrize("name", ["红叶公司", "我的公司", "本溪市", "本草园", "本地学校"])
def test_other_names_are_nobody_s_own(name: str) -> None:
    assert not is_own(name)


def test_of_names_below_each_other_nobody_signs() -> None:
    lines = ("本公司牵头组建清江防汛联盟，今天到场的有：", "红叶水泵公司", "东湖水泵公司")
    assert OwnName(document(*lines, headings=("简报",))).meant_by("本公司") is None


def test_a_title_that_tells_of_somebody_does_not_begin_with_the_name() -> None:
    named = OwnName(document("我公司牵头组建清江防汛联盟。", headings=("记红叶水泵公司",)))
    assert named.meant_by("我公司") is None


def test_a_document_is_searched_once_for_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    searches: list[str] = []
    search = OwnName._told_of
    monkeypatch.setattr(
        OwnName, "_told_of", lambda self, ends: (searches.append(ends), search(self, ends))[1]
    )
    named = OwnName(document(*["本公司加入清江防汛联盟。"] * 3, headings=("简报",)))
    assert [named.meant_by("本公司") for _ in range(3)] == [None] * 3
    assert len(searches) == 1
