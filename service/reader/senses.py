"""Which of the translations of a word is meant."""

import math
import re
from collections.abc import Sequence

_SENTENCE = re.compile(r"[。!?;\n]+")


class Senses:
    """Which of the translations of a word is meant, by the company that it keeps."""

    def __init__(self, read: str, held: Sequence[Sequence[str]]) -> None:
        sentences = _SENTENCE.split(read)
        self._in: dict[str, list[int]] = {
            word: [row for row, text in enumerate(sentences) if word in text]
            for word in dict.fromkeys(word for words in held for word in words)
        }
        self._mass = [0.0] * len(sentences)
        for words in held:
            rows = {row for word in words for row in self._in[word]}
            for row in rows:
                self._mass[row] += math.log(1 + len(sentences) / len(rows))

    def best(self, words: Sequence[str]) -> str:
        """The word whose best sentence holds most, by rarity; ties by order."""
        return max(
            words, key=lambda word: max((self._mass[row] for row in self._in[word]), default=0)
        )
