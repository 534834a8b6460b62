"""A body may be asked about by the short form that a document gives it."""

from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.index import Index
from indexer.relation import Role
from indexer.relations.short_forms import forms_in
from indexer.settings import Settings
from service.membership.called import called_in
from service.membership.request import request_of
from service.membership.table import Table
from tests.indexer.conftest import write_seeds

TEXT = (
    "# 上游亮相\n\n云水河上游旅游协作联盟（以下简称“云上联盟”）昨天成立。\n\n"
    "云上联盟由云水市文化和旅游局牵头，白江市文化和旅游局参与。\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Table:
    seeds = write_seeds(tmp_path / "seeds", {"a.md": TEXT})
    build(seeds, tmp_path / "index", Settings())
    index = Index.open(tmp_path / "index")
    return Table(tuple(index.relations), called=called_in(index))


def test_the_short_form_means_the_body(table: Table) -> None:
    assert table.called == {"云上联盟": ("云水河上游旅游协作联盟",)}
    assert table.organizations_in("云上联盟有哪些成员？") == {"云水河上游旅游协作联盟"}
    request = request_of("云上联盟有哪些成员？")
    assert request is not None
    selection = table.select("云上联盟有哪些成员？", request)
    assert selection is not None
    assert {row.member for row in selection.named} >= {"白江市文化和旅游局"}


def test_within_a_document_it_means_it_too(table: Table) -> None:
    (document,) = {row.document_id for row in table.relations}
    assert table.within([document]).organizations_in("云上联盟") == {"云水河上游旅游协作联盟"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("清河文旅发展联盟（简称“清联”）", [("清联", "清河文旅发展联盟")]),
        ("清河文旅发展联盟（以下简称联盟）", []),  # could be any
        ("清河文旅发展联盟（以下简称“文旅联盟”）", []),
        ("白江文旅发展联盟（简称“白联”）", []),  # no row tells of it
        ("清河文旅发展联盟（成立于2019年）", []),
    ],
)
def test_only_what_names_the_body_stands_for_it(text: str, found: list[tuple[str, str]]) -> None:
    assert list(forms_in(text, ["清河文旅发展联盟"])) == found


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("哪些县是第二批省级水美乡村试点县？", True),
        ("第二批省级水美乡村试点县有哪些？", True),
        ("全国文明示范城市都有哪些？", True),
        ("试点工作有哪些要求？", False),
        ("哪些县是山区？", False),
    ],
)
def test_who_bears_a_title_is_asked_of_the_table(question: str, *, asks: bool) -> None:
    request = request_of(question)
    assert (request is not None and request.roles == {Role.SELECTED}) is asks
