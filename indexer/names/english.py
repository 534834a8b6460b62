"""Chinese names behind the Latin letters of an English question."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from indexer.names.gazetteer import Place, gazetteer, places_named
from indexer.names.pinyin import syllables

_WORD = re.compile(r"[A-Za-zü][A-Za-zü'’]*")
_DIVISION = re.compile(
    r"(?:(?:autonomous |mining |forestry |special )?(?:district|county|prefecture|banner|region)|city|"
    r"province|municipality|new area|league|qu|xian|shi)$"
)
# Names that English does not spell by pinyin.
_SPELLED_OTHERWISE = {
    "shaanxi": "陕西", "innermongolia": "内蒙古", "tibet": "西藏", "hongkong": "香港",
    "macau": "澳门", "macao": "澳门", "taiwan": "台湾", "lhasa": "拉萨", "urumqi": "乌鲁木齐",
    "hohhot": "呼和浩特", "harbin": "哈尔滨", "kashgar": "喀什", "kashi": "喀什",
    "peking": "北京", "canton": "广州", "ordos": "鄂尔多斯", "shigatse": "日喀则", "qiqihar": "齐齐哈尔",
}  # fmt: skip
# Behind the first word, which every question writes with a capital.
_NAME_GOES_ON = re.compile(r"\s[A-Z][a-z]+ $")
_LONGEST = 5  # words of a name: "Chuan Nan Yu Xi" and a kind


def letters(text: str) -> str:
    """`text` in lower-case letters a to z only: the form in which spellings are compared."""
    return re.sub(r"[^a-z]", "", text.lower().replace("ü", "u").replace("v", "u"))


@cache
def _spellings() -> dict[str, tuple[Place, ...]]:
    table: dict[str, tuple[Place, ...]] = {}
    for place in gazetteer().all:
        key = letters("".join(place.syllables))
        table[key] = (*table.get(key, ()), place)
    for key, name in _SPELLED_OTHERWISE.items():
        table[key] = gazetteer().by_name[name]
    return table


def places_spelled(text: str) -> tuple[Place, ...]:
    """The places that `text` spells in Latin letters: Hechuan, he chuan, Hechuan District."""
    spelled = _spellings().get(letters(text))
    if spelled:
        return spelled
    words = text.split()
    for count in (2, 1):
        tail = " ".join(words[-count:]).lower()
        if len(words) > count and _DIVISION.fullmatch(tail):
            return _spellings().get(letters("".join(words[:-count])), ())
    return ()


def chinese_forms(
    text: str, names: Sequence[str] = ()
) -> list[tuple[tuple[int, int], tuple[str, ...]]]:
    """The spans of `text` that spell Chinese names, and those names, longest spans first found.

    Args:
        text: English, or mixed; only words with a capital first letter begin a name.
        names: Chinese names of the collection beside the places, for example its organisations. A
            span may spell any run of two or more whole characters of one.
    Returns:
        ((start, end), names) in order of the text, none overlapping. For a place its short and full
        names; for part of a longer name that part: "Chuannan Yuxi" gives 川南渝西.
    """
    words = list(_WORD.finditer(text))
    runs = [(name, *_letters_of(name)) for name in names]
    found = []
    at = 0
    while at < len(words):
        count, chinese = _longest(text, words, at, runs)
        if chinese:
            found.append(((words[at].start(), words[at + count - 1].end()), chinese))
        at += max(count, 1)
    return found


def places_in(text: str, names: Sequence[str] = ()) -> list[tuple[str, ...]]:
    """The places that an English text names, each by its short and full Chinese names.

    Those joined by a hyphen (the Chengdu-Chongqing …) are none: Chinese abbreviates them, 成渝. Nor
    is the end of a name that begins with another word: Yuxi of Chuannan Yuxi.

    Args:
        names: Chinese names of the collection; a span that spells part of one is no place.
    """
    found = chinese_forms(text, names)
    ends = {end for (_, end), _ in found}
    return [
        forms
        for (start, end), forms in found
        if "-" not in text[max(start - 1, 0) : end + 1]
        and places_named(forms[0])
        and (start - 1 in ends or not _NAME_GOES_ON.search(text[:start]))
    ]


def _longest(
    text: str,
    words: list[re.Match[str]],
    at: int,
    runs: list[tuple[str, str, tuple[int, ...]]],
) -> tuple[int, tuple[str, ...]]:
    if not words[at].group()[0].isupper():
        return 0, ()
    for count in range(min(_LONGEST, len(words) - at), 0, -1):
        span = text[words[at].start() : words[at + count - 1].end()]
        if not re.fullmatch(r"[A-Za-zü'’\s\-]+", span):
            continue
        places, wanted = places_spelled(span), letters(span)
        if places and len(wanted) > 3:
            return count, tuple(dict.fromkeys(n for p in places for n in (p.short, p.name)))
        parts = tuple(dict.fromkeys(part for run in runs if (part := _part(wanted, *run))))
        if parts:
            return count, parts
    return 0, ()


@lru_cache(maxsize=65_536)  # the same names of a collection are compared with every question
def _letters_of(name: str) -> tuple[str, tuple[int, ...]]:
    """The letters of a name's pinyin, and for each of them the position of its character."""
    spelled = [letters(part) for part in syllables(name)]
    return "".join(spelled), tuple(at for at, part in enumerate(spelled) for _ in part)


def _part(wanted: str, name: str, spelled: str, positions: tuple[int, ...]) -> str | None:
    """The run of whole characters of `name` that `wanted` spells; two characters at least."""
    at = spelled.find(wanted)
    while at >= 0 and len(wanted) >= 5:
        end = at + len(wanted)
        whole = (at == 0 or positions[at - 1] != positions[at]) and (
            end == len(spelled) or positions[end] != positions[end - 1]
        )
        part = name[positions[at] : positions[end - 1] + 1]
        if whole and len(part) > 1 and not places_named(part):
            return part
        at = spelled.find(wanted, at + 1)
    return None
