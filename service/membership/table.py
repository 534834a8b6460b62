"""The table of all relations of an index, and the rows that answer a request."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from indexer.names import bare, same_name
from indexer.relation import Relation, Role
from indexer.text.fold import fold
from service.membership.asked import places_asked
from service.membership.called import Called
from service.membership.lexicon import Lexicon
from service.membership.member_class import bare_name, is_counted, is_of_class
from service.membership.request import ALLIED, Request, Wanted
from service.membership.spelled import in_chinese

_TOOK_PART = re.compile(r"参与|参加|加入")


@dataclass(frozen=True, slots=True)
class Selection:
    """The rows that answer.

    Attributes:
        named: rows whose member has a name, without doubles, in the table's order.
        counted: rows whose member is a counted group.
    """

    named: tuple[Relation, ...]
    counted: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """All relations of one generation, with the names that questions may use for them.

    Attributes:
        document_ids: the documents that may be told of; None for all.
        called: the names that the documents' own short forms stand for (called.py).
    """

    relations: Sequence[Relation]
    document_ids: frozenset[str] | None = None
    called: Called = field(default_factory=dict)
    _organizations: Lexicon = field(init=False)
    _members: Lexicon = field(init=False)

    def __post_init__(self) -> None:
        organizations = Lexicon.of((row.organization for row in self.relations), called=self.called)
        members = Lexicon.of(
            (row.member for row in self.relations if not is_counted(row.member)),
            firms=True,
            called=self.called,
        )
        object.__setattr__(self, "_organizations", organizations)
        object.__setattr__(self, "_members", members)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all organisations and named members."""
        return self._organizations.names + self._members.names

    def in_chinese(self, question: str) -> str:
        """The question, folded, with the names that it spells in Latin letters behind it."""
        return " ".join(in_chinese(question, self.names))

    def organizations_in(self, question: str) -> frozenset[str]:
        """The organisations that the question means."""
        return self._named_in(question)[0]

    def members_in(self, question: str) -> frozenset[str]:
        """The members that the question names, beside the organisations that it means."""
        return self._named_in(question)[1]

    def last_body_in(self, text: str) -> frozenset[str]:
        """The organisations that the last name of one in `text` may mean."""
        return self._organizations.last_in(bare(text))

    def begun_in(self, question: str) -> tuple[tuple[str, ...], ...]:
        """The names in the question that begin like a member's and go on, each in its forms."""
        plain = self._plain(question)
        return self._members.begun_in(self._without(plain, self.organizations_in(question)))

    def without_names(self, claim: str) -> str:
        """The claim, bare and folded, without the names of the table that stand in it."""
        plain = self._without(bare(fold(claim)), self.organizations_in(claim))
        return self._without(plain, self.members_in(claim))

    def within(self, document_ids: Collection[str]) -> "Table":
        """The table of these documents alone."""
        wanted = frozenset(document_ids)
        return Table(
            [row for row in self.relations if row.document_id in wanted], wanted, self.called
        )

    def select(self, question: str, request: Request) -> Selection | None:
        """The rows that answer; None when the question names nothing that the table knows.

        A question that names neither an organisation nor a member is answered from the whole
        table only when it asks for a class (`哪些区县加入了哪些共同体`, `哪些高校是联盟成员`). Where
        nothing is of the class that it names, bodies of the ALLIED classes answer, under their names.
        """
        organizations, members = self._named_in(question)
        if not organizations and not members and not self._asks_for_all(request):
            return None
        if request.wanted is not Wanted.MEMBERS and self.begun_in(question):
            return None  # whose memberships are asked for is not in the table
        if (
            request.wanted is Wanted.MEMBERS
            and not organizations
            and not self._asks_for_all(request)
        ):
            return None
        rows = [row for row in self.relations if _fits(row, request, organizations, members)]
        allied = _allied(request.organization_class) if request.loosely else ()
        if not rows and allied:
            rows = [
                row
                for row in self.relations
                if bare_name(row.organization).endswith(allied)
                and _fits(row, replace(request, organization_class=None), organizations, members)
            ]
        rows = _with_fellows(rows, self.relations, request)
        return Selection(
            named=_distinct(row for row in rows if not is_counted(row.member)),
            counted=_distinct(row for row in rows if is_counted(row.member)),
        )

    def holding(self, question: str, roles: frozenset[Role] | None) -> tuple[Relation, ...]:
        """A row for each member that the question names, in an organisation that it names.

        Empty when it names none of either, speaks of no role, or a member has no such row.
        """
        organizations, members = self._named_in(question)
        if self.begun_in(question):
            return ()
        rows: dict[str, Relation] = {}
        for row in self.relations:
            if (
                row.organization in organizations
                and row.member in members
                and row.role in (roles or ())
            ):
                rows.setdefault(row.member, row)
        # The place in the name of a hospital is none that is asked after.
        rest = self._without(self._without(bare(fold(question)), organizations), frozenset(rows))
        named = places_asked(question, rest, self.names)
        whole = all(
            any(same_name(name, member) for name in names for member in rows) for names in named
        )
        return tuple(rows.values()) if whole else ()

    def _asks_for_all(self, request: Request) -> bool:
        named = request.wanted is Wanted.ORGANIZATIONS
        return not named and request.organization_class is not None

    def _named_in(self, question: str) -> tuple[frozenset[str], frozenset[str]]:
        """The organisations that the question names, and the members that it names beside them."""
        plain = self._plain(question)
        organizations = self._organizations.meant_in(plain)
        return organizations, self._members.standing_in(self._without(plain, organizations))

    def _plain(self, question: str) -> str:
        # A mark keeps names apart that are spelled one after the other.
        return "|".join(bare(text) for text in in_chinese(question, self.names))

    def _without(self, plain: str, organizations: frozenset[str]) -> str:
        for name in sorted(organizations, key=len, reverse=True):
            plain = plain.replace(bare(name), "|")
        return plain


