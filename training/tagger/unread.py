"""Sentences that nobody read by hand, as the network sees them: it learns the language from them.

Kept out are the documents that anything is measured on (training/distil/texts.py) and every tenth document
of a source, as in learning from the sentences that were read.
"""

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from eval.sets import heldout
from indexer.errors import SettingError
from indexer.relations.learned.words import LONGEST_WORD, Seen, Vocabulary
from indexer.relations.words.findings import Sentence
from indexer.relations.words.masking import mask
from training.distil.texts import kept_out
from training.tagger.network import Inputs

SOURCES = ("news_2023", "broadcast_news", "government_documents")
KEPT_OUT = 10  # every tenth document
_SHORTEST, _LONGEST = 15, 160  # characters
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
# Bodies, places and what is done together: sport, weather and the stock market are mostly left aside.
_TELLING = re.compile(
    "[市县区省州]|大学|学院|公司|集团|局|厅|医院|学校|银行|法院|检察院|协会|联盟|共同体|中心|基地|平台|成立|组建|共建|发起|"
    "牵头|加入|成员|联合|合作|设立|建立|签约|签署|入选|获评|评为|认定|授予|试点|示范|落户|依托"
)
_COLUMNS = ("first", "last", "words", "kinds", "masks", "lengths")
_EVERY_S = 20.0


@dataclass(frozen=True, slots=True)
class Unread:
    """Words of all sentences, one after another: sentence i is numbers[starts[i] : starts[i + 1]].

    A row of `numbers` holds _COLUMNS, then the word's characters; `of` says of which vocabulary they are
    the rows, and what was kept out.
    """

    numbers: npt.NDArray[np.uint16]
    starts: npt.NDArray[np.int64]
    of: str

    def save(self, path: Path) -> None:
        """Writes them for a run that goes on; whole or not at all."""
        beside = path.with_suffix(".new.npz")
        np.savez(beside, numbers=self.numbers, starts=self.starts, of=np.array(self.of))
        beside.replace(path)

    @classmethod
    def load(cls, path: Path) -> "Unread":
        """What `save` wrote."""
        with np.load(path) as stored:
            return cls(stored["numbers"], stored["starts"], str(stored["of"]))

    def batch(self, sentences: Sequence[int]) -> Inputs:
        """Some sentences, side by side; none is asked about a body or has hints."""
        lengths = self.starts[1:] - self.starts[:-1]
        size = (len(sentences), int(lengths[list(sentences)].max()))
        numbers = np.zeros((*size, len(_COLUMNS) + LONGEST_WORD), np.int64)
        kept = np.zeros(size, np.float32)
        for row, sentence in enumerate(sentences):
            words = self.numbers[self.starts[sentence] : self.starts[sentence + 1]]
            numbers[row, : len(words)] = words
            kept[row, : len(words)] = 1
        told = torch.from_numpy(numbers)
        columns = {name: told[..., at] for at, name in enumerate(_COLUMNS)}
        nothing = torch.zeros(size, dtype=torch.int64)
        return Inputs(
            told[..., len(_COLUMNS) :],
            **columns,
            hints=nothing,
            asked=nothing,
            kept=torch.from_numpy(kept),
        )


def unread(vocabulary: Vocabulary, of: str) -> Unread:
    """The sentences of SOURCES that tell of bodies and places; two minutes.

    Raises SettingError when there is none.
    """
    rows, began, told = [], time.monotonic(), time.monotonic()
    for text in unread_texts():
        for found in _SENTENCE.finditer(text):
            sentence = found.group().strip()
            if _SHORTEST <= len(sentence) <= _LONGEST and _TELLING.search(sentence):
                rows.append(_numbers(vocabulary.see(Sentence(sentence, mask(sentence)))))
        if time.monotonic() - told > _EVERY_S:
            told = time.monotonic()
            print(f"{len(rows)} sentences, {told - began:.0f} s", flush=True)
    if not rows:
        raise SettingError(
            f"{', '.join(SOURCES)} hold no sentence that tells of a body; expected the "
            "public data: set SHUANGCHENG_DATA"
        )
    starts = np.cumsum([0, *(len(row) for row in rows)], dtype=np.int64)
    return Unread(np.concatenate(rows), starts, of)


def unread_texts() -> Iterator[str]:
    """The texts that may be learned from though nobody read them."""
    out = kept_out()
    for source in SOURCES:
        for number, row in enumerate(heldout.rows(f"text/{source}.jsonl.gz")):
            text = str(row["text"])
            if number % KEPT_OUT and not out.shares(text):
                yield text


def _numbers(seen: Seen) -> npt.NDArray[np.uint16]:
    columns = [getattr(seen, name)[:, None] for name in _COLUMNS]
    return np.concatenate([*columns, seen.characters], 1).astype(np.uint16)
