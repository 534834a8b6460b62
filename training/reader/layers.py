"""The layers that the network is made of, and how large a network is."""

from dataclasses import dataclass

import torch
import torch.nn.functional as functional
from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class Size:
    """Widths and depth of a network.

    Attributes:
        characters, pairs: dimensions of the two tables.
        narrow: width at full resolution.
        wide: width at half resolution, where the `layers` stand, of `heads` heads each.
    """

    characters: int = 128
    pairs: int = 64
    narrow: int = 160
    wide: int = 192
    heads: int = 4
    layers: int = 6


SHIPPED = Size()


def spread(x: Tensor, reach: int = 1) -> Tensor:
    """(rows, n, d) -> (rows, n, 3 d): every position beside the two that stand `reach` from it."""
    wide = functional.pad(x, (0, 0, reach, reach))
    return torch.cat([wide[:, : -2 * reach], x, wide[:, 2 * reach :]], dim=-1)


def drop(x: Tensor, rate: float, training: bool) -> Tensor:
    """Dropout of whole channels of a row: as good for sequences, and a hundredth of the draws."""
    if not training or rate == 0:
        return x
    kept = torch.rand(x.shape[0], 1, x.shape[2], device=x.device).ge(rate).to(x.dtype)
    return x * (kept / (1 - rate))


class Gate(nn.Module):
    """Gated convolution over three neighbours, with a residual."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.inner = nn.Linear(3 * width, 2 * width)
        self.dropout = dropout

    def forward(self, x: Tensor) -> Tensor:
        value, gate = self.inner(spread(self.norm(x))).chunk(2, dim=-1)
        return x + drop(value * torch.sigmoid(gate), self.dropout, self.training)


class Layer(nn.Module):
    """Convolution, attention over question and passage, feed-forward; each with a residual."""

    def __init__(self, size: Size, dropout: float) -> None:
        super().__init__()
        wide = size.wide
        self.heads = size.heads
        self.gate = Gate(wide, dropout)
        self.attention_norm = nn.LayerNorm(wide)
        self.heads_in = nn.Linear(wide, 3 * wide)
        self.heads_out = nn.Linear(wide, wide)
        self.feed_norm = nn.LayerNorm(wide)
        self.feed_in = nn.Linear(wide, 2 * wide)
        self.feed_out = nn.Linear(2 * wide, wide)
        self.dropout = dropout

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        rows, length, wide = x.shape
        x = self.gate(x)
        heads = self.heads_in(self.attention_norm(x))
        heads = heads.view(rows, length, 3 * self.heads, wide // self.heads).transpose(1, 2)
        query, key, value = heads.split(self.heads, dim=1)
        weights = query @ key.transpose(-1, -2) * (wide // self.heads) ** -0.5 + bias
        seen = torch.softmax(weights, dim=-1) @ value
        seen = self.heads_out(seen.transpose(1, 2).reshape(rows, length, wide))
        x = x + drop(seen, self.dropout, self.training)
        fed = functional.relu(self.feed_in(self.feed_norm(x)))
        fed = self.feed_out(fed * fed)
        return x + drop(fed, self.dropout, self.training)
