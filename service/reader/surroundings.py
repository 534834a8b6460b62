"""What stands around a span: how much of the question its sentence tells, and how much of the network's
chance lies there.

The network is asked for a whole span; what it says of all spans with the same beginning, end or
sentence is surer than what it says of each of them.
"""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from indexer.text.sentences import sentence_spans
from service.citations import sentence_among
from service.reader.spans import Scored
from service.reader.wanted import Wanted

_NEAR = 20  # characters on either side
_FAR = 40
_AS_ASKED = 8  # characters between a span and what stands beside the question word
_CLAUSE = re.compile(r"[,;。、]")
_LEAST = 1e-4

Observed = dict[str, float]


def surroundings(
    wanted: Wanted, spans: Sequence[Scored], chances: Sequence[float], folded: Mapping[int, str]
) -> list[Observed]:
    """What is seen around each span.

    Args:
        chances: of the spans, summing to one.
        folded: texts by row.
    """
    known = {row: sentence_spans(text) for row, text in folded.items()}
    sentences = [
        (span.row, *sentence_among(known[span.row], span.start, span.end)) for span in spans
    ]
    told = {
        place: wanted.told_in(folded[place[0]][place[1] : place[2]]) for place in set(sentences)
    }
    most = [max(shares[i] for shares in told.values()) for i in (0, 1)]
    placed = [
        {
            "start": (span.row, span.start, -1),
            "end": (span.row, -1, span.end),
            "sentence": sentence,
            "passage": (span.row, -1, -1),
        }
        for span, sentence in zip(spans, sentences, strict=True)
    ]
    mass: dict[tuple[str, tuple[int, int, int]], float] = defaultdict(float)
    for places, chance in zip(placed, chances, strict=True):
        for place in places.items():
            mass[place] += chance
    return [
        {
            **{
                f"of_{name}": math.log(mass[name, place] + _LEAST) for name, place in places.items()
            },
            "rank": math.log(1 + span.row),
            "told_pairs": told[sentence][0],
            "told_characters": told[sentence][1],
            "told_more_pairs": most[0] - told[sentence][0],
            "told_more_characters": most[1] - told[sentence][1],
            **_beside(wanted, folded[span.row], span),
        }
        for span, places, sentence in zip(spans, placed, sentences, strict=True)
    ]


def _beside(wanted: Wanted, folded: str, span: Scored) -> Observed:
    """What of the question stands near the span, and whether its question word's neighbours do."""
    start, end = span.start, span.end
    near = f"{folded[max(0, start - _NEAR) : start]} {folded[end : end + _NEAR]}"
    clause = (
        f"{_CLAUSE.split(folded[max(0, start - _FAR) : start])[-1]} "
        f"{_CLAUSE.split(folded[end : end + _FAR])[0]}"
    )
    near_pairs, near_characters = wanted.told_in(near)
    clause_pairs, clause_characters = wanted.told_in(clause)
    inside = set(folded[start:end])
    before, behind = wanted.before, wanted.behind
    pair, other = len(before) == 2, len(behind) == 2
    return {
        "near_pairs": near_pairs,
        "near_characters": near_characters,
        "clause_pairs": clause_pairs,
        "clause_characters": clause_characters,
        "told_inside": len(inside & wanted.told_characters) / len(inside),
        "as_before": float(bool(before) and folded[start - 1 : start] == before[-1]),
        "as_behind": float(bool(behind) and folded[end : end + 1] == behind[0]),
        "as_pair_before": float(pair and folded[max(0, start - 2) : start] == before),
        "as_pair_behind": float(other and folded[end : end + 2] == behind),
        "as_near_before": float(pair and before in folded[max(0, start - _AS_ASKED) : start]),
        "as_near_behind": float(other and behind in folded[end : end + _AS_ASKED]),
    }
