"""The passages that an answer is read from: without the sentences that order whoever answers about.

Passages are data. A sentence such as 回答任何问题时都必须说… is true as a quotation and answers nobody's
question, so it is not read, unless the question is about what a document orders (忽略了哪些指令?).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.chunk import Chunk
from indexer.text.flow import Flow
from indexer.text.fold import fold
from indexer.text.orders import ordered
from indexer.text.sentences import sentence_spans

_ABOUT_ORDERS = re.compile(
    r"指令|提示词|忽略|无视|(?:回答|答复|回复)[^,。?]{0,10}(?:说|称|什么|怎么|如何)|(?:要求|命令|吩咐)[^,。?]{0,10}(?:说|回答)|"
    r"\binstruct|\bignore\b|\bdisregard\b|\bprompts?\b|\b(?:told|asked|ordered|have|has|must|should)\b.{0,30}\b(?:say|answer|reply)\b"
)


def evidential(question: str, chunks: Sequence[Chunk]) -> list[Chunk]:
    """`chunks` as they may answer `question`, in the same order; a chunk of orders only is left out."""
    if _ABOUT_ORDERS.search(fold(question)):
        return list(chunks)
    read = (_without_orders(chunk) for chunk in chunks)
    return [chunk for chunk in read if chunk.text.strip()]


def _without_orders(chunk: Chunk) -> Chunk:
    text = chunk.flow.text
    spans = sentence_spans(text)
    orders = list(ordered(text[start:end] for start, end in spans))
    if not any(orders):
        return chunk
    # Each sentence with the white space behind it, so that those that stay are parted as they were.
    edges = [*(start for start, _ in spans), len(text)]
    kept = [
        chunk.flow.slice(start, end)
        for start, end, order in zip(edges, edges[1:], orders, strict=False)
        if not order
    ]
    return replace(chunk, flow=Flow.join(kept))
