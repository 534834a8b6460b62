"""python -m training.claim_terms: writes service/answers/claim_terms.txt.

A logistic model of the Chinese yes/no questions on reports: each term of the claim counts by where it
stands, seen from the sentence that speaks most of the claim. Terms of FEWEST questions or more have
weights of their own, kept small by a penalty on their squares. To be run before training.polar,
which weighs the result with the rest.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from service.answers.claim_terms import FILE, PLACES, ClaimTerms, placed
from service.answers.claims import claim_of
from service.questions.term_weights import KINDS, kind_of
from service.reader.support import supporting_sentences
from training.as_served import CALIBRATION
from training.claims import asked
from training.confidence import area
from training.reader.reports import QUESTIONS

FEWEST = 15
PENALTY = 5e-5
EPOCHS, BATCH, RATE = 8, 64, 0.03


@dataclass(frozen=True, slots=True)
class Claim:
    terms: dict[str, int]
    affirmed: bool


def claims(paths: Sequence[Path]) -> list[Claim]:
    """The Chinese yes/no questions of `paths`, each beside the sentence of its excerpt."""
    found = []
    for question, passages, affirmed in asked(paths, english=False):
        claim = claim_of(question)
        best = supporting_sentences(claim, passages)
        if best:
            found.append(Claim(placed(claim, best[0], passages), affirmed))
    return found


def learn(found: list[Claim]) -> ClaimTerms:
    """The weights; those of kinds are learned from the terms that have none of their own."""
    counts = Counter(term for claim in found for term in claim.terms)
    known = [term for term, count in counts.most_common() if count >= FEWEST]
    rows = {term: row for row, term in enumerate(known)}
    longest = max(len(claim.terms) for claim in found)
    none = len(known) + len(KINDS)
    ids = torch.full((len(found), longest), none)
    places = torch.zeros((len(found), longest), dtype=torch.long)
    for number, claim in enumerate(found):
        for at, (term, place) in enumerate(claim.terms.items()):
            ids[number, at] = rows.get(term, len(known) + KINDS.index(kind_of(term)))
            places[number, at] = place
    share = torch.tensor([len(claim.terms) ** -0.5 for claim in found])
    truth = torch.tensor([float(claim.affirmed) for claim in found])
    weights = torch.zeros((none + 1, len(PLACES)), requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    there = (ids < none).float()
    optimizer = torch.optim.Adam([weights, bias], lr=RATE)
    draw = torch.Generator().manual_seed(0)
    for epoch in range(EPOCHS):
        total = 0.0
        order = torch.randperm(len(found), generator=draw)
        for batch in order.split(BATCH):  # type: ignore[no-untyped-call]
            given = weights[ids[batch], places[batch]] * there[batch]
            scores = given.sum(1) * share[batch] + bias
            loss = torch.nn.functional.binary_cross_entropy_with_logits(scores, truth[batch])
            optimizer.zero_grad()
            (loss + PENALTY * weights.square().sum()).backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            total += float(loss.detach()) * len(batch)
        print(f"epoch {epoch + 1}: {total / len(found):.4f}", flush=True)
    learned = [tuple(round(value, 3) for value in row) for row in weights.tolist()]
    kinds = dict(zip(KINDS, learned[len(known) :], strict=False))
    return ClaimTerms(kinds, dict(zip(known, learned, strict=False)))


def as_lines(weights: ClaimTerms) -> str:
    """The file's text: the kinds, then the terms in the order of their characters."""
    named = [(f"<{kind}>", row) for kind, row in weights.kinds.items()]
    named += sorted(weights.terms.items())
    return "".join("\t".join([name, *map(str, row)]) + "\n" for name, row in named)


def main() -> None:
    """Learns from the questions on reports and looks at the calibration questions."""
    parser = argparse.ArgumentParser(prog="python -m training.claim_terms", description=__doc__)
    parser.add_argument("--out", type=Path, default=FILE)
    given = parser.parse_args()
    weights = learn(claims(QUESTIONS))
    given.out.write_text(as_lines(weights), encoding="utf-8")
    unseen = claims([CALIBRATION])
    scores = torch.tensor([weights.log_odds(claim.terms) for claim in unseen]).double().numpy()
    truth = torch.tensor([claim.affirmed for claim in unseen]).numpy()
    print(
        f"{len(weights.terms)} terms; {len(unseen)} calibration questions, area under the ROC curve "
        f"{area(scores, truth):.3f}"
    )


if __name__ == "__main__":
    main()
