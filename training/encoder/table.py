"""What is learned: one row a piece, composed of the piece's own row and its parts.

row(piece) = exp(weight) * (own + sum of its parts / sqrt(number of parts)). Parts are the
characters and inner pairs of a Chinese piece, and the 3- to 5-grams of a word, hashed. They share
what is learned between 合川 and 合川区, cooperate and cooperation; the finished table holds the
composed rows, so that reading costs nothing more. The weight starts from the frequency
(SIF: Arora et al. 2017, a / (a + p)).
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

Numbers = npt.NDArray[np.integer[Any]]
Floats = npt.NDArray[np.floating[Any]]

SIF = 1e-3
WORD_PARTS = 24_000
SATURATION = 0.5


def parts(piece: str) -> list[str]:
    """The parts of a piece whose vectors it shares; a character or number is its own only part."""
    if piece.isascii():
        if len(piece) < 3 or piece.isdigit():
            return [piece]
        marked = f"<{piece}>"
        return [marked[i : i + n] for n in (3, 4, 5) for i in range(len(marked) - n + 1)]
    pairs = [piece[i : i + 2] for i in range(len(piece) - 1)]
    return list(piece) + pairs


class Table(nn.Module):
    """The rows of all pieces, as a function of what is learned."""

    def __init__(self, pieces: list[str], counts: Tensor, dim: int) -> None:
        """Args: counts: (n,) how often each piece occurs in the training texts."""
        super().__init__()
        rows, cols, values = [], [], []
        number: dict[str, int] = {}
        for row, piece in enumerate(pieces):
            own = parts(piece)
            for part in own:
                key = f"#{zlib.crc32(part.encode()) % WORD_PARTS}" if part.isascii() else part
                rows.append(row)
                cols.append(number.setdefault(key, len(number)))
                values.append(len(own) ** -0.5)
        self.mixing = Bags.of(
            np.array(rows), np.array(cols), np.array(values), len(pieces), len(number)
        )
        self.own = nn.Parameter(torch.randn(len(pieces), dim) * dim**-0.5)
        self.part = nn.Parameter(torch.randn(len(number), dim) * dim**-0.5)
        share = (counts + 1) / (counts + 1).sum()
        self.weight = nn.Parameter(torch.log(SIF / (SIF + share)))

    def rows(self) -> Tensor:
        """(n, dim) composed rows; row 0, the unknown piece, is zero."""
        mixed = bag_sum(self.part, self.mixing)
        table = (self.own + mixed) * torch.exp(self.weight)[:, None]
        mask = torch.ones(len(table), 1, device=table.device)
        mask[0] = 0
        return table * mask


@dataclass(frozen=True, slots=True)
class Bags:
    """A sparse matrix (bags x rows) kept in both orders, so that both directions are sums of bags."""

    members: Tensor  # row numbers, bag after bag
    starts: Tensor
    weights: Tensor | None
    holders: Tensor  # bag numbers, row after row
    holder_starts: Tensor
    holder_weights: Tensor | None

    @classmethod
    def of(
        cls, bags: Numbers, rows: Numbers, weights: Floats | None, bag_count: int, row_count: int
    ) -> "Bags":
        """Args: bags, rows: (k,) ascending in `bags`: row rows[i] is a member of bag bags[i]."""
        order = np.argsort(rows, kind="stable")

        def starts(values: Numbers, size: int) -> Tensor:
            counts = np.bincount(values, minlength=size)
            return torch.from_numpy(np.concatenate([[0], np.cumsum(counts)[:-1]]))

        def tensor(values: Floats) -> Tensor:
            return torch.from_numpy(values.astype(np.float32))

        return cls(
            torch.from_numpy(rows.astype(np.int64)),
            starts(bags, bag_count),
            None if weights is None else tensor(weights),
            torch.from_numpy(bags[order].astype(np.int64)),
            starts(rows, row_count),
            None if weights is None else tensor(weights[order]),
        )

    def to(self, device: torch.device) -> "Bags":
        """The same matrix on `device`."""
        if self.members.device == device:
            return self

        def moved(part: Tensor | None) -> Tensor | None:
            return None if part is None else part.to(device)

        return Bags(
            self.members.to(device),
            self.starts.to(device),
            moved(self.weights),
            self.holders.to(device),
            self.holder_starts.to(device),
            moved(self.holder_weights),
        )


def bag_sum(rows: Tensor, bags: Bags) -> Tensor:
    """(bags, dim): the sum of each bag's member rows, with a gradient for `rows`."""
    return _BagSum.apply(rows, bags)  # type: ignore[no-any-return, no-untyped-call]


class _BagSum(torch.autograd.Function):
    # torch's own backward of embedding_bag takes 16 times as long as its forward on a CPU; the
    # gradient of a row is itself a sum of bags, over the bags that hold it.

    @staticmethod
    def forward(ctx: Any, rows: Tensor, bags: Bags) -> Tensor:
        ctx.bags = bags = bags.to(rows.device)
        return functional.embedding_bag(
            bags.members, rows, bags.starts, mode="sum", per_sample_weights=bags.weights
        )

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, None]:
        bags: Bags = ctx.bags
        return functional.embedding_bag(
            bags.holders,
            gradient.contiguous(),
            bags.holder_starts,
            mode="sum",
            per_sample_weights=bags.holder_weights,
        ), None


def vectors(table: Tensor, texts: Sequence[npt.NDArray[np.int32]]) -> Tensor:
    """(texts, dim) of unit length: a piece that occurs n times counts n ** SATURATION times."""
    owner = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    distinct, counts = np.unique(owner * len(table) + np.concatenate(texts), return_counts=True)
    owner, ids = np.divmod(distinct, len(table))
    bags = Bags.of(owner, ids, counts**SATURATION, len(texts), len(table))
    return functional.normalize(bag_sum(table, bags))
