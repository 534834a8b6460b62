"""Excerpts of public documents, and the questions that were written on them.

A set of this kind holds no document: each line names a file of ../shared/data, its row and
[start, end) in that row's text, beside the fields of any question set. The excerpts of a set,
written as seeds and indexed, become the collection that its questions are asked of.
"""

import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.sets.data import DATA
from eval.sets.json_text import json_lines
from indexer.errors import QuestionSetError, SettingError


@dataclass(frozen=True, slots=True, order=True)
class Excerpt:
    """text[start:end] of row `row` of text/`source`.jsonl.gz."""

    source: str
    row: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ExcerptText:
    """What an excerpt says; `title` is the document's and may be empty, like its date."""

    title: str
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class ExcerptQuestion:
    """A line of the set: on which excerpt, and the line's other fields as they stand."""

    excerpt: Excerpt
    fields: dict[str, Any]


def read_excerpt_questions(path: Path) -> list[ExcerptQuestion]:
    """All lines of `path`, in order. Raises QuestionSetError, naming the line."""
    found = []
    for number, fields in json_lines(path):
        try:
            place = (int(fields.pop(name)) for name in ("row", "start", "end"))
            excerpt = Excerpt(str(fields.pop("source")), *place)
            found.append(ExcerptQuestion(excerpt, fields))
        except (ValueError, KeyError, AttributeError, TypeError, OverflowError) as error:
            raise QuestionSetError(
                f"{path} line {number}: {error!r}; expected a JSON object with source, row, start, "
                "end and the fields of a question"
            ) from error
    return found


def read_excerpts(wanted: Iterable[Excerpt], data: Path = DATA) -> dict[Excerpt, ExcerptText]:
    """The texts of the excerpts, in order of files and rows.

    Raises SettingError when the data folder lacks a file, a row or the characters.
    """
    excerpts = sorted(set(wanted))
    found: dict[Excerpt, ExcerptText] = {}
    for source in sorted({excerpt.source for excerpt in excerpts}):
        path = data / "text" / f"{source}.jsonl.gz"
        if not path.is_file():
            raise SettingError(
                f"{path}: no such file, but the set needs its texts; put the public data there, or "
                "name its folder in SHUANGCHENG_DATA"
            )
        inside = [excerpt for excerpt in excerpts if excerpt.source == source]
        rows = {excerpt.row for excerpt in inside}
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            bodies = {row: json.loads(line) for row, line in enumerate(lines) if row in rows}
        for excerpt in inside:
            body = bodies.get(excerpt.row, {})
            text = str(body.get("text", body.get("markdown", "")))[excerpt.start : excerpt.end]
            if len(text) != excerpt.end - excerpt.start:
                raise SettingError(f"{path} does not hold {excerpt}; take the data as published")
            found[excerpt] = ExcerptText(body.get("title", ""), str(body.get("date", "")), text)
    return found


def as_seeds(texts: Sequence[ExcerptText]) -> list[str]:
    """Each excerpt as the text of a seed: its title as first line where there is one."""
    return [f"{text.title}\n{text.text}" if text.title else text.text for text in texts]
