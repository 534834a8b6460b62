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
from training.reader.layers import SHIPPED, Gate, Layer, Size, drop

NARROW, WIDE = SHIPPED.narrow, SHIPPED.wide
HEADS, LAYERS = SHIPPED.heads, SHIPPED.layers
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


class SpanNetwork(nn.Module):
    """Scores of spans against a fixed zero that stands for "no answer here"."""

    def __init__(self, characters: int, dropout: float = 0.1, size: Size = SHIPPED) -> None:
        super().__init__()
        narrow, wide = size.narrow, size.wide
        self.size = size
        self.dropout = dropout
        self.character = nn.Embedding(characters, size.characters, padding_idx=0)
        self.pair = nn.Embedding(PAIR_BUCKETS, size.pairs)
        inputs = size.characters + 2 * size.pairs
        self.passage_in = nn.Linear(inputs + PASSAGE_FEATURES + 1, narrow)
        self.question_in = nn.Linear(inputs + QUESTION_FEATURES, narrow)
        self.local = Gate(narrow, dropout)
        self.align = nn.Linear(narrow, 64)
        self.same = nn.Parameter(torch.tensor(2.0))
        self.fuse = nn.Linear(3 * narrow, narrow)
        self.merge = nn.Linear(2 * narrow, wide)
        self.role = nn.Parameter(torch.zeros(2, wide))
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))
        self.distance = nn.Parameter(torch.zeros(size.heads, 2 * DISTANCES + 3))
        self.final_norm = nn.LayerNorm(wide)
        self.unmerge = nn.Linear(wide, 2 * narrow)
        self.point = Gate(narrow, dropout)
        self.point_norm = nn.LayerNorm(narrow)
        self.ends = nn.Linear(narrow, 2 + 2 * POINTER_DIM)
        self.pool = nn.Linear(wide, 1)
        self.answerable_in = nn.Linear(2 * wide, 64)
        self.answerable_out = nn.Linear(64, 1)
        self.length = nn.Parameter(torch.zeros(LONGEST_ANSWER))
        self.guess = nn.Linear(narrow, size.characters)
        for table in (self.character, self.pair):
            nn.init.normal_(table.weight, std=0.3)
        for name, value in self.layers.named_parameters():
            if name.endswith(("heads_out.weight", "feed_out.weight")):
                nn.init.normal_(value, std=0.02 / math.sqrt(size.layers))

    def _embed(self, ids: Tensor, pairs: Tensor) -> Tensor:
        pair = self.pair(pairs)
        parts = torch.cat([self.character(ids), pair[:, :-1], pair[:, 1:]], dim=-1)
        return drop(parts, self.dropout, self.training)

    def _bias(self, question: int, passage: int, kept: Tensor) -> Tensor:
        """(rows, HEADS, n, n) attention bias from distance, role and padding, at half length."""
        index = distance_index(question, passage).to(kept.device)
        return self.distance[:, index][None] + (1 - kept)[:, None, None, :] * MASKED

    def encode(self, batch: Inputs) -> tuple[Tensor, Tensor, Tensor]:
        """Passage characters (rows, P, narrow), all at half length, and its mask."""
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
        role = [self.role[:1].expand(question // 2, -1), self.role[1:].expand(passage // 2, -1)]
        x = self.merge(halves) + torch.cat(role)
        kept = torch.cat([batch.question, batch.passage], dim=1)[:, ::2].ne(0).to(x.dtype)
        bias = self._bias(question // 2, passage // 2, kept)
        for layer in self.layers:
            x = layer(x, bias)
        x = self.final_norm(x)
        spread = self.unmerge(x[:, question // 2 :]).reshape(rows, passage, -1)
        return self.point(read + spread), x, kept

    def forward(self, batch: Inputs) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Start and end scores (rows, P) and the two pointers (rows, P, POINTER_DIM).

        A start score already holds what the network thinks of the passage as a whole.
        """
        return self.pointers(batch, *self.encode(batch))

    def learn(self, batch: Inputs, hidden: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """What `forward` gives, and the scores (n, characters) of what stands at `hidden`."""
        read, x, kept = self.encode(batch)
        return (*self.pointers(batch, read, x, kept), self.guessed(read, hidden))

    def guessed(self, read: Tensor, hidden: Tensor) -> Tensor:
        """The scores (n, characters) of what stands at `hidden`, from what `encode` gave."""
        scores: Tensor = self.guess(read[hidden]) @ self.character.weight.t()
        return scores

    def pointers(
        self, batch: Inputs, read: Tensor, x: Tensor, kept: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """`forward` of what `encode` gave."""
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
        place = torch.arange(size + LONGEST_ANSWER, device=end.device)
        last = place[:size, None] + place[None, :LONGEST_ANSWER]
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
