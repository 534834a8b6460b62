"""What the terms of a question say about where it is answered: more or less than rarity alone tells.

什么 and 哪 stand in the question and not in its answer; a number that stands in both says more than
its rarity. The weights were learned from questions whose passages are known (training.term_weights).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

KINDS = ("character", "pair", "word", "number")
FILE = Path(__file__).with_name("term_weights.txt")


def kind_of(term: str) -> str:
    """Which of KINDS a term of indexer.text.terms is."""
    if term[0].isdecimal():
        return "number"
    if term[0].islower() or term.isascii():
        return "word"
    return "character" if len(term) == 1 else "pair"


@dataclass(frozen=True, slots=True)
class TermWeights:
    """Weights of terms, around 1; a term's is that of its kind times its own, if it has one."""

    kinds: Mapping[str, float]
    terms: Mapping[str, float]

    def of(self, term: str) -> float:
        """What BM25's part of `term` is multiplied by."""
        return self.kinds[kind_of(term)] * self.terms.get(term, 1.0)


@cache
def term_weights(path: Path = FILE) -> TermWeights:
    """The weights of `path`: a line for each kind, then one for each term, a tab before the weight."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    weights = {name: float(weight) for name, weight in rows}
    kinds = {kind: weights.pop(f"<{kind}>") for kind in KINDS}
    return TermWeights(kinds, weights)
