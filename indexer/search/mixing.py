"""Spreads what single dimensions of a vector hold over many, as searching by signs needs.

Some encoders put much of every vector into a few dimensions, of which a bit tells little: of an
encoder made so, 86 % of the fifty nearest were found by signs, and 97 % after mixing.
"""

from functools import cache
from typing import TypeVar

import numpy as np
import numpy.typing as npt

# Dimensions are mixed in blocks, at most so many at once: more would cost more and spread no better.
_WIDEST = 256
_SEED = 1
Float = TypeVar("Float", np.float32, np.float64)


def mixed(values: npt.NDArray[Float]) -> npt.NDArray[Float]:
    """(n, dim) with all inner products `gain(dim)` times as large.

    Of whole numbers it is exact (of a byte in single precision, of sums of such in double), and so
    the same on every machine, in any company, and of a sum the sum.
    """
    count, dim = values.shape
    order, turns, block = _mixing(dim)
    turned = np.take(values, order, axis=1)
    turned *= turns
    mixture: npt.NDArray[Float] = turned.reshape(-1, len(block)) @ block.astype(values.dtype)
    return mixture.reshape(count, dim)


def gain(dim: int) -> int:
    """How many dimensions are mixed at once: the largest power of two that divides `dim`."""
    return min(dim & -dim, _WIDEST)


@cache
def _mixing(
    dim: int,
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """An order of the dimensions, which are turned (-1) in this order, and Hadamard's matrix."""
    rng = np.random.default_rng(_SEED)
    block = np.ones((1, 1), dtype=np.float32)
    while len(block) < gain(dim):
        block = np.block([[block, block], [block, -block]]).astype(np.float32)
    turns = rng.choice(np.array([-1, 1], dtype=np.float32), size=dim)
    order = rng.permutation(dim)
    return order, turns[order], block
