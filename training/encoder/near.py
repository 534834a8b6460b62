"""Near misses: for each query the wrong passages that the table, as it stands, puts nearest.

Mined anew at every checkpoint (Xiong et al. 2021, ANCE), because a table soon tells apart what was
hard for it before. They come into a batch as rows of their own, so that they cost no more than
chance negatives: half of a batch is made of queries with a query of each of their near misses.
"""

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from training.encoder.pairs import Ids, Pairs
from training.encoder.table import vectors

NEAREST = 8
ALIKE = 0.9  # passages as near as this to the right one are taken for copies of it
BLOCK_ROWS = 2048
LONGEST = 320


def _all(table: Tensor, texts: list[Ids]) -> Tensor:
    blocks = [
        vectors(table, texts[start : start + BLOCK_ROWS])
        for start in range(0, len(texts), BLOCK_ROWS)
    ]
    return torch.cat(blocks)


@torch.no_grad()
def near_misses(table: Tensor, source: Pairs) -> npt.NDArray[np.int64]:
    """(queries, NEAREST) rows of queries whose passages are the nearest wrong ones, nearest first.

    -1 where a nearest passage is the right one, a copy of it or nobody's.
    """
    passages = _all(table, [source.passages.row(i)[:LONGEST] for i in range(len(source.passages))])
    queries = _all(table, [source.queries.row(i) for i in range(len(source.queries))])
    of = torch.from_numpy(source.passage_of).to(table.device)
    asker = torch.full((len(passages),), -1, dtype=torch.int64, device=table.device)
    asker[of] = torch.arange(len(of), device=table.device)
    found = []
    for start in range(0, len(queries), BLOCK_ROWS):
        rows = queries[start : start + BLOCK_ROWS]
        own = passages[of[start : start + BLOCK_ROWS]]
        near = (rows @ passages.T).topk(NEAREST).indices
        alike = torch.einsum("qd,qnd->qn", own, passages[near])
        found.append(torch.where(alike > ALIKE, -1, asker[near]))
    result: npt.NDArray[np.int64] = torch.cat(found).cpu().numpy()
    return result


def with_near(
    chosen: npt.NDArray[np.int64], near: npt.NDArray[np.int64], rng: np.random.Generator
) -> npt.NDArray[np.int64]:
    """As many rows as `chosen`: five eighths of it, and near misses of its first eighth."""
    kept = chosen[: len(chosen) * 5 // 8]
    added = near[kept[: len(chosen) // 8]]
    picked = rng.permuted(added, axis=1)[:, :4].ravel()
    rows = np.concatenate([kept, picked[picked >= 0], chosen[len(kept) :]])
    return np.array(list(dict.fromkeys(rows.tolist()))[: len(chosen)], dtype=np.int64)
