"""The vectors of an encoder's pieces, read from its folder with numpy alone."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from indexer.errors import EncoderError

Vectors = npt.NDArray[np.float32]
TABLE, SCALE = "embedding.weight", "embedding.scale"
_TYPES = {"U8": np.uint8, "F16": np.float16, "F32": np.float32}


def read_file(path: Path) -> bytes:
    """The bytes of a file of an encoder's folder. Raises EncoderError where it is not there."""
    if not path.is_file():
        raise EncoderError(
            f"encoder folder {path.parent} has no {path.name}; expected a folder as "
            f"training/encoder writes it: set another encoder or run make train-encoder"
        )
    return path.read_bytes()


def read_piece_vectors(path: Path, raw: bytes) -> tuple[npt.NDArray[np.generic], Vectors]:
    """The vectors and the scales of an encoder's pieces.

    Args: path: named when something is wrong; raw: the file's bytes.
    Returns: (pieces, dim) as stored, int8 where that is 4 bits a value, and (pieces,) float32, ones where
        the file has none.
    Raises EncoderError when the bytes are no such file.
    """
    # safetensors: 8 bytes little-endian length of a JSON header, the header, then the arrays.
    try:
        size = int.from_bytes(raw[:8], "little")
        header = json.loads(raw[8 : 8 + size])
        table = _array(raw, 8 + size, header[TABLE])
        if table.dtype == np.uint8:
            table = _unpacked(table)
        scale = _array(raw, 8 + size, header[SCALE]) if SCALE in header else np.ones(len(table))
        return table, scale.astype(np.float32)
    except (ValueError, KeyError, TypeError) as error:
        raise EncoderError(
            f"{path} cannot be read ({error!r}); expected safetensors with {TABLE} in 4 bits, float16 "
            f"or float32: copy the file again or run make train-encoder"
        ) from error


def _unpacked(packed: npt.NDArray[np.uint8]) -> npt.NDArray[np.int8]:
    # Four bits a value, 1 to 15 for -7 to 7; the first half of a row is in the low bits. Written
    # in place: whole tables in between would double the memory of opening an encoder.
    half = packed.shape[1]
    values = np.empty((len(packed), 2 * half), dtype=np.int8)
    np.bitwise_and(packed, 15, out=values[:, :half], casting="unsafe")
    np.right_shift(packed, 4, out=values[:, half:], casting="unsafe")
    values -= 8
    return values


def _array(raw: bytes, start: int, entry: dict[str, Any]) -> npt.NDArray[Any]:
    first, last = entry["data_offsets"]
    kind = np.dtype(_TYPES[entry["dtype"]])
    flat = np.frombuffer(raw, kind, (last - first) // kind.itemsize, start + first)
    return flat.reshape(entry["shape"])
