"""Which words of a claim a sentence must hold to affirm it: learned, term by term.

That 只, 下降 or a number of the claim is not in the sentence speaks against it; that 让 or 打算 is
not there means that somebody said it in other words. Weights by training/claim_terms.py.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from indexer.text.terms import terms_of
from service.questions.term_weights import KINDS, kind_of
from service.reader.reading import Passage
from service.reader.support import Support

FILE = Path(__file__).with_name("claim_terms.txt")
# Where a term of the claim stands: in the sentence, else in its passage or what is above that, else
# in another passage that was read, else nowhere.
PLACES = ("sentence", "passage", "beyond", "nowhere")


@dataclass(frozen=True, slots=True)
class ClaimTerms:
    """Log-odds that a term gives to "affirmed" at each of PLACES; of kinds where it has none."""

    kinds: Mapping[str, Sequence[float]]
    terms: Mapping[str, Sequence[float]]

    def log_odds(self, placed: Mapping[str, int]) -> float:
        """Of a claim whose terms stand where `placed` says: their sum over the root of their number."""
        given = [
            self.terms.get(term, self.kinds[kind_of(term)])[place] for term, place in placed.items()
        ]
        return sum(given) / math.sqrt(max(len(given), 1))


def placed(claim: str, support: Support, passages: Sequence[Passage]) -> dict[str, int]:
    """Each term of the claim with its place in PLACES, seen from the sentence `support`."""
    own = passages[support.passage]
    around = (
        own.text[support.start : support.end],
        f"{own.context}\n{own.text}",
        "\n".join(f"{passage.context}\n{passage.text}" for passage in passages),
    )
    held = [set(terms_of(text)) for text in around]
    return {
        term: next((place for place, terms in enumerate(held) if term in terms), len(held))
        for term in dict.fromkeys(terms_of(claim))
    }


@cache
def claim_terms(path: Path = FILE) -> ClaimTerms:
    """The weights of `path`: a line for each kind, then one for each term, tabs between."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    weights = {name: tuple(map(float, values)) for name, *values in rows}
    kinds = {kind: weights.pop(f"<{kind}>") for kind in KINDS}
    return ClaimTerms(kinds, weights)
