"""Where the first and the last item of an enumeration begin and end: they carry the clause around."""

import re

from indexer.names import find_places
from service.answers.joints import BODY, JOIN, in_name

_BEFORE_LIST = re.compile(
    r"包括|包含|涵盖|覆盖|面向|深化|围绕|涉及|选取|增进|推进|开展|分为|即|如|以|由|与|和|对|向|将|把|是|为|"
    r"有|了|着|的|办|造|建|养|(?<=[建组形达构结变养合])成|于|在|到|及|赴|[:,—]"
)
_BEHIND_LIST = re.compile(
    r"等|为|的|[五四三二两六七八九十]大|相|共|联合|于|在|均|都|这?[二两三四五六七八九十\d]+[个家所名位]|,"
)
_LATIN_WORD = re.compile(r"[a-z0-9.-][a-z0-9]")
_SHORTEST_NAMED = 2  # characters in front of 和 in the name of a body


def alike(folded: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The items, first and last cut to the length of the others: they carry the clause around.

    以名家、名师、名班主任为主 lists 名家, 名师 and 名班主任. Cuts where a word ends that can stand
    before a list, or begins one that can stand behind it; and, where the others are all of one
    length and no such word opens the list, to just that length (巩固平等、团结、互助), unless that would
    cut a place's name.
    """
    lengths = [end - start for start, end in spans]
    inner = sorted(lengths[1:-1])
    usual = inner[len(inner) // 2]
    (first, first_end), (last, last_end) = spans[0], spans[-1]
    if first_end - first > usual:
        named = _named_from(folded, first, first_end)
        starts = [first] + [match.end() for match in _BEFORE_LIST.finditer(folded, first, named)]
        cut = first_end - usual
        if (
            len(set(lengths[1:])) == 1
            and not _BEFORE_LIST.match(folded, first, first_end - 1)
            and named == first_end - 1
            and not find_places(folded[first:first_end])
            and not _LATIN_WORD.match(folded, cut - 1)
        ):
            starts.append(cut)
        first = min(starts, key=lambda at: abs(first_end - at - usual))
    if last_end - last > usual:
        ends = [last_end] + [
            match.start() for match in _BEHIND_LIST.finditer(folded, last + 1, last_end)
        ]
        whole = BODY.search(folded, last, last_end) and JOIN.search(folded, last, last_end)
        if len(set(lengths[:-1])) == 1 and not whole and not find_places(folded[last:last_end]):
            ends.append(last + usual)
        last_end = min(ends, key=lambda at: abs(at - last - usual))
    return [(first, first_end), *spans[1:-1], (last, last_end)]


def _named_from(folded: str, start: int, end: int) -> int:
    """How far into the first item words that can stand before a list are looked for: as far as the
    name of a body that has such a word in it (住房和城乡建设部)."""
    word = next(
        (w for w in JOIN.finditer(folded, start, end) if in_name(folded, start, w, end)), None
    )
    return end - 1 if word is None else max(start, word.start() - _SHORTEST_NAMED)
