"""The network of indexer/relations/learned/network.py, to be learned.

The loss is that of a linear chain (Lafferty et al., 2001): the log of the share that sequences of right
tags have of all.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from indexer.relations.learned.tags import NEVER, TAGS, follows
from indexer.relations.learned.words import FIRST
from training.tagger.vocabulary import WIDTH, Known

DILATIONS = (1, 2, 4, 8, 1)


@dataclass(frozen=True, slots=True)
class Size:
    """Widths, and the shares of what is dropped in learning."""

    width: int = 64
    characters: int = 40
    dropout: float = 0.3
    hidden: float = 0.06


@dataclass(frozen=True, slots=True)
class Inputs:
    """Words of some lessons, (rows, words) each; `kept` is 1.0 where there is one."""

    characters: Tensor
    first: Tensor
    last: Tensor
    words: Tensor
    kinds: Tensor
    masks: Tensor
    lengths: Tensor
    asked: Tensor
    kept: Tensor


class Block(nn.Module):
    """A gated convolution over three words, with a residual."""

    def __init__(self, width: int, reach: int, dropout: float) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.conv = nn.Conv1d(width, 2 * width, 3, padding=reach, dilation=reach)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, kept: Tensor) -> Tensor:
        made = self.conv((self.norm(x) * kept).transpose(1, 2)).transpose(1, 2)
        value, gate = made.chunk(2, -1)
        out: Tensor = x + self.dropout(value * torch.sigmoid(gate))
        return out


class Tagger(nn.Module):
    """Scores of TAGS for every word."""

    vectors: Tensor
    forbidden: Tensor
    opening: Tensor

    def __init__(self, known: Known, size: Size | None = None) -> None:
        super().__init__()
        size = size or Size()
        self.hidden = size.hidden
        rows = len(known.characters) + FIRST
        self.characters = nn.Embedding(rows, size.characters, padding_idx=0)
        nn.init.normal_(self.characters.weight, std=0.5)
        with torch.no_grad():
            self.characters.weight[0] = 0
        vectors = torch.zeros(len(known.words) + 1, WIDTH)
        vectors[1:] = torch.from_numpy(known.vectors)
        self.register_buffer("vectors", vectors)
        self.kinds = nn.Embedding(len(known.kinds) + 1, 16)
        self.masks, self.lengths = nn.Embedding(5, 8), nn.Embedding(8, 8)
        self.asked = nn.Embedding(4, 24)
        self.inside = nn.Linear(3 * size.characters + WIDTH + 56, size.width)
        self.blocks = nn.ModuleList(Block(size.width, reach, size.dropout) for reach in DILATIONS)
        self.whole = nn.Linear(size.width, size.width)
        self.norm = nn.LayerNorm(size.width)
        self.out = nn.Linear(size.width, len(TAGS))
        self.dropout = nn.Dropout(size.dropout)
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        bad = torch.tensor([[not follows(before, tag) for tag in TAGS] for before in TAGS])
        self.register_buffer("forbidden", bad)
        opening = torch.tensor([float(NEVER) if tag.startswith("I-") else 0.0 for tag in TAGS])
        self.register_buffer("opening", opening)

    def forward(self, batch: Inputs) -> Tensor:
        """(rows, words, TAGS)"""
        characters, first, last = batch.characters, batch.first, batch.last
        words = self.vectors[batch.words]
        if self.training:
            gone = torch.rand(first.shape) < self.hidden
            first, last = first.masked_fill(gone, 1), last.masked_fill(gone, 1)
            characters = torch.where(gone[..., None] & (characters > 0), 1, characters)
            words = words * (torch.rand(first.shape) >= self.hidden)[..., None]
        count = (characters > 0).sum(2, keepdim=True).clamp(min=1)
        parts = [
            self.characters(first),
            self.characters(last),
            self.characters(characters).sum(2) / count,
            words,
            self.kinds(batch.kinds),
            self.masks(batch.masks),
            self.lengths(batch.lengths),
            self.asked(batch.asked),
        ]
        kept = batch.kept[..., None]
        x = self.inside(self.dropout(torch.cat(parts, -1)))
        for block in self.blocks:
            x = block(x, kept)
        whole = x.masked_fill(kept == 0, float(NEVER)).amax(1, keepdim=True)
        x = x + self.whole(whole)
        scores: Tensor = self.out(self.dropout(self.norm(x)))
        return scores

    def loss(self, batch: Inputs, allowed: Tensor) -> Tensor:
        """The mean over the lessons; `allowed` (rows, words, TAGS): which tags are right."""
        scores = self(batch)
        right = self._total(scores.masked_fill(~allowed, float(NEVER)), batch.kept)
        return (self._total(scores, batch.kept) - right).mean()

    def _total(self, scores: Tensor, kept: Tensor) -> Tensor:
        steps = self.transitions.masked_fill(self.forbidden, float(NEVER))
        now = scores[:, 0] + self.opening
        for at in range(1, scores.shape[1]):
            then = torch.logsumexp(now[:, :, None] + steps, 1) + scores[:, at]
            now = torch.where(kept[:, at : at + 1] > 0, then, now)
        return torch.logsumexp(now, -1)
