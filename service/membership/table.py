"""The table of all relations of an index, and the rows that answer a request."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from indexer.fold import fold
from indexer.names import bare, chinese_forms, find_places, forms, is_short_of, places_named
from indexer.relation import Relation, Role
from service.membership.request import MemberClass, Request, Wanted

_COUNTED = re.compile(
    r"^(?:约|近|超|逾)?(?:\d+|[一二三四五六七八九十百千]+)余?(?:多)?[个家所名位项]"
)
_SCHOOL = re.compile(r"(?:大学|学院|学校|中学|小学|高校|院校|校区|幼儿园)$")
_ENTERPRISE = re.compile(r"(?:公司|集团|厂|企业|银行|股份)$")
_HEAD_NOUN = re.compile(r"共同体|联盟|联合体|集团|中心|基地|试验区|示范区|平台|协会|研究院|公司|论坛")
_SHORTEST = 2  # characters of a name that may be looked for in a question


def is_counted(member: str) -> bool:
    """Whether a member is a counted, unnamed group (52所学校)."""
    return bool(_COUNTED.match(fold(member)))


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
    """All relations of one generation, with the names that questions may use for them."""

    relations: Sequence[Relation]
    _organizations: tuple[str, ...] = field(init=False)
    _members: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        named = dict.fromkeys(row.organization for row in self.relations)
        members = dict.fromkeys(row.member for row in self.relations if not is_counted(row.member))
        object.__setattr__(self, "_organizations", tuple(named))
        object.__setattr__(self, "_members", tuple(members))

    def within(self, document_ids: Collection[str]) -> "Table":
        """The table of these documents alone."""
        wanted = frozenset(document_ids)
        return Table([row for row in self.relations if row.document_id in wanted])

    def select(self, question: str, request: Request) -> Selection | None:
        """The rows that answer; None when the question names nothing that the table knows.

        A question that names neither an organisation nor a member is answered from the whole
        table only when it asks for a class (`哪些区县加入了哪些共同体`).
        """
        spoken = self._in_chinese(question)
        organizations = self._organizations_in(spoken)
        members = self._members_in(spoken, organizations)
        if not organizations and not members and not self._asks_for_all(request):
            return None
        if request.wanted is Wanted.MEMBERS and not organizations:
            return None
        rows = [row for row in self.relations if _fits(row, request, organizations, members)]
        return Selection(
            named=_distinct(row for row in rows if not is_counted(row.member)),
            counted=_distinct(row for row in rows if is_counted(row.member)),
        )

    def _asks_for_all(self, request: Request) -> bool:
        return request.wanted is Wanted.BOTH and request.organization_class is not None

    def _in_chinese(self, question: str) -> str:
        """The question with the names that it spells in Latin letters written behind it."""
        names = (*self._organizations, *self._members)
        found = [form for _, spelled in chinese_forms(question, names) for form in spelled]
        return fold(" ".join([question, *found]))

    def _organizations_in(self, spoken: str) -> frozenset[str]:
        """Organisations that the question names in full, by a short form, or by a quoted name."""
        plain = bare(spoken)
        exact = {name for name in self._organizations if bare(name) in plain}
        if exact:
            longest = {name for name in exact if not _inside_another(name, exact)}
            return frozenset(longest)
        by_short = {
            name
            for name in self._organizations
            for short in _shorts(name)
            if bare(short) in plain and is_short_of(short, name)
        }
        quoted = {
            name
            for name in self._organizations
            for part in re.findall(r"[“\"「]([^”\"」]+)[”\"」]", name)
            if len(bare(part)) >= _SHORTEST and _meant(bare(part), plain, bare(name))
        }
        return frozenset(by_short | quoted)

    def _members_in(self, spoken: str, organizations: frozenset[str]) -> frozenset[str]:
        """Members that the question names outside the names of its organisations."""
        rest = bare(spoken)
        for name in sorted(organizations, key=len, reverse=True):
            rest = rest.replace(bare(name), "|")
        return frozenset(
            name
            for name in self._members
            if any(len(form) >= _SHORTEST and bare(form) in rest for form in _spellings(name))
        )


def _spellings(name: str) -> Iterable[str]:
    return (form for form in forms(name) if not form.isascii())


def _meant(part: str, question: str, name: str) -> bool:
    """Whether the question means `name` by its quoted part: it must not call it another body.

    “北岸”职教集团 is not “北岸”教育联盟, though both are called “北岸”.
    """
    at = question.find(part)
    if at < 0:
        return False
    noun = _HEAD_NOUN.search(question, at + len(part), at + len(part) + 10)
    return noun is None or name.endswith(noun.group())


def _inside_another(name: str, names: set[str]) -> bool:
    return any(bare(name) != bare(other) and bare(name) in bare(other) for other in names)


def _shorts(name: str) -> Iterable[str]:
    """The tails of a name that may stand for it, longest first."""
    plain = bare(name)
    return (plain[cut:] for cut in range(1, max(len(plain) - 3, 1)))


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
        kind = bare(row.organization)
        if not kind.endswith(request.organization_class):
            return False
    if request.wanted is not Wanted.MEMBERS and members and row.member not in members:
        return False
    return _of_class(row.member, request.member_class)


def _of_class(member: str, wanted: MemberClass) -> bool:
    plain = bare(member)
    if wanted is MemberClass.PLACE:
        return (
            bool(places_named(plain)) or _all_place(plain) or bool(re.search(r"[区县市省]$", plain))
        )
    if wanted is MemberClass.SCHOOL:
        return bool(_SCHOOL.search(plain))
    if wanted is MemberClass.ENTERPRISE:
        return bool(_ENTERPRISE.search(plain))
    return True


def _all_place(plain: str) -> bool:
    """四川广安: places one after the other and nothing else."""
    return sum(place.end - place.start for place in find_places(plain)) == len(plain) > 0


def _distinct(rows: Iterable[Relation]) -> tuple[Relation, ...]:
    """Rows without doubles of organisation, member, role and date; the first evidence stays."""
    seen: dict[tuple[str, str, str, str | None], Relation] = {}
    for row in rows:
        seen.setdefault((bare(row.organization), bare(row.member), row.role, row.date), row)
    return tuple(seen.values())
