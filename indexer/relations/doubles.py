"""Rows that say less than another row of the same document."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from indexer.names import bare, is_short_of, places_named, same_name
from indexer.names.forms import place_codes
from indexer.relation import Relation, Role

_ALL = ("系统", "方面", "各界", "上下")
_ALL_OF = re.compile(f"[\u4e00-\u9fff]{{0,4}}(?:{'|'.join(_ALL)})")
# What may stand behind the short name of a firm, and what it begins with.
_FIRM = re.compile(r"公司|集团|股份\S*|有限\S*|集团\S*公司")
_FIRM_BEGINS = frozenset("公集股有")
_SHORTEST_BODY = 4  # characters of a name that is short of another, as is_short_of has it


def without_doubles(rows: list[Relation]) -> list[Relation]:
    """Rows without those that say less than another: 教委 beside 区教委, no date beside a date."""
    stored: dict[tuple[Role, str, str, str], list[Relation]] = defaultdict(list)
    for row in rows:
        for key in _stored_under(row.member):
            stored[row.role, row.organization, *key].append(row)
    bodies = _Bodies({row.organization for row in rows})
    return [
        row for row in rows if not any(_says_less(row, one) for one in _near(row, stored, bodies))
    ]


def _near(
    row: Relation, stored: Mapping[tuple[Role, str, str, str], list[Relation]], bodies: "_Bodies"
) -> Iterator[Relation]:
    """The rows that `row` may say less than."""
    like = bodies.like(row.organization)
    for key in _looked_up(row.member):
        for body in like:
            for other in stored.get((row.role, body, *key), ()):
                if other is not row:
                    yield other


class _Bodies:
    """The bodies of a document: which of them each may stand for. A list may have a thousand with one member."""

    def __init__(self, names: Iterable[str]) -> None:
        self._ending: dict[str, set[str]] = defaultdict(set)
        self._placed: dict[str, set[str]] = defaultdict(set)
        for name in names:
            plain = bare(name)
            self._ending[plain].add(name)
            for at in range(1, len(plain) - _SHORTEST_BODY + 1):
                self._ending[plain[at:]].add(name)
            for code in place_codes(name):
                self._placed[code].add(name)

    def like(self, name: str) -> set[str]:
        """The names that end with `name`, or mean the same place."""
        return self._ending.get(bare(name), set()).union(
            *(self._placed.get(code, ()) for code in place_codes(name))
        )


# Only names that begin or end alike, or mean the same, are compared: long lists have thousands.
def _stored_under(member: str) -> Iterator[tuple[str, str]]:
    plain = bare(member)
    yield "whole", member
    yield from (
        ("begin", member[:at]) for at in range(1, len(member)) if member[at] in _FIRM_BEGINS
    )
    yield from (("end", plain[at:]) for at in range(1, len(plain)))
    yield from (("same", one) for one in (plain, *place_codes(member)))


def _looked_up(member: str) -> Iterator[tuple[str, str]]:
    plain = bare(member)
    yield "whole", member
    if member.endswith(_ALL):
        yield from (("whole", member[:at]) for at in range(1, len(member)))
    yield "begin", member
    yield "end", plain
    yield from (("same", one) for one in (plain, *place_codes(member)))


def _says_less(row: Relation, other: Relation) -> bool:
    if row.role is not other.role or (
        row.member == other.member and row.organization == other.organization
    ):
        return (
            row.role is other.role
            and row.member == other.member
            and row.organization == other.organization
            and row.date is None
            and other.date is not None
        )
    same_body = same_name(row.organization, other.organization) or is_short_of(
        row.organization, other.organization
    )
    rest = other.member.removeprefix(row.member)
    shorter = rest != other.member and _FIRM.fullmatch(rest)
    return same_body and (
        _all_of(row.member, other.member)
        or (shorter and not places_named(row.member))
        or is_short_of(row.member, other.member)
        or (same_name(row.member, other.member) and row.organization != other.organization)
    )


def _all_of(member: str, place: str) -> bool:
    """Whether `member` is a place once more: 江州区教育系统 of 江州区, not 鸿蒙系统 of a firm."""
    rest = member.removeprefix(place)
    return rest != member and bool(_ALL_OF.fullmatch(rest)) and bool(places_named(place))
