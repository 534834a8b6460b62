"""How far a build is: what it says while it works, and what it reports at the end."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TextIO

from tqdm import tqdm  # type: ignore[import-untyped]


@dataclass(frozen=True, slots=True)
class Progress:
    """One step.

    Attributes:
        stage: "read" (documents read, split and embedded), then "words" (segments of the word
            index made).
        done, total: in documents, in segments.
        item: what was worked on last; may be empty.
    """

    stage: str
    done: int
    total: int
    item: str = ""


Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    Attributes:
        generation: the id that is current now.
        unchanged: the index was up to date; nothing was written.
        documents, chunks, relations: in the index.
        added, changed, removed: paths below the seeds folder, against the generation before.
        reused: documents taken over without being read again.
        notes: what a person should know: damage repaired, corrections without ground.
        seconds: that it took.
    """

    generation: str
    unchanged: bool
    documents: int
    chunks: int
    relations: int
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    reused: int = 0
    notes: tuple[str, ...] = ()
    seconds: float = 0.0

    def sentence(self) -> str:
        """The report in a line."""
        size = f"{self.documents} documents, {self.chunks} chunks, {self.relations} relations"
        if self.unchanged:
            return f"index is up to date: generation {self.generation}, {size}"
        return (
            f"built generation {self.generation} in {self.seconds:.1f} s: {size} "
            f"({len(self.added)} added, {len(self.changed)} changed, {len(self.removed)} removed, "
            f"{self.reused} reused)"
        )


@dataclass(slots=True)
class TerminalBar:
    """A bar for each stage, for a terminal."""

    stream: TextIO = field(default_factory=lambda: sys.stderr)
    _bar: Any = None
    _stage: str = ""

    def __call__(self, step: Progress) -> None:
        if step.stage != self._stage:
            self.close()
            self._bar = tqdm(total=step.total, desc=step.stage, file=self.stream, leave=False)
            self._stage = step.stage
        if self._bar is not None:
            self._bar.update(step.done - self._bar.n)
            if step.done >= step.total:  # what is printed between two stages stands below it
                self.close()

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None


@dataclass(slots=True)
class PlainLines:
    """A line at the end of each stage and every few seconds, for logs and pipes."""

    stream: TextIO = field(default_factory=lambda: sys.stderr)
    every_s: float = 5.0
    _last: float = field(default_factory=time.monotonic)

    def __call__(self, step: Progress) -> None:
        now = time.monotonic()
        if step.done == step.total or now - self._last >= self.every_s:
            self._last = now
            print(f"{step.stage}: {step.done} of {step.total}", file=self.stream, flush=True)

    def close(self) -> None:
        """Nothing is held."""


def reporter(stream: TextIO) -> TerminalBar | PlainLines:
    """What suits `stream`."""
    return TerminalBar(stream) if stream.isatty() else PlainLines(stream)
