"""The tokenizer: Unigram pieces, learned apart for Chinese and for letters and digits.

Runs of Han characters, of Latin letters and of digits never meet in one piece, so the parts of the
vocabulary can be made each in its own way: Chinese pieces of up to MAX_HAN characters learned from
text, the most frequent words whole, and short pieces of letters and digits for all other words.
Names of administrative divisions and their pinyin are pieces of their own, because a question in
English asks for 合川 as Hechuan. Everything else (punctuation, other scripts) is dropped: it
carries no meaning that a mean of vectors could keep.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tokenizers import Regex, Tokenizer, normalizers, pre_tokenizers
from tokenizers.models import Unigram
from tokenizers.trainers import UnigramTrainer

from indexer.text.fold import fold
from training.encoder.charsmap import precompiled, spellings

HAN_PIECES = 14_500
WHOLE_WORDS = 7_500
WORD_PARTS = 1_200
RAREST_CHARACTER = 4
MAX_HAN = 4
MAX_WORD_PART = 5
LONGEST_WORD = 16
NAME_BONUS = 2.0
UNKNOWN = "<unk>"
HAN, LATIN = r"\p{Han}+", r"[a-z]+|[0-9]+"


def _untrained(pattern: str) -> Tokenizer:
    tokenizer = Tokenizer(Unigram())
    tokenizer.normalizer = normalizers.Precompiled(precompiled(spellings()))
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(pattern), "removed", invert=True)
    return tokenizer


def _learned(texts: Iterable[str], pattern: str, size: int, longest: int) -> dict[str, float]:
    tokenizer = _untrained(pattern)
    trainer = UnigramTrainer(
        vocab_size=size,
        max_piece_length=longest,
        unk_token=UNKNOWN,
        special_tokens=[UNKNOWN],
        n_sub_iterations=1,
        shrinking_factor=0.6,
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    pieces = json.loads(tokenizer.to_str())["model"]["vocab"]
    return {piece: score for piece, score in pieces if piece != UNKNOWN}


def han_scores(texts: Sequence[str], names: Sequence[str]) -> dict[str, float]:
    """Chinese pieces with their log probabilities; `names` that did not become pieces are added."""
    counts = Counter(char for text in texts for char in fold(text))
    # The trainer keeps every character it meets; those too rare to learn would fill a third.
    rare = {ord(char): " " for char, count in counts.items() if count < RAREST_CHARACTER}
    scores = _learned((fold(text).translate(rare) for text in texts), HAN, HAN_PIECES, MAX_HAN)
    for name in names:
        if name not in scores and all(char in scores for char in name):
            # Likelier than its characters one by one, so that it is read as one piece.
            scores[name] = sum(scores[char] for char in name) + NAME_BONUS
    return scores


def latin_scores(texts: Sequence[str], names: Sequence[str]) -> dict[str, float]:
    """Frequent words and `names` whole, and short pieces that spell all other words."""
    counts = Counter(word for text in texts for word in re.findall(r"[a-z]+", text.lower()))
    total = sum(counts.values())
    frequent = [
        word
        for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if len(word) <= LONGEST_WORD
    ][:WHOLE_WORDS]
    others = [f"{word} " * min(count, 3) for word, count in sorted(counts.items())]
    numbers = re.findall(r"[0-9]+", " ".join(texts))
    scores = _learned([*others, " ".join(numbers)], LATIN, WORD_PARTS, MAX_WORD_PART)
    scores = {piece: score - 2.0 for piece, score in scores.items()}
    for word in [*names, *frequent]:
        scores[word] = math.log((counts[word] + 1) / total)
    return scores


def assemble(han: dict[str, float], latin: dict[str, float]) -> Tokenizer:
    """The tokenizer; the id of a piece is its row in the table, row 0 is the unknown piece."""
    ordered = sorted({**han, **latin}.items(), key=lambda item: (-item[1], item[0]))
    tokenizer = _untrained(f"{HAN}|{LATIN}")
    tokenizer.model = Unigram([(UNKNOWN, 0.0), *ordered], unk_id=0, byte_fallback=False)
    return tokenizer
