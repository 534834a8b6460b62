"""A learned network as the files that indexer/relations/learned/network.py reads."""

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import save_file
from torch import Tensor

from indexer.relations.learned.network import FORMAT, GRAPH, SETTINGS, TABLES
from indexer.relations.learned.tags import TAGS
from training.tagger.graph import build
from training.tagger.network import Tagger
from training.tagger.vocabulary import Known

TABLES_OF = ("characters", "kinds", "masks", "lengths", "hints", "asked")


def export(network: Tagger, known: Known, folder: Path) -> None:
    """Writes the tables in float16, the words' vectors in int8, the graph and the settings."""
    tables: dict[str, npt.NDArray[np.generic]] = {
        name: half(getattr(network, name).weight) for name in TABLES_OF
    }
    tables["transitions"] = half(network.transitions)
    vectors = network.vectors.detach().numpy()
    scale = float(np.abs(vectors).max()) / 127
    tables["words"] = np.round(vectors / scale).astype(np.int8)
    tables["word_scale"] = np.array([scale], dtype=np.float32)
    folder.mkdir(parents=True, exist_ok=True)
    save_file(tables, folder / TABLES)
    (folder / GRAPH).write_bytes(build(network).SerializeToString())
    settings = {
        "format": FORMAT,
        "tags": list(TAGS),
        "characters": known.characters,
        "words": list(known.words),
        "kinds": list(known.kinds),
    }
    (folder / SETTINGS).write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")


def half(weights: Tensor) -> npt.NDArray[np.float16]:
    """Weights in float16, laid out as they are read."""
    return np.ascontiguousarray(weights.detach().numpy().astype(np.float16))
