"""Weights that ship as the network that they came from, so that training can go on from them."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from safetensors.numpy import load_file
from torch import Tensor

from service.reader.gloss import GLOSSARY
from service.reader.session import WEIGHTS, NetworkSession
from training.reader.graph import HEAD
from training.reader.network import WIDE, SpanNetwork
from training.reader.train import STATE

BEGAN = "began.pt"
KEPT = 0.25  # of what a run began with
Weights = dict[str, npt.NDArray[np.float32]]
# What the shipped graph folds into its weights; see build_graph.
_ALIGN, _ALIGN_WHOLE = "align", "align2"
_HEADS = ".heads_in"
_LEARNING_ONLY = frozenset({"guess.weight", "guess.bias"})


def begin(shipped: Path, folder: Path) -> None:
    """Leaves what a run that came as far as `shipped` would have left in `folder`, at step 0.

    int8 is rounded and the optimizer's memory is lost: the scheme must warm up again. What only
    training needs, the guesses of masked characters, is learned anew. A folder where a run has
    begun stays as it is.
    """
    if (folder / STATE).exists():
        return
    alphabet = NetworkSession(shipped, 1).alphabet
    tensors = load_file(shipped / WEIGHTS)
    np.savez(
        folder / "vocabulary.npz",
        characters=np.array(alphabet.characters),
        rarity=tensors["rarity"],
    )
    (folder / GLOSSARY).write_bytes((shipped / GLOSSARY).read_bytes())
    network = SpanNetwork(alphabet.size)
    state = network.state_dict() | restored(tensors, network.state_dict())
    torch.save(state, folder / BEGAN)
    torch.save({"network": state, "average": state, "step": 0}, folder / STATE)


def mixed(state: dict[str, Tensor], folder: Path) -> dict[str, dict[str, Tensor]]:
    """`state` with KEPT of what the run in `folder` began with, as "mixed"; nothing where it began with
    nothing.

    What was learned last is learned at the cost of what was known before; between the two lie weights
    that do both (Wortsman and others 2022, robust fine-tuning).
    """
    if not (folder / BEGAN).exists():
        return {}
    began: dict[str, Tensor] = torch.load(folder / BEGAN, weights_only=True)
    return {"mixed": {name: value.lerp(began[name], KEPT) for name, value in state.items()}}


def restored(tensors: Weights, names: Iterable[str]) -> dict[str, Tensor]:
    """The parameters `names` of a network from what `export` wrote of it.

    Those that do not ship are left out. Each differs from what was exported by at most half a
    step of its int8 scale.
    """
    found = {}
    for name in names:
        if name not in _LEARNING_ONLY:
            found[name] = torch.from_numpy(np.ascontiguousarray(_parameter(tensors, name)))
    return found


def _parameter(tensors: Weights, name: str) -> npt.NDArray[np.float32]:
    layer, _, part = name.rpartition(".")
    if layer == _ALIGN:
        return _parameter(tensors, f"{_ALIGN_WHOLE}.{part}")
    value = _weight(tensors, layer) if part == "weight" else tensors[name]
    if layer.endswith(_HEADS):
        value = value.copy()
        value[:WIDE] *= HEAD**0.5
    return value


def _weight(tensors: Weights, layer: str) -> npt.NDArray[np.float32]:
    """Tables by row, products by column, what stayed float32 as it is."""
    small, scale = tensors.get(f"{layer}.int8"), tensors.get(f"{layer}.scale")
    if small is None or scale is None:
        return tensors[f"{layer}.weight"].T
    if scale.ndim == 1:
        return small.astype(np.float32).T * scale[:, None]
    return small.astype(np.float32) * scale
