"""The trained network as the files that ship: weights, graph, settings."""

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import save_file

from service.reader.alphabet import Alphabet
from service.reader.session import GRAPH, SETTINGS, WEIGHTS, Calibration
from training.reader.graph import GraphBuilder, build_graph, save_graph
from training.reader.network import SpanNetwork

UNCALIBRATED = Calibration(1.0, (-20.0, 0.0, 20.0), (0.0, 0.5, 1.0))

# Their inputs have far outliers (squares) or their outputs are few: int8 would cost accuracy.
WHOLE = frozenset({"pool", "answerable_in", "answerable_out", "ends"})


def export(
    network: SpanNetwork,
    alphabet: Alphabet,
    rarity: npt.NDArray[np.float32],
    folder: Path,
    *,
    calibration: Calibration = UNCALIBRATED,
    whole: frozenset[str] = WHOLE,
) -> None:
    """Writes reader.safetensors, reader.onnx and reader.json into `folder`.

    Args:
        whole: names of linear layers that stay float32.
    """
    state = {
        name: value.detach().float().numpy().copy() for name, value in network.state_dict().items()
    }
    for part in ("weight", "bias"):
        state[f"align2.{part}"] = state[f"align.{part}"]
    build = GraphBuilder(state, whole)
    graph = build_graph(build)
    tensors = {
        **build.weights,
        **{name: state[name] for name in ("distance", "role", "length", "same")},
        "rarity": rarity,
    }
    folder.mkdir(parents=True, exist_ok=True)
    save_file(
        {name: np.ascontiguousarray(value) for name, value in sorted(tensors.items())},
        folder / WEIGHTS,
    )
    save_graph(graph, folder / WEIGHTS, folder / GRAPH)
    save_settings(alphabet, calibration, folder)


def save_settings(alphabet: Alphabet, calibration: Calibration, folder: Path) -> None:
    """Writes reader.json; also what a new calibration of the same weights does."""
    settings = {
        "format": 1,
        "temperature": calibration.temperature,
        "knots": list(calibration.knots),
        "values": list(calibration.values),
        "characters": alphabet.characters,
    }
    (folder / SETTINGS).write_text(
        json.dumps(settings, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