def _allied(kind: str | None) -> tuple[str, ...]:
    """The ALLIED classes of the same field: 教育联盟, 教育共同体, … for either of them."""
    noun = next((noun for noun in ALLIED if kind and kind.endswith(noun)), None)
    if kind is None or noun is None:
        return ()
    return tuple(kind.removesuffix(noun) + other for other in ALLIED)


def _fits(
    row: Relation, request: Request, organizations: frozenset[str], members: frozenset[str]
) -> bool:
    if row.role is Role.PLANNED and request.roles != frozenset({Role.PLANNED}):
        return False
    if request.roles is not None and row.role not in request.roles:
        return False
    if organizations and row.organization not in organizations:
        return False
    if request.organization_class and not organizations:
        kind = bare_name(row.organization)
        if not kind.endswith(request.organization_class):
            return False
    if request.wanted is not Wanted.MEMBERS and members and row.member not in members:
        return False
    return is_of_class(row.member, request.member_class)


def _with_fellows(
    rows: list[Relation], table: Sequence[Relation], request: Request
) -> list[Relation]:
    """Founders named in one breath found together: 甲"牵手"乙、丙成立联盟 makes all three founders.

    Members that the same evidence says only took part (参与, 参加, 加入) stay out.
    """
    if request.roles is None or Role.INITIATOR not in request.roles or Role.MEMBER in request.roles:
        return rows
    founding = {(row.organization, row.document_id, row.start, row.end) for row in rows}
    return [
        row
        for row in table
        if row in rows
        or (
            row.role in (Role.MEMBER, Role.CO_BUILDER)
            and (row.organization, row.document_id, row.start, row.end) in founding
            and not _TOOK_PART.search(row.quote)
            and is_of_class(row.member, request.member_class)
        )
    ]


def _distinct(rows: Iterable[Relation]) -> tuple[Relation, ...]:
    """Rows without doubles of organisation, member, role and date; the first evidence stays."""
    seen: dict[tuple[str, str, str, str | None], Relation] = {}
    for row in rows:
        seen.setdefault((bare(row.organization), bare(row.member), row.role, row.date), row)
    return tuple(seen.values())
