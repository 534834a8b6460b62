"""A lesson: a question, the article it is asked of, and the spans that answer it."""

import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.reader.sources import Article


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one question teaches.

    Attributes:
        article: row of the article that holds the answer.
        wordings: the question, and the same question said otherwise; the first is the original.
        spans: [start, end) in the article, any of which answers; all places of the answer.
        source: [start, end) of the sentence that the question was made from and that must not
            be shown, or (0, 0).
        twisted: questions that look alike and that the article does not answer.
        rivals: rows of other articles about similar things without the answer.
        unanswered: the article does not answer; `spans` then say what misleads.
    """

    article: int
    wordings: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    source: tuple[int, int] = (0, 0)
    twisted: tuple[str, ...] = ()
    rivals: tuple[int, ...] = ()
    unanswered: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """Articles and the lessons on them."""

    articles: Sequence[Article]
    lessons: Sequence[Lesson]


def save(course: Course, path: Path) -> None:
    """Writes one JSON object a line: the articles, then the lessons."""
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as file:
        file.write(json.dumps([len(course.articles), len(course.lessons)]) + "\n")
        for article in course.articles:
            file.write(json.dumps([article.title, article.text], ensure_ascii=False) + "\n")
        for lesson in course.lessons:
            fields = [
                lesson.article,
                lesson.wordings,
                lesson.spans,
                lesson.source,
                lesson.twisted,
                lesson.rivals,
                lesson.unanswered,
            ]
            file.write(json.dumps(fields, ensure_ascii=False) + "\n")


def load(path: Path) -> Course:
    """The course that `save` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        articles, lessons = json.loads(file.readline())
        return Course(
            [Article(*json.loads(file.readline())) for _ in range(articles)],
            [_lesson(json.loads(file.readline())) for _ in range(lessons)],
        )


def _lesson(fields: list) -> Lesson:  # type: ignore[type-arg]
    article, wordings, spans, source, twisted, rivals, unanswered = fields
    return Lesson(
        article,
        tuple(wordings),
        tuple((a, b) for a, b in spans),
        (source[0], source[1]),
        tuple(twisted),
        tuple(rivals),
        unanswered,
    )


def joined(courses: Iterable[Course]) -> Course:
    """One course; the articles' rows are shifted."""
    articles: list[Article] = []
    lessons: list[Lesson] = []
    for course in courses:
        shift = len(articles)
        articles.extend(course.articles)
        lessons.extend(
            Lesson(
                lesson.article + shift,
                lesson.wordings,
                lesson.spans,
                lesson.source,
                lesson.twisted,
                tuple(row + shift for row in lesson.rivals),
                lesson.unanswered,
            )
            for lesson in course.lessons
        )
    return Course(articles, lessons)
