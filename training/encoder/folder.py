"""What ships: a folder that sentence-transformers opens (its own module, then Normalize)."""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors.numpy import save_file
from tokenizers import Tokenizer

MODULE = Path(__file__).with_name("saturating.py")
MODULES = [
    {"idx": 0, "name": "0", "path": "", "type": "saturating.SaturatingEmbedding"},
    {
        "idx": 1,
        "name": "1",
        "path": "1_Normalize",
        "type": "sentence_transformers.sentence_transformer.modules.Normalize",
    },
]
SETTINGS: dict[str, object] = {
    "model_type": "SentenceTransformer",
    "prompts": {},
    "default_prompt_name": None,
    "similarity_fn_name": "cosine",
}
LARGEST = 7  # a step of the table is one of -7 ... 7, kept as 1 ... 15 in half a byte


def write(
    folder: Path, tokenizer: Tokenizer, rows: npt.NDArray[np.float32], saturation: float
) -> None:
    """Writes the table in 4 bits with a factor a row, the tokenizer, the module and settings."""
    (folder / "1_Normalize").mkdir(parents=True, exist_ok=True)
    steps, scale = quantised(rows)
    arrays: dict[str, npt.NDArray[Any]] = {
        "embedding.weight": packed(steps),
        "embedding.scale": scale,
    }
    save_file(arrays, folder / "model.safetensors")
    words = json.dumps(json.loads(tokenizer.to_str()), ensure_ascii=False, separators=(",", ":"))
    (folder / "tokenizer.json").write_text(words, encoding="utf-8")
    for name, value in {
        "modules.json": MODULES,
        "config_sentence_transformers.json": SETTINGS,
        "config.json": {"saturation": saturation},
        "1_Normalize/config.json": {},
    }.items():
        (folder / name).write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")
    shutil.copyfile(MODULE, folder / MODULE.name)


def quantised(
    rows: npt.NDArray[np.float32],
) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """(steps, scale) with steps * scale[:, None] within half a step of `rows`; zero stays zero."""
    scale = np.abs(rows).max(axis=1) / LARGEST
    steps = rows / np.where(scale > 0, scale, 1)[:, None]
    return np.rint(steps).astype(np.int8), scale.astype(np.float32)


def packed(steps: npt.NDArray[np.int8]) -> npt.NDArray[np.uint8]:
    """(n, dim / 2): the first half of a row in the low, the second in the high four bits."""
    shifted = (steps + LARGEST + 1).astype(np.uint8)
    half = steps.shape[1] // 2
    return np.ascontiguousarray(shifted[:, :half] | shifted[:, half:] << 4)
