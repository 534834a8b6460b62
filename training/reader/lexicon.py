"""Which Chinese word an English word becomes in sentences that say the same (IBM model 1).

A dictionary lists every sense; translated sentences show the usual one. Brown and others, The
Mathematics of Statistical Machine Translation (1993), model 1 with a null word, by expectation
maximisation over the parallel sentences in ../shared/data.
"""

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from indexer.text.fold import fold
from training.reader.answers import Word, tagged
from training.reader.sources import DATA, tidy

_FILES = ("captions_3am", "tatoeba", "tico19")
_ENGLISH = re.compile(r"[a-z]+(?:['’][a-z]+)*")
_NULL = ""
_ROUNDS = 6
_FEWEST = 4  # sentences that an English word must stand in
_LIKELY = 0.12
_HAN = re.compile(r"[\u3400-\u9fff]+")

Pair = tuple[tuple[str, ...], tuple[str, ...]]


def sentences() -> Iterator[Pair]:
    """English words in lower case and Chinese words, of every pair."""
    for name in _FILES:
        with gzip.open(DATA / "parallel" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            for line in file:
                pair = json.loads(line)
                chinese = tagged.__wrapped__(fold(tidy(pair["zh"])))
                yield (
                    tuple(_ENGLISH.findall(pair["en"].lower())),
                    tuple(word.text for word in chinese if _telling(word)),
                )


def _telling(word: Word) -> bool:
    return bool(_HAN.fullmatch(word.text)) and word.tag[0] not in "upcdyrmq"


def lexicon(pairs: list[Pair]) -> dict[str, list[str]]:
    """English word to its likely Chinese words, likeliest first; none below _LIKELY."""
    frequent = Counter(word for english, _ in pairs for word in set(english))
    chances: dict[str, dict[str, float]] = defaultdict(dict)
    for english, chinese in pairs:
        for word in (_NULL, *english):
            chances[word].update(dict.fromkeys(chinese, 1.0))
    for _ in range(_ROUNDS):
        chances = _better(pairs, chances)
    return {
        word: [zh for zh, chance in _ranked(found) if chance >= _LIKELY]
        for word, found in sorted(chances.items())
        if word != _NULL and frequent[word] >= _FEWEST
    }


def _better(pairs: list[Pair], chances: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for english, chinese in pairs:
        sides = (_NULL, *english)
        for word in chinese:
            total = sum(chances[side][word] for side in sides)
            for side in sides:
                counts[side][word] += chances[side][word] / total
    better: dict[str, dict[str, float]] = {}
    for side, found in counts.items():
        whole = sum(found.values())
        # What has become unlikely is kept at a trace, so that every sentence stays explained.
        better[side] = {word: max(count / whole, 1e-7) for word, count in found.items()}
    return better


def _ranked(found: dict[str, float]) -> list[tuple[str, float]]:
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))
