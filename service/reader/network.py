"""The trained reader: marks the spans that answer, and knows when none does."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from service.questions.language import Language, language_of
from service.reader.alphabet import BREAK, Ids
from service.reader.gloss import both_glossed, glossary_of
from service.reader.marking import remarked
from service.reader.reading import Candidate, Passage, Reading
from service.reader.session import FOLDER, WEIGHTS, NetworkSession
from service.reader.spans import Floats, Scored, best_spans, distinct, made_whole, span_scores
from service.reader.wanted import Wanted
from service.reader.windows import windows

LONGEST_QUESTION = 60
LONGEST_CONTEXT = 40
_ROWS_AT_ONCE = 4  # of like length: padding costs more than a call does
_NEVER = np.float32(-2e4)


@dataclass(frozen=True, slots=True)
class _Window:
    """A window of passages[passage]: its context is ids[:opens], its text begins at `offset`."""

    passage: int
    ids: Ids
    opens: int
    offset: int


@dataclass(frozen=True, slots=True)
class Marked:
    """The network's spans.

    Attributes:
        spans: made whole, best first, none twice; they may overlap.
        none: the network's chance of no answer; with the spans' chances it sums to at most one.
        answerable: calibrated chance that there is an answer.
        asked: the question as it was read, where that is not as it was asked; else "".
    """

    spans: tuple[Scored, ...]
    none: float
    answerable: float
    asked: str


class NetworkReader:
    """Implements service.reader.reading.Reader with the weights of a folder."""

    name = "network"

    def __init__(
        self, session: NetworkSession, glossary: dict[str, tuple[str, ...]], sha256: str
    ) -> None:
        """Args: sha256: of the weights, so that an answer can be traced to them."""
        self._session = session
        self._glossary = glossary
        self.sha256 = sha256

    @classmethod
    def open(cls, folder: Path | None = None, *, threads: int = 1) -> "NetworkReader":
        """The reader of `folder`, or the bundled one.

        Raises:
            EncoderError: a file is missing or has another format.
        """
        folder = folder or FOLDER
        session = NetworkSession(folder, threads)
        glossary = glossary_of(folder)
        return cls(session, glossary, hashlib.sha256((folder / WEIGHTS).read_bytes()).hexdigest())

    def read(self, question: str, passages: Sequence[Passage], *, limit: int = 20) -> Reading:
        """See Reader.read. Candidates do not overlap: a span stands for all that overlap it.

        Their scores are shares of `answerable`, so scores and the chance of no answer sum to at
        most one. Of a question longer than LONGEST_QUESTION characters the end is read. An English
        question is read in Chinese words (service.reader.gloss).
        """
        marked = self.marked(question, passages)
        texts = [passage.text for passage in passages]
        wanted = Wanted.of(marked.asked or question)
        share = marked.answerable / max(1 - marked.none, 1e-9)
        candidates = [
            Candidate(span.row, span.start, span.end, min(span.probability * share, 1.0))
            for span in distinct(remarked(wanted, marked.spans, texts))
        ]
        return Reading(tuple(candidates[:limit]), marked.answerable, marked.asked)

    def impression(self, question: str, passage: Passage) -> tuple[float, ...]:
        """See Reader.impression; of a long passage the first window is looked at."""
        asked = self._session.alphabet.ids(question.strip())[-LONGEST_QUESTION:]
        cuts = self._cuts(passage)
        if not len(asked) or not cuts:
            return ()
        ids, opens, _ = cuts[0]
        return tuple(map(float, self._session.impression(asked, ids, opens)))

    def marked(self, question: str, passages: Sequence[Passage]) -> "Marked":
        """What the network alone marks, before marking.py looks at it."""
        texts = [text for passage in passages for text in (passage.context, passage.text)]
        read_as = ""
        if language_of(question) is Language.ENGLISH and _chinese(texts):
            # The network knows that a word is asked for even where no passage holds it; what looks at
            # words of the passages afterwards has only those.
            read_as, question = both_glossed(question, texts, self._glossary)
        asked = self._session.alphabet.ids(question.strip())[-LONGEST_QUESTION:]
        shown = [
            _Window(row, *cut)
            for row, passage in enumerate(passages)
            for cut in self._cuts(passage)
        ]
        if not len(asked) or not shown:
            return Marked((), 1.0, 0.0, read_as)
        spans, none = best_spans(self._scores(asked, shown), self._session.calibration.temperature)
        placed = [_placed(span, shown[span.row]) for span in spans]
        whole = made_whole(placed, [passage.text for passage in passages])
        return Marked(tuple(whole), none, self._session.calibration.answerable(none), read_as)

    def _cuts(self, passage: Passage) -> list[tuple[Ids, int, int]]:
        """Windows of the passage: ids with the context in front, where it opens, its offset."""
        alphabet = self._session.alphabet
        text = alphabet.ids(passage.text)
        context = alphabet.ids(passage.context)[-LONGEST_CONTEXT:]
        if len(context):
            context = np.append(context, np.uint16(BREAK))
        return [
            (np.concatenate([context, text[start:end]]), len(context), start)
            for start, end in windows(text, alphabet.sentence_ends)
            if end > start
        ]

    def _scores(self, asked: Ids, windows: Sequence[_Window]) -> Floats:
        """(windows, P, LONGEST_ANSWER) scores of all spans; windows of like length go together."""
        size = max(len(window.ids) for window in windows)
        size += size % 2
        found: Floats | None = None
        order = sorted(range(len(windows)), key=lambda row: len(windows[row].ids))
        for first in range(0, len(order), _ROWS_AT_ONCE):
            rows = order[first : first + _ROWS_AT_ONCE]
            scores = span_scores(
                self._session.read(
                    asked, [windows[row].ids for row in rows], [windows[row].opens for row in rows]
                )
            )
            if found is None:
                shape = (len(windows), size, scores.shape[2])
                found = np.full(shape, _NEVER, dtype=np.float32)
            found[rows, : scores.shape[1]] = scores
        return found if found is not None else np.zeros((0, 0, 0), dtype=np.float32)


def _chinese(texts: Sequence[str]) -> bool:
    return language_of("".join(texts)) is Language.CHINESE


def _placed(span: Scored, window: _Window) -> Scored:
    """The span with its passage as row and its offsets in the passage's text."""
    shift = window.offset - window.opens
    return Scored(window.passage, span.start + shift, span.end + shift, span.probability)
