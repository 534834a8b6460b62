"""What the learning needs, before it, and what ships, after it."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from service.reader.session import FOLDER
from training.distil.texts import CALIBRATION, TEXTS, training_texts
from training.distil.weights import load
from training.reader import lessons
from training.reader.lessons import Course
from training.reader.reports import reports
from training.reader.shipped import begin
from training.reader.stages import make_courses, make_glossary, make_reports, make_vocabulary
from training.reader.train import STATE

MADE_SHARE = 0.22  # of the articles with made questions: what travels stays below 64 MB
FEW = "few"
UNLEARNED = "unlearned"
SMALL, SMALL_LAST = "small.pt.xz", "small-last.pt.xz"
_SEED = 3


def prepare(folder: Path) -> None:
    """Leaves lessons, texts and characters in `folder`; what is there already stays."""
    begin(FOLDER, folder)
    make_courses(folder)
    make_reports(folder)
    alphabet, _ = make_vocabulary(folder)
    few = folder / f"{FEW}.jsonl.gz"
    if not few.exists():
        made = lessons.load(folder / "made.jsonl.gz")
        lessons.save(part_of(made, MADE_SHARE, np.random.default_rng(_SEED)), few)
    unlearned = folder / f"{UNLEARNED}.jsonl.gz"
    if not unlearned.exists():
        rng = np.random.default_rng(_SEED)
        lessons.save(reports(make_glossary(folder), rng, CALIBRATION, {}), unlearned)
    texts = folder / TEXTS
    if not texts.exists():
        training_texts(alphabet).save(texts)


def part_of(course: Course, share: float, rng: np.random.Generator) -> Course:
    """About `share` of the articles, with their lessons; rivals that are left out are none."""
    kept = rng.random(len(course.articles)) < share
    row = np.cumsum(kept) - 1
    return Course(
        [article for article, stays in zip(course.articles, kept, strict=True) if stays],
        [
            replace(
                lesson,
                article=int(row[lesson.article]),
                rivals=tuple(int(row[rival]) for rival in lesson.rivals if kept[rival]),
            )
            for lesson in course.lessons
            if kept[lesson.article]
        ],
    )


def hand_over(folder: Path) -> None:
    """Leaves the small network in `folder` as `python -m training.reader --ship-now` wants it."""
    state = {"average": load(folder / SMALL), "network": load(folder / SMALL_LAST)}
    new = (folder / STATE).with_suffix(".new")
    torch.save({**state, "step": 0}, new)
    new.replace(folder / STATE)
