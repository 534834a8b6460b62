"""The words of a span and those beside it, as rjieba tells them apart, by kind (noun, verb, name …).

Who is asked for is answered with a name of a person, where with one of a place, and a span that
begins or ends inside a word is hardly ever right. Each observation is also told by the sort of the
question, so that what is usual for 谁 is not asked of 怎么.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import rjieba

from service.reader.wanted import Wanted

# Kinds that say what a span is, wherever in it they stand.
_TELLING = frozenset(("v", "nr", "ns", "nt", "m", "x", "p", "uj", "d", "eng"))
_FEW = 3  # words whose kinds are looked at one after the other
_MANY = 6
# Half of a character, which no encoding holds and rjieba does not take.
_HALVES = re.compile("[\ud800-\udfff]")
_LENGTHS = (1, 2, 3, 4, 6, 8, 12, 16, 24)


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of a text in order; every character belongs to one of them."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    kinds: tuple[str, ...]

    def one(self, place: int, *, whole: bool) -> tuple[str, str]:
        """The word beside a span and its kind; both "/" where the span cuts it."""
        if not whole:
            return "/", "/"
        if not 0 <= place < len(self.words):
            return "", ""
        return self.words[place], self.kinds[place]


@lru_cache(maxsize=256)
def _words_of(text: str) -> _Words:
    words, kinds, starts, ends, place = [], [], [], [], 0
    for word, kind in rjieba.tag(_HALVES.sub("\ufffd", text)):
        starts.append(place)
        place += len(word)
        ends.append(place)
        words.append(word)
        kinds.append(kind)
    return _Words(tuple(starts), tuple(ends), tuple(words), tuple(kinds))


def words_seen(wanted: Wanted, text: str, start: int, end: int) -> Iterator[str]:
    """Names of what is seen of the words of text[start:end] and of those beside it."""
    words = _words_of(text)
    first = bisect_right(words.starts, start) - 1
    last = bisect_left(words.starts, end) - 1
    begins, ends = words.starts[first] == start, words.ends[last] == end
    before, kind_before = words.one(first - 1, whole=begins)
    after, kind_after = words.one(last + 1, whole=ends)
    if not begins:
        yield "cuts_first"
    if not ends:
        yield "cuts_last"
    if not begins or not ends:
        yield "cuts"
    opening, closing = words.kinds[first], words.kinds[last]
    kinds = words.kinds[first : last + 1]
    for name in (
        f"kind_first={opening}",
        f"kind_last={closing}",
        f"kind_before={kind_before}",
        f"kind_after={kind_after}",
        f"word_before={before}",
        f"word_after={after}",
        f"char_last={text[end - 1]}",
        f"words={min(len(kinds), _MANY)}",
        f"characters={next((size for size in _LENGTHS if end - start <= size), 'more')}",
        *(f"has={kind}" for kind in sorted(_TELLING.intersection(kinds))),
        *([f"kinds={'+'.join(kinds)}"] if len(kinds) <= _FEW else []),
    ):
        yield name
        yield f"{wanted.sort}|{name}"
