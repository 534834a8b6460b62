"""The training texts as they lie in ../shared/data, each under one short name.

Everything is read whole: the largest file holds 40 million characters.
"""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

DATA = Path(__file__).parents[3] / "shared" / "data"
KEPT_OUT_SENTENCE_PAIRS = 1000
KEPT_OUT_SHARE_OF_BROADCASTS = 0.1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a reading set with the questions asked about it."""

    text: str
    questions: tuple[str, ...]
    answer_starts: tuple[int, ...]


def _rows(name: str) -> list[dict[str, Any]]:
    with gzip.open(DATA / name, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def reading(name: str) -> list[Paragraph]:
    """Paragraphs of reading/`name`.json.gz (SQuAD layout), in file order.

    `answer_starts` is found again by text, because some of the files' own numbers are off; -1
    where the answer does not stand in the paragraph.
    """
    with gzip.open(DATA / "reading" / f"{name}.json.gz", "rt", encoding="utf-8") as file:
        articles = json.load(file)["data"]
    found = []
    for article in articles:
        for paragraph in article["paragraphs"]:
            text = paragraph["context"]
            asked = paragraph["qas"]
            starts = tuple(text.find(question["answers"][0]["text"]) for question in asked)
            found.append(Paragraph(text, tuple(q["question"] for q in asked), starts))
    return found


def news() -> list[str]:
    """Articles of 2023."""
    return [row["text"] for row in _rows("text/news_2023.jsonl.gz")]


def broadcasts(*, kept_out: bool) -> list[tuple[str, str]]:
    """(headline, body) of broadcast news: the last tenth in file order (by date), or the rest."""
    rows = _rows("text/broadcast_news.jsonl.gz")
    cut = len(rows) - int(len(rows) * KEPT_OUT_SHARE_OF_BROADCASTS)
    return [(row["title"], row["text"]) for row in (rows[cut:] if kept_out else rows[:cut])]


def laws() -> list[tuple[str, str]]:
    """(title, Markdown) of laws, regulations and interpretations."""
    return [(row["title"], row["markdown"]) for row in _rows("text/laws.jsonl.gz")]


def government() -> list[tuple[str, str]]:
    """(title, text) of work reports and policies."""
    return [(row["title"], row["text"]) for row in _rows("text/government_documents.jsonl.gz")]


def papers() -> list[tuple[str, str]]:
    """(title, abstract)."""
    return [(row["title"], row["abstract"]) for row in _rows("pairs/csl_title_abstract.jsonl.gz")]


def sentence_pairs(name: str) -> list[tuple[str, str]]:
    """(English, Chinese) of parallel/`name`.jsonl.gz: captions_3am or tatoeba."""
    return [(row["en"], row["zh"]) for row in _rows(f"parallel/{name}.jsonl.gz")]


def health_pairs(*, kept_out: bool) -> list[tuple[str, str]]:
    """(English, Chinese) of TICO-19: 1,000 pairs drawn with a fixed seed, or the rest."""
    rows = [(row["en"], row["zh"]) for row in _rows("parallel/tico19.jsonl.gz")]
    order = np.random.default_rng(19).permutation(len(rows))
    chosen = set(order[:KEPT_OUT_SENTENCE_PAIRS].tolist())
    return [row for number, row in enumerate(rows) if (number in chosen) == kept_out]


def dictionary() -> list[tuple[str, str, list[str]]]:
    """(Chinese, pinyin with tone numbers, English glosses) of CC-CEDICT."""
    rows = _rows("parallel/cedict.jsonl.gz")
    return [(row["zh"], row["pinyin"], row["en"]) for row in rows]


def divisions() -> list[str]:
    """Names of provinces, cities and districts of China, without the placeholder rows."""
    names = []
    for level in ("provinces", "cities", "areas"):
        for line in (DATA / "names" / f"{level}.csv").read_text(encoding="utf-8").splitlines()[1:]:
            names.append(line.split(",")[1].strip('"'))
    skip = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
    return [name for name in dict.fromkeys(names) if name not in skip]
