"""A reader without weights: the sentence that shares most with the question, and a span of it.

It is what the trained reader is measured against, and what small tests read with. Half of its
answers are wrong; its scores are not calibrated.
"""

import math
from collections.abc import Sequence

from indexer.text.fold import fold
from service.questions.kind import Kind, kind_of
from service.questions.language import language_of
from service.reader.expressions import DATE, NUMBER
from service.reader.reading import Candidate, Passage, Reading
from service.reader.support import Support, supporting_sentences

_FORMS = {Kind.NUMBER: NUMBER, Kind.DATE: DATE}


class OverlapReader:
    """Implements service.reader.reading.Reader by counting shared characters and pairs."""

    name = "overlap"

    def read(self, question: str, passages: Sequence[Passage], *, limit: int = 20) -> Reading:
        sentences = supporting_sentences(question, passages)
        if not sentences:
            return Reading((), 0.0)
        kind = kind_of(question, language_of(question))
        spans = [
            (sentence, span)
            for sentence in sentences[:limit]
            for span in _spans(passages[sentence.passage].text, sentence, kind, fold(question))
        ][:limit]
        weights = [math.exp(8 * sentence.cover) for sentence, _ in spans]
        mass = sum(weights) + math.exp(4)  # a cover of one half is as likely as no answer
        candidates = tuple(
            Candidate(sentence.passage, *span, weight / mass)
            for (sentence, span), weight in zip(spans, weights, strict=True)
        )
        return Reading(candidates, sentences[0].cover)

    def impression(self, question: str, passage: Passage) -> tuple[float, ...]:
        """None: it has no network to be impressed."""
        del question, passage
        return ()


def _spans(text: str, sentence: Support, kind: Kind, asked: str) -> list[tuple[int, int]]:
    whole = [(sentence.start, sentence.end)]
    pattern = _FORMS.get(kind)
    if pattern is None:
        return whole
    found = [
        (sentence.start + match.start(), sentence.start + match.end())
        for match in pattern.finditer(fold(text[sentence.start : sentence.end]))
        if match.group() not in asked
    ]
    return found or whole
