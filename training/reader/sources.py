"""The training texts as they lie in ../shared/data: paragraphs with questions, and articles."""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[3] / "shared" / "data"
HELD_OUT_EVERY = 16  # of the titles of the reading sets; these choose and calibrate
KEPT_OUT_SHARE_OF_BROADCASTS = 0.1  # the encoder's questions are measured on these
LONGEST_ARTICLE = 1600


@dataclass(frozen=True, slots=True)
class Article:
    """A text to read; `title` is shown in front of it as context."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that people wrote and the answers they marked: text[start:end]."""

    question: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """An article of a reading set with its questions."""

    article: Article
    asked: tuple[Asked, ...]
    held_out: bool


def squad(name: str) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """(title, context, questions) of reading/`name`.json.gz, in file order."""
    with gzip.open(DATA / "reading" / f"{name}.json.gz", "rt", encoding="utf-8") as file:
        articles = json.load(file)["data"]
    for article in articles:
        for paragraph in article["paragraphs"]:
            yield article["title"], paragraph["context"], paragraph["qas"]


def _spans(text: str, answers: list[dict[str, Any]]) -> tuple[tuple[int, int], ...]:
    """Where the answers stand; a wrong answer_start is found again by text."""
    found = set()
    for answer in answers:
        start, words = answer["answer_start"], answer["text"]
        if not words:
            continue
        if text[start : start + len(words)] != words:
            start = text.find(words)
        if start >= 0:
            found.add((start, start + len(words)))
    return tuple(sorted(found))


def paragraphs(name: str) -> list[Paragraph]:
    """The reading set `name`; every HELD_OUT_EVERY-th title is held out."""
    found = []
    titles: dict[str, int] = {}
    for title, context, questions in squad(name):
        row = titles.setdefault(title, len(titles))
        asked = tuple(
            Asked(question["question"].strip(), spans)
            for question in questions
            if (spans := _spans(context, question["answers"]))
        )
        held_out = row % HELD_OUT_EVERY == HELD_OUT_EVERY - 1
        found.append(Paragraph(Article(title, context), asked, held_out))
    return found


def _rows(name: str) -> list[dict[str, Any]]:
    with gzip.open(DATA / "text" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def tidy(text: str) -> str:
    """One line: spaces between Chinese characters are layout, and go."""
    text = re.sub(r"\s+", " ", text.replace("\u3000", " "))
    return re.sub(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])", "", text).strip()


def news() -> list[Article]:
    """Articles of 2023, without titles."""
    return [Article("", tidy(row["text"])[:LONGEST_ARTICLE]) for row in _rows("news_2023")]


def broadcasts() -> list[Article]:
    """Broadcast news with headlines, without the last tenth."""
    rows = _rows("broadcast_news")
    rows = rows[: len(rows) - int(len(rows) * KEPT_OUT_SHARE_OF_BROADCASTS)]
    return [Article(tidy(row["title"]), tidy(row["text"])[:LONGEST_ARTICLE]) for row in rows]


def laws() -> list[Article]:
    """Parts of laws of about a page, without Markdown signs."""
    found = []
    for row in _rows("laws"):
        text = tidy(re.sub(r"[#*>|<!-]+", "", row["markdown"]))
        found.append(Article(row["title"], text[:LONGEST_ARTICLE]))
    return found


def government() -> list[Article]:
    """Work reports and policies in parts of LONGEST_ARTICLE characters."""
    found = []
    for row in _rows("government_documents"):
        text = tidy(row["text"])
        found += [
            Article(row["title"], text[start : start + LONGEST_ARTICLE])
            for start in range(0, len(text) - LONGEST_ARTICLE // 2, LONGEST_ARTICLE)
        ]
    return found
