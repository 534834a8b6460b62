"""Citations against evidence, by offsets.

The idea is ALCE's (Gao et al., Enabling Large Language Models to Generate Text with Citations,
EMNLP 2023): recall asks whether what must be proved is, precision whether each citation proves
something. Where ALCE asks a language model, offsets are compared here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from eval.sets.questions import Place
from eval.systems.reply import Span

# A citation proves a piece of evidence when they share at least this part of the shorter of them.
SHARE = 0.5


@dataclass(frozen=True, slots=True)
class CitationScore:
    """Over one answer.

    Attributes:
        precision: part of the citations that prove some evidence; None without citations.
        recall: part of the pieces of evidence that some citation proves.
        character_precision, character_recall: |C ∩ E| / |C| and |C ∩ E| / |E| over the sets of
            cited and evidence characters, of each piece its best-covered place; the first is None
            without citations.
    """

    precision: float | None
    recall: float
    character_precision: float | None
    character_recall: float


def overlap(place: Place, span: Span) -> int:
    """Characters that both hold."""
    if place.document_id != span.document_id:
        return 0
    return max(0, min(place.end, span.end) - max(place.start, span.start))


def proves(span: Span, place: Place) -> bool:
    """Whether they share SHARE of the shorter."""
    shorter = min(place.end - place.start, span.end - span.start)
    return shorter > 0 and overlap(place, span) >= SHARE * shorter


def score_citations(
    citations: Sequence[Span], evidence: Sequence[Sequence[Place]]
) -> CitationScore:
    """`citations` of one answer against its `evidence`, which must not be empty.

    A piece of evidence that stands in several places is proved at any of them.
    """
    good = sum(
        any(proves(span, place) for piece in evidence for place in piece) for span in citations
    )
    covered = sum(
        any(proves(span, place) for place in piece for span in citations) for piece in evidence
    )
    best = [
        max(piece, key=lambda place: sum(overlap(place, span) for span in citations))
        for piece in evidence
    ]
    wanted = _characters((place.document_id, place.start, place.end) for place in best)
    cited = _characters((span.document_id, span.start, span.end) for span in citations)
    shared = len(wanted & cited)
    return CitationScore(
        precision=good / len(citations) if citations else None,
        recall=covered / len(evidence),
        character_precision=shared / len(cited) if cited else None,
        character_recall=shared / len(wanted),
    )


def _characters(ranges: Iterable[tuple[str, int, int]]) -> set[tuple[str, int]]:
    return {(name, at) for name, start, end in ranges for at in range(start, end)}


def false_quotes(citations: Sequence[Span], sources: Mapping[str, str]) -> list[Span]:
    """The citations whose text is not the source's at their offsets; must be empty always."""
    return [
        span
        for span in citations
        if span.document_id not in sources
        or span.start >= span.end
        or sources[span.document_id][span.start : span.end] != span.text
    ]
