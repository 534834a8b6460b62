"""Sheets of lessons and of plain text, cut in other processes while the network learns."""

import multiprocessing
import queue
from collections.abc import Iterator
from multiprocessing.queues import Queue
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from service.reader.alphabet import BREAK, MASK, Alphabet, Ids
from training.distil import features
from training.distil.texts import TEXTS, Texts
from training.reader import lessons
from training.reader.batches import Batch, Sheet, Teacher
from training.reader.lessons import Course
from training.reader.network import LONGEST_ANSWER, Inputs
from training.reader.scheme import endless
from training.reader.windows import Shelf, Window

# One shape for all rows: an accelerator's programs are made anew for every shape.
QUESTION, PASSAGE = 48, 272
WINDOWS = 2
SIZES = ((QUESTION,), (PASSAGE,))
PLAIN = "plain"  # the course without questions
_WAITING = 16  # sheets of a course that lie ready
_PATIENCE_S = 300

Sheets = Iterator[Sheet]


def lesson_sheets(course: Course, alphabet: Alphabet, groups: int, seed: list[int]) -> Sheets:
    """Sheets of `groups` questions, endlessly."""
    rng = np.random.default_rng(seed)
    nothing = np.zeros(0, dtype=np.float32)
    teacher = Teacher(Shelf(course, alphabet, rng), nothing, 0.0)
    source = endless(course.lessons, rng)
    while True:
        shown: list[tuple[str, list[Window]]] = []
        while len(shown) < groups:
            size = int(rng.choice((160, 210, 260)))
            pair = teacher.asked(next(source), WINDOWS, size - size // 6)
            if pair and all(len(window.ids) <= PASSAGE for window in pair[1]):
                shown.append(pair)
        questions = [alphabet.ids(question)[:QUESTION] for question, _ in shown]
        yield Sheet.of(questions, [window for _, group in shown for window in group], SIZES)


def plain_sheets(texts: Texts, groups: int, seed: list[int]) -> Sheets:
    """Sheets of `groups` windows each WINDOWS times as many; beside each a piece of its text.

    What is asked beside a window stands before it, behind it, or is nothing, so that the network
    learns to look for what goes with a question.
    """
    rng = np.random.default_rng(seed)
    rows = groups * WINDOWS
    while True:
        place = rng.integers(0, len(texts.ids) - 1, rows)
        text = np.searchsorted(texts.starts, place, "right") - 1
        kinds = rng.random(rows)
        asked: list[Ids] = []
        windows: list[Window] = []
        for start, row, kind in zip(place, text, kinds, strict=True):
            opens, closes = texts.starts[row], texts.starts[row + 1]
            first = max(min(int(start), closes - PASSAGE // 2), opens)
            last = min(first + PASSAGE, closes)
            before = texts.ids[max(first - QUESTION, opens) : first]
            behind = texts.ids[last : min(last + QUESTION, closes)]
            beside = before if kind < 0.4 else behind if kind < 0.7 else before[:0]
            asked.append(beside if len(beside) else np.array([BREAK], dtype=np.uint16))
            windows.append(Window(texts.ids[first:last], 0, ()))
        yield Sheet.of(asked, windows, SIZES)


def _cut(
    folder: Path, name: str, characters: str, groups: int, seed: list[int], out: "Queue[Sheet]"
) -> None:
    torch.set_num_threads(1)
    if name == PLAIN:
        sheets = plain_sheets(Texts.load(folder / TEXTS), groups, seed)
    else:
        course = lessons.load(folder / f"{name}.jsonl.gz")
        sheets = lesson_sheets(course, Alphabet(characters), groups, seed)
    for sheet in sheets:
        out.put(sheet)


class Cutters:
    """Processes that cut sheets of one size; each course has its own."""

    def __init__(
        self, folder: Path, characters: str, groups: int, processes: dict[str, int], seed: int
    ) -> None:
        """Args: processes: how many for each course, by its name; see training.reader.train."""
        context = multiprocessing.get_context("spawn")
        self._queues: dict[str, Queue[Sheet]] = {}
        self._processes = []
        for place, (name, count) in enumerate(processes.items()):
            self._queues[name] = context.Queue(_WAITING)
            for number in range(count):
                process = context.Process(
                    target=_cut,
                    args=(
                        folder,
                        name,
                        characters,
                        groups,
                        [seed, place, number],
                        self._queues[name],
                    ),
                    daemon=True,
                )
                process.start()
                self._processes.append(process)

    def next(self, name: str) -> Sheet:
        """The next sheet of a course; waits for it. Raises RuntimeError when none comes."""
        try:
            sheet = self._queues[name].get(timeout=_PATIENCE_S)
        except queue.Empty:
            raise RuntimeError(
                f"no sheet of {name} came in {_PATIENCE_S} s: its process ended or stands still; "
                "see what it printed"
            ) from None
        return sheet

    def stop(self) -> None:
        """Ends the processes."""
        for process in self._processes:
            process.terminate()


class Desk:
    """Makes batches of sheets on a device."""

    def __init__(
        self, alphabet: Alphabet, rarity: npt.NDArray[np.float32], device: torch.device
    ) -> None:
        self.device = device
        self.rarity = torch.from_numpy(rarity).to(device)
        self.ends = torch.from_numpy(alphabet.sentence_ends.astype(np.int64)).to(device)
        self.size = alphabet.size

    def _there(self, value: npt.NDArray[np.generic]) -> Tensor:
        here = torch.from_numpy(value.astype(np.int64))
        if self.device.type == "cuda":
            here = here.pin_memory()  # without, every copy waits for what the device still does
        return here.to(self.device, non_blocking=True)

    def batch(self, sheet: Sheet, hide: float, windows: int, longest: int = 1) -> Batch:
        """The batch, with a share `hide` of the characters hidden in runs of up to `longest`.

        A tenth of what is hidden shows another character instead of none.
        """
        question = self._there(sheet.question).repeat_interleave(
            len(sheet.passage) // len(sheet.question), 0
        )
        whole = self._there(sheet.passage)
        place = torch.arange(whole.shape[1], device=self.device)
        opens, ends = self._there(sheet.opens)[:, None], self._there(sheet.lengths)[:, None]
        readable = (place >= opens) & (place < ends)
        golds = torch.zeros((*whole.shape, LONGEST_ANSWER), dtype=torch.bool, device=self.device)
        row, start, length = self._there(sheet.golds)
        golds[row, start, length] = True
        hidden = self._runs(whole.shape, hide, longest) & readable
        passage = torch.where(hidden, self._instead(whole.shape), whole)
        of_passage, of_question = features.match(question, passage, windows, self.rarity, self.ends)
        inputs = Inputs(
            question=question,
            question_pairs=features.pairs(question),
            question_match=of_question,
            passage=passage,
            passage_pairs=features.pairs(passage),
            passage_match=of_passage,
            readable=readable.float(),
        )
        return Batch(inputs, windows, golds, hidden, whole)

    def _runs(self, shape: torch.Size, share: float, longest: int) -> Tensor:
        """True at about `share` of the places, in runs of 1 to `longest`."""
        begins = torch.rand(shape, device=self.device) < share * 2 / (longest + 1)
        lengths = torch.randint(1, longest + 1, shape, device=self.device)
        hidden = begins.clone()
        for far in range(1, longest):
            reaches = begins & (lengths > far)
            hidden[:, far:] |= reaches[:, :-far]
        return hidden

    def _instead(self, shape: torch.Size) -> Tensor:
        other = torch.randint(MASK + 1, self.size, shape, device=self.device)
        return torch.where(torch.rand(shape, device=self.device) < 0.1, other, MASK)
