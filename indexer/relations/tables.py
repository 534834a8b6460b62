"""Rows of a table that lists bodies: a column names them, others say by their heads who has which part.

| 联盟 | 牵头单位 | 成员单位 |
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.documents import Document, Section
from indexer.names import bare
from indexer.relation import Relation, Role
from indexer.relations.dates import stated_date
from indexer.relations.naming import clean
from indexer.relations.words.kinds import names_nobody
from indexer.text.flow import Flow

_BODY = re.compile(
    r"(?:(?:联盟|共同体|联合体|协作体|组织|机构|集团|平台|协会|学会|基地|中心|基金|小组|工作组|专班)(?:的?名称)?)"
)
_ROLES = (
    (Role.MEMBER, "副理事长|副会长|常务理事|理事(?!长)|成员|会员|参与|参加|加入|参建"),
    (Role.LEAD, "牵头|理事长|会长|轮值主席|组长|盟主|龙头|召集"),
    (Role.INITIATOR, "发起|倡议"),
    (Role.CO_BUILDER, "共建|合作共建"),
    (Role.SUPERVISOR, "主管|指导|批准"),
    (Role.SITE, "所在(?=地)|落户(?=地)|设立(?=地)"),
)
_WHO = "(?:单位|院校|高校|学校|企业|机构|部门|医院|区县|城市|地区|地|方)?(?:名单)?"
_HEADS = tuple(
    (role, re.compile(f"(?:主要|首批|现有|各)?(?:{words}){_WHO}")) for role, words in _ROLES
)
_BETWEEN = re.compile(r"、|[，,；;]|<br ?/?>")
_ETC = re.compile(r"等(?:\d+[家所个].*)?$")
_RULE = re.compile(r"[\s:|—-]*")
_FEWEST = 2  # columns of a table
_SHORTEST, _LONGEST = 2, 40  # characters of a name


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the columns tell: `body` is the place of the one that names bodies, `roles` those of the others."""

    body: int
    roles: tuple[Role | None, ...]


def from_tables(document: Document, section: Section) -> Iterator[Relation]:
    """The relations that the tables of a section state, row by row; each is cited with its row.

    A table counts below a line that names a column of bodies and one of a part; a row that has not as many
    cells as that line is left out, and so is a cell that names nobody.
    """
    columns: _Columns | None = None
    for paragraph in section.paragraphs:
        cells = _cells(paragraph.text)
        if len(cells) < _FEWEST:
            columns = None
            continue
        heads = _columns(cells)
        if heads:
            columns = heads
        elif columns and len(cells) == len(columns.roles) and not _RULE.fullmatch(paragraph.text):
            yield from _row(document, section, paragraph, columns, cells)


def _cells(line: str) -> list[str]:
    """The cells of a line; one cell is no table."""
    inside = line.strip().removeprefix("|").removesuffix("|")
    return [cell.strip(" \t*") for cell in inside.split("|")]


def _columns(cells: Sequence[str]) -> _Columns | None:
    """What each column tells by its head; None where there is no body or no part."""
    body = next((at for at, cell in enumerate(cells) if _BODY.fullmatch(cell)), None)
    roles = tuple(
        next((role for role, head in _HEADS if head.fullmatch(cell)), None) for cell in cells
    )
    return None if body is None or not any(roles) else _Columns(body, roles)


def _row(
    document: Document, section: Section, paragraph: Flow, columns: _Columns, cells: Sequence[str]
) -> Iterator[Relation]:
    body = clean(cells[columns.body])
    if not _SHORTEST < len(body) <= _LONGEST:
        return
    start, end = paragraph.source_span(0, len(paragraph.text))
    date = stated_date(paragraph.text, len(paragraph.text), document.date)
    for role, cell in zip(columns.roles, cells, strict=True):
        for name in _names(cell) if role else ():
            if role and bare(name) != bare(body):
                yield Relation(
                    organization=body,
                    member=name,
                    role=role,
                    document_id=document.id,
                    section=section.headings,
                    start=start,
                    end=end,
                    quote=document.text[start:end],
                    date=date,
                )


def _names(cell: str) -> Iterator[str]:
    for part in _BETWEEN.split(cell):
        name = clean(_ETC.sub("", part.strip()))
        said = any(char.isalnum() for char in name) and name not in ("无", "暂无", "待定")
        if said and _SHORTEST <= len(name) <= _LONGEST and not names_nobody(name):
            yield name
