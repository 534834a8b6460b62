"""What the network is punished for."""

import torch
import torch.nn.functional as functional
from torch import Tensor

from training.reader.batches import Batch
from training.reader.network import SpanNetwork

POINTER_SHARE = 0.3  # of the loss of start and end alone, which teaches faster at first
GUESS_SHARE = 0.1


def _shared(scores: Tensor, golds: Tensor, windows: int) -> Tensor:
    """-log of the golds' part of all windows of a question and of "no answer" (score 0).

    Normalisation over all windows together follows Clark and Gardner (2018).
    """
    scores = scores.flatten(1)
    golds = golds.flatten(1)
    whole = torch.logsumexp(scores, 1).view(-1, windows)
    right = torch.logsumexp(scores.masked_fill(~golds, -1e9), 1).view(-1, windows)
    null = torch.zeros(len(whole), 1, device=whole.device)
    answered = golds.any(1).view(-1, windows).any(1)
    total = torch.logsumexp(torch.cat([whole, null], 1), 1)
    return total - torch.where(answered, torch.logsumexp(right, 1), null[:, 0])


def loss(network: SpanNetwork, batch: Batch, *, fast: bool) -> tuple[Tensor, dict[str, Tensor]]:
    """Mean loss over the questions, and its parts for the log.

    Args:
        fast: multiply in bfloat16 (five times as fast where the processor has it).
    """
    inputs = batch.inputs
    with torch.autocast(inputs.passage.device.type, torch.bfloat16, enabled=fast):
        start, end, left, right, guessed = network.learn(inputs, batch.hidden)
        joint = network.spans((start, end, left, right))
    total, parts = loss_of((start, end, left, right), joint, guessed, batch)
    return total, {name: part.detach() for name, part in parts.items()}


def loss_of(
    scores: tuple[Tensor, Tensor, Tensor, Tensor], joint: Tensor, guessed: Tensor, batch: Batch
) -> tuple[Tensor, dict[str, Tensor]]:
    """`loss` of what a network said: scores, their spans, guesses of the hidden characters."""
    start, end = scores[:2]
    parts = {
        "span": _shared(joint.float(), batch.golds, batch.windows).mean(),
        "start": _shared(start.float(), batch.golds.any(2), batch.windows).mean(),
        "end": _shared(end.float(), _lasts(batch.golds), batch.windows).mean(),
    }
    total = parts["span"] + POINTER_SHARE * (parts["start"] + parts["end"])
    if len(guessed):
        parts["guess"] = functional.cross_entropy(guessed.float(), batch.whole[batch.hidden])
        total = total + GUESS_SHARE * parts["guess"]
    return total, parts


def _lasts(golds: Tensor) -> Tensor:
    """(rows, P): True at the last characters of the golds."""
    found = torch.zeros(golds.shape[:2], dtype=torch.bool, device=golds.device)
    row, start, length = golds.nonzero(as_tuple=True)
    found[row, start + length] = True
    return found
