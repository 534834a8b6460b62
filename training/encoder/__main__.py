"""python -m training.encoder: trains the bundled encoder and writes its folder.

Every stage is kept in the work folder and not repeated: texts, tokenizer, table (with checkpoints
in between). The same data and seeds give the same tokenizer and, on one kind of machine with one
number of threads, the same table.
"""

import argparse
import os
import pickle
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from tokenizers import Tokenizer

from indexer.encoder import BUNDLED_FOLDER
from training.encoder import corpus, folder, prepare
from training.encoder.keepout import KeepOut, kept_out_texts
from training.encoder.pairs import Cloze, Ids, Pairs
from training.encoder.spread import evened, spread
from training.encoder.table import SATURATION, Table
from training.encoder.train import Recipe, train

WORK = Path(__file__).parents[2] / "build" / "encoder"
SPREAD_OVER = 3000
Made = TypeVar("Made")


def kept(path: Path, make: Callable[[], Made]) -> Made:
    """What `make` made in an earlier run and `path` holds, or makes it now."""
    if path.exists():
        made: Made = pickle.loads(path.read_bytes())
        return made
    began = time.perf_counter()
    made = make()
    fresh = path.with_suffix(".new")
    fresh.write_bytes(pickle.dumps(made))
    fresh.replace(path)
    print(f"{path.name}: {time.perf_counter() - began:.0f} s", flush=True)
    return made


def piece_counts(material: dict[str, Pairs | Cloze], size: int) -> torch.Tensor:
    """(size,) float32: how often each piece occurs on all sides of all sources."""
    counts = np.zeros(size, dtype=np.int64)
    for source in material.values():
        sides = (
            (source.queries, source.passages)
            if isinstance(source, Pairs)
            else (source.sentences, source.glosses)
        )
        for side in sides:
            if side is not None:
                counts += np.bincount(side.ids, minlength=size)
    return torch.from_numpy(counts.astype(np.float32))


def proven_texts() -> prepare.Texts:
    """The training texts, after a check that none shares a paragraph with what is kept out."""
    keep = KeepOut(kept_out_texts())
    texts = prepare.texts(keep)
    prepare.prove(texts, keep)
    return texts


def some_passages(material: dict[str, Pairs | Cloze]) -> list[Ids]:
    """The first passages of the reading questions and of the headlines, SPREAD_OVER of each."""
    found = []
    for name in ("questions", "titles"):
        source = material[name]
        if isinstance(source, Pairs):
            texts = source.passages
            found += [texts.row(row) for row in range(min(SPREAD_OVER, len(texts)))]
    return found


def main() -> None:
    """Runs all stages; see the module's docstring."""
    parser = argparse.ArgumentParser(prog="python -m training.encoder", description=__doc__)
    parser.add_argument("--work", type=Path, default=WORK)
    parser.add_argument("--out", type=Path, default=BUNDLED_FOLDER)
    parser.add_argument("--steps", type=int, default=Recipe().steps)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(given.threads)
    texts = kept(given.work / "texts.pickle", proven_texts)
    words = kept(given.work / "tokenizer.pickle", lambda: corpus.tokenizer(texts).to_str())
    tokenizer = Tokenizer.from_str(words)
    material = kept(given.work / "pieces.pickle", lambda: prepare.material(tokenizer, texts))
    recipe = Recipe(steps=given.steps)
    torch.manual_seed(recipe.seed)
    size = tokenizer.get_vocab_size()
    spelled = [tokenizer.id_to_token(row) or "" for row in range(size)]
    table = Table(spelled, piece_counts(material, size), recipe.dim)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    table.to(device)
    train(table, material, recipe, given.work)
    learned = table.rows().detach().cpu().numpy()
    rows = evened(spread(learned, some_passages(material), SATURATION))
    folder.write(given.out, tokenizer, rows, SATURATION)
    print(f"written to {given.out}; figures: make eval-encoder")


if __name__ == "__main__":
    main()
