"""python -m training.chinese_claims: writes service/answers/chinese_claims.txt.

A logistic model of the Chinese yes/no questions on reports, each beside the sentence of its excerpt
that speaks most of it. Terms of FEWEST questions or more have weights of their own. Every weight is
kept small by a penalty on its square, of the observation over its spread; the many numbers of an
impression by a larger one. To be run again for other weights of the reader. What is printed is of the
calibration questions, which it has not seen.
"""

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from eval.sets.excerpts import read_excerpt_questions, read_excerpts
from service.answers.chinese_claims import FILE, WHOLE, Impression, observations
from service.answers.claims import examine
from service.questions.language import Language, language_of
from service.reader.network import NetworkReader
from service.reader.reading import Passage
from training.confidence import area, chunks

QUESTIONS = Path(__file__).with_name("questions")
SHOWN = 8  # chunks, as many as the service reads at most
FEWEST = 15
TERM, SIGN, IMPRESSION = 1.0, 3.0, 120.0  # penalties
STEPS = 200


@dataclass(frozen=True, slots=True)
class Claim:
    observed: Mapping[str, float]
    affirmed: bool


def claims(path: Path, impression: Impression) -> list[Claim]:
    """The Chinese yes/no questions of `path`, each beside the sentence of its excerpt."""
    rows = [row for row in read_excerpt_questions(path) if row.fields["type"] == "polar"]
    rows = [row for row in rows if language_of(row.fields["question"]) is not Language.ENGLISH]
    texts = read_excerpts(row.excerpt for row in rows)
    found = []
    for row in rows:
        question, shown = row.fields["question"], texts[row.excerpt]
        passages = [Passage(chunk, shown.title) for chunk in chunks(shown.text)][:SHOWN]
        examined = examine(question, passages, 0.0)
        if examined is not None:
            observed = observations(question, examined, passages, impression)
            found.append(Claim(observed, "是" in row.fields["answers"]))
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
    weights = torch.zeros(len(names), requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        wrong = torch.nn.functional.binary_cross_entropy_with_logits(
            scaled @ weights, truth, reduction="sum"
        )
        whole = wrong + (penalty * weights.square()).sum() / 2
        whole.backward()  # type: ignore[no-untyped-call]
        return whole

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    plain = weights.detach() / spread
    learned = dict(zip(names, plain.tolist(), strict=True))
    learned[WHOLE] = -float((values[:, seen].mean(0) * plain[seen]).sum()) if seen.any() else 0.0
    return {name: round(value, 4) for name, value in learned.items() if round(value, 4)}


def score(weights: Mapping[str, float], claim: Claim) -> float:
    """The log-odds that the sentence affirms the claim."""
    return sum(weights.get(name, 0.0) * value for name, value in claim.observed.items())


def main() -> None:
    """Learns from the questions on reports and looks at the calibration questions."""
    parser = argparse.ArgumentParser(prog="python -m training.chinese_claims", description=__doc__)
    parser.add_argument("--out", type=Path, default=FILE)
    given = parser.parse_args()
    impression = NetworkReader.open().impression
    weights = learn(claims(QUESTIONS / "reports.jsonl", impression))
    lines = (f"{name}\t{value}\n" for name, value in weights.items())
    given.out.write_text("".join(lines), encoding="utf-8")
    unseen = claims(QUESTIONS / "calibration.jsonl", impression)
    scores = torch.tensor([score(weights, claim) for claim in unseen]).double()
    truth = torch.tensor([claim.affirmed for claim in unseen])
    right = float(((scores > 0) == truth).double().mean())
    print(
        f"{len(weights)} weights; {len(unseen)} calibration questions, right {right:.3f}, area "
        f"under the ROC curve {area(scores.numpy(), truth.numpy()):.3f}"
    )


if __name__ == "__main__":
    main()
