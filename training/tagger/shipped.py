"""The network that ships, to learn on from."""

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import numpy_helper
from safetensors.numpy import load_file

from indexer.errors import SettingError
from indexer.relations.learned.network import FOLDER, GRAPH, SETTINGS, TABLES
from training.tagger.export import TABLES_OF
from training.tagger.network import Tagger
from training.tagger.vocabulary import Known

Array = npt.NDArray[np.generic]


def shipped(known: Known, folder: Path = FOLDER) -> Tagger:
    """The network of `folder`, as near as float16 and int8 hold it.

    Args: known: what it was exported with.
    Raises SettingError when that is not what the folder says.
    """
    settings = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
    if (settings["characters"], tuple(settings["words"])) != (known.characters, known.words):
        raise SettingError(
            f"{folder / SETTINGS} has other characters or words than the texts of shared/data give now; expected the same: "
            "learn without --again"
        )
    tables = load_file(folder / TABLES)
    graph = onnx.load(folder / GRAPH).graph
    weights = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    tagger = Tagger(known)
    state: dict[str, Array] = {f"{name}.weight": tables[name] for name in TABLES_OF}
    state["vectors"] = tables["words"].astype(np.float32) * tables["word_scale"]
    state["transitions"] = tables["transitions"]
    linear = {"inside": "inside", "whole": "whole", "out": "last"}
    normal = {"norm": "norm"}
    for at in range(len(tagger.blocks)):
        linear[f"blocks.{at}.three"] = f"block{at}.made"
        normal[f"blocks.{at}.norm"] = f"block{at}.norm"
    for name, stored in linear.items():
        state[f"{name}.weight"] = weights[f"{stored}.weight"].T
        state[f"{name}.bias"] = weights[f"{stored}.bias"]
    for name, stored in normal.items():
        state[f"{name}.weight"] = weights[f"{stored}.scale"]
        state[f"{name}.bias"] = weights[f"{stored}.shift"]
    fixed = {name: value for name, value in tagger.state_dict().items() if name not in state}
    learned = {
        name: torch.from_numpy(np.array(value, dtype=np.float32)) for name, value in state.items()
    }
    tagger.load_state_dict({**fixed, **learned})
    return tagger
