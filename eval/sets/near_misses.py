"""Questions that look answerable and are not, made from a set whose questions are answered."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from eval.sets.squad import SquadQuestion, SquadSet
from indexer.text.fold import fold
from indexer.text.sentences import sentence_spans

_WIDTH = 4096


def most_alike(texts: Sequence[str]) -> list[int]:
    """For each text the position of the most similar other text, by pairs of characters."""
    table = np.zeros((len(texts), _WIDTH), dtype=np.float32)
    for row, text in enumerate(texts):
        points = np.frombuffer(fold(text).encode("utf-32-le"), dtype="<u4").astype(np.uint64)
        mixed = (points[:-1] * np.uint64(2654435761) + points[1:] * np.uint64(40503)) >> np.uint64(
            7
        )
        table[row] = np.bincount((mixed % np.uint64(_WIDTH)).astype(np.int64), minlength=_WIDTH) > 0
    table *= np.log(len(texts) / (1 + table.sum(0))).clip(0).astype(np.float32)
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-6
    alike: npt.NDArray[np.float32] = table @ table.T
    np.fill_diagonal(alike, -1)
    return [int(row) for row in alike.argmax(axis=1)]


def without_sentences(text: str, spans: Sequence[tuple[int, str]]) -> str:
    """`text` without the sentences that hold one of the (start, text) spans."""
    return "".join(
        text[start:end]
        for start, end in sentence_spans(text)
        if not any(at < end and start < at + len(words) for at, words in spans)
    )


def near_misses(data: SquadSet) -> Iterator[tuple[SquadQuestion, str]]:
    """Each question once, with a text that does not answer it.

    In turn: the paragraph most like its own that lacks its answers, or its own paragraph without
    the sentences that answer.
    """
    alike = most_alike(data.contexts)
    for number, question in enumerate(data.questions):
        other = data.contexts[alike[question.context]]
        if number % 2 == 0 and not any(answer in other for answer in question.answers):
            yield question, other
        else:
            yield question, without_sentences(data.contexts[question.context], question.spans)
