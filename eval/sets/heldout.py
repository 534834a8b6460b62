"""What the encoder is measured on, read from ../shared/data. Training keeps out exactly this.

Nothing here is copied into the repository; without the data the measurement says what is missing.
"""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from eval.sets.data import DATA
from eval.sets.json_text import json_lines
from indexer.errors import QuestionSetError

ENGLISH = Path(__file__).parents[1] / "questions" / "english.jsonl"
SENTENCE_PAIRS = 1000
SHARE_OF_BROADCASTS = 0.1
_DRAW = 19


@dataclass(frozen=True, slots=True)
class Task:
    """Queries and the collection in which each has one right passage, passages[right[i]]."""

    name: str
    queries: tuple[str, ...]
    passages: tuple[str, ...]
    right: tuple[int, ...]


def rows(name: str) -> list[dict[str, Any]]:
    """The objects of ../shared/data/`name`, a gzip of JSON Lines.

    Raises QuestionSetError when the file is not there.
    """
    path = DATA / name
    if not path.is_file():
        raise QuestionSetError(
            f"{path} is missing; measuring and training the encoder need shared/data beside the "
            "checkout, or where SHUANGCHENG_DATA says"
        )
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def broadcasts(*, held_out: bool) -> list[tuple[str, str]]:
    """(headline, body) of broadcast news: the last tenth in file order (by date), or the rest."""
    found = [(row["title"], row["text"]) for row in rows("text/broadcast_news.jsonl.gz")]
    cut = len(found) - int(len(found) * SHARE_OF_BROADCASTS)
    return found[cut:] if held_out else found[:cut]


def health_pairs(*, held_out: bool) -> list[tuple[str, str]]:
    """(English, Chinese) of TICO-19: SENTENCE_PAIRS drawn with a fixed seed, or the rest."""
    found = [(row["en"], row["zh"]) for row in rows("parallel/tico19.jsonl.gz")]
    drawn = np.random.default_rng(_DRAW).permutation(len(found))[:SENTENCE_PAIRS]
    chosen = set(drawn.tolist())
    return [pair for number, pair in enumerate(found) if (number in chosen) == held_out]


def reading(name: str) -> Task:
    """Questions of reading/`name`.json.gz against all its paragraphs."""
    with gzip.open(DATA / "reading" / f"{name}.json.gz", "rt", encoding="utf-8") as file:
        paragraphs = [p for article in json.load(file)["data"] for p in article["paragraphs"]]
    asked = [(q["question"], at) for at, p in enumerate(paragraphs) for q in p["qas"]]
    return Task(
        name,
        tuple(question for question, _ in asked),
        tuple(paragraph["context"] for paragraph in paragraphs),
        tuple(at for _, at in asked),
    )


def headlines() -> Task:
    """Each held-out headline against all held-out bodies."""
    heads, bodies = zip(*broadcasts(held_out=True), strict=True)
    return Task("headlines", heads, bodies, tuple(range(len(heads))))


def sentences() -> Task:
    """Each held-out English sentence against the Chinese side of all of them."""
    english, chinese = zip(*health_pairs(held_out=True), strict=True)
    return Task("sentences", english, chinese, tuple(range(len(english))))


def english_questions() -> Task:
    """The project's own English questions against all held-out bodies.

    Raises QuestionSetError when the evidence of a question stands in no body, or in several.
    """
    bodies = tuple(body for _, body in broadcasts(held_out=True))
    bare = ["".join(body.split()) for body in bodies]
    queries, right = [], []
    for number, row in json_lines(ENGLISH):
        wanted = "".join(row["evidence"][0].split())
        found = [at for at, body in enumerate(bare) if wanted in body]
        if len(found) != 1:
            raise QuestionSetError(
                f"{ENGLISH}, line {number}: evidence {row['evidence'][0]!r} stands in {len(found)} "
                f"held-out news items; expected one"
            )
        queries.append(row["question"])
        right.append(found[0])
    return Task("english", tuple(queries), bodies, tuple(right))
