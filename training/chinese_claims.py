"""python -m training.chinese_claims: writes service/answers/chinese_claims.txt.

A logistic model of the Chinese yes/no questions on reports, each beside the sentence of its excerpt
that speaks most of it. Terms of FEWEST questions or more have weights of their own. Every weight is
kept small by a penalty on its square, of the observation over its spread; the many numbers of an
impression by a larger one. To be run again for other weights of the reader. What is printed is of the
calibration questions, which it has not seen.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import torch

from service.answers.chinese_claims import FILE, WHOLE, Impression, observations
from service.answers.claims import examine
from service.answers.otherwise.again import claimed_otherwise
from service.reader.network import NetworkReader
from training.as_served import CALIBRATION
from training.claims import Claim, asked, fitted, told, write
from training.reader.reports import QUESTIONS

FEWEST = 15
TERM, SIGN, IMPRESSION = 1.0, 3.0, 120.0  # penalties
STEPS = 200


def claims(paths: Sequence[Path], impression: Impression) -> list[Claim]:
    """The Chinese yes/no questions of `paths`, in the words of their excerpts as the service puts them, each
    beside the sentence of its excerpt."""
    found = []
    for question, passages, affirmed in asked(paths, english=False):
        said = claimed_otherwise(question, passages)
        examined = examine(said, passages, 0.0)
        if examined is not None:
            observed = observations(said, examined, passages, impression)
            found.append(Claim(observed, affirmed))
    return found


def learn(found: Sequence[Claim]) -> dict[str, float]:
    """The weights, those of 0 left out."""
    counts = Counter(name for claim in found for name in claim.observed)
    names = sorted({name for name, count in counts.items() if count >= FEWEST} - {WHOLE})
    values = torch.tensor([[claim.observed.get(name, 0.0) for name in names] for claim in found])
    truth = torch.tensor([float(claim.affirmed) for claim in found])
    seen = torch.tensor([name.startswith("[impression ") for name in names])
    sign = torch.tensor([name.startswith("[") for name in names]) & ~seen
    spread = torch.where(seen | sign, values.std(0).clamp(min=1e-3), torch.ones(len(names)))
    penalty = torch.where(seen, IMPRESSION, torch.where(sign, SIGN, TERM))
    if "[bias]" in names:
        spread[names.index("[bias]")], penalty[names.index("[bias]")] = 1.0, 0.0
    scaled = values / spread
    scaled[:, seen] -= scaled[:, seen].mean(0)
    plain = fitted(scaled, truth, penalty, STEPS) / spread
    learned = dict(zip(names, plain.tolist(), strict=True))
    learned[WHOLE] = -float((values[:, seen].mean(0) * plain[seen]).sum()) if seen.any() else 0.0
    return {name: round(value, 4) for name, value in learned.items() if round(value, 4)}


def main() -> None:
    """Learns from the questions on reports and looks at the calibration questions."""
    parser = argparse.ArgumentParser(prog="python -m training.chinese_claims", description=__doc__)
    parser.add_argument("--out", type=Path, default=FILE)
    given = parser.parse_args()
    impression = NetworkReader.open().impression
    weights = learn(claims(QUESTIONS, impression))
    write(weights, given.out)
    print(told(weights, claims([CALIBRATION], impression)))


if __name__ == "__main__":
    main()
