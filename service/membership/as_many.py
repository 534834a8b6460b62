"""A count that a question states: of 哪6家成员单位 just six are an answer, and a part would look like all."""

import re
from collections.abc import Sequence

from indexer.names import bare
from indexer.relation import Relation, Role
from indexer.text.fold import fold
from service.answers.spans.stated_count import stated_count

_MEMBERS = re.compile(r"成员|会员|members?\b")
# 10多家, 近40家 are as many as that or somewhat more or less.
_ABOUT = re.compile(r"(?:近|约|超过?|逾)\d|\d[余多]|[一二三四五六七八九十][余多][个家所名位]")


def as_many(
    rows: Sequence[Relation], question: str, organizations: frozenset[str]
) -> tuple[Relation, ...]:
    """`rows`, or those of plain members, whichever are as many members as `question` states; all where it
    states no count; () where neither are.

    Args:
        organizations: that the question names, whose names may hold a number.
    """
    asked = fold(question)
    for name in organizations:
        asked = asked.replace(fold(name), "").replace(bare(name), "")
    count = stated_count(asked)
    if count is None or _ABOUT.search(asked):
        return tuple(rows) if _distinct(rows) >= (count or 0) else ()
    if _distinct(rows) == count:
        return tuple(rows)
    plain = tuple(row for row in rows if row.role is Role.MEMBER)
    return plain if _MEMBERS.search(asked) and _distinct(plain) == count else ()


def _distinct(rows: Sequence[Relation]) -> int:
    return len({bare(row.member) for row in rows})
