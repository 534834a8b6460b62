"""All training material as piece ids, made once and kept in the work folder."""

import pickle
import random
from pathlib import Path

from tokenizers import Tokenizer

from training.encoder import pairs, sources
from training.encoder.gloss import Glosser, division_names
from training.encoder.keepout import KeepOut

GLOSSED_PASSAGES = 45_000
SEED = 3


def material(tokenizer: Tokenizer, keep: KeepOut) -> dict[str, pairs.Pairs | pairs.Cloze]:
    """Every set by name: `text`, `text_en`, `questions`, `questions_en`, `titles`, `titles_en`,
    `parallel`, `entries`."""
    rng = random.Random(SEED)
    sentence_pairs = pairs.parallel(keep)
    divisions = division_names(sources.divisions())
    glosser = Glosser(sources.dictionary(), [en for en, _ in sentence_pairs], divisions, rng)
    running = pairs.texts_for_cloze(keep, rng)
    asked = pairs.questions(keep)
    titled = pairs.titles(keep, rng)
    print(f"{len(running)} passages, {len(asked)} questions, {len(titled)} titles", flush=True)
    glossed_questions = [(glosser.gloss(q), p) for _ in range(3) for q, p in asked]
    glossed_titles = [(glosser.gloss(q), p) for q, p in titled]
    return {
        "text": pairs.cloze(tokenizer, running[GLOSSED_PASSAGES:], None),
        "text_en": pairs.cloze(tokenizer, running[:GLOSSED_PASSAGES], glosser),
        "questions": pairs.written(tokenizer, asked),
        "questions_en": pairs.written(tokenizer, glossed_questions),
        "titles": pairs.written(tokenizer, titled),
        "titles_en": pairs.written(tokenizer, glossed_titles),
        "parallel": pairs.written(tokenizer, sentence_pairs),
        "entries": pairs.written(tokenizer, pairs.entries()),
    }
