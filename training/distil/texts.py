"""All the training texts as one row of characters, for guessing hidden ones."""

import lzma
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from eval.sets import heldout
from eval.sets.excerpts import read_excerpt_questions
from eval.sets.gold_tables import WRITTEN
from eval.sets.json_text import json_lines
from service.reader.alphabet import Alphabet, Ids
from training.encoder import sources
from training.encoder.keepout import KeepOut, kept_out_texts
from training.reader.sources import paragraphs, tidy

_EVAL = Path(__file__).parents[2] / "eval" / "relations"
CALIBRATION = Path(__file__).parents[1] / "questions" / "calibration.jsonl"
TEXTS = "texts.xz"
LONGEST_LAW = 3000
SHORTEST = 80
ENCYCLOPAEDIC = 3  # times that a paragraph of the reading sets is repeated: there are few


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts one after another: text i is ids[starts[i] : starts[i + 1]]."""

    ids: Ids
    starts: npt.NDArray[np.int64]

    def save(self, path: Path) -> None:
        """Writes them small."""
        with lzma.open(path, "wb", preset=6) as file:
            file.write(np.array([len(self.starts)], dtype=np.int64).tobytes())
            file.write(self.starts.tobytes() + self.ids.tobytes())

    @classmethod
    def load(cls, path: Path) -> "Texts":
        """What `save` wrote."""
        with lzma.open(path, "rb") as file:
            read = file.read()
        count = int(np.frombuffer(read, dtype=np.int64, count=1)[0])
        starts = np.frombuffer(read, dtype=np.int64, count=count, offset=8)
        return cls(np.frombuffer(read, dtype=np.uint16, offset=8 * (count + 1)), starts)


def kept_out() -> KeepOut:
    """What is measured on: also the documents of the membership tables and of calibration."""
    tables = [row for path in sorted(_EVAL.glob("*.jsonl")) for _, row in json_lines(path)]
    places = {
        (row["source"], int(row["row"]))
        for row in tables
        if "row" in row
        and row["source"] != WRITTEN.name  # of the repository, and in no training text
    }
    asked = (question.excerpt for question in read_excerpt_questions(CALIBRATION))
    places |= {(excerpt.source, excerpt.row) for excerpt in asked}
    known = []
    for source in sorted({source for source, _ in places}):
        rows = heldout.rows(f"text/{source}.jsonl.gz")
        known += [
            str(rows[row].get("text") or rows[row]["markdown"])
            for name, row in sorted(places)
            if name == source
        ]
    return KeepOut([*kept_out_texts(), *known])


def training_texts(alphabet: Alphabet) -> Texts:
    """Everything that may be read in training, without what is measured on."""
    out = kept_out()
    plain = [*sources.news(), *(body for _, body in sources.broadcasts())]
    plain += [text for _, text in sources.government()]
    plain += [markdown[:LONGEST_LAW] for _, markdown in sources.laws()]
    texts = [tidy(text) for text in plain if len(text) >= SHORTEST and not out.shares(text)]
    for name in ("cmrc2018_train", "drcd_dev"):
        known = {one.article.text for one in paragraphs(name) if not one.held_out}
        texts += sorted(known) * ENCYCLOPAEDIC
    rows = [alphabet.ids(text) for text in texts]
    starts = np.cumsum([0, *(len(row) for row in rows)], dtype=np.int64)
    return Texts(np.concatenate(rows), starts)
