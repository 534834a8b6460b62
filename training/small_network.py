"""Learns a network of service/answers/small_network.py: several small ones side by side, as one."""

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits

from service.answers.small_network import SmallNetwork

NETWORKS, UNITS = 4, 12
_ROUNDS, _BATCH, _RATE, _DECAY = 40, 256, 1e-2, 0.3

Array = npt.NDArray[np.float64]


def learned(values: Array, labels: npt.NDArray[np.bool_]) -> SmallNetwork:
    """The mean, in log-odds, of NETWORKS networks that began otherwise.

    Args:
        values: (examples, features), of which the first is 1 throughout.
        labels: (examples,)
    """
    middle, spread = values.mean(0), values.std(0)
    spread[spread == 0] = 1.0  # what never changes teaches nothing
    seen = torch.tensor((values - middle) / spread, dtype=torch.float32)
    told = torch.tensor(labels, dtype=torch.float32)
    direct = np.zeros(values.shape[1])
    hidden, out = [], []
    for seed in range(NETWORKS):
        inner, outer = _one(seen, told, seed)
        weights = inner.weight.detach().double().numpy() / spread
        # The first feature is 1 and carries what the layers add.
        weights[:, 0] = inner.bias.detach().double().numpy() - weights[:, 1:] @ middle[1:]
        hidden.append(weights)
        out.append(outer.weight.detach().double().numpy()[0] / NETWORKS)
        direct[0] += outer.bias.item() / NETWORKS
    return SmallNetwork(direct, np.concatenate(hidden), np.concatenate(out))


def _one(seen: Tensor, told: Tensor, seed: int) -> tuple[nn.Linear, nn.Linear]:
    torch.manual_seed(seed)
    inner, outer = nn.Linear(seen.shape[1], UNITS), nn.Linear(UNITS, 1)
    optimizer = torch.optim.AdamW(
        [*inner.parameters(), *outer.parameters()], lr=_RATE, weight_decay=_DECAY
    )
    for _ in range(_ROUNDS):
        order = torch.randperm(len(seen))
        for first in range(0, len(seen), _BATCH):
            batch = order[first : first + _BATCH]
            optimizer.zero_grad()
            found = outer(torch.tanh(inner(seen[batch])))[:, 0]
            binary_cross_entropy_with_logits(found, told[batch]).backward()  # type: ignore[no-untyped-call]
            optimizer.step()
    return inner, outer
