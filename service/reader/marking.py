"""Which of the network's spans a person would have marked.

The network is sure of the place and less sure of the edges: half of its misses on unseen questions
overlap the right span. What a span looks like says more: whether its edges cut a word, whether it
repeats the question, what words it has (span_words.py), what stands around it (surroundings.py), how
long answers to such a question are. A conditional logistic model (McFadden 1974) of such plain
observations shares the chances of the best spans out anew; its weights are fitted on questions that
the network was not trained on (training/marking.py).
"""

import json
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from indexer.text.fold import fold
from service.reader.span_words import words_seen
from service.reader.spans import Scored, expected_overlap
from service.reader.surroundings import Observed, surroundings
from service.reader.wanted import Wanted, pairs_of
from service.reader.words import cuts_word

WEIGHTS = Path(__file__).with_name("marking.json")
MOST = 40  # spans whose chances are shared out anew; all others together have next to none

_MARKS = frozenset("，。；：、！？,.;:!?…—~ \t\n\r\u3000“”‘’（）()《》「」")
_OPENERS, _CLOSERS = frozenset("“《「‘"), frozenset("”》」’")
_COMMA = re.compile(r"[，,；;]")
_DIGIT = re.compile(r"\d")
_VERB = re.compile(r"[是为在被将把]")


def remarked(
    wanted: Wanted,
    spans: Sequence[Scored],
    texts: Sequence[str],
    weights: dict[str, float] | None = None,
) -> list[Scored]:
    """`spans` with the chances of the best MOST shared out anew among them; best first.

    Args:
        spans: rows are places in `texts`; best first, none twice.
        weights: of what is observed; the bundled ones if None.
    """
    best = spans[:MOST]
    if len(best) < 2:
        return list(spans)
    weights = _weights() if weights is None else weights
    scores = np.array(
        [
            sum(weights.get(name, 0.0) * value for name, value in seen.items())
            for seen in observed(wanted, best, texts)
        ]
    )
    chances = np.exp(scores - scores.max())
    chances *= sum(span.probability for span in best) / chances.sum()
    shared = [
        replace(span, probability=float(chance)) for span, chance in zip(best, chances, strict=True)
    ]
    return sorted(
        [*shared, *spans[MOST:]], key=lambda span: (-span.probability, span.row, span.start)
    )


def observed(wanted: Wanted, spans: Sequence[Scored], texts: Sequence[str]) -> list[Observed]:
    """What is seen of each span, by name; what is not named is not seen (0)."""
    chances = np.array([span.probability for span in spans])
    chances = chances / max(float(chances.sum()), 1e-12)
    overlap = expected_overlap(spans, chances)
    foremost = int((chances + overlap / 12).argmax())
    folded = {row: fold(texts[row]) for row in {span.row for span in spans}}
    around = surroundings(wanted, spans, chances.tolist(), folded)
    found = []
    for place, span in enumerate(spans):
        text = texts[span.row]
        seen = {
            "log_chance": math.log(float(chances[place]) + 1e-6),
            "chance": float(chances[place]),
            "overlap": float(overlap[place]),
            "foremost": float(place == foremost),
            **_size(text[span.start : span.end]),
            **_clause(text, span),
            **dict.fromkeys(_neighbours(text, span), 1.0),
            **_edges(text, span),
            **_repeated(wanted, folded[span.row], span),
            **around[place],
            **dict.fromkeys(words_seen(wanted, text, span.start, span.end), 1.0),
        }
        found.append(seen)
    return found


def _size(span: str) -> Observed:
    length = math.log(len(span)) / 3
    return {
        "length": length,
        "length_squared": length**2,
        "comma": float(_COMMA.search(span) is not None),
        "enumerates": float("、" in span),
        "of": float("的" in span),
        "digit": float(_DIGIT.search(span) is not None),
        "verb": float(_VERB.search(span) is not None),
    }


def _clause(text: str, span: Scored) -> Observed:
    opens = span.start == 0 or text[span.start - 1] in _MARKS
    closes = span.end == len(text) or text[span.end] in _MARKS
    return {
        "opens": float(opens),
        "closes": float(closes),
        "clause": float(opens and closes),
    }


def _neighbours(text: str, span: Scored) -> Iterator[str]:
    """Names of the sorts of characters at the span's edges, inside and outside."""
    for name, char in (
        ("before", text[max(span.start - 1, 0) : span.start]),
        ("first", text[span.start]),
        ("last", text[span.end - 1]),
        ("after", text[span.end : span.end + 1]),
    ):
        yield f"{name}:{_sort(char)}"


def _sort(char: str) -> str:
    if not char:
        return "none"
    if char in _MARKS:
        return "mark"
    if char.isdigit():
        return "digit"
    return "latin" if char.isascii() else "other"


def _edges(text: str, span: Scored) -> Observed:
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    return {
        "cut_start": float(cuts_word(text, span.start)),
        "cut_end": float(cuts_word(text, span.end)),
        "in_quotes": float(before in _OPENERS and after in _CLOSERS),
        "with_quotes": float(text[span.start] in _OPENERS and text[span.end - 1] in _CLOSERS),
    }


def _repeated(wanted: Wanted, folded: str, span: Scored) -> Observed:
    """How much of the span, and of what stands beside it, is said in the question."""
    start, end = span.start, span.end
    marked = folded[start:end]
    said = [pair in wanted.pairs for pair in pairs_of(marked)] or [False]
    heads = range(2, len(wanted.head) + 1)
    return {
        "said": sum(said) / len(said),
        "said_first": float(said[0]),
        "said_last": float(said[-1]),
        "said_before": float(folded[max(0, start - 2) : start] in wanted.pairs),
        "said_after": float(folded[end : end + 2] in wanted.pairs),
        "asked_across_start": float(start > 0 and folded[start - 1 : start + 1] in wanted.pairs),
        "asked_across_end": float(folded[end - 1 : end + 1] in wanted.pairs),
        "all_said": float(marked in wanted.folded),
        "head": float(bool(wanted.head) and marked.endswith(wanted.head[:1])),
        "whole_head": float(any(marked.endswith(wanted.head[:size]) for size in heads)),
        "head_behind": float(bool(wanted.head) and folded[end : end + 1] == wanted.head[0]),
        "whole_head_behind": float(
            any(folded.startswith(wanted.head[:size], end) for size in heads)
        ),
        "head_inside": float(any(wanted.head[:size] in marked for size in heads)),
    }


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return weights
