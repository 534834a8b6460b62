"""Yes/no questions on reports as claims to learn from: what is asked, beside what, and whether it holds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from eval.sets.excerpts import read_excerpt_questions, read_excerpts
from indexer.text.sentences import sentence_spans
from service.questions.language import Language, language_of
from service.reader.reading import Passage
from training.confidence import area
from training.reader.reports import put_otherwise

SHOWN = 8  # chunks, as many as the service reads at most
_CHUNK = 220  # characters, about what the index cuts


@dataclass(frozen=True, slots=True)
class Claim:
    """What is observed of a claim beside its sentence, each under its name."""

    observed: Mapping[str, float]
    affirmed: bool


def chunks(text: str) -> list[str]:
    """Whole sentences of about _CHUNK characters."""
    pieces = [""]
    for start, end in sentence_spans(text):
        if pieces[-1] and len(pieces[-1]) + end - start > _CHUNK:
            pieces.append("")
        pieces[-1] += text[start:end]
    return [piece for piece in pieces if piece]


def asked(paths: Sequence[Path], *, english: bool) -> Iterator[tuple[str, list[Passage], bool]]:
    """The yes/no questions of `paths` in one language, and what puts them otherwise: each with its
    excerpt, and whether yes is right."""
    rows = [
        row
        for path in paths
        for row in read_excerpt_questions(path)
        if row.fields["type"] == "polar"
        and (language_of(row.fields["question"]) is Language.ENGLISH) is english
    ]
    otherwise = put_otherwise()
    texts = read_excerpts(row.excerpt for row in rows)
    for row in rows:
        shown = texts[row.excerpt]
        passages = [Passage(chunk, shown.title) for chunk in chunks(shown.text)][:SHOWN]
        yes = "yes" if english else "是"
        for question in (row.fields["question"], *otherwise.get(row.fields["id"], ())):
            yield question, passages, yes in row.fields["answers"]


def fitted(values: Tensor, truth: Tensor, penalty: Tensor | float, steps: int) -> Tensor:
    """The weights of a logistic model of `truth` (n,) over `values` (n, m).

    Args: penalty: on half the square of each weight.
    """
    weights = torch.zeros(values.shape[1], requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=steps, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        wrong = torch.nn.functional.binary_cross_entropy_with_logits(
            values @ weights, truth, reduction="sum"
        )
        whole = wrong + (penalty * weights.square()).sum() / 2
        whole.backward()  # type: ignore[no-untyped-call]
        return whole

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    return weights.detach()


def score(weights: Mapping[str, float], claim: Claim) -> float:
    """The log-odds that the sentence affirms the claim."""
    return sum(weights.get(name, 0.0) * value for name, value in claim.observed.items())


def write(weights: Mapping[str, float], out: Path) -> None:
    """Writes a line for each weight: its name, a tab, the number."""
    lines = (f"{name}\t{value}\n" for name, value in weights.items())
    out.write_text("".join(lines), encoding="utf-8")


def told(weights: Mapping[str, float], unseen: Sequence[Claim]) -> str:
    """How well the weights do on claims that they have not seen, for a person."""
    scores = torch.tensor([score(weights, claim) for claim in unseen]).double()
    truth = torch.tensor([claim.affirmed for claim in unseen])
    right = float(((scores > 0) == truth).double().mean())
    return (
        f"{len(weights)} weights; {len(unseen)} calibration questions, right {right:.3f}, area "
        f"under the ROC curve {area(scores.numpy(), truth.numpy()):.3f}"
    )
