"""A reader that also minds how near the question lies to what surrounds a span.

A reader compares words with words; of a question in another language, or in other words, it sees
little. The encoder that found the passages puts both into one space: there the sentence around a
span, and its passage, lie nearer to the question than those of a span that merely looks right.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from indexer.encoder import Encoder
from service.citations import sentence_around
from service.questions.language import Language, language_of
from service.reader.reading import Candidate, Passage, Reader, Reading

# Log-odds for one standard deviation of nearness, of the sentence and of the passage alike. Compared
# on questions on reports that the reader had not been trained on: for English ones 0.5 to 1.2 are
# alike and 0 much worse; for Chinese ones little is to be had.
WEIGHT = {Language.CHINESE: 0.2, Language.ENGLISH: 0.6}
_LEAST_SPREAD = 0.02  # cosines that differ by less are all the same
_CONTEXT = 40  # characters of title and headings that a sentence is seen with

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class NearReader:
    """Implements service.reader.reading.Reader over another reader and an encoder."""

    reader: Reader
    encoder: Encoder

    @property
    def name(self) -> str:
        """The other reader's."""
        return self.reader.name

    def read(self, question: str, passages: Sequence[Passage], *, limit: int = 20) -> Reading:
        """See Reader.read. The candidates' scores are shared out anew among them; their sum and
        `answerable` stay."""
        reading = self.reader.read(question, passages, limit=limit)
        if len(reading.candidates) < 2:
            return reading
        asked = self.encoder.encode_query(question)
        around = [_around(candidate, passages) for candidate in reading.candidates]
        texts = list(dict.fromkeys([*around, *(passage.text for passage in passages)]))
        cosine = dict(zip(texts, self.encoder.encode_passages(texts) @ asked, strict=True))
        sentence = _standard(cosine, around)
        passage = _standard(cosine, [passage.text for passage in passages])
        of = [candidate.passage for candidate in reading.candidates]
        lean = np.exp(WEIGHT[language_of(question)] * (sentence + passage[of]))
        scores = lean * [candidate.score for candidate in reading.candidates]
        whole = sum(candidate.score for candidate in reading.candidates)
        scores *= whole / max(float(scores.sum()), 1e-12)
        leaned = [
            replace(candidate, score=float(score))
            for candidate, score in zip(reading.candidates, scores, strict=True)
        ]
        leaned.sort(key=lambda item: (-item.score, item.passage, item.start))
        return replace(reading, candidates=tuple(leaned))

    def impression(self, question: str, passage: Passage) -> tuple[float, ...]:
        """The other reader's."""
        return self.reader.impression(question, passage)


def _around(candidate: Candidate, passages: Sequence[Passage]) -> str:
    """The sentence around the candidate, behind the end of its passage's context."""
    passage = passages[candidate.passage]
    start, end = sentence_around(passage.text, candidate.start, candidate.end)
    return f"{passage.context[-_CONTEXT:]}\n{passage.text[start:end]}"


def _standard(cosine: dict[str, np.float32], texts: Sequence[str]) -> Floats:
    """(texts,) cosines with mean 0 and deviation 1 over the different ones of `texts`."""
    different = np.array([cosine[text] for text in dict.fromkeys(texts)], dtype=np.float64)
    spread = max(float(different.std()), _LEAST_SPREAD)
    standard: Floats = (np.array([cosine[text] for text in texts]) - different.mean()) / spread
    return standard
