"""What can stand for the name of a body: its end, what it holds in quotation marks, a firm without 公司."""

import re
from collections.abc import Iterable
from itertools import takewhile

from indexer.names import bare, is_short_of, places_named

_QUOTED = re.compile(r"[“\"「]([^”\"」]+)[”\"」]")
_FIRM = re.compile(r"(?:(?:股份)?有限(?:责任)?公司|集团公司|公司|集团|股份)+$")


def short_forms(name: str) -> Iterable[str]:
    """A body's name, bare, and what can stand for it: the ends that say enough, what it holds in
    quotation marks."""
    return (bare(name), *ends_of(name), *(bare(part) for part in quoted_in(name)))


def quoted_in(name: str) -> list[str]:
    """What a name holds in quotation marks, without them, in order."""
    return _QUOTED.findall(name)


def ends_of(name: str) -> Iterable[str]:
    """Ends of the name, bare, that can stand for it, longest first: 育共同体 is none, for 教育共同体 could be any."""
    plain = bare(name)
    ends = (plain[cut:] for cut in range(1, len(plain)))
    return takewhile(lambda tail: is_short_of(tail, name), ends)


def firm_of(name: str) -> Iterable[str]:
    """华山 of 华山公司; nothing where that is a place (云城 of 云城公司) or no name of a firm."""
    called = _FIRM.sub("", name)
    if called != name and not places_named(bare(called)):
        yield called
