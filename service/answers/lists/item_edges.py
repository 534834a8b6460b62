"""Where the first and the last item of an enumeration begin and end: they carry the clause around."""

import re

from indexer.names import find_places
from service.answers.lists.joints import BODY, JOIN, in_name, shared_ending
from service.answers.lists.numbered import counted as counted_as
from service.reader.words import chinese_words, cuts_word

_BEFORE_LIST = re.compile(
    r"[“\"](?:牵手|携手|联手|结对|联姻)[”\"]|包括|包含|涵盖|覆盖|面向|深化|围绕|涉及|选取|增进|推进|开展|分为|即|如|以|由|与|和|对|向|将|把|是|为|"
    r"有|了|着|的|办|造|建|养|(?<=[建组形达构结变养合])成|于|在|到|及|赴|其(?![他它余中实次])|(?<=[\u4e00-\u9fff]{2})中(?![国学央医药心部型])|[:,—]"
)
# What stands in front of these introduces the list, however long it is.
_SURELY_BEFORE = re.compile(
    r"[“\"](?:牵手|携手|联手|结对|联姻)[”\"]|包括|包含|涵盖|(?<![自理事因缘])由(?![于此来衷])|:"
)
_BEHIND_LIST = re.compile(
    r"等|为|的|[五四三二两六七八九十]大|相|共|联合|于|在|均|都|这?[二两三四五六七八九十\d]+[个家所名位人]|,"
)
_LAST_OF = re.compile(r"[^的]+的(?P<what>[\u4e00-\u9fff]{2,6})")
_QUOTED = re.compile(r"“[^“”]+”|《[^《》]+》")
_COUNTED = re.compile(
    r"(?P<last>.+?(?P<kind>[市县区省镇乡村国校局]))(?P<count>[两二三四五六七八九十\d]{1,2})(?P=kind)"
)
_COUNT = re.compile(r"[两二三四五六七八九十\d]")
_LATIN_WORD = re.compile(r"[a-z0-9.-][a-z0-9]")
_SHARED = 3  # characters that the items begin with
_SHORTEST_NAMED = 2  # characters in front of 和 in the name of a body


