"""The texts that the tokenizer learns its pieces from: a fixed random sample of every source."""

import random
import re

from tokenizers import Tokenizer

from training.encoder import pieces, sources
from training.encoder.gloss import division_names
from training.encoder.prepare import Texts

PASSAGES = 40_000
NAME_CHARS, PINYIN_LETTERS = (2, 3), (4, 12)
_SUFFIX = "区县市省旗盟"
SEED = 7


def tokenizer(texts: Texts) -> Tokenizer:
    """The tokenizer learned from the training texts (what is kept out is not among them)."""
    rng = random.Random(SEED)
    running = ["".join(one) for one in rng.sample(texts.running, min(PASSAGES, len(texts.running)))]
    asked = [text for name in ("questions", "reports", "titles") for text, _ in texts.written[name]]
    english = [text for name in ("parallel", "entries") for text, _ in texts.written[name]]
    chinese = [text for _, text in texts.written["parallel"]]
    latin = [" ".join(re.findall(r"[A-Za-z0-9]+", text)) for text in running]
    divisions = division_names(sources.divisions())
    bare = dict.fromkeys(name for latin, name in divisions if " " not in latin)
    names = [n for n in bare if NAME_CHARS[0] <= len(n) <= NAME_CHARS[1] and n[-1] not in _SUFFIX]
    spelled = dict.fromkeys(latin.lower() for latin, _ in divisions if " " not in latin)
    pinyin = [p for p in spelled if PINYIN_LETTERS[0] <= len(p) <= PINYIN_LETTERS[1]]
    return pieces.assemble(
        pieces.han_scores(running + asked + chinese, names),
        pieces.latin_scores(english + latin, pinyin),
    )
