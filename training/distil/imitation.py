"""What the small network is punished for: not thinking what the large one thinks."""

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from training.reader.batches import Batch
from training.reader.loss import GUESS_SHARE, loss_of
from training.reader.network import SpanNetwork

MARKED_SHARE = 0.25  # of the loss against what people marked
HIDDEN_SHARE = 1.0
EDGES_SHARE = 0.2


def _chances(joint: Tensor, windows: int) -> Tensor:
    """(questions, spans + 1) log of the chance of every span and, last, of "no answer"."""
    flat = joint.float().reshape(len(joint) // windows, -1)
    return torch.log_softmax(functional.pad(flat, (0, 1)), dim=1)


def _apart(told: Tensor, said: Tensor) -> Tensor:
    """Mean divergence of what is `said` from what is `told`, both logs of chances."""
    return (told.exp() * (told - said)).sum(1).mean()


def imitation(
    small: SpanNetwork, large: SpanNetwork, bridge: nn.Linear, batch: Batch, *, fast: bool
) -> tuple[Tensor, dict[str, Tensor]]:
    """The loss of a batch, and its parts for the log.

    Args:
        bridge: from the small network's hidden width to the large one's.
        fast: multiply in bfloat16.
    """
    inputs = batch.inputs
    with torch.autocast(inputs.passage.device.type, torch.bfloat16, enabled=fast):
        with torch.no_grad():
            read, hidden, kept = large.encode(inputs)
            told = large.pointers(inputs, read, hidden, kept)
            told_spans = large.spans(told)
        read, own, kept = small.encode(inputs)
        said = small.pointers(inputs, read, own, kept)
        said_spans = small.spans(said)
        guessed = small.guessed(read, batch.hidden)
        carried = bridge(own)
    marked, parts = loss_of(said, said_spans, guessed, batch)
    marked = marked - GUESS_SHARE * parts.get("guess", torch.zeros_like(marked))
    far = (carried.float() - hidden.float()).square().mean(-1)
    logs = {name: part.detach() for name, part in parts.items()}
    spans = _apart(_chances(told_spans, batch.windows), _chances(said_spans, batch.windows))
    edges = sum(
        _apart(_chances(told[side], batch.windows), _chances(said[side], batch.windows))
        for side in (0, 1)
    )
    state = (far * kept).sum() / kept.sum()
    total = spans + EDGES_SHARE * edges + HIDDEN_SHARE * state + MARKED_SHARE * marked
    if "guess" in parts:
        total = total + GUESS_SHARE * parts["guess"]
    return total, logs | {"told": spans.detach(), "state": state.detach()}
