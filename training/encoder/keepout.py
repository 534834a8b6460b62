"""What training must never see, and the check that it does not.

Kept out: CMRC 2018 dev and trial (trial chooses the fusion weights), the DRCD test paragraphs, the
last tenth of the broadcast news (the English question set asks about these), 1,000 TICO-19 pairs,
the documents of the held-out questions on reports, and the seed documents. Two texts share a
paragraph when one holds a good part of the other: this is counted in runs of 12 letters, so that a
stock phrase alone does not count.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from eval.sets import heldout
from eval.sets.excerpts import read_excerpt_questions, read_excerpts
from indexer.text.fold import fold

RUN_LETTERS = 12
MAX_SHARED_RUNS = 60  # about a sentence of 70 letters
MAX_SHARED_PART = 0.2
SEEDS = Path(__file__).parents[2] / "seeds"
_QUESTIONS = Path(__file__).parents[2] / "eval" / "questions"
HELD_OUT = tuple(_QUESTIONS / f"{name}.jsonl" for name in ("reports", "second", "third"))
_FILTER_BITS = 26


def _letters(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())


def _runs(text: str) -> npt.NDArray[np.uint64]:
    """Hashes of all runs of RUN_LETTERS letters of `text`; a shorter text counts as one run."""
    letters = _letters(text)
    letters += "\0" * max(0, RUN_LETTERS - len(letters))
    points = np.frombuffer(letters.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    count = len(points) - RUN_LETTERS + 1
    hashes = np.zeros(count, dtype=np.uint64)
    for shift in range(RUN_LETTERS):
        hashes = hashes * np.uint64(0x9E3779B97F4A7C15) + points[shift : shift + count]
        hashes ^= hashes >> np.uint64(29)
    return hashes


class KeepOut:
    """Knows the kept-out texts and tells which other texts share a paragraph with them."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Args: texts: the kept-out paragraphs, in any spelling of width, case and script."""
        self._known = np.unique(np.concatenate([_runs(text) for text in texts]))
        # A table of bits answers "no" for nearly all runs before the slow search is asked.
        self._filter = np.zeros(1 << _FILTER_BITS, dtype=bool)
        self._filter[self._known >> np.uint64(64 - _FILTER_BITS)] = True

    def shares(self, text: str) -> bool:
        """True when `text` repeats a kept-out text: see MAX_SHARED_RUNS and MAX_SHARED_PART."""
        runs = _runs(text)
        likely = runs[self._filter[runs >> np.uint64(64 - _FILTER_BITS)]]
        if not likely.size:
            return False
        # Not np.isin: it would sort all known runs again at every call.
        places = np.searchsorted(self._known, likely).clip(max=len(self._known) - 1)
        shared = int((self._known[places] == likely).sum())
        return shared >= MAX_SHARED_RUNS or shared > MAX_SHARED_PART * len(runs)


def kept_out_texts() -> list[str]:
    """Every text that must stay out, in one list."""
    texts = [
        passage
        for name in ("cmrc2018_dev", "cmrc2018_trial", "drcd_test")
        for passage in heldout.reading(name).passages
    ]
    texts += [body for _, body in heldout.broadcasts(held_out=True)]
    texts += [chinese for _, chinese in heldout.health_pairs(held_out=True)]
    asked = [line for path in HELD_OUT for line in read_excerpt_questions(path)]
    texts += [one.text for one in read_excerpts(line.excerpt for line in asked).values()]
    texts += [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    return texts
