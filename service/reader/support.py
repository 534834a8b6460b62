"""How well a sentence supports a text: the share of the text's terms that it holds, by rarity."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.fold import fold
from indexer.sentences import sentence_spans
from service.reader.reading import Passage

_TERM = re.compile(r"[a-z]+|\d+(?:\.\d+)?|[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Support:
    """passages[passage].text[start:end] is a sentence; cover is in [0, 1]."""

    passage: int
    start: int
    end: int
    cover: float


def terms(folded: str) -> set[str]:
    """Single characters, pairs of neighbouring ones, Latin words and whole numbers."""
    units = _TERM.findall(folded)
    return set(units) | {a + b for a, b in pairwise(units)}


def supporting_sentences(text: str, passages: Sequence[Passage]) -> list[Support]:
    """All sentences of the passages, the best supporting one first, ties in reading order.

    A term of `text` counts by its rarity among the sentences, log(1 + N / n). A term that no
    sentence holds counts as if one did, so that what is missing everywhere lowers every cover.
    The passage's context (title, headings) counts half: it says what the sentence is about.
    """
    wanted = terms(fold(text))
    if not wanted:
        return []
    sentences = [
        (row, start, end, terms(fold(passage.text[start:end])))
        for row, passage in enumerate(passages)
        for start, end in sentence_spans(passage.text)
    ]
    counts = Counter(term for *_, found in sentences for term in found)
    rarity = {term: math.log(1 + len(sentences) / max(counts[term], 1)) for term in sorted(wanted)}
    whole = sum(rarity.values())
    contexts = [terms(fold(passage.context)) for passage in passages]
    scored = [
        Support(row, start, end, _mass(wanted, found, contexts[row], rarity) / whole)
        for row, start, end, found in sentences
    ]
    return sorted(scored, key=lambda item: (-item.cover, item.passage, item.start))


def _mass(wanted: set[str], found: set[str], context: set[str], rarity: dict[str, float]) -> float:
    inside = sum(rarity[term] for term in sorted(wanted & found))
    return inside + 0.5 * sum(rarity[term] for term in sorted((wanted & context) - found))
