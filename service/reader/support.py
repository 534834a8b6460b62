"""How well a sentence supports a text: the share of the text's terms that it holds, by rarity."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.text.sentences import sentence_spans
from indexer.text.terms import terms_of
from service.reader.reading import Passage


@dataclass(frozen=True, slots=True)
class Support:
    """passages[passage].text[start:end] is a sentence; cover is in [0, 1]."""

    passage: int
    start: int
    end: int
    cover: float


def supporting_sentences(text: str, passages: Sequence[Passage]) -> list[Support]:
    """All sentences of the passages, the best supporting one first, ties in reading order.

    A term of `text` counts by its rarity among the sentences, log(1 + N / n). A term that no
    sentence holds counts as if one did, so that what is missing everywhere lowers every cover.
    The passage's context (title, headings) counts half: it says what the sentence is about.
    """
    wanted = set(terms_of(text))
    if not wanted:
        return []
    sentences = [
        (row, start, end, set(terms_of(passage.text[start:end])))
        for row, passage in enumerate(passages)
        for start, end in sentence_spans(passage.text)
    ]
    counts = Counter(term for *_, found in sentences for term in found)
    rarity = {term: math.log(1 + len(sentences) / max(counts[term], 1)) for term in sorted(wanted)}
    whole = sum(rarity.values())
    contexts = [set(terms_of(passage.context)) for passage in passages]
    scored = [
        Support(row, start, end, _mass(wanted, found, contexts[row], rarity) / whole)
        for row, start, end, found in sentences
    ]
    return sorted(scored, key=lambda item: (-item.cover, item.passage, item.start))


def _mass(wanted: set[str], found: set[str], context: set[str], rarity: dict[str, float]) -> float:
    inside = sum(rarity[term] for term in sorted(wanted & found))
    return inside + 0.5 * sum(rarity[term] for term in sorted((wanted & context) - found))
