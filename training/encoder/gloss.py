"""Chinese sentences as the English words a dictionary gives for them.

A mean of vectors does not see word order, so a sentence glossed word by word teaches nearly what a
translated one would, and there is no end of Chinese sentences in the register that is wanted.
"""

import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from pypinyin import lazy_pinyin

from indexer.text.fold import fold

LONGEST_WORD = 6
GLOSSES_PER_WORD = 3
WORDS_PER_GLOSS = 4
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\b(?:sb|sth|CL:.*)\b")
_NOT_A_MEANING = re.compile(
    r"variant of|surname|^see |^abbr\. for|radical|particle|Kangxi|classifier"
)
_HAN = re.compile(r"[㐀-鿿]+")
_OTHER = re.compile(r"[a-z]+|[0-9]+")
# The last character(s) of a division's name, and what follows its pinyin in English.
SUFFIXES = {
    "自治县": "Autonomous County",
    "自治州": "Autonomous Prefecture",
    "地区": "Prefecture",
    "新区": "New Area",
    "林区": "Forestry District",
    "区": "District",
    "县": "County",
    "市": "City",
    "省": "Province",
    "旗": "Banner",
    "盟": "League",
}


def pinyin(chinese: str) -> str:
    """Pinyin without tones or spaces, ü as u: 合川 -> hechuan."""
    return "".join(lazy_pinyin(chinese, v_to_u=True)).replace("ü", "u")


def division_names(names: Iterable[str]) -> list[tuple[str, str]]:
    """(English, Chinese) of divisions: full ("Hechuan District", 合川区) and bare (Hechuan, 合川)."""
    found = []
    for name in names:
        for suffix, english in SUFFIXES.items():
            if name.endswith(suffix) and len(name) > len(suffix) + 1:
                bare = name.removesuffix(suffix)
                latin = pinyin(bare).capitalize()
                found += [(f"{latin} {english}", name), (latin, bare), (latin, name)]
                break
    return found


class Glosser:
    """Turns Chinese text into English words, with a choice among meanings drawn by `rng`."""

    def __init__(
        self,
        dictionary: Iterable[tuple[str, str, list[str]]],
        english: Sequence[str],
        divisions: Iterable[tuple[str, str]],
        rng: random.Random,
    ) -> None:
        """Args: english: running text; words that it uses often make a meaning more likely."""
        used = Counter(word for line in english for word in re.findall(r"[a-z]+", line.lower()))
        self._rng = rng
        self._meanings: dict[str, tuple[list[str], list[float]]] = {}
        gathered: dict[str, list[str]] = {}
        for word, _, glosses in dictionary:
            gathered.setdefault(fold(word), []).extend(self.meanings(glosses))
        for latin, name in divisions:
            gathered.setdefault(fold(name), []).insert(0, latin)
        for word, meanings in gathered.items():
            kept = list(dict.fromkeys(meanings))[: 2 * GLOSSES_PER_WORD]
            if kept:
                weights = [
                    (0.5 ** (i * 0.5)) * (0.2 + min(used[t] for t in m.lower().split()) ** 0.5)
                    for i, m in enumerate(kept)
                ]
                self._meanings[word] = (kept, weights)

    @staticmethod
    def meanings(glosses: Iterable[str]) -> list[str]:
        """The short meanings among a dictionary entry's glosses, without asides or "to"."""
        found = []
        for gloss in glosses:
            for part in gloss.split(";"):
                if _NOT_A_MEANING.search(part):
                    continue
                plain = re.sub(r"[^A-Za-z0-9' -]", " ", _ASIDE.sub(" ", part))
                plain = re.sub(r"^(?:to be|to|a|an|the) ", "", " ".join(plain.split()))
                if plain and len(plain.split()) <= WORDS_PER_GLOSS:
                    found.append(plain)
        return found

    def gloss(self, chinese: str) -> str:
        """English words for `chinese`; letters and digits stay, unknown pairs become pinyin."""
        words: list[str] = []
        text = fold(chinese)
        for run in re.findall(r"[㐀-鿿]+|[a-z]+|[0-9]+", text):
            if run[0] < "㐀":
                words.append(run)
                continue
            lone = ""
            for word in self._split(run):
                if len(word) == 1:
                    lone += word
                    continue
                words += self._lone(lone)
                lone = ""
                words.append(self._choice(word))
            words += self._lone(lone)
        return " ".join(words)

    def _split(self, run: str) -> Iterable[str]:
        start = 0
        while start < len(run):
            for length in range(min(LONGEST_WORD, len(run) - start), 0, -1):
                if length == 1 or run[start : start + length] in self._meanings:
                    yield run[start : start + length]
                    start += length
                    break

    def _choice(self, word: str) -> str:
        meanings, weights = self._meanings[word]
        return self._rng.choices(meanings, weights)[0]

    def _lone(self, chars: str) -> list[str]:
        # Two or three characters that make no word are mostly a name.
        if 2 <= len(chars) <= 3 and self._rng.random() < 0.6:
            return [pinyin(chars)]
        return [self._choice(char) for char in chars if char in self._meanings]
