"""Weights on their way from where they were learned: half precision, packed as small as they get."""

import lzma
from pathlib import Path

import torch
from torch import Tensor, nn

_PRESET = 1  # halves of random digits get no smaller with more effort


def save(network: nn.Module, path: Path) -> None:
    """The weights of `network`, whole or not at all."""
    new = path.with_suffix(".new")
    with lzma.open(new, "wb", preset=_PRESET) as file:
        torch.save({name: value.half().cpu() for name, value in network.state_dict().items()}, file)
    new.replace(path)


def load(path: Path) -> dict[str, Tensor]:
    """What `save` wrote, in single precision."""
    with lzma.open(path, "rb") as file:
        state: dict[str, Tensor] = torch.load(file, weights_only=True)
    return {name: value.float() for name, value in state.items()}
