"""The same fact told twice: two sentences that share a rare span and more words.

A question made from one of them is answered by the other, in other words: what paraphrase people
write by nature, without a model (compare recurring span selection, Ram and others 2021).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from training.reader.answers import SENTENCE, Answer, answers, tagged
from training.reader.sources import Article
from training.reader.wording import Random

_MOST_PLACES = 40
_FEWEST_SHARED = 2
_MOST_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Retold:
    """articles[asked].text[source] tells what articles[told] tells too, at `spans`."""

    asked: int
    source: tuple[int, int]
    answer: Answer
    told: int
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Place:
    article: int
    sentence: tuple[int, int]
    answer: Answer


def _telling(answer: Answer) -> bool:
    size = answer.end - answer.start
    return size <= 20 and (size >= 4 or (size >= 2 and answer.words[0] in {"谁", "哪里"}))


def _content(text: str, without: str) -> set[str]:
    return {
        word.text
        for word in tagged(text.replace(without, "，"))
        if len(word.text) > 1 and word.tag[0] in "nvmabejlt"
    }


def retold(articles: Sequence[Article], rng: Random) -> Iterator[Retold]:
    """Pairs of tellings, each span at most twice."""
    places: dict[str, list[_Place]] = defaultdict(list)
    for row, article in enumerate(articles):
        for match in SENTENCE.finditer(article.text):
            if 15 <= len(match[0]) <= 120:
                for answer in answers(match[0]):
                    if _telling(answer):
                        words = match[0][answer.start : answer.end]
                        places[words].append(_Place(row, match.span(), answer))
    for words, found in places.items():
        if 2 <= len(found) <= _MOST_PLACES:
            yield from _pairs(articles, words, found, rng)


def _pairs(
    articles: Sequence[Article], words: str, found: list[_Place], rng: Random
) -> Iterator[Retold]:
    told = 0
    order = rng.permutation(len(found))
    content: dict[int, set[str]] = {}
    for i in order[:6]:
        for j in order[:12]:
            one, two = found[i], found[j]
            if i == j or one.sentence == two.sentence or told >= 2:
                continue
            for k in (i, j):
                if k not in content:
                    place = found[k]
                    start, end = place.sentence
                    content[k] = _content(articles[place.article].text[start:end], words)
            shared = len(content[i] & content[j])
            least = _FEWEST_SHARED + (one.article != two.article)
            if shared < least or shared > _MOST_ALIKE * len(content[i] | content[j]):
                continue
            told += 1
            yield Retold(
                one.article,
                one.sentence,
                one.answer,
                two.article,
                everywhere(articles[two.article].text, words),
            )
            break


def everywhere(text: str, words: str, most: int = 8) -> tuple[tuple[int, int], ...]:
    """The first `most` places of `words` in `text`."""
    spans: list[tuple[int, int]] = []
    start = text.find(words)
    while start >= 0 and len(spans) < most:
        spans.append((start, start + len(words)))
        start = text.find(words, start + 1)
    return tuple(spans)


def neighbours(articles: Sequence[Article], count: int) -> npt.NDArray[np.int64]:
    """(articles, count) rows of the most similar other articles, by rare pairs of characters."""
    width = 4096
    table = np.zeros((len(articles), width), dtype=np.float32)
    for row, article in enumerate(articles):
        points = np.frombuffer(article.text.encode("utf-32-le"), dtype="<u4").astype(np.uint64)
        mixed = (points[:-1] * np.uint64(2654435761) + points[1:] * np.uint64(40503)) >> np.uint64(
            7
        )
        table[row] = np.sqrt(np.bincount((mixed % width).astype(np.int64), minlength=width))
    table *= np.log(len(articles) / (1 + (table > 0).sum(0)))[None].astype(np.float32).clip(0)
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-6
    best = np.zeros((len(articles), count), dtype=np.int64)
    for start in range(0, len(articles), 1024):
        alike = table[start : start + 1024] @ table.T
        alike[np.arange(len(alike)), np.arange(start, start + len(alike))] = -1
        alike[alike > 0.9] = -1  # the same article twice
        best[start : start + 1024] = np.argpartition(-alike, count, axis=1)[:, :count]
    return best
