"""Membership questions answered: a line an organisation, a marker a cell, and what stays open."""

import re
from collections.abc import Sequence

from indexer.names import find_places, forms, pinyin
from indexer.relation import Relation, Role
from indexer.text.fold import fold
from service.answer import AnswerRelation
from service.answers import wording
from service.answers.draft import Draft
from service.answers.quotations import Quotations
from service.membership.as_many import as_many
from service.membership.former import former, without_former
from service.membership.left_out import asks_with_whom, named_beside, split_off, without
from service.membership.office import in_office
from service.membership.partner import with_partner
from service.membership.request import Request, Wanted, request_of
from service.membership.table import Selection, Table
from service.membership.withdrawn import asks_of_now, asks_who_left, withdrawals
from service.membership.within_province import within_province
from service.questions.language import Language
from service.questions.question import Question

# Share of rows of the table that are right; measured by `make eval-relations`.
ROW_PRECISION = 0.85
# What a body consists of may be told in numbers alone.
_COMPOSED = re.compile(
    r"由(?:谁|哪些[\u4e00-\u9fff]{0,4}|哪几[\u4e00-\u9fff]{1,4})(?:共同|联合)?(?:组成|构成)|"
    r"\b(?:makes? up|made up of|consists? of)\b"
)


def membership_draft(question: Question, table: Table, notes: Quotations) -> Draft | None:
    """The answer from the table; None when the question is of another kind or it holds nothing.

    A question that states a count of members (哪11个单位) is answered only if just as many are named:
    a part of them would look like all.
    """
    left_out, asked = split_off(question.standalone)
    request = None if asks_who_left(asked) else request_of(asked)
    if request is None:
        return None
    selection = table.select(asked, request)
    if selection is None or _incomplete(request, selection):
        return None
    if not selection.named and not _asks_what_makes_up(asked):
        return None
    rows = _rows_asked_of(asked, left_out, request, selection, table)
    groups = in_office(asked, selection.counted)
    left = withdrawals(rows, notes.index, table.document_ids)
    if asks_of_now(asked):
        gone = {(row.organization, row.member) for row in left}
        rows = tuple(row for row in rows if (row.organization, row.member) not in gone)
    with_whom = asks_with_whom(asked)
    if with_whom:
        rows, groups = _beside(_called_in(asked, rows, table), rows, groups)
    named = _cited(rows, notes)
    if not named and not (groups and (left_out or with_whom or _asks_what_makes_up(asked))):
        return None
    counted = _cited(groups, notes)
    today = without_former(groups)
    latest = [(row, marker) for row, marker in counted if row in today]
    gone_since = _cited(left, notes)
    return Draft(
        text=_text(named, latest, gone_since, groups, question.language),
        short_answers=_short_answers(named or latest, request),
        citations=tuple(notes.citations),
        confidence=ROW_PRECISION,
        relations=tuple(
            AnswerRelation(row.organization, row.member, row.role, marker)
            for row, marker in [*named, *counted]
        ),
    )


def _asks_what_makes_up(asked: str) -> bool:
    return _COMPOSED.search(fold(asked)) is not None


def _rows_asked_of(
    asked: str, left_out: tuple[str, ...], request: Request, selection: Selection, table: Table
) -> tuple[Relation, ...]:
    """Of the rows that name a member those in the office, the province and with the partner that are
    asked for, without those left out."""
    rows = in_office(asked, without(selection.named, left_out))
    rows = within_province(asked, rows, table.names)
    rows = with_partner(asked, rows, table)
    if request.wanted is Wanted.MEMBERS and not left_out:
        rows = as_many(rows, asked, table.organizations_in(asked))
    return rows


def _called_in(asked: str, rows: tuple[Relation, ...], table: Table) -> frozenset[str]:
    """The members whom a question with whom asks about: by a name of the table or a part of one."""
    own = fold(named_beside(asked))
    called = {row.member for row in rows if own and own in fold(row.member)}
    return table.members_in(asked) | called


def _text(
    named: Sequence[tuple[Relation, int]],
    latest: Sequence[tuple[Relation, int]],
    gone_since: Sequence[tuple[Relation, int]],
    groups: Sequence[Relation],
    language: Language,
) -> str:
    """Who is named, whom a count leaves open, and beside names what says who has left since."""
    lines = _lines(named, language)
    lines += [_left_open(row, marker, groups, language) for row, marker in latest]
    said = dict.fromkeys((row.quote, marker) for row, marker in gone_since)
    lines += [wording.quoted(*cited) for cited in said] if named else []
    return "\n".join(lines)


def _left_open(row: Relation, marker: int, groups: Sequence[Relation], language: Language) -> str:
    replaced = former(row, groups)
    return wording.left_open(
        row.organization,
        row.member,
        marker,
        language,
        former=replaced.member if replaced else "",
    )


def _beside(
    members: frozenset[str], rows: tuple[Relation, ...], groups: tuple[Relation, ...]
) -> tuple[tuple[Relation, ...], tuple[Relation, ...]]:
    """The rows and counted groups of the bodies that hold one of `members`, without these."""
    bodies = {row.organization for row in rows if row.member in members or not members}
    return (
        tuple(row for row in rows if row.organization in bodies and row.member not in members),
        tuple(row for row in groups if row.organization in bodies),
    )


def none_left(question: Question, table: Table) -> bool:
    """Whether the question leaves out all that the table would answer with, counted groups included."""
    left_out, asked = split_off(question.standalone)
    request = request_of(asked) if left_out else None
    selection = table.select(asked, request) if request is not None else None
    if selection is None or not selection.named or selection.counted:
        return False
    return not without(selection.named, left_out)


def _incomplete(request: Request, selection: Selection) -> bool:
    return request.counted and bool(selection.counted)


def _cited(rows: Sequence[Relation], notes: Quotations) -> list[tuple[Relation, int]]:
    cited = []
    for row in rows:
        citation = notes.relation(row)
        if citation is not None:
            cited.append((row, citation.marker))
    return cited


def _lines(named: Sequence[tuple[Relation, int]], language: Language) -> list[str]:
    """One line for each organisation, role and date, each member with its marker."""
    groups: dict[tuple[str, Role, str | None], list[str]] = {}
    for row, marker in named:
        member = row.member
        if language is Language.ENGLISH and (spelled := pinyin(member)):
            member = f"{member} ({spelled})"
        cells = groups.setdefault((row.organization, row.role, row.date), [])
        cells.append(f"{member}[{marker}]")
    return [
        wording.membership_line(organization, role, date, cells, language)
        for (organization, role, date), cells in groups.items()
    ]


def _short_answers(named: Sequence[tuple[Relation, int]], request: Request) -> tuple[str, ...]:
    members = [_as_written(row) for row, _ in named]
    organizations = [row.organization for row, _ in named]
    if request.wanted is Wanted.MEMBERS:
        return tuple(dict.fromkeys(members))
    if request.wanted is Wanted.ORGANIZATIONS:
        return tuple(dict.fromkeys(organizations))
    return tuple(dict.fromkeys([*members, *organizations]))


def _as_written(row: Relation) -> str:
    """The member in the shortest form that its evidence writes: 广安 of 四川广安, 内江 of 内江市."""
    quote = fold(row.quote)
    places = find_places(row.member)
    whole = sum(place.end - place.start for place in places) == len(row.member)
    name = row.member[places[-1].start : places[-1].end] if places and whole else row.member
    written = [form for form in forms(name) if fold(form) in quote]
    return written[0] if written else row.member
