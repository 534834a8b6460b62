"""Texts -> what the loop draws from: queries with their passages, as piece ids.

`Pairs` are written queries (questions, headlines, sentences, glosses). `Cloze` is text alone: the
loop takes one sentence of a passage, thins it out, and asks for the passage.
"""

import itertools
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from training.encoder import sources
from training.encoder.gloss import Glosser, division_names, pinyin
from training.encoder.keepout import KeepOut

Ids = npt.NDArray[np.int32]
SHORTEST_PASSAGE = 60
PASSAGE_CHARS = (120, 480)
_SENTENCE = re.compile(r"[^。！？\n]*[。！？\n]?")
_ARTICLE = re.compile(r"^第[一二三四五六七八九十百千零]+条\s*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Ragged:
    """Rows of different lengths: row i is ids[starts[i]:starts[i + 1]]."""

    ids: Ids
    starts: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def row(self, number: int) -> Ids:
        return self.ids[self.starts[number] : self.starts[number + 1]]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Query i belongs to passage passage_of[i]."""

    queries: Ragged
    passages: Ragged
    passage_of: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Cloze:
    """Passage i holds the sentences first[i] to first[i + 1]; glosses run parallel to sentences."""

    sentences: Ragged
    first: npt.NDArray[np.int64]
    glosses: Ragged | None


def sentences(text: str) -> list[str]:
    """`text` cut after 。！？ and line ends; nothing is lost but empty pieces."""
    return [piece for piece in _SENTENCE.findall(text) if piece.strip()]


def passages(text: str, rng: random.Random) -> list[list[str]]:
    """`text` as passages of whole sentences, their length drawn anew for each (PASSAGE_CHARS)."""
    found: list[list[str]] = []
    current: list[str] = []
    limit = rng.randint(*PASSAGE_CHARS)
    for sentence in sentences(text):
        if current and sum(map(len, current)) + len(sentence) > limit:
            found.append(current)
            current, limit = [], rng.randint(*PASSAGE_CHARS)
        current.append(sentence)
    found.append(current)
    return [one for one in found if sum(map(len, one)) >= SHORTEST_PASSAGE and len(one) > 1]


def ragged(tokenizer: Tokenizer, texts: Sequence[str]) -> Ragged:
    """Piece ids of `texts`; the unknown piece (row 0) is left out."""
    rows: list[Ids] = []
    for start in range(0, len(texts), 20_000):
        batch = tokenizer.encode_batch_fast(texts[start : start + 20_000], add_special_tokens=False)
        for encoding in batch:
            ids = np.array(encoding.ids, dtype=np.int32)
            rows.append(ids[ids > 0])
    lengths = np.array([len(row) for row in rows], dtype=np.int64)
    flat = np.concatenate(rows) if rows else np.zeros(0, np.int32)
    return Ragged(flat, np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64))


def written(tokenizer: Tokenizer, rows: Iterable[tuple[str, str]]) -> Pairs:
    """Pairs of (query, passage); equal passages become one, and no empty query or passage stays."""
    number: dict[str, int] = {}
    queries, of = [], []
    for query, passage in rows:
        queries.append(query)
        of.append(number.setdefault(passage, len(number)))
    asked, texts = ragged(tokenizer, queries), ragged(tokenizer, list(number))
    passage_of = np.array(of, dtype=np.int64)
    good = (np.diff(asked.starts) > 0) & (np.diff(texts.starts)[passage_of] > 0)
    kept = np.flatnonzero(good)
    chosen = [asked.row(int(i)) for i in kept]
    starts = np.concatenate([[0], np.cumsum([len(row) for row in chosen])]).astype(np.int64)
    return Pairs(Ragged(np.concatenate(chosen), starts), texts, passage_of[kept])


def cloze(
    tokenizer: Tokenizer, chosen: Sequence[list[str]], glosses: Sequence[list[str]] | None
) -> Cloze:
    """Passages as sentences, with the sentences' glosses where they are given."""
    flat = [sentence for passage in chosen for sentence in passage]
    first = np.concatenate([[0], np.cumsum([len(p) for p in chosen])]).astype(np.int64)
    glossed = None if glosses is None else ragged(tokenizer, [g for row in glosses for g in row])
    return Cloze(ragged(tokenizer, flat), first, glossed)


def texts_for_cloze(keep: KeepOut, rng: random.Random) -> list[list[str]]:
    """Passages of all running text, shuffled; those that share a kept-out paragraph are dropped."""
    documents = sources.news() + [f"{h}\n{b}" for h, b in sources.broadcasts()]
    documents += [text for _, text in sources.government()]
    laws = [re.sub(r"<!--.*?-->|[#*>]", "", text) for _, text in sources.laws()]
    documents += rng.sample(laws, len(laws) // 3)
    for name in ("cmrc2018_train", "drcd_dev"):
        documents += [paragraph.text for paragraph in sources.reading(name)] * 2
    documents += [text for _, text in sources.papers()]
    found = [
        one for text in documents for one in passages(text, rng) if not keep.shares("".join(one))
    ]
    rng.shuffle(found)
    return found


def questions(keep: KeepOut) -> list[tuple[str, str]]:
    """(question, paragraph) of the reading sets' training sides."""
    return [
        (question, paragraph.text)
        for name in ("cmrc2018_train", "drcd_dev")
        for paragraph in sources.reading(name)
        if not keep.shares(paragraph.text)
        for question in paragraph.questions
    ]


def asked(keep: KeepOut, rng: random.Random) -> list[tuple[str, str]]:
    """(question, the part of its document around the evidence) of questions on reports, in both
    languages."""
    rows = []
    for question, evidence, text in sources.asked():
        at = text.find(evidence)
        if at < 0:
            continue
        size = rng.randint(*PASSAGE_CHARS)
        start = max(0, at - rng.randrange(max(size - len(evidence), 1)))
        rows.append((question, text[start : max(start + size, at + len(evidence))]))
    return [(query, passage) for query, passage in rows if not keep.shares(passage)]


def titles(keep: KeepOut, rng: random.Random) -> list[tuple[str, str]]:
    """(headline, body), (title and article number's words, article), (title, abstract)."""
    rows = [
        (head, body[: rng.choice((250, 500, 900))])
        for head, body in sources.broadcasts()
        if not keep.shares(body[:900])
    ]
    rows += sources.papers()
    for title, text in sources.government():
        rows += [
            (f"{title} {'' if rng.random() < 0.5 else head}", body) for head, body in headed(text)
        ]
    for title, markdown in sources.laws():
        name = re.sub(r"\(\d.*", "", title)
        articles = [a.strip() for a in _ARTICLE.split(markdown)[1:] if len(a) > 40]
        for article in rng.sample(articles, min(4, len(articles))):
            rows.append((name + " " + sentences(article)[0][:20], article[:500]))
    return [(query, passage) for query, passage in rows if not keep.shares(passage)]


def headed(text: str) -> list[tuple[str, str]]:
    """(heading, what follows it): a short line without a full stop before a longer one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [
        (line, after[:500])
        for line, after in itertools.pairwise(lines)
        if 4 <= len(line) <= 30 and line[-1] not in "。；，：" and len(after) >= 80
    ]


def entries() -> list[tuple[str, str]]:
    """(English, Chinese) and (pinyin, Chinese) of the dictionary and of the divisions' names."""
    rows = []
    for word, _, glosses in sources.dictionary():
        if not re.search(r"[㐀-鿿]", word):
            continue
        meanings = Glosser.meanings(glosses)
        rows += [(meaning, word) for meaning in meanings[:4]]
        if len(meanings) > 1:
            rows.append((" ".join(meanings[:4]), word))
        if 2 <= len(word) <= 4:
            rows.append((pinyin(word), word))
    words = [(english, word) for english, chinese in sources.report_words() for word in chinese]
    return rows + words * 3 + division_names(sources.divisions()) * 3


def parallel(keep: KeepOut) -> list[tuple[str, str]]:
    """(English, Chinese) sentences; the health pairs count five times, for their register."""
    health = [pair for pair in sources.health_pairs() if not keep.shares(pair[1])]
    return sources.sentence_pairs("captions_3am") + sources.sentence_pairs("tatoeba") + health * 5
