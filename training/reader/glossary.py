"""English words and phrases with their Chinese translations, most usual first, as one text file.

From the dictionary in ../shared/data (CC-CEDICT, CC BY-SA 4.0), turned round: what a Chinese entry
is explained with becomes the key. Frequency in the training texts decides among synonyms, and what
translated sentences show (lexicon.py) goes first.
"""

import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from training.reader.answers import tagged
from training.reader.sources import DATA

MOST_TRANSLATIONS = 6
_SENSES = 6  # of an entry that are looked at
_REMARK = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_KEY = re.compile(r"[a-z][a-z'-]*(?: [a-z][a-z'-]*){0,2}")
_LEADING = re.compile(r"^(?:to be |to |a |an |the )")
_SKIPPED = ("variant", "old variant", "see ", "CL:", "surname", "abbr.", "(bound form)", "used in")


def frequencies(texts: Iterable[str]) -> Counter[str]:
    """How often each word of two or more characters, or single character, stands in the texts."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(word.text for word in tagged.__wrapped__(text))
    return counts


def glossary(counts: Counter[str], likely: dict[str, list[str]]) -> dict[str, list[str]]:
    """Translations of up to MOST_TRANSLATIONS each, best first.

    Args: likely: of single words, what translated sentences show; it goes before the dictionary's.
    """
    scores: dict[str, dict[str, float]] = defaultdict(dict)
    with gzip.open(DATA / "parallel" / "cedict.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            entry = json.loads(line)
            word, usual = entry["zh"], counts[entry["zh"]]
            if not 1 <= len(word) <= 6 or (len(word) == 1 and usual < 200) or usual < 2:
                continue
            for rank, key in senses(entry["en"]):
                weight = usual**0.5 * (0.4 if len(word) == 1 else 1.0) / (1 + rank)
                scores[key][word] = max(scores[key].get(word, 0.0), weight)
    table = {}
    for key in sorted(scores.keys() | likely.keys()):
        words = scores.get(key, {})
        ranked = sorted(words, key=lambda word: (-words[word], word))
        table[key] = list(dict.fromkeys([*likely.get(key, ()), *ranked]))[:MOST_TRANSLATIONS]
    return {key: words for key, words in table.items() if words}


def senses(explained: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The words and phrases that an entry is explained with, each with its rank among the senses."""
    for rank, gloss in enumerate(explained[:_SENSES]):
        for part in () if gloss.startswith(_SKIPPED) else gloss.split(";"):
            key = _LEADING.sub("", _REMARK.sub("", part).strip().lower()).strip()
            if _KEY.fullmatch(key):
                yield rank, key


def save(table: dict[str, list[str]], path: Path) -> None:
    """One key a line: the key, a tab, its translations with spaces between."""
    lines = (f"{key}\t{' '.join(words)}\n" for key, words in table.items())
    path.write_text("".join(lines), encoding="utf-8")
