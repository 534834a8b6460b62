"""A text said otherwise: words dropped, exchanged for a synonym, or misspelt."""

import gzip
import json
from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from training.reader.answers import Word, tagged
from training.reader.sources import DATA

Random = np.random.Generator
_LIGHT_TAGS = frozenset(
    {"u", "ul", "uj", "uz", "ud", "uv", "d", "p", "c", "a", "b", "f", "y", "zg"}
)
ASKING = frozenset("谁何哪几什么多少怎为吗")
_TWISTABLE = frozenset({"nr", "nrt", "ns", "nt", "nz", "m", "n", "v", "vn", "eng", "a", "b", "t"})


class Thesaurus:
    """Words that share an English gloss, from the dictionary in ../shared/data."""

    def __init__(self) -> None:
        glossed: dict[str, list[str]] = defaultdict(list)
        with gzip.open(DATA / "parallel" / "cedict.jsonl.gz", "rt", encoding="utf-8") as file:
            for line in file:
                entry = json.loads(line)
                if 2 <= len(entry["zh"]) <= 4:
                    for gloss in entry["en"][:3]:
                        if not gloss.startswith(
                            ("variant of", "old variant", "see ", "CL:", "surname")
                        ):
                            glossed[gloss].append(entry["zh"])
        self._same: dict[str, list[str]] = defaultdict(list)
        for words in glossed.values():
            unique = sorted(set(words))
            if 2 <= len(unique) <= 8:
                for word in unique:
                    self._same[word] += [other for other in unique if other != word]

    def other(self, word: str, rng: Random) -> str:
        """A synonym, or the word itself where none is known."""
        others = self._same.get(word)
        return others[int(rng.integers(len(others)))] if others else word


def reworded(words: Sequence[Word], keep: float, thesaurus: Thesaurus, rng: Random) -> str:
    """The words as text with about `keep` of their weight kept; question words always stay."""
    parts = []
    for word in words:
        text, draw = word.text, rng.random()
        if set(text) & ASKING:
            parts.append(text)
        elif word.tag in _LIGHT_TAGS:
            if draw < keep - 0.1:
                parts.append(text)
        elif draw < min(keep + 0.2, 1.0):
            draw = rng.random()
            if draw < 0.12:
                text = thesaurus.other(text, rng)
            elif draw < 0.16 and len(text) > 2:
                place = int(rng.integers(len(text)))
                text = text[:place] + text[place + 1 :]
            parts.append(text)
    return "".join(parts)


class Impostors:
    """Words of the same kind, to turn a question into one that is not answered."""

    def __init__(self) -> None:
        self._by_tag: dict[str, list[str]] = defaultdict(list)

    def learn(self, words: Sequence[Word]) -> None:
        """Takes the content words of a text as possible impostors."""
        for word in words:
            if (
                word.tag in _TWISTABLE
                and word.tag != "m"
                and len(word.text) > 1
                and not set(word.text) & ASKING
            ):
                self._by_tag[word.tag].append(word.text)

    def twist(self, question: str, article: str, rng: Random) -> str | None:
        """`question` with one or two content words exchanged for words the article lacks."""
        words = tagged(question)
        places = [
            i
            for i, word in enumerate(words)
            if word.tag in _TWISTABLE
            and not set(word.text) & ASKING
            and (word.text.isdigit() if word.tag == "m" else len(word.text) > 1)
            and (word.tag == "m" or self._by_tag.get(word.tag))
        ]
        if not places:
            return None
        # Names and numbers are what a false question most often has wrong.
        weights = np.array(
            [
                3.0
                if words[i].tag[0] == "m" or words[i].tag[:2] in {"nr", "ns", "nt", "nz"}
                else 1.0
                for i in places
            ]
        )
        count = 2 if len(places) > 3 and rng.random() < 0.3 else 1
        chosen = rng.choice(places, size=count, replace=False, p=weights / weights.sum())
        parts = [word.text for word in words]
        for place in chosen:
            pool = self._by_tag.get(words[place].tag, [])
            for _ in range(5):
                other = (
                    _other_number(words[place].text, rng)
                    if words[place].tag == "m"
                    else pool[int(rng.integers(len(pool)))]
                )
                if other not in article and other not in question:
                    parts[place] = other
                    break
            else:
                return None
        return "".join(parts)


def _other_number(digits: str, rng: Random) -> str:
    """Another number of as many digits; only the last two change, so that years stay years."""
    low = 10 ** min(len(digits), 2)
    return digits[: max(len(digits) - 2, 0)] + str(int(rng.integers(low // 10, low)))


def misspelt(text: str, alphabet: str, rng: Random) -> str:
    """`text` with one character dropped, doubled or exchanged."""
    if len(text) < 4:
        return text
    place = int(rng.integers(len(text)))
    if text[place] in ASKING:
        return text
    new = ("", text[place] * 2, alphabet[int(rng.integers(len(alphabet)))])[int(rng.integers(3))]
    return text[:place] + new + text[place + 1 :]
