"""The loop: in-batch contrast, one source a batch, Adam, everything drawn from one seed.

Loss: cross entropy over cosine / TEMPERATURE in both directions (InfoNCE), where a passage that a
row of the batch shares with another row is no negative. A batch from one source makes its
negatives alike: all in one language pair and one register.
"""

import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional

from training.encoder.near import near_misses, with_near
from training.encoder.pairs import Cloze, Ids, Pairs
from training.encoder.table import Table, vectors

TEMPERATURE = 0.05
LONGEST_QUERY = 64
LONGEST_PASSAGE = 320
CHECKPOINT_EVERY = 200
# source -> (share of batches, rows of a batch)
MIXTURE = {
    "text": (0.26, 2048),
    "text_en": (0.25, 2048),
    "questions": (0.10, 2048),
    "questions_en": (0.07, 2048),
    "reports": (0.06, 1024),
    "titles": (0.12, 2048),
    "titles_en": (0.05, 2048),
    "parallel": (0.08, 2048),
    "entries": (0.07, 3072),
}
MINED = ("questions", "questions_en", "reports", "titles", "titles_en")


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a run is made of; two equal recipes on equal material give equal tables."""

    steps: int = 1200
    dim: int = 768
    rate: float = 0.006
    seed: int = 11


@dataclass(frozen=True, slots=True)
class Batch:
    """Piece ids of both sides, and the passage number that tells equal passages apart."""

    queries: list[Ids]
    passages: list[Ids]
    passage_of: npt.NDArray[np.int64]


def _window(ids: Ids, longest: int, rng: np.random.Generator) -> Ids:
    if len(ids) <= longest:
        return ids
    start = int(rng.integers(0, len(ids) - longest + 1))
    return ids[start : start + longest]


def _thinned(ids: Ids, rng: np.random.Generator) -> Ids:
    """`ids` with a random part left out (none to 60 %), but never all."""
    kept = ids[rng.random(len(ids)) >= rng.random() * 0.6]
    return kept if len(kept) else ids


def draw_pairs(
    source: Pairs, near: npt.NDArray[np.int64] | None, size: int, rng: np.random.Generator
) -> Batch:
    """`size` written queries without repetition, each with its passage or a window of it.

    Args: near: (queries, k) near misses, see near.py; they make up a good part of the batch.
    """
    chosen = rng.choice(len(source.queries), min(size, len(source.queries)), replace=False)
    if near is not None:
        chosen = with_near(chosen, near, rng)
    passage_of = source.passage_of[chosen]
    queries = [_window(source.queries.row(int(row)), LONGEST_QUERY, rng) for row in chosen]
    # Half of them thinned out, so that a headline is not learned by heart by one of its words.
    queries = [_thinned(one, rng) if rng.random() < 0.5 else one for one in queries]
    passages = [_window(source.passages.row(int(row)), LONGEST_PASSAGE, rng) for row in passage_of]
    return Batch(queries, passages, passage_of)


def draw_cloze(source: Cloze, size: int, rng: np.random.Generator) -> Batch:
    """A sentence (or its gloss), thinned, against its passage.

    In seven of ten rows the sentence stays in the passage: finding what is said literally is
    learned too.
    """
    heads = rng.integers(0, len(source.first) - 1, size)
    queries, passages, of = [], [], []
    for head in heads.tolist():
        first, last = int(source.first[head]), int(source.first[head + 1])
        asked = int(rng.integers(first, last))
        query = (source.glosses or source.sentences).row(asked)
        starts = source.sentences.starts
        if rng.random() < 0.7 or last - first < 2:
            passage = source.sentences.ids[starts[first] : starts[last]]
        else:
            passage = np.concatenate(
                [
                    source.sentences.ids[starts[first] : starts[asked]],
                    source.sentences.ids[starts[asked + 1] : starts[last]],
                ]
            )
        if not len(query) or not len(passage):
            continue
        queries.append(_window(_thinned(query, rng), LONGEST_QUERY, rng))
        passages.append(_window(passage, LONGEST_PASSAGE, rng))
        of.append(head)
    return Batch(queries, passages, np.array(of, dtype=np.int64))


def contrast(table: Tensor, batch: Batch) -> Tensor:
    """The loss of one batch; see the module's docstring."""
    queries, passages = vectors(table, batch.queries), vectors(table, batch.passages)
    scores = queries @ passages.T / TEMPERATURE
    of = torch.from_numpy(batch.passage_of).to(table.device)
    same = of[:, None] == of[None, :]
    same.fill_diagonal_(False)
    scores = scores.masked_fill(same, -1e4)
    target = torch.arange(len(scores), device=table.device)
    return (
        functional.cross_entropy(scores, target) + functional.cross_entropy(scores.T, target)
    ) / 2


def train(table: Table, material: dict[str, Pairs | Cloze], recipe: Recipe, work: Path) -> None:
    """Trains `table` in place; goes on from work/checkpoint.pt where one of this recipe lies."""
    optimiser = torch.optim.Adam(table.parameters(), lr=recipe.rate, fused=True)
    place = work / "checkpoint.pt"
    first = 0
    if place.exists():
        saved = torch.load(place, weights_only=False)
        if saved["recipe"] == recipe:
            table.load_state_dict(saved["table"])
            optimiser.load_state_dict(saved["optimiser"])
            first = saved["step"]
            print(f"goes on at step {first}", flush=True)
    names = list(MIXTURE)
    shares = np.array([MIXTURE[name][0] for name in names])
    losses: dict[str, float] = {}
    began = time.perf_counter()
    near: dict[str, npt.NDArray[np.int64]] = {}
    for step in range(first, recipe.steps):
        if step % CHECKPOINT_EVERY == 0:
            began_mining = time.perf_counter()
            near = {
                key: near_misses(table.rows(), one)
                for key, one in material.items()
                if isinstance(one, Pairs) and key in MINED
            }
            print(f"near misses: {time.perf_counter() - began_mining:.0f} s", flush=True)
        rng = np.random.default_rng((recipe.seed, step))  # by step, so that resuming is exact
        name = names[int(rng.choice(len(names), p=shares / shares.sum()))]
        source, size = material[name], MIXTURE[name][1]
        batch = (
            draw_cloze(source, size, rng)
            if isinstance(source, Cloze)
            else draw_pairs(source, near.get(name), size, rng)
        )
        for group in optimiser.param_groups:
            warm = min(1.0, (step + 1) / 50)
            group["lr"] = recipe.rate * warm * (1 - step / recipe.steps)
        loss = contrast(table.rows(), batch)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        losses[name] = 0.9 * losses.get(name, loss.item()) + 0.1 * loss.item()
        if (step + 1) % 50 == 0:
            spent = time.perf_counter() - began
            left = spent / (step + 1 - first) * (recipe.steps - step - 1)
            shown = " ".join(f"{key} {value:.2f}" for key, value in sorted(losses.items()))
            print(f"step {step + 1}/{recipe.steps}, {left / 60:.1f} min left: {shown}", flush=True)
        if (step + 1) % CHECKPOINT_EVERY == 0:
            fresh = place.with_suffix(".new")
            torch.save(
                {
                    "recipe": recipe,
                    "step": step + 1,
                    "table": table.state_dict(),
                    "optimiser": optimiser.state_dict(),
                },
                fresh,
            )
            fresh.replace(place)
