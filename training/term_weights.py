"""python -m training.term_weights: writes service/questions/term_weights.txt.

The score of a passage is the sum over the question's terms of weight times BM25 (as tantivy has it).
The weights of kinds and of terms that stand in questions on many passages are learned so that the
passage with the answer beats those that plain BM25 finds (softmax over them, cross entropy). They
are kept near 1 by a penalty on the squares of their logarithms. Printed: how often the right
passage is first, before and after, also on two sets that nothing was learned from.
"""

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from eval.sets.excerpts import read_excerpt_questions, read_excerpts
from indexer.text.terms import terms_of
from service.questions.language import Language, language_of
from service.questions.term_weights import FILE, KINDS, TermWeights, kind_of
from training.encoder import sources

QUESTIONS = Path(__file__).with_name("questions")
PASSAGE_CHARS = 250
RIVALS = 23
LONGEST_QUESTION = 48  # terms
FEWEST_PASSAGES = 20
PENALTY = 2e-4
EPOCHS, BATCH, RATE = 3, 256, 0.03
K1, B = 1.2, 0.75
_PIECE = re.compile(r"[^。！？\n]*[。！？\n]?")
Asked = list[tuple[str, str]]


def on_reading_set(name: str) -> Asked:
    """(question, paragraph) of reading/`name`.json.gz."""
    return [
        (asked, paragraph.text)
        for paragraph in sources.reading(name)
        for asked in paragraph.questions
    ]


def on_excerpts(path: Path) -> Asked:
    """(question, the passage of its excerpt that holds the evidence) of the Chinese questions."""
    questions = read_excerpt_questions(path)
    texts = read_excerpts(question.excerpt for question in questions)
    cut = {excerpt: passages(text.text) for excerpt, text in texts.items()}
    found = []
    for question in questions:
        fields, excerpt = question.fields, question.excerpt
        at = texts[excerpt].text.find(fields["evidence"][0])
        if at < 0 or not fields["answers"] or language_of(fields["question"]) is Language.ENGLISH:
            continue
        middle = at + len(fields["evidence"][0]) // 2
        held = next(text for end, text in cut[excerpt] if middle < end)
        found.append((fields["question"], f"{texts[excerpt].title}\n{held}"))
    return found


def passages(text: str) -> list[tuple[int, str]]:
    """`text` in pieces of whole sentences of about PASSAGE_CHARS, each with its end."""
    starts = [0]
    for match in _PIECE.finditer(text):
        if match.end() - starts[-1] > PASSAGE_CHARS and match.start() > starts[-1]:
            starts.append(match.start())
    ends = [*starts[1:], len(text)]
    return [(end, text[start:end]) for start, end in zip(starts, ends, strict=True)]


@dataclass(frozen=True, slots=True)
class Collection:
    """Questions and passages: each question's terms, its passage, and what each term gives to whom.

    Attributes: parts: of each term the passages that hold it and their parts of BM25.
    """

    asked: list[list[str]]
    right: list[int]
    parts: dict[str, tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]]
    passages: int

    @classmethod
    def of(cls, rows: Asked) -> "Collection":
        number = {text: place for place, text in enumerate(dict.fromkeys(text for _, text in rows))}
        counts = [Counter(terms_of(text)) for text in number]
        lengths = [count.total() for count in counts]
        mean = sum(lengths) / len(lengths)
        held: dict[str, list[tuple[int, float]]] = {}
        for place, count in enumerate(counts):
            norm = K1 * (1 - B + B * lengths[place] / mean)
            for term, times in count.items():
                held.setdefault(term, []).append((place, times * (K1 + 1) / (times + norm)))
        parts = {}
        for term, given in held.items():
            rarity = log(1 + (len(counts) - len(given) + 0.5) / (len(given) + 0.5))
            places, shares = zip(*given, strict=True)
            parts[term] = (np.array(places), np.array(shares, dtype=np.float32) * rarity)
        asked = [
            [t for t in dict.fromkeys(terms_of(question)) if t in parts] for question, _ in rows
        ]
        return cls(asked, [number[text] for _, text in rows], parts, len(counts))

    def scores(self, row: int, weights: TermWeights | None = None) -> npt.NDArray[np.float32]:
        """(passages,) of question `row`; plain BM25 without weights."""
        total = np.zeros(self.passages, dtype=np.float32)
        for term in self.asked[row]:
            places, part = self.parts[term]
            total[places] += part if weights is None else part * np.float32(weights.of(term))
        return total

    def first(self, weights: TermWeights | None = None) -> float:
        """Per cent of the questions whose passage scores above all others."""
        hits = 0
        for row, right in enumerate(self.right):
            scores = self.scores(row, weights)
            hits += int((scores >= scores[right]).sum() == 1)
        return 100 * hits / len(self.right)


