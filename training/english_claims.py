"""python -m training.english_claims: writes service/answers/english_claims.txt.

A logistic model of the English yes/no questions on reports, each beside the sentence of its excerpt
that speaks most of it. Words of FEWEST questions or more have weights of their own, and every weight
is kept small by a penalty on its square. What is printed is of the calibration questions, which it
has not seen.
"""

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from eval.sets.excerpts import read_excerpt_questions, read_excerpts
from service.answers.claims import examine
from service.answers.english_claims import FILE, observations
from service.questions.language import Language, language_of
from service.reader.gloss import glossary_of, glossed
from service.reader.held_words import Glossary
from service.reader.reading import Passage, without_question_word
from service.reader.session import FOLDER
from training.confidence import area, chunks

QUESTIONS = Path(__file__).with_name("questions")
SHOWN = 8  # chunks, as many as the service reads at most
FEWEST = 5
PENALTY = 2.0
STEPS = 60


@dataclass(frozen=True, slots=True)
class Claim:
    observed: Mapping[str, float]
    affirmed: bool


def claims(path: Path, glossary: Glossary) -> list[Claim]:
    """The English yes/no questions of `path`, each beside the sentence of its excerpt."""
    rows = [row for row in read_excerpt_questions(path) if row.fields["type"] == "polar"]
    rows = [row for row in rows if language_of(row.fields["question"]) is Language.ENGLISH]
    texts = read_excerpts(row.excerpt for row in rows)
    found = []
    for row in rows:
        question, shown = row.fields["question"], texts[row.excerpt]
        passages = [Passage(chunk, shown.title) for chunk in chunks(shown.text)][:SHOWN]
        said = glossed(question, [passage.text for passage in passages], glossary)
        examined = examine(without_question_word(said), passages, 0.0)
        if examined is not None:
            observed = observations(question, examined, passages, glossary)
            found.append(Claim(observed, "yes" in row.fields["answers"]))
    return found


def learn(found: Sequence[Claim]) -> dict[str, float]:
    """The weights, those of 0 left out."""
    counts = Counter(name for claim in found for name in claim.observed)
    names = sorted(name for name, count in counts.items() if count >= FEWEST)
    values = torch.tensor([[claim.observed.get(name, 0.0) for name in names] for claim in found])
    truth = torch.tensor([float(claim.affirmed) for claim in found])
    weights = torch.zeros(len(names), requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        wrong = torch.nn.functional.binary_cross_entropy_with_logits(
            values @ weights, truth, reduction="sum"
        )
        whole = wrong + PENALTY * weights.square().sum() / 2
        whole.backward()  # type: ignore[no-untyped-call]
        return whole

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    learned = {name: round(value, 3) for name, value in zip(names, weights.tolist(), strict=True)}
    return {name: value for name, value in learned.items() if value}


def main() -> None:
    """Learns from the questions on reports and looks at the calibration questions."""
    parser = argparse.ArgumentParser(prog="python -m training.english_claims", description=__doc__)
    parser.add_argument("--out", type=Path, default=FILE)
    given = parser.parse_args()
    glossary = glossary_of(FOLDER)
    weights = learn(claims(QUESTIONS / "reports.jsonl", glossary))
    lines = (f"{name}\t{value}\n" for name, value in weights.items())
    given.out.write_text("".join(lines), encoding="utf-8")
    unseen = claims(QUESTIONS / "calibration.jsonl", glossary)
    scores = torch.tensor(
        [sum(weights.get(n, 0.0) * v for n, v in claim.observed.items()) for claim in unseen]
    ).double()
    truth = torch.tensor([claim.affirmed for claim in unseen])
    right = float(((scores > 0) == truth).double().mean())
    print(
        f"{len(weights)} weights; {len(unseen)} calibration questions, right {right:.3f}, area "
        f"under the ROC curve {area(scores.numpy(), truth.numpy()):.3f}"
    )


if __name__ == "__main__":
    main()
