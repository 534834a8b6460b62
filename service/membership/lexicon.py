"""The names of a table and the forms under which a question may use them.

A question is short and a collection large, so every substring of the question is looked up among
the forms, instead of every form in the question.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from indexer.names import bare, find_places, forms
from service.membership.called import Called
from service.membership.longer import longer_name
from service.membership.short_forms import ends_of, firm_of, quoted_in

_HEAD_NOUN = re.compile(
    r"共同体|联盟|联合体|集团|中心|基地|试验区|示范区|平台|协会|研究院|公司|论坛"
)
# What stands before a body that is called by its short form, and is no part of a name.
_LEADS_TO_BODY = re.compile(
    r"(?:[^\u4e00-\u9fff]|[了的过着个该此这那些是和与及在由对给到向从入为把将被]|参加|参与|成立|发起|组建|创建|牵头|属于|关于|建设|"
    r"推进|联合|共建|所有|全部|请问|什么)$"
)
_SHORTEST = 2  # characters of a form that may be looked for
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Forms, bare and folded, each with the names that it may mean.

    Attributes:
        whole: full names and, of places, their other forms.
        tails: short forms: the end of a longer name.
        quoted: what a name holds in quotation marks.
        names: all names.
    """

    whole: Mapping[str, tuple[str, ...]]
    tails: Mapping[str, tuple[str, ...]]
    quoted: Mapping[str, tuple[str, ...]]
    names: tuple[str, ...]

    @classmethod
    def of(
        cls, names: Iterable[str], *, firms: bool = False, called: Called | None = None
    ) -> "Lexicon":
        """Args: firms: known by their names without 公司 too; called: short forms, bare, of names."""
        known = tuple(dict.fromkeys(names))
        among = frozenset(known)
        own = [
            (short, name)
            for short, meant in (called or {}).items()
            for name in meant
            if name in among
        ]
        return cls(
            whole=_grouped(
                [
                    *own,
                    *(
                        (bare(form), name)
                        for name in known
                        for form in (*forms(name), *(firm_of(name) if firms else ()))
                        if not form.isascii()
                    ),
                ]
            ),
            tails=_grouped((tail, name) for name in known for tail in ends_of(name)),
            quoted=_grouped((bare(part), name) for name in known for part in quoted_in(name)),
            names=known,
        )

    def named_in(self, plain: str) -> frozenset[str]:
        """Names whose full form, or a form of the place they name, stands in `plain`.

        Of forms inside one another only the longest counts.
        """
        found = _longest(plain, self.whole)
        return frozenset(name for form in found for name in self.whole[form])

    def standing_in(self, plain: str) -> frozenset[str]:
        """As named_in, without names that only begin a longer one: 合川区 in 合川区人民医院."""
        return frozenset(
            name
            for start, end in _spans(plain, self.whole)
            if not longer_name(plain, start, end)
            for name in self.whole[plain[start:end]]
        )

    def begun_in(self, plain: str) -> tuple[tuple[str, ...], ...]:
        """The longer names that a name of the table only begins, each in its forms."""
        spans = _spans(plain, self.whole)
        return tuple(longer for span in spans if (longer := longer_name(plain, *span)))

    def last_in(self, plain: str) -> frozenset[str]:
        """The names that the last form in `plain` may mean, be it whole or short."""
        found = {
            span: table[plain[slice(*span)]]
            for table in (self.tails, self.whole)
            for span in _spans(plain, table)
        }
        last = max(found, key=lambda span: (span[1], -span[0]), default=None)
        return frozenset(found[last]) if last else frozenset()

    def meant_in(self, plain: str) -> frozenset[str]:
        """As named_in; where no name stands there in full, by short form or quoted part."""
        exact = self.named_in(plain)
        if exact:
            return exact
        short = {
            name
            for tail in _longest(plain, self.tails)
            for name in self.tails[tail]
            if not _of_another_name(tail, plain, name)
        }
        quoted = {
            name
            for part in _longest(plain, self.quoted)
            for name in self.quoted[part]
            if _same_body(part, plain, bare(name))
        }
        return frozenset(short | quoted)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    table: dict[str, dict[str, None]] = {}
    for form, name in pairs:
        if len(form) >= _SHORTEST:
            table.setdefault(form, {})[name] = None
    return {form: tuple(names) for form, names in table.items()}


def _longest(plain: str, table: Mapping[str, object]) -> list[str]:
    """The keys of `table` that stand in `plain`, none inside another that stands there too."""
    return list(dict.fromkeys(plain[start:end] for start, end in _spans(plain, table)))


def _spans(plain: str, table: Mapping[str, object]) -> list[tuple[int, int]]:
    """Where they stand."""
    spans: list[tuple[int, int]] = []
    for start in range(len(plain)):
        for end in range(min(len(plain), start + _LONGEST), start + _SHORTEST - 1, -1):
            if plain[start:end] in table:
                spans.append((start, end))
                break
    return [
        (start, end)
        for start, end in spans
        if not any(a <= start and end <= b and (a, b) != (start, end) for a, b in spans)
    ]


def _of_another_name(tail: str, question: str, name: str) -> bool:
    """Whether what stands before the short form in the question names something else.

    星火教育联盟 is not “北岸”教育联盟, though that is called 教育联盟 for short.
    """
    before = question[: question.find(tail)]
    own = bare(name).removesuffix(tail)
    if not before or before[-1] == own[-1:] or _LEADS_TO_BODY.search(before):
        return False
    return not any(place.end == len(before) for place in find_places(before))


def _same_body(part: str, question: str, name: str) -> bool:
    """Whether the question calls it the same kind of body as `name` is, or leaves that open.

    “北岸”职教集团 is not “北岸”教育联盟, though both are called “北岸”.
    """
    at = question.find(part)
    noun = _HEAD_NOUN.search(question, at + len(part), at + len(part) + 10)
    return noun is None or name.endswith(noun.group())
