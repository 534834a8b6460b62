"""Windows of text: pieces of articles that hold an answer, or none, at the edges of sentences if any."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from service.reader.alphabet import BREAK, Alphabet, Ids
from training.reader.lessons import Course, Lesson

LONGEST_CONTEXT = 40
CONTEXT_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Window:
    """A piece of text as ids, with its context in front and the answers inside."""

    ids: Ids
    opens: int
    spans: tuple[tuple[int, int], ...]


class Shelf:
    """Cuts windows from articles; ids are made once for each article."""

    def __init__(self, course: Course, alphabet: Alphabet, rng: np.random.Generator) -> None:
        self.course = course
        self.alphabet = alphabet
        self.rng = rng
        self._ids: dict[int, tuple[Ids, npt.NDArray[np.intp]]] = {}

    def ids(self, row: int) -> tuple[Ids, npt.NDArray[np.intp]]:
        """Ids of the article and the starts of its sentences."""
        if row not in self._ids:
            ids = self.alphabet.ids(self.course.articles[row].text)
            starts = np.flatnonzero(np.isin(ids, self.alphabet.sentence_ends)) + 1
            self._ids[row] = (ids, np.concatenate([[0], starts]))
        return self._ids[row]

    def context(self, row: int) -> Ids:
        """The title as shown in front of a window: sometimes nothing."""
        title = self.course.articles[row].title[-LONGEST_CONTEXT:]
        if not title or self.rng.random() > CONTEXT_SHARE:
            return np.zeros(0, dtype=np.uint16)
        return np.append(self.alphabet.ids(title), np.uint16(BREAK))

    def around(self, row: int, start: int, end: int, size: int) -> tuple[int, int]:
        """A random [start, end) of about `size` that holds the span, at sentence edges if any."""
        ids, starts = self.ids(row)
        slack = max(size - (end - start), 0)
        first = max(start - int(self.rng.integers(0, slack + 1)), 0)
        edges = starts[(starts >= first) & (starts <= start)]
        first = int(edges[0]) if len(edges) else first
        last = min(first + max(size, end - start), len(ids))
        edges = starts[(starts >= end) & (starts <= last)]
        return first, int(edges[-1]) if len(edges) and last < len(ids) else max(last, end)

    def window(
        self, row: int, first: int, last: int, spans: Sequence[tuple[int, int]], cut: bool = False
    ) -> Window:
        """[first, last) of the article; `cut` removes the sentences that hold a span."""
        ids, starts = self.ids(row)
        context = self.context(row)
        shift = len(context)
        body = ids[first:last]
        if cut:
            keep = np.ones(len(body), dtype=bool)
            for start, end in spans:
                opening = int(starts[np.searchsorted(starts, start, "right") - 1])
                after = int(np.searchsorted(starts, end - 1, "right"))
                closing = int(starts[after]) if after < len(starts) else len(ids)
                keep[max(opening - first, 0) : max(closing - first, 0)] = False
            body = body[keep]
            spans = ()
        inside = tuple(
            (start - first + shift, end - first + shift)
            for start, end in spans
            if start >= first and end <= last
        )
        return Window(np.concatenate([context, body]), shift, inside)

    def other(self, lesson: Lesson, size: int) -> Window:
        """A window without the answer: of the same article, of a rival, or of any article."""
        rng = self.rng
        for _ in range(4):
            row = lesson.article
            if lesson.rivals and rng.random() < 0.5:
                row = int(rng.choice(lesson.rivals))
            length = len(self.ids(row)[0])
            place = int(rng.integers(0, max(length - size // 2, 1)))
            first, last = self.around(row, place, min(place + 1, length), size)
            blocked = [*lesson.spans, lesson.source] if row == lesson.article else []
            if all(end <= first or start >= last for start, end in blocked) and last - first > 20:
                return self.window(row, first, last, ())
        row = int(rng.integers(len(self.course.articles)))
        first, last = self.around(row, 0, 1, size)
        return self.window(row, first, last, ())
