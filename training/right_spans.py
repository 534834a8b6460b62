"""Which of the spans that the network marks are right, learned from what is seen of them."""

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from service.reader.marking import MOST, observed
from service.reader.spans import Scored
from service.reader.wanted import Wanted

_RIDGE = 2.0
_RIDGE_OF_WORDS = 15.0  # there are thousands of them, most of them seldom seen
_STEPS = 60
_LEAST = 0.005  # a weight below it moves nothing
_SEEN_BY = 20  # questions at least that show an observation, else it has no weight
_NEVER = -1e4


@dataclass(frozen=True, slots=True)
class Example:
    """One question with the network's spans.

    Attributes:
        source: what the figures are told by.
        group: examples on one text stay in one fold.
        right: (spans,) which of them people marked.
        first: whether the network alone has its first answer right.
    """

    source: str
    group: int
    wanted: Wanted
    texts: tuple[str, ...]
    spans: tuple[Scored, ...]
    right: tuple[bool, ...]
    first: bool


class Table:
    """What is seen of the best MOST spans of each example, spans behind spans, and which are right."""

    def __init__(self, found: Sequence[Example]) -> None:
        numbers: dict[str, int] = {}
        seen_by: Counter[int] = Counter()
        names, values, opens = array("i"), array("f"), array("q")
        of, right = array("q"), array("b")
        for row, item in enumerate(found):
            spans = item.spans[:MOST]
            shown: set[int] = set()
            for seen, is_right in zip(
                observed(item.wanted, spans, item.texts), item.right[:MOST], strict=True
            ):
                opens.append(len(names))
                of.append(row)
                right.append(is_right)
                for name, value in seen.items():
                    if value:
                        names.append(numbers.setdefault(name, len(numbers)))
                        values.append(value)
                shown.update(names[opens[-1] :])
            seen_by.update(shown)
        # The last name stands for all that too few examples show, and weighs nothing.
        kept = [name for name, number in numbers.items() if seen_by[number] >= _SEEN_BY]
        place = np.full(len(numbers), len(kept))
        place[[numbers[name] for name in kept]] = np.arange(len(kept))
        self.names = kept
        self._names = torch.from_numpy(place[np.frombuffer(names, dtype=np.int32)])
        self._values = torch.tensor(values)
        self._opens = torch.tensor(opens)
        self._of, self._right = torch.tensor(of), torch.tensor(right).bool()
        self._examples = len(found)
        self._ridge = torch.tensor([_RIDGE_OF_WORDS if "=" in name else _RIDGE for name in kept])

    def fit(self, chosen: Tensor) -> dict[str, float]:
        """Weights by likelihood of the right spans of the examples that are `chosen`, with a ridge
        around the network's own chance."""
        hits = torch.zeros(self._examples).index_add(0, self._of, self._right.float())
        used = (chosen & (hits > 0)).float()
        start = torch.tensor([float(name == "log_chance") for name in self.names])
        weights = start.clone().requires_grad_(True)
        steps = torch.optim.LBFGS([weights], max_iter=_STEPS, line_search_fn="strong_wolfe")

        def doubt() -> Tensor:
            steps.zero_grad()
            scores = self._scores(weights)
            missed = scores.masked_fill(~self._right, _NEVER)
            loss = ((self._whole(scores) - self._whole(missed)) * used).sum()
            loss = loss + 0.5 * (self._ridge * (weights - start) ** 2).sum()
            loss.backward()  # type: ignore[no-untyped-call]
            return loss

        steps.step(doubt)  # type: ignore[no-untyped-call]
        found = zip(self.names, weights.tolist(), strict=True)
        return {name: round(weight, 3) for name, weight in found if abs(weight) >= _LEAST}

    def _scores(self, weights: Tensor) -> Tensor:
        """(spans,)"""
        table = torch.cat([weights, weights.new_zeros(1)])[:, None]
        return torch.nn.functional.embedding_bag(
            self._names, table, self._opens, mode="sum", per_sample_weights=self._values
        )[:, 0]

    def _whole(self, scores: Tensor) -> Tensor:
        """(examples,) the logarithm of what the scores of each example's spans come to together."""
        nothing = scores.new_full((self._examples,), _NEVER)
        highest = nothing.scatter_reduce(0, self._of, scores.detach(), "amax")
        lifted = torch.exp(scores - highest[self._of])
        return highest + torch.log(torch.zeros_like(nothing).index_add(0, self._of, lifted) + 1e-30)
