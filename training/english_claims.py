"""python -m training.english_claims: writes service/answers/english_claims.txt.

A logistic model of the English yes/no questions on reports, each beside the sentence of its excerpt
that speaks most of it. Words of FEWEST questions or more have weights of their own, and every weight
is kept small by a penalty on its square. What is printed is of the calibration questions, which it
has not seen.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import torch

from service.answers.claims import examine
from service.answers.english_claims import FILE, observations
from service.reader.gloss import glossary_of, glossed
from service.reader.glossaries import Glossary
from service.reader.reading import without_question_word
from service.reader.session import FOLDER
from training.as_served import CALIBRATION
from training.claims import Claim, asked, fitted, told, write
from training.reader.reports import QUESTIONS

FEWEST = 5
PENALTY = 2.0
STEPS = 60


def claims(paths: Sequence[Path], glossary: Glossary) -> list[Claim]:
    """The English yes/no questions of `paths`, each beside the sentence of its excerpt."""
    found = []
    for question, passages, affirmed in asked(paths, english=True):
        said = glossed(question, [passage.text for passage in passages], glossary)
        examined = examine(without_question_word(said), passages, 0.0)
        if examined is not None:
            observed = observations(question, examined, passages, glossary)
            found.append(Claim(observed, affirmed))
    return found


def learn(found: Sequence[Claim]) -> dict[str, float]:
    """The weights, those of 0 left out."""
    counts = Counter(name for claim in found for name in claim.observed)
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    values = torch.tensor([[claim.observed.get(name, 0.0) for name in names] for claim in found])
    truth = torch.tensor([float(claim.affirmed) for claim in found])
    weights = fitted(values, truth, PENALTY, STEPS)
    learned = {name: round(value, 3) for name, value in zip(names, weights.tolist(), strict=True)}
    return {name: value for name, value in learned.items() if value}


def main() -> None:
    """Learns from the questions on reports and looks at the calibration questions."""
    parser = argparse.ArgumentParser(prog="python -m training.english_claims", description=__doc__)
    parser.add_argument("--out", type=Path, default=FILE)
    given = parser.parse_args()
    glossary = glossary_of(FOLDER)
    weights = learn(claims(QUESTIONS, glossary))
    write(weights, given.out)
    print(told(weights, claims([CALIBRATION], glossary)))


if __name__ == "__main__":
    main()
