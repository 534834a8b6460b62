"""Learning the network from lessons."""

import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from indexer.relations.learned.words import LONGEST_WORD, asked_of
from training.tagger.batches import alike, share_at
from training.tagger.lessons import Lesson
from training.tagger.network import Inputs, Tagger

WORDS_A_BATCH = 1500
RATE, DECAY, WARM = 2e-3, 0.02, 100


@dataclass(frozen=True, slots=True)
class Course:
    """Lessons, and which share of those that state a row, and of the silent ones, a round reads."""

    lessons: Sequence[Lesson]
    stating: float = 1.0
    silent: float = 0.7


def learn(
    network: Tagger, courses: Sequence[Course], rounds: int, seed: int, rate: float = RATE
) -> None:
    """Goes `rounds` times over the lessons and tells of each."""
    rng = random.Random(seed)
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=DECAY)
    step, whole, began = 0, 0, time.monotonic()
    for turn in range(rounds):
        network.train()
        given = _given(courses, rng)
        batches = alike([len(one.seen) for one in given], WORDS_A_BATCH, rng)
        whole = whole or len(batches) * rounds
        lost = 0.0
        for batch in batches:
            for group in optimizer.param_groups:
                group["lr"] = rate * share_at(step, whole, WARM)
            loss = network.loss(*stacked([given[at] for at in batch]))
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            lost += loss.item()
            step += 1
        took = time.monotonic() - began
        print(
            f"round {turn + 1} of {rounds}: loss {lost / len(batches):.3f}, {took:.0f} s",
            flush=True,
        )


def _given(courses: Sequence[Course], rng: random.Random) -> list[Lesson]:
    """The lessons of one round."""
    return [
        lesson
        for course in courses
        for lesson in course.lessons
        if rng.random() < (course.stating if lesson.states else course.silent)
    ]


def stacked(lessons: Sequence[Lesson]) -> tuple[Inputs, torch.Tensor]:
    """Lessons as one batch, and which tags are right."""
    size = (len(lessons), max(len(one.seen) for one in lessons))
    names = ("first", "last", "words", "kinds", "masks", "lengths", "hints", "asked")
    arrays = {name: np.zeros(size, np.int64) for name in names}
    characters = np.zeros((*size, LONGEST_WORD), np.int64)
    kept = np.zeros(size, np.float32)
    allowed = np.zeros((*size, lessons[0].allowed.shape[1]), dtype=bool)
    for row, one in enumerate(lessons):
        seen, long = one.seen, len(one.seen)
        for name in names:
            told = asked_of(seen, one.body) if name == "asked" else getattr(seen, name)
            arrays[name][row, :long] = told
        characters[row, :long] = seen.characters
        kept[row, :long] = 1
        allowed[row, :long] = one.allowed
    tensors = {name: torch.from_numpy(array) for name, array in arrays.items()}
    inputs = Inputs(torch.from_numpy(characters), **tensors, kept=torch.from_numpy(kept))
    return inputs, torch.from_numpy(allowed)
