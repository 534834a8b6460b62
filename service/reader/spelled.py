"""Names of what is read, by their pinyin."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence

from indexer.names.english import letters
from indexer.names.gazetteer import places_named
from indexer.names.pinyin import syllables
from indexer.names.sounds import surnames
from service.reader.english_forms import EMPTY

POSSESSIVE = re.compile(r"['’]s$")
SHORTEST_NAME = 4  # letters


class Spelled:
    """Names of the passages by their pinyin."""

    def __init__(self, read: str) -> None:
        self._read = read
        self._units = [letters(unit) or " " for unit in syllables(read)]

    def name(self, words: Sequence[str], mistaken: Container[str] = ()) -> str | None:
        """The commonest run of two or more characters whose pinyin is these words, joined, or of a
        person the other way round: Guimei Zhang is 张桂梅. Of those as common, the first.

        Args:
            mistaken: runs that are no name, unless they are a place's.
        """
        found = self._run(words, mistaken)
        return found or (self._run(words[::-1], mistaken) if len(words) == 2 else None)

    def surname(self, name: str, words: Container[str]) -> str | None:
        """Who is called by this surname alone: 张某, 张先生, or a full name that stands there more
        than once and does not begin with one of `words`."""
        chars = "".join(surnames(letters(name)))
        if not chars or name.lower() in EMPTY:
            return None
        unnamed = re.search(rf"[{chars}](?:某{{1,2}}|先生|女士)", self._read)
        if unnamed:
            return unnamed.group()
        full = re.findall(rf"(?=([{chars}][\u4e00-\u9fff]{{2}}))", self._read)
        named = Counter(run for run in full if run not in words and run[:2] not in words)
        run, times = named.most_common(1)[0] if named else ("", 0)
        return run if times > 1 else None

    def _run(self, words: Sequence[str], mistaken: Container[str]) -> str | None:
        wanted = "".join(letters(POSSESSIVE.sub("", word)) for word in words)
        if len(wanted) < SHORTEST_NAME or not all(word[0].isalpha() for word in words):
            return None
        runs = Counter(
            run for run in self._runs(wanted) if run not in mistaken or places_named(run)
        )
        return runs.most_common(1)[0][0] if runs else None

    def _runs(self, wanted: str) -> Iterator[str]:
        for start, unit in enumerate(self._units):
            if not wanted.startswith(unit):
                continue
            end, left = start, wanted
            while end < len(self._units) and left and left.startswith(self._units[end]):
                left = left[len(self._units[end]) :]
                end += 1
            if not left and end - start >= 2:
                yield self._read[start:end]
