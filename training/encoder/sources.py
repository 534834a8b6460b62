"""The training texts as they lie in ../shared/data, each under one short name.

Everything is read whole: the largest file holds 40 million characters.
"""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

from eval.sets import heldout
from eval.sets.data import DATA
from eval.sets.excerpts import read_excerpt_questions, read_excerpts
from service.reader.gloss import REPORT_WORDS, load_glossary

QUESTIONS = Path(__file__).parents[1] / "questions" / "reports.jsonl"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a reading set with the questions asked about it."""

    text: str
    questions: tuple[str, ...]
    answer_starts: tuple[int, ...]


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
    return [row["text"] for row in heldout.rows("text/news_2023.jsonl.gz")]


def broadcasts() -> list[tuple[str, str]]:
    """(headline, body) of broadcast news, without the last tenth."""
    return heldout.broadcasts(held_out=False)


def laws() -> list[tuple[str, str]]:
    """(title, Markdown) of laws, regulations and interpretations."""
    return [(row["title"], row["markdown"]) for row in heldout.rows("text/laws.jsonl.gz")]


def government() -> list[tuple[str, str]]:
    """(title, text) of work reports and policies."""
    return [
        (row["title"], row["text"]) for row in heldout.rows("text/government_documents.jsonl.gz")
    ]


def papers() -> list[tuple[str, str]]:
    """(title, abstract)."""
    return [
        (row["title"], row["abstract"]) for row in heldout.rows("pairs/csl_title_abstract.jsonl.gz")
    ]


def sentence_pairs(name: str) -> list[tuple[str, str]]:
    """(English, Chinese) of parallel/`name`.jsonl.gz: captions_3am or tatoeba."""
    return [(row["en"], row["zh"]) for row in heldout.rows(f"parallel/{name}.jsonl.gz")]


def health_pairs() -> list[tuple[str, str]]:
    """(English, Chinese) of TICO-19, without the 1,000 held-out pairs."""
    return heldout.health_pairs(held_out=False)


def dictionary() -> list[tuple[str, str, list[str]]]:
    """(Chinese, pinyin with tone numbers, English glosses) of CC-CEDICT."""
    rows = heldout.rows("parallel/cedict.jsonl.gz")
    return [(row["zh"], row["pinyin"], row["en"]) for row in rows]


def report_words() -> list[tuple[str, list[str]]]:
    """(English, Chinese words) of reports, as the reader translates with."""
    return [(english, list(words)) for english, words in load_glossary(REPORT_WORDS).items()]


def asked() -> list[tuple[str, str, str]]:
    """(question, evidence, excerpt) of the questions that were written for training."""
    questions = read_excerpt_questions(QUESTIONS)
    texts = read_excerpts(question.excerpt for question in questions)
    return [
        (str(one.fields["question"]), str(one.fields["evidence"][0]), texts[one.excerpt].text)
        for one in questions
    ]


def divisions() -> list[str]:
    """Names of provinces, cities and districts of China, without the placeholder rows."""
    names = [
        line.split(",")[1].strip('"')
        for level in ("provinces", "cities", "areas")
        for line in (DATA / "names" / f"{level}.csv").read_text(encoding="utf-8").splitlines()[1:]
    ]
    skip = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
    return [name for name in dict.fromkeys(names) if name not in skip]
