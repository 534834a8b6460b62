"""A question in the words of a sentence that may answer it: 大夫一个月挣多少 as 医师月均收入多少.

Of what texts write for an everyday word, one is taken that stands in a sentence which also holds
most of the rest of the question, as an English word's translation is (service/reader/gloss.py).
A word that the sentence has as it was asked stays.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from indexer.text.fold import fold
from indexer.text.sentences import sentence_spans
from indexer.text.terms import terms_of
from service.answers.otherwise.everyday import Everyday, everyday_in, held
from service.reader.reading import Passage

# What stands in the title or the headings counts so much of what the sentence itself holds.
_BESIDE = 0.5


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    context: str


class AsWritten:
    """A question in the words of what is read, folded."""

    def __init__(self, folded: str, passages: Sequence[Passage]) -> None:
        self._asked = folded
        self._sentences = [
            _Sentence(fold(passage.text[start:end]), fold(passage.context))
            for passage in passages
            for start, end in sentence_spans(passage.text)
        ]
        self._shown = "\n".join(f"{one.context}\n{one.text}" for one in self._sentences)
        self._words = everyday_in(folded, self._shown)

    def wordings(self) -> Iterator[str]:
        """The question in the words of each sentence that has other words for it than its own, those
        of the one that holds most of it first; none twice, and not the question itself."""
        given = {self._asked}
        for sentence in self._nearest():
            said = self._said_in(sentence)
            if said not in given:
                given.add(said)
                yield said

    def _nearest(self) -> list[_Sentence]:
        if not self._words:
            return []
        return sorted(self._sentences, key=self._mass, reverse=True)

    def _mass(self, sentence: _Sentence) -> float:
        """How much of the question `sentence` holds, in its own words or in others, by rarity."""
        inside, beside = set(terms_of(sentence.text)), set(terms_of(sentence.context))
        whole = 0.0
        for term, rarity in self._rarity.items():
            whole += rarity * (term in inside or _BESIDE * (term in beside))
        for word, rarity in zip(self._words, self._word_rarity, strict=True):
            held = self._any_held(word, sentence.text)
            whole += rarity * (held or _BESIDE * self._any_held(word, sentence.context))
        return whole

    @cached_property
    def _rarity(self) -> dict[str, float]:
        """The terms of the question beside its everyday words."""
        rest, at = [], 0
        for word in self._words:
            rest.append(self._asked[at : word.start])
            at = word.end
        rest.append(self._asked[at:])
        wanted = {term for part in rest for term in terms_of(part)}
        counts = Counter(
            term for sentence in self._sentences for term in wanted & set(terms_of(sentence.text))
        )
        return {term: self._rare(counts[term]) for term in sorted(wanted)}

    @cached_property
    def _word_rarity(self) -> list[float]:
        return [
            2 * self._rare(sum(self._any_held(word, one.text) for one in self._sentences))
            for word in self._words
        ]

    def _rare(self, count: int) -> float:
        return math.log(1 + len(self._sentences) / max(count, 1))

    def _any_held(self, word: Everyday, text: str) -> bool:
        return held(self._own(word), text) or word.written_in(text) is not None

    def _own(self, word: Everyday) -> str:
        return self._asked[word.start : word.end]

    def _said_in(self, sentence: _Sentence) -> str:
        said, at = "", 0
        for word in self._words:
            said += self._asked[at : word.start] + self._chosen(word, sentence)
            at = word.end
        return said + self._asked[at:]

    def _chosen(self, word: Everyday, sentence: _Sentence) -> str:
        own = self._own(word)
        near = f"{sentence.context}\n{sentence.text}"
        if held(own, near):
            return own
        inside = word.written_in(sentence.text)
        if inside is not None:
            return inside
        if held(own, self._shown):
            return own
        return word.written_in(self._shown) or own
