"""A part of a course is a course, and what was learned is handed over whole."""

from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.distil.prepare import SMALL, SMALL_LAST, hand_over, part_of
from training.distil.weights import save
from training.reader.lessons import Course, Lesson
from training.reader.sources import Article
from training.reader.train import weights


def test_a_part_of_a_course_keeps_lessons_beside_their_articles() -> None:
    articles = [Article(str(row), f"text {row}") for row in range(60)]
    lessons = [
        Lesson(row, (f"of {row}",), ((0, 4),), rivals=((row + 1) % 60, (row + 2) % 60))
        for row in range(60)
    ]
    part = part_of(Course(articles, lessons), 0.5, np.random.default_rng(1))
    assert 20 < len(part.articles) < 40
    assert len(part.lessons) == len(part.articles)
    titles = [article.title for article in part.articles]
    rivals = 0
    for lesson in part.lessons:
        own = int(titles[lesson.article])
        assert lesson.wordings == (f"of {own}",)
        assert {int(titles[rival]) for rival in lesson.rivals} <= {(own + 1) % 60, (own + 2) % 60}
        rivals += len(lesson.rivals)
    assert 0 < rivals < 2 * len(part.lessons)


def test_what_was_learned_is_what_ships(tmp_path: Path) -> None:
    for file, value in ((SMALL, 1.5), (SMALL_LAST, 2.5)):
        network = nn.Linear(1, 1, bias=False)
        nn.init.constant_(network.weight, value)
        save(network, tmp_path / file)
    hand_over(tmp_path)
    found = weights(tmp_path)
    assert found["average"]["weight"].tolist() == [[1.5]]
    assert found["network"]["weight"].tolist() == [[2.5]]
    assert found["network"]["weight"].dtype == torch.float32
