"""The network that is learned: characters and match features -> the score of every span.

Characters are read at full resolution by a small convolution and a soft alignment with the
question; neighbouring pairs are then merged, so that the deep part (convolution, attention,
feed-forward) reads question and passage together at half the length; the result is spread out to
characters again for the pointers.
"""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from service.reader.alphabet import PAIR_BUCKETS
from service.reader.matching import PASSAGE_FEATURES, QUESTION_FEATURES

CHARACTER_DIM = 128
PAIR_DIM = 64
NARROW = 160  # width at full resolution
WIDE = 192  # width at half resolution
HEADS = 4
LAYERS = 6
POINTER_DIM = 48
LONGEST_ANSWER = 80
DISTANCES = 32  # relative positions beyond this count as this
MASKED = -1e4  # finite, so that bfloat16 and int8 paths stay sound


@dataclass(frozen=True, slots=True)
class Inputs:
    """One batch: rows of questions and passages of even length.

    Attributes:
        question, passage: (rows, Q) and (rows, P) character ids, 0 is padding.
        question_pairs, passage_pairs: (rows, Q + 1) and (rows, P + 1) hashed pairs.
        question_match, passage_match: (rows, Q, …) and (rows, P, …) features.
        readable: (rows, P) 1.0 where an answer may stand: the passage without its context.
    """

    question: Tensor
    question_pairs: Tensor
    question_match: Tensor
    passage: Tensor
    passage_pairs: Tensor
    passage_match: Tensor
    readable: Tensor


def _spread(x: Tensor) -> Tensor:
    """(rows, n, d) -> (rows, n, 3 d): every position beside its two neighbours."""
    wide = functional.pad(x, (0, 0, 1, 1))
    return torch.cat([wide[:, :-2], x, wide[:, 2:]], dim=-1)


def drop(x: Tensor, rate: float, training: bool) -> Tensor:
    """Dropout of whole channels of a row: as good for sequences, and a hundredth of the draws."""
    if not training or rate == 0:
        return x
    kept = torch.rand(x.shape[0], 1, x.shape[2]).ge(rate).to(x.dtype)
    return x * (kept / (1 - rate))


