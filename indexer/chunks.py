"""Chunks: the passages of a document, whole sentences of one section within a budget of tokens."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indexer.budget import Count, parts_within
from indexer.chunk import Chunk
from indexer.documents import Document, Section
from indexer.errors import SettingError
from indexer.text.flow import Flow
from indexer.text.sentences import sentence_spans

# What a cut costs, in units of a chunk: the sentences of a paragraph and the items of a list with
# the line that leads into them should stay together where the budget allows.
_CHUNK_COST, _IN_PARAGRAPH, _BEHIND_LEAD = 1.0, 0.3, 0.6


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, or a part of one that is too long.

    Attributes:
        flow: what is read.
        tokens: its size.
        cut: cost of beginning a chunk with this piece.
        first: whether it begins a paragraph.
    """

    flow: Flow
    tokens: int
    cut: float
    first: bool


def split(document: Document, *, max_tokens: int, count: Count) -> list[Chunk]:
    """The chunks of a document, in source order, numbered from 0.

    Every chunk lies inside one section and holds at most `max_tokens` tokens by `count`; a single
    character that counts as more stands alone. Together the chunks read every character of the
    sections' paragraphs that is not white space exactly once.

    Args:
        count: tokens of a text; at least 1 for text that is not empty.
    """
    if max_tokens < 1:
        raise SettingError(
            f"max_tokens is {max_tokens}; a chunk needs room for at least 1 token: set it to 1 or "
            "more (256 reads well)"
        )
    chunks: list[Chunk] = []
    for section in document.sections:
        for flow in _flows(document.text, section, max_tokens, count):
            chunks.append(
                Chunk(
                    id=f"{document.id}#{len(chunks)}",
                    document_id=document.id,
                    title=document.title,
                    date=document.date,
                    section=section.headings,
                    kind=section.kind,
                    flow=flow,
                )
            )
    return chunks


def _flows(source: str, section: Section, max_tokens: int, count: Count) -> list[Flow]:
    paragraphs = [flow for flow in map(_stripped, section.paragraphs) if len(flow)]
    if not paragraphs:
        return []
    groups: list[list[Flow]] = []
    for paragraph in paragraphs:
        # A paragraph that was mended around another one reaches behind it: apart, both in order.
        if groups and _follows(groups[-1][-1], paragraph):
            groups[-1].append(paragraph)
        else:
            groups.append([paragraph])
    flows: list[Flow] = []
    for group in groups:
        whole = _joined(source, group)
        if count(whole.text) <= max_tokens:
            flows.append(whole)
        else:
            flows += _split(source, group, max_tokens, count)
    return flows


def _follows(before: Flow, flow: Flow) -> bool:
    return int(before.offsets[-1]) < int(flow.offsets[0])


def _split(source: str, paragraphs: Sequence[Flow], max_tokens: int, count: Count) -> list[Flow]:
    pieces = _pieces(paragraphs, max_tokens, count)
    flows: list[Flow] = []
    for first, last in _balanced([p.tokens for p in pieces], [p.cut for p in pieces], max_tokens):
        flows += _within(source, pieces[first:last], max_tokens, count)
    return flows


def _within(source: str, pieces: Sequence[_Piece], max_tokens: int, count: Count) -> list[Flow]:
    """One flow, or two where the pieces count as more together than one by one."""
    flow = _joined_pieces(source, pieces)
    if len(pieces) == 1 or count(flow.text) <= max_tokens:
        return [flow]
    half = len(pieces) // 2
    return [
        *_within(source, pieces[:half], max_tokens, count),
        *_within(source, pieces[half:], max_tokens, count),
    ]


def _pieces(paragraphs: Sequence[Flow], max_tokens: int, count: Count) -> list[_Piece]:
    pieces: list[_Piece] = []
    leads = False
    for paragraph in paragraphs:
        text = paragraph.text
        for place, (start, end) in enumerate(sentence_spans(text)):
            tokens = count(text[start:end])
            cut = _IN_PARAGRAPH if place else (_BEHIND_LEAD if leads else 0.0)
            if tokens <= max_tokens:
                pieces.append(_Piece(paragraph.slice(start, end), tokens, cut, place == 0))
                continue
            for part, (a, b) in enumerate(parts_within(text[start:end], max_tokens, count)):
                flow = paragraph.slice(start + a, start + b)
                first = place == 0 and part == 0
                pieces.append(_Piece(flow, count(flow.text), 0.1 if part else cut, first))
        leads = text[-1] in "：:"
    return pieces


def _balanced(
    sizes: Sequence[int], cuts: Sequence[float], max_tokens: int
) -> list[tuple[int, int]]:
    """[first, last) of each chunk: few, of like size, cut where it costs least.

    Dynamic programming over the last cut. A chunk costs 1 and the square of how far its size is
    from the mean that the fewest possible chunks would have.
    """
    total = sum(sizes)
    target = total / -(-total // max_tokens)
    best = [0.0] + [float("inf")] * len(sizes)
    before = [0] * (len(sizes) + 1)
    for last in range(1, len(sizes) + 1):
        size = 0
        for first in range(last - 1, -1, -1):
            size += sizes[first]
            if size > max_tokens and first < last - 1:
                break
            cost = best[first] + _CHUNK_COST + (1 - size / target) ** 2
            cost += cuts[first] if first else 0.0
            if cost < best[last]:
                best[last], before[last] = cost, first
    spans = []
    last = len(sizes)
    while last:
        spans.append((before[last], last))
        last = before[last]
    return spans[::-1]


def _stripped(flow: Flow) -> Flow:
    text = flow.text
    bare = text.strip()
    if len(bare) == len(text):
        return flow
    start = text.index(bare) if bare else 0
    return flow.slice(start, start + len(bare))


def _joined(source: str, paragraphs: Sequence[Flow]) -> Flow:
    if len(paragraphs) == 1:
        return paragraphs[0]
    return _glued(source, paragraphs, ["\n"] * (len(paragraphs) - 1))


def _joined_pieces(source: str, pieces: Sequence[_Piece]) -> Flow:
    if len(pieces) == 1:
        return pieces[0].flow
    glue = ["\n" if piece.first else " " for piece in pieces[1:]]
    return _glued(source, [piece.flow for piece in pieces], glue)


def _glued(source: str, flows: Sequence[Flow], glue: Sequence[str]) -> Flow:
    """The flows with glue between them where the source has white space for it to stand at.

    Between sentences of one paragraph the white space of the source itself is read.
    """
    texts, offsets = [flows[0].text], [flows[0].offsets]
    for before, flow, between in zip(flows, flows[1:], glue, strict=False):
        gap = range(int(before.offsets[-1]) + 1, int(flow.offsets[0]))
        at = next((offset for offset in gap if source[offset].isspace()), None)
        if at is not None:
            texts.append(between)
            offsets.append(np.array([at], dtype=np.int32))
        texts.append(flow.text)
        offsets.append(flow.offsets)
    return Flow("".join(texts), np.concatenate(offsets))