@dataclass(frozen=True, slots=True)
class Lessons:
    """Questions as arrays: the passage with the answer first, then the best others.

    Attributes:
        terms: (n, LONGEST_QUESTION) row of each term's own weight; the last row has none.
        kinds: (n, LONGEST_QUESTION) place in KINDS.
        parts: (n, LONGEST_QUESTION, 1 + RIVALS) BM25 of each term; 0 beyond the question's end.
    """

    terms: Tensor
    kinds: Tensor
    parts: Tensor

    @classmethod
    def of(cls, collection: Collection, rows: dict[str, int]) -> "Lessons":
        size = (len(collection.asked), LONGEST_QUESTION)
        terms, kinds = np.full(size, len(rows)), np.zeros(size, dtype=np.int64)
        parts = np.zeros((*size, 1 + RIVALS), dtype=np.float32)
        for number, asked in enumerate(collection.asked):
            scores = collection.scores(number)
            scores[collection.right[number]] = np.inf
            shown = np.argsort(-scores, kind="stable")[: 1 + RIVALS]
            for place, term in enumerate(asked[:LONGEST_QUESTION]):
                terms[number, place] = rows.get(term, len(rows))
                kinds[number, place] = KINDS.index(kind_of(term))
                held, part = collection.parts[term]
                at = np.minimum(np.searchsorted(held, shown), len(held) - 1)
                parts[number, place] = np.where(held[at] == shown, part[at], 0)
        return cls(*map(torch.from_numpy, (terms, kinds, parts)))


def frequent(collections: Sequence[Collection]) -> dict[str, int]:
    """Terms that stand in questions on FEWEST_PASSAGES passages or more, each with a row."""
    counts: Counter[str] = Counter()
    for collection in collections:
        asked = zip(collection.asked, collection.right, strict=True)
        counts.update(
            term for term, _ in {(term, right) for terms, right in asked for term in terms}
        )
    found = [term for term, count in counts.most_common() if count >= FEWEST_PASSAGES]
    return {term: row for row, term in enumerate(found)}


def learn(lessons: Lessons, rows: dict[str, int]) -> TermWeights:
    """The weights after EPOCHS; the mean over all kept at 1 for pairs of characters."""
    own = torch.zeros(len(rows) + 1, requires_grad=True)
    kinds = torch.zeros(len(KINDS), requires_grad=True)
    sharpness = torch.tensor(-1.0, requires_grad=True)
    learned = torch.ones(len(rows) + 1)
    learned[-1] = 0
    optimizer = torch.optim.Adam([own, kinds, sharpness], lr=RATE)
    draw = torch.Generator().manual_seed(0)
    for epoch in range(EPOCHS):
        total = 0.0
        batches = torch.randperm(len(lessons.terms), generator=draw).split(BATCH)  # type: ignore[no-untyped-call]
        for batch in batches:
            logs = (own * learned)[lessons.terms[batch]] + kinds[lessons.kinds[batch]]
            scores = torch.einsum("bt,btk->bk", logs.exp(), lessons.parts[batch]) * sharpness.exp()
            loss = -torch.log_softmax(scores, 1)[:, 0].mean()
            optimizer.zero_grad()
            (loss + PENALTY * own.square().sum()).backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            total += float(loss.detach())
        print(f"epoch {epoch + 1}: {total / len(batches):.4f}", flush=True)
    weights = (kinds - kinds[KINDS.index("pair")]).exp().tolist()
    return TermWeights(
        dict(zip(KINDS, weights, strict=True)), dict(zip(rows, own.exp().tolist(), strict=False))
    )


def as_lines(weights: TermWeights) -> str:
    """The file's text; terms by weight, those that round to 1 left out."""
    kinds = [f"<{kind}>\t{weight:.2f}" for kind, weight in weights.kinds.items()]
    terms = sorted((round(weight, 2), term) for term, weight in weights.terms.items())
    return (
        "\n".join([*kinds, *(f"{term}\t{weight:.2f}" for weight, term in terms if weight != 1)])
        + "\n"
    )


def main() -> None:
    """Learns from CMRC 2018 train and the questions on reports; see the module's docstring."""
    parser = argparse.ArgumentParser(prog="python -m training.term_weights", description=__doc__)
    parser.add_argument("--out", type=Path, default=FILE)
    given = parser.parse_args()
    learned_from = [
        Collection.of(on_reading_set("cmrc2018_train")),
        Collection.of(on_excerpts(QUESTIONS / "reports.jsonl")),
    ]
    rows = frequent(learned_from)
    lessons = [Lessons.of(collection, rows) for collection in learned_from]
    joined = (torch.cat([getattr(one, name) for one in lessons]) for name in Lessons.__slots__)
    weights = learn(Lessons(*joined), rows)
    given.out.write_text(as_lines(weights), encoding="utf-8")
    for name, asked in (
        ("DRCD dev", on_reading_set("drcd_dev")),
        ("calibration questions", on_excerpts(QUESTIONS / "calibration.jsonl")),
    ):
        collection = Collection.of(asked)
        before, after = collection.first(), collection.first(weights)
        print(f"{name}, passage first: {before:.1f} by plain BM25, {after:.1f} with the weights")


if __name__ == "__main__":
    main()