class Gate(nn.Module):
    """Gated convolution over three neighbours, with a residual."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.inner = nn.Linear(3 * width, 2 * width)
        self.dropout = dropout

    def forward(self, x: Tensor) -> Tensor:
        value, gate = self.inner(_spread(self.norm(x))).chunk(2, dim=-1)
        return x + drop(value * torch.sigmoid(gate), self.dropout, self.training)


class Layer(nn.Module):
    """Convolution, attention over question and passage, feed-forward; each with a residual."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.gate = Gate(WIDE, dropout)
        self.attention_norm = nn.LayerNorm(WIDE)
        self.heads_in = nn.Linear(WIDE, 3 * WIDE)
        self.heads_out = nn.Linear(WIDE, WIDE)
        self.feed_norm = nn.LayerNorm(WIDE)
        self.feed_in = nn.Linear(WIDE, 2 * WIDE)
        self.feed_out = nn.Linear(2 * WIDE, WIDE)
        self.dropout = dropout

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        rows, length, _ = x.shape
        x = self.gate(x)
        heads = self.heads_in(self.attention_norm(x))
        heads = heads.view(rows, length, 3 * HEADS, WIDE // HEADS).transpose(1, 2)
        query, key, value = heads.split(HEADS, dim=1)
        weights = query @ key.transpose(-1, -2) * (WIDE // HEADS) ** -0.5 + bias
        seen = torch.softmax(weights, dim=-1) @ value
        seen = self.heads_out(seen.transpose(1, 2).reshape(rows, length, WIDE))
        x = x + drop(seen, self.dropout, self.training)
        fed = functional.relu(self.feed_in(self.feed_norm(x)))
        fed = self.feed_out(fed * fed)
        return x + drop(fed, self.dropout, self.training)


class SpanNetwork(nn.Module):
    """Scores of spans against a fixed zero that stands for "no answer here"."""

    def __init__(self, characters: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.dropout = dropout
        self.character = nn.Embedding(characters, CHARACTER_DIM, padding_idx=0)
        self.pair = nn.Embedding(PAIR_BUCKETS, PAIR_DIM)
        inputs = CHARACTER_DIM + 2 * PAIR_DIM
        self.passage_in = nn.Linear(inputs + PASSAGE_FEATURES + 1, NARROW)
        self.question_in = nn.Linear(inputs + QUESTION_FEATURES, NARROW)
        self.local = Gate(NARROW, dropout)
        self.align = nn.Linear(NARROW, 64)
        self.same = nn.Parameter(torch.tensor(2.0))
        self.fuse = nn.Linear(3 * NARROW, NARROW)
        self.merge = nn.Linear(2 * NARROW, WIDE)
        self.role = nn.Parameter(torch.zeros(2, WIDE))
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.distance = nn.Parameter(torch.zeros(HEADS, 2 * DISTANCES + 3))
        self.final_norm = nn.LayerNorm(WIDE)
        self.unmerge = nn.Linear(WIDE, 2 * NARROW)
        self.point = Gate(NARROW, dropout)
        self.point_norm = nn.LayerNorm(NARROW)
        self.ends = nn.Linear(NARROW, 2 + 2 * POINTER_DIM)
        self.pool = nn.Linear(WIDE, 1)
        self.answerable_in = nn.Linear(2 * WIDE, 64)
        self.answerable_out = nn.Linear(64, 1)
        self.length = nn.Parameter(torch.zeros(LONGEST_ANSWER))
        self.guess = nn.Linear(NARROW, CHARACTER_DIM)
        for table in (self.character, self.pair):
            nn.init.normal_(table.weight, std=0.3)
        for name, value in self.layers.named_parameters():
            if name.endswith(("heads_out.weight", "feed_out.weight")):
                nn.init.normal_(value, std=0.02 / math.sqrt(LAYERS))

    def _embed(self, ids: Tensor, pairs: Tensor) -> Tensor:
        pair = self.pair(pairs)
        parts = torch.cat([self.character(ids), pair[:, :-1], pair[:, 1:]], dim=-1)
        return drop(parts, self.dropout, self.training)

    def _bias(self, question: int, passage: int, kept: Tensor) -> Tensor:
        """(rows, HEADS, n, n) attention bias from distance, role and padding, at half length."""
        index = distance_index(question, passage)
        return self.distance[:, index][None] + (1 - kept)[:, None, None, :] * MASKED

    def encode(self, batch: Inputs) -> tuple[Tensor, Tensor, Tensor]:
        """Passage characters (rows, P, NARROW), all at half length, and its mask."""
        asked = self._embed(batch.question, batch.question_pairs)
        asked = self.local(self.question_in(torch.cat([asked, batch.question_match], dim=-1)))
        read = self._embed(batch.passage, batch.passage_pairs)
        features = torch.cat([read, batch.passage_match, batch.readable[..., None]], dim=-1)
        read = self.local(self.passage_in(features))
        equal = (batch.passage[:, :, None] == batch.question[:, None, :]).to(read.dtype)
        weights = self.align(read) @ self.align(asked).transpose(1, 2) / 8.0 + equal * self.same
        weights = weights + (batch.question == 0)[:, None, :] * MASKED
        aligned = torch.softmax(weights, dim=-1) @ asked
        read = read + self.fuse(torch.cat([read, aligned, read * aligned], dim=-1))
        rows, passage, _ = read.shape
        question = asked.shape[1]
        halves = torch.cat([asked, read], dim=1).reshape(rows, (question + passage) // 2, -1)
        role = torch.repeat_interleave(
            self.role, torch.tensor([question // 2, passage // 2]), dim=0
        )
        x = self.merge(halves) + role
        kept = torch.cat([batch.question, batch.passage], dim=1)[:, ::2].ne(0).to(x.dtype)
        bias = self._bias(question // 2, passage // 2, kept)
        for layer in self.layers:
            x = layer(x, bias)
        x = self.final_norm(x)
        spread = self.unmerge(x[:, question // 2 :]).reshape(rows, passage, NARROW)
        return self.point(read + spread), x, kept

    def forward(self, batch: Inputs) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Start and end scores (rows, P) and the two pointers (rows, P, POINTER_DIM).

        A start score already holds what the network thinks of the passage as a whole.
        """
        return self._point(batch, *self.encode(batch))

    def learn(self, batch: Inputs, hidden: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """What `forward` gives, and the scores (n, characters) of what stands at `hidden`."""
        read, x, kept = self.encode(batch)
        guessed = self.guess(read[hidden]) @ self.character.weight.t()
        return (*self._point(batch, read, x, kept), guessed)

    def _point(
        self, batch: Inputs, read: Tensor, x: Tensor, kept: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        pooled = torch.softmax(self.pool(x)[..., 0] + (1 - kept) * MASKED, dim=-1)
        whole = (pooled[:, None] @ x)[:, 0]
        question = (batch.question.shape[1]) // 2
        asked = (x[:, :question] * kept[:, :question, None]).sum(1)
        asked = asked / kept[:, :question].sum(1, keepdim=True).clamp(min=1)
        joint = functional.relu(self.answerable_in(torch.cat([whole, asked], dim=-1)))
        answerable = self.answerable_out(joint)
        ends = self.ends(self.point_norm(read)).float()
        hidden = (1 - batch.readable) * MASKED
        start = ends[..., 0] + answerable + hidden
        end = ends[..., 1] + hidden
        return start, end, ends[..., 2 : 2 + POINTER_DIM], ends[..., 2 + POINTER_DIM :]

    def spans(self, scores: tuple[Tensor, Tensor, Tensor, Tensor]) -> Tensor:
        """(rows, P, LONGEST_ANSWER): entry [i, k] is the score of the span [i, i + k + 1)."""
        start, end, left, right = scores
        size = start.shape[1]
        wide = functional.pad(right, (0, 0, 0, LONGEST_ANSWER))
        joint = skewed(left @ wide.transpose(1, 2) * POINTER_DIM**-0.5)
        end = functional.pad(end, (0, LONGEST_ANSWER), value=2 * MASKED)
        last = torch.arange(size)[:, None] + torch.arange(LONGEST_ANSWER)[None]
        return joint + start[:, :, None] + end[:, last] + self.length


def skewed(square: Tensor) -> Tensor:
    """(rows, P, P + L) -> (rows, P, L): entry [i, k] is what stood at [i, i + k].

    One more column for every row, by padding and another shape: nothing is gathered.
    """
    rows, size, wide = square.shape
    flat = functional.pad(square.reshape(rows, size * wide), (0, size))
    return flat.reshape(rows, size, wide + 1)[:, :, : wide - size]


def distance_index(question: int, passage: int) -> Tensor:
    """(n, n) which bias applies: by distance inside a part, one each way between the parts."""
    place = torch.arange(question + passage)
    inside = (place >= question).long()
    gap = (place[None] - place[:, None]).clamp(-DISTANCES, DISTANCES) + DISTANCES
    across = 2 * DISTANCES + 1 + inside[:, None]
    return torch.where(inside[None] == inside[:, None], gap, across.expand_as(gap))
