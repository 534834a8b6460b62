"""Texts -> vectors of unit length, in which a question lies near the passages that answer it.

The bundled encoder adds up learned piece vectors. Its folder is one that sentence-transformers
opens too; here it is read with tokenizers and numpy alone, because importing torch takes seconds.
Any other folder or name is left to sentence-transformers, which is imported only then.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from indexer.errors import EncoderError
from indexer.foreign_encoder import SentenceTransformerEncoder
from indexer.piece_vectors import read_file, read_piece_vectors

BUNDLED = "bundled"
BUNDLED_FOLDER = Path(__file__).parent / "models" / "encoder"
TOKENIZER, WEIGHTS = "tokenizer.json", "model.safetensors"
CONFIG, MODULES = "config.json", "modules.json"
_BATCH = 1024
_STATIC = ("saturating.SaturatingEmbedding", "modules.StaticEmbedding", "models.StaticEmbedding")

Vectors = npt.NDArray[np.float32]


class Encoder(Protocol):
    """Makes vectors of texts; the same text always gets the same vector.

    Attributes:
        name: as configured: "bundled", a folder or a hub name.
        sha256: fingerprint of all that decides the vectors; an index is tied to it.
        dim: length of a vector.
    """

    @property
    def name(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def dim(self) -> int: ...

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """(len(texts), dim), rows of unit length in the order of `texts`.

        A text without any known piece gets a row of zeros.
        """
        ...

    def encode_query(self, text: str) -> Vectors:
        """(dim,), of unit length, or zeros as for passages."""
        ...


class StaticEncoder:
    """Sum of piece vectors, read from a folder without torch.

    A piece that occurs n times in a text counts n**saturation times (config.json; 1, a plain mean,
    for a folder of StaticEmbedding that says nothing).
    """

    def __init__(self, folder: Path, *, name: str = BUNDLED) -> None:
        """Args: folder: holds tokenizer.json and model.safetensors, as training/encoder writes them.

        Raises EncoderError when a file is missing, cannot be read or does not fit the other.
        """
        raw, words = (read_file(folder / file) for file in (WEIGHTS, TOKENIZER))
        config = (folder / CONFIG).read_bytes() if (folder / CONFIG).is_file() else b"{}"
        self._table, self._scale = read_piece_vectors(folder / WEIGHTS, raw)
        self._saturation = float(json.loads(config).get("saturation", 1.0))
        self._tokenizer = Tokenizer.from_buffer(words)
        size = self._tokenizer.get_vocab_size()
        if size != len(self._table):
            raise EncoderError(
                f"encoder folder {folder}: {size} pieces in {TOKENIZER}, {len(self._table)} rows in "
                f"{WEIGHTS}; expected as many rows as pieces: take both from one training run"
            )
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.name = name
        self.sha256 = hashlib.sha256(raw + words + config).hexdigest()
        self.dim = int(self._table.shape[1])

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        vectors = np.zeros((len(texts), self.dim), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            batch = list(texts[start : start + _BATCH])
            encoded = self._tokenizer.encode_batch_fast(batch, add_special_tokens=False)
            for row, encoding in enumerate(encoded, start):
                vectors[row] = self._vector(encoding.ids)
        return vectors

    def encode_query(self, text: str) -> Vectors:
        """See Encoder."""
        return self._vector(self._tokenizer.encode(text, add_special_tokens=False).ids)

    def _vector(self, ids: list[int]) -> Vectors:
        if not ids:
            return np.zeros(self.dim, dtype=np.float32)
        counts = Counter(ids)
        # In order, so that a sum is the same whatever order the pieces come in.
        distinct = sorted(counts)
        rows = np.array(distinct)
        weights = self._scale[rows]
        if len(distinct) < len(ids):
            times = np.array([counts[piece] for piece in distinct], dtype=np.float32)
            weights = times**self._saturation * weights
        vector: Vectors = weights @ self._table[rows].astype(np.float32)
        length = float(np.sqrt(vector @ vector))
        return vector / np.float32(length) if length > 0 else vector


def open_encoder(
    name: str = BUNDLED, *, query_prompt: str | None = None, passage_prompt: str | None = None
) -> Encoder:
    """The encoder called `name`: "bundled", a folder, or a name that sentence-transformers knows.

    A folder of a StaticEmbedding is read without torch unless a prompt is asked for.
    """
    if name == BUNDLED:
        return StaticEncoder(BUNDLED_FOLDER)
    if not query_prompt and not passage_prompt and _is_static(Path(name)):
        return StaticEncoder(Path(name), name=name)
    return SentenceTransformerEncoder(
        name, query_prompt=query_prompt, passage_prompt=passage_prompt
    )


def _is_static(folder: Path) -> bool:
    modules = folder / MODULES
    if not modules.is_file():
        return False
    kinds = [str(module.get("type", "")) for module in json.loads(modules.read_text("utf-8"))]
    static = bool(kinds) and kinds[0].endswith(_STATIC)
    return static and all(kind.endswith(".Normalize") for kind in kinds[1:])
