"""All training material, first as texts (the slow part, kept in the work folder), then as pieces."""

import random
from dataclasses import dataclass

from tokenizers import Tokenizer

from training.encoder import pairs, sources
from training.encoder.gloss import Glosser, division_names
from training.encoder.keepout import KeepOut

GLOSSED_PASSAGES = 45_000
SEED = 3

Rows = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Texts:
    """Material as texts: (query, passage) by source, and passages as sentences.

    `glosses` runs parallel to the sentences of the first passages of `running`.
    """

    written: dict[str, Rows]
    running: list[list[str]]
    glosses: list[list[str]]


def texts(keep: KeepOut) -> Texts:
    """Every source, without what shares a paragraph with the kept-out texts; always the same."""
    rng = random.Random(SEED)
    sentence_pairs = pairs.parallel(keep)
    glosser = Glosser(
        [*turned_round(sources.report_words()), *sources.dictionary()],
        [english for english, _ in sentence_pairs],
        division_names(sources.divisions()),
        rng,
    )
    running = pairs.texts_for_cloze(keep, rng)
    asked, titled = pairs.questions(keep), pairs.titles(keep, rng)
    reports = pairs.asked(keep, rng)
    written = {
        "questions": asked,
        "questions_en": [
            (glosser.gloss(query), passage) for _ in range(3) for query, passage in asked
        ],
        "reports": reports
        + [(glosser.gloss(query), passage) for query, passage in reports if query[0] > "z"],
        "titles": titled,
        "titles_en": [(glosser.gloss(query), passage) for query, passage in titled],
        "parallel": sentence_pairs,
        "entries": pairs.entries(),
    }
    glosses = [[glosser.gloss(s) for s in passage] for passage in running[:GLOSSED_PASSAGES]]
    return Texts(written, running, glosses)


def turned_round(words: list[tuple[str, list[str]]]) -> list[tuple[str, str, list[str]]]:
    """The words of reports as entries of a dictionary of Chinese: word, no pinyin, English."""
    found: dict[str, list[str]] = {}
    for english, chinese in words:
        for word in chinese:
            found.setdefault(word, []).append(english)
    return [(word, "", english) for word, english in found.items()]


def prove(prepared: Texts, keep: KeepOut) -> None:
    """Goes through all passages once more.

    Raises ValueError when one shares a paragraph with a kept-out text.
    """
    passages = ["".join(one) for one in prepared.running]
    for name, rows in prepared.written.items():
        if name != "entries":  # words and names, which any text may hold
            passages += dict.fromkeys(passage for _, passage in rows)
    for passage in passages:
        if keep.shares(passage):
            raise ValueError(
                f"training text {passage[:60]!r} shares a paragraph with a kept-out text; drop it "
                f"where it is read (training/encoder/pairs.py)"
            )
    print(f"{len(passages)} passages checked: none shares a paragraph with what is kept out")


def material(tokenizer: Tokenizer, prepared: Texts) -> dict[str, pairs.Pairs | pairs.Cloze]:
    """The same as piece ids; the running text as `text` and, with glosses, as `text_en`."""
    cut = len(prepared.glosses)
    made: dict[str, pairs.Pairs | pairs.Cloze] = {
        name: pairs.written(tokenizer, rows) for name, rows in prepared.written.items()
    }
    made["text"] = pairs.cloze(tokenizer, prepared.running[cut:], None)
    made["text_en"] = pairs.cloze(tokenizer, prepared.running[:cut], prepared.glosses)
    return made
