"""Counts that a later one replaces: 成员单位由4个扩大至11个 leaves eleven open, which were four."""

import re
from collections.abc import Sequence

from indexer.relation import Relation
from indexer.text.fold import fold
from service.answers.spans.asked_number import CHANGE

_COUNT = re.compile(r"(?:\d+|[一二三四五六七八九十百千]+)[个家所名位]?")


def former(group: Relation, groups: Sequence[Relation]) -> Relation | None:
    """The one of `groups` that the same evidence says has become `group`; None where none has."""
    return next((other for other in groups if _became(other, group)), None)


def without_former(groups: Sequence[Relation]) -> tuple[Relation, ...]:
    """`groups` without those that have become another of them."""
    return tuple(group for group in groups if not any(_became(group, other) for other in groups))


def _became(one: Relation, other: Relation) -> bool:
    if (one.organization, one.document_id, one.start, one.end) != (
        other.organization, other.document_id, other.start, other.end,
    ):  # fmt: skip
        return False
    before, now = _COUNT.search(fold(one.member)), _COUNT.search(fold(other.member))
    if before is None or now is None:
        return False
    told = rf"{before.group()}\w{{0,4}}?{CHANGE.pattern}[约近了]?{now.group()}"
    return re.search(told, fold(one.quote)) is not None
