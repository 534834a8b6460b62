"""The network of indexer/relations/learned/network.py, to be learned.

The loss is that of a linear chain (Lafferty et al., 2001): the log of the share that sequences of right
tags have of all.
"""

from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from indexer.relations.learned.tags import NEVER, TAGS, follows
from indexer.relations.learned.words import FIRST, RARE
from training.reader.layers import spread
from training.tagger.vocabulary import WIDTH, Known

DILATIONS = (1, 2, 4, 8, 16, 1)


@dataclass(frozen=True, slots=True)
class Size:
    """Widths, and the shares of what is dropped in learning."""

    width: int = 96
    characters: int = 40
    dropout: float = 0.2
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
    hints: Tensor
    asked: Tensor
    kept: Tensor


class Block(nn.Module):
    """A gated convolution over a word and the two that stand `reach` words from it, with a residual."""

    def __init__(self, width: int, reach: int, dropout: float) -> None:
        super().__init__()
        self.reach = reach
        self.norm = nn.LayerNorm(width)
        # One product over the three side by side takes two thirds of the time of nn.Conv1d.
        self.three = nn.Linear(3 * width, 2 * width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, kept: Tensor) -> Tensor:
        value, gate = self.three(spread(self.norm(x) * kept, self.reach)).chunk(2, -1)
        out: Tensor = x + self.dropout(value * torch.sigmoid(gate))
        return out


class Tagger(nn.Module):
    """Scores of TAGS for every word."""

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
        self.vectors = nn.Parameter(vectors)
        self.kinds = nn.Embedding(len(known.kinds) + 1, 16)
        self.masks, self.lengths = nn.Embedding(5, 8), nn.Embedding(8, 8)
        self.hints, self.asked = nn.Embedding(7, 16), nn.Embedding(4, 24)
        self.inside = nn.Linear(3 * size.characters + WIDTH + 72, size.width)
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
        gone = torch.zeros(batch.first.shape, dtype=torch.bool)
        silent = gone
        if self.training:
            gone = torch.rand(batch.first.shape) < self.hidden
            silent = torch.rand(batch.first.shape) < self.hidden
        x = self._blocks(batch, self.dropout(self._looks(batch, gone, silent)))
        nothing = batch.kept[..., None] == 0
        whole = x.masked_fill(nothing, float(NEVER)).amax(1, keepdim=True)
        x = x + self.whole(whole)
        scores: Tensor = self.out(self.dropout(self.norm(x)))
        return scores

    def read(self, batch: Inputs, hidden: Tensor) -> Tensor:
        """(rows, words, width) what it makes of each word when the words of `hidden` are not seen."""
        kinds = batch.kinds.masked_fill(hidden, 0)
        return self._blocks(batch, self._looks(replace(batch, kinds=kinds), hidden, hidden))

    def _looks(self, batch: Inputs, gone: Tensor, silent: Tensor) -> Tensor:
        """The numbers of each word, without the characters of words `gone` and the vectors of `silent` ones."""
        characters = torch.where(gone[..., None] & (batch.characters > 0), RARE, batch.characters)
        count = (characters > 0).sum(2, keepdim=True).clamp(min=1)
        parts = [
            self.characters(batch.first.masked_fill(gone, RARE)),
            self.characters(batch.last.masked_fill(gone, RARE)),
            self.characters(characters).sum(2) / count,
            self.vectors[batch.words] * ~silent[..., None],
            self.kinds(batch.kinds),
            self.masks(batch.masks),
            self.lengths(batch.lengths),
            self.hints(batch.hints),
            self.asked(batch.asked),
        ]
        return torch.cat(parts, -1)

    def _blocks(self, batch: Inputs, looks: Tensor) -> Tensor:
        x: Tensor = self.inside(looks)
        for block in self.blocks:
            x = block(x, batch.kept[..., None])
        return x

    def loss(self, batch: Inputs, allowed: Tensor) -> Tensor:
        """The mean over the lessons; `allowed` (rows, words, TAGS): which tags are right."""
        scores = self(batch)
        right = scores.masked_fill(~allowed, float(NEVER))
        # Both in one walk along the words, which takes most of the time.
        totals = self._total(torch.cat([scores, right]), batch.kept.repeat(2, 1))
        every, good = totals.chunk(2)
        return (every - good).mean()

    def _total(self, scores: Tensor, kept: Tensor) -> Tensor:
        steps = self.transitions.masked_fill(self.forbidden, float(NEVER))
        now = scores[:, 0] + self.opening
        for at in range(1, scores.shape[1]):
            then = torch.logsumexp(now[:, :, None] + steps, 1) + scores[:, at]
            now = torch.where(kept[:, at : at + 1] > 0, then, now)
        return torch.logsumexp(now, -1)