def alike(folded: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The items, first and last cut to the length of the others: they carry the clause around.

    以名家、名师、名班主任为主 lists 名家, 名师 and 名班主任. Cuts where a word ends that can stand
    before a list, or begins one that can stand behind it; and, where the others are all of one
    length and there is no such word, to just that length (巩固平等、团结、互助), unless that would
    cut a place's name; behind only where a word or a count begins (丙类三种).
    """
    spans = _in_quotes(folded, spans)
    lengths = [end - start for start, end in spans]
    begun = _with_beginning(folded, spans)
    if begun is not None:
        spans = [(begun, spans[0][1]), *spans[1:]]
        lengths = [end - start for start, end in spans]
    inner = sorted(lengths[1:-1])
    usual = inner[len(inner) // 2]
    first = _first_start(folded, spans[0], usual, len(set(lengths[1:])) == 1)
    last_end = _with_head(folded, spans) or _last_end(
        folded, spans[-1], usual, len(set(lengths[:-1])) == 1
    )
    return [(first, spans[0][1]), *spans[1:-1], (spans[-1][0], last_end)]


def _with_beginning(folded: str, spans: list[tuple[int, int]]) -> int | None:
    """Where the first item begins with what all the others begin with: 提出更加注重甲、更加注重乙、更加注重丙."""
    others = [folded[start:end] for start, end in spans[1:]]
    sizes = range(len(min(others, key=len)), 0, -1)
    shared = next(
        (others[0][:size] for size in sizes if all(o.startswith(others[0][:size]) for o in others)),
        "",
    )
    at = folded.rfind(shared, *spans[0]) if len(shared) >= _SHARED else -1
    return at if at >= 0 else None


def _in_quotes(folded: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The items, the first and the last without what stands outside their quotes, if all others are
    quoted: 甲大学的“一”“二”“三”3项发明."""
    if not all(_QUOTED.fullmatch(folded, *span) for span in spans[1:-1]):
        return spans
    *_, first = [None, *_QUOTED.finditer(folded, *spans[0])]
    last = _QUOTED.match(folded, *spans[-1])
    return [
        first.span() if first and first.end() == spans[0][1] else spans[0],
        *spans[1:-1],
        last.span() if last else spans[-1],
    ]


def _with_head(folded: str, spans: list[tuple[int, int]]) -> int | None:
    """Where the last item ends with the head that all the others end with: 甲模式、乙模式、丙丁戊模式共三种;
    or in front of how many they are: 甲市、乙市和丙市三市."""
    kind = folded[spans[0][1] - 1]
    counted = _COUNTED.fullmatch(folded, *spans[-1])
    if counted and counted["kind"] == kind and counted_as(counted["count"]) == len(spans):
        return counted.end("last")
    head = shared_ending([folded[start:end] for start, end in spans[:-1]])
    at = folded.find(head, spans[-1][0] + 1, spans[-1][1]) if head else -1
    return at + len(head) if at >= 0 else None


def _first_start(folded: str, span: tuple[int, int], usual: int, even: bool) -> int:
    """Args: even: whether all the other items are of the `usual` length."""
    start, end = span
    start = max((m.end() for m in _SURELY_BEFORE.finditer(folded, start, end - 1)), default=start)
    if end - start <= usual:
        return start
    named = _named_from(folded, start, end)
    starts = [start] + [
        match.end()
        for match in _BEFORE_LIST.finditer(folded, start, named)
        if not _opens_word(folded, match)
    ]
    cut = end - usual
    if (
        even
        and starts == [start]
        and named == end - 1
        and not find_places(folded[start:end])
        and not _LATIN_WORD.match(folded, cut - 1)
    ):
        starts.append(cut)
    return min(starts, key=lambda at: abs(end - at - usual))


def _last_end(folded: str, span: tuple[int, int], usual: int, even: bool) -> int:
    """Args: even: whether all the other items are of the `usual` length."""
    start, end = span
    if end - start <= usual:
        return end
    ends = [end] + [
        match.start()
        for match in _BEHIND_LIST.finditer(folded, start + 1, end)
        if not _closes_word(folded, match)
    ]
    whole = BODY.search(folded, start, end) and JOIN.search(folded, start, end)
    behind = folded[start + usual : start + usual + 2]
    if (
        even
        and not whole
        and (behind in chinese_words() or _COUNT.match(behind))
        and not find_places(folded[start:end])
    ):
        ends.append(start + usual)
    return min(ends, key=lambda at: abs(at - start - usual))


def _named_from(folded: str, start: int, end: int) -> int:
    """How far into the first item words that can stand before a list are looked for: as far as the
    name of a body that has such a word in it (住房和城乡建设部)."""
    word = next(
        (w for w in JOIN.finditer(folded, start, end) if in_name(folded, start, w, end)), None
    )
    return end - 1 if word is None else max(start, word.start() - _SHORTEST_NAMED)


def _opens_word(folded: str, match: re.Match[str]) -> bool:
    """Whether the character found is the first of a word and no word begins behind it: 建 of 建设部."""
    at = match.end()
    return (
        len(match.group()) == 1
        and folded[at - 1 : at + 1] in chinese_words()
        and folded[at : at + 2] not in chinese_words()
    )


def _closes_word(folded: str, match: re.Match[str]) -> bool:
    """Whether the character found is the last of a word and no word ends in front of it: 为 of 行为."""
    at = match.start()
    return (
        len(match.group()) == 1
        and folded[at - 1 : at + 1] in chinese_words()
        and folded[at - 2 : at] not in chinese_words()
    )


def as_far_as_others(folded: str, first: int, end: int) -> int:
    """The end of a list from `first`, with what its last item is of, if all others tell it in words of one
    length: 甲校的优良学风、乙校|的严谨教风."""
    *others, _ = re.split("、", folded[first:end])
    told = [_LAST_OF.fullmatch(other) for other in others]
    sizes = {len(one["what"]) if one else 0 for one in told}
    behind = (
        folded[end : end + 1] == "的" and "的" not in folded[folded.rfind("、", first, end) : end]
    )
    if not behind or len(sizes) != 1 or 0 in sizes:
        return end
    whole = end + 1 + sizes.pop()
    return end if cuts_word(folded, whole) else whole
