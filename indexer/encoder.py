"""Texts -> vectors of unit length, in which a question lies near the passages that answer it.

The bundled encoder adds up learned piece vectors. Its folder is one that sentence-transformers
opens too; here it is read with tokenizers and numpy alone, because importing torch takes seconds.
Any other folder or name is left to sentence-transformers, which is imported only then.
"""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from indexer.errors import EncoderError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

BUNDLED = "bundled"
Model = TypeVar("Model")
BUNDLED_FOLDER = Path(__file__).parent / "models" / "encoder"
TOKENIZER, WEIGHTS = "tokenizer.json", "model.safetensors"
CONFIG, MODULES = "config.json", "modules.json"
TABLE, SCALE = "embedding.weight", "embedding.scale"
_BATCH = 1024
_TYPES = {"U8": np.uint8, "F16": np.float16, "F32": np.float32}
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
        raw, words = (_read(folder / file) for file in (WEIGHTS, TOKENIZER))
        config = (folder / CONFIG).read_bytes() if (folder / CONFIG).is_file() else b"{}"
        self._table, self._scale = _read_table(folder / WEIGHTS, raw)
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


class SentenceTransformerEncoder:
    """Any model that sentence-transformers opens, with its prompts for queries and passages."""

    def __init__(
        self, name: str, *, query_prompt: str | None = None, passage_prompt: str | None = None
    ) -> None:
        """Args:
            name: a folder or a hub name.
            query_prompt, passage_prompt: put before the text; None takes the prompt of that kind
                that the model's own settings hold, or none.

        Raises EncoderError when sentence-transformers is not installed or cannot open the model.
        """
        self._model = _open_model(name)
        own = {kind: prompt or "" for kind, prompt in self._model.prompts.items()}
        self._query_prompt = own.get("query", "") if query_prompt is None else query_prompt
        self._passage_prompt = (
            own.get("document", own.get("passage", ""))
            if passage_prompt is None
            else passage_prompt
        )
        dim = self._model.get_embedding_dimension()
        if not dim:
            raise EncoderError(f"encoder {name!r} does not say its dimension; set another encoder")
        self.name = name
        self.dim = int(dim)
        self.sha256 = self._fingerprint()

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._encode(list(texts), self._passage_prompt)

    def encode_query(self, text: str) -> Vectors:
        """See Encoder."""
        vector: Vectors = self._encode([text], self._query_prompt)[0]
        return vector

    def _encode(self, texts: list[str], prompt: str) -> Vectors:
        if not texts:
            return np.zeros((0, self.dim), dtype=np.float32)
        vectors = self._model.encode(texts, prompt=prompt, show_progress_bar=False)
        return _unit(np.array(vectors, dtype=np.float32))

    def _fingerprint(self) -> str:
        digest = hashlib.sha256(f"{self._query_prompt}\0{self._passage_prompt}\0".encode())
        for key, tensor in sorted(self._model.state_dict().items()):
            digest.update(f"{key} {tuple(tensor.shape)} {tensor.dtype}".encode())
            digest.update(tensor.float().cpu().numpy().tobytes())
        vocabulary = self._model.tokenizer.get_vocab()
        digest.update(json.dumps(sorted(vocabulary.items())).encode())
        return digest.hexdigest()


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


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32)


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise EncoderError(
            f"encoder folder {path.parent} has no {path.name}; expected a folder as "
            f"training/encoder writes it: set another encoder or run make train-encoder"
        )
    return path.read_bytes()


def _read_table(path: Path, raw: bytes) -> tuple[npt.NDArray[np.generic], Vectors]:
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


def _is_static(folder: Path) -> bool:
    modules = folder / MODULES
    if not modules.is_file():
        return False
    kinds = [str(module.get("type", "")) for module in json.loads(modules.read_text("utf-8"))]
    static = bool(kinds) and kinds[0].endswith(_STATIC)
    return static and all(kind.endswith(".Normalize") for kind in kinds[1:])


def _open_model(name: str) -> "SentenceTransformer":
    def make() -> "SentenceTransformer":
        from sentence_transformers import SentenceTransformer

        return SentenceTransformer(name)

    return opened(make, "encoder", name, f"set the encoder to {BUNDLED!r}")


def opened(make: Callable[[], Model], role: str, name: str, instead: str) -> Model:
    """A model of sentence-transformers, which `make` imports and opens.

    Args: role, name: what it is for and which; instead: the way out that is always open.
    Raises EncoderError when the library is not installed or the model does not open.
    """
    # Nothing goes to the network unless somebody says so: HF_HUB_OFFLINE=0 lets a hub name be
    # fetched once. The library reads the variable when it is imported.
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    try:
        return make()
    except ImportError as error:
        raise EncoderError(
            f"{role} {name!r} needs sentence-transformers, which is not installed ({error}); "
            f"install it or {instead}"
        ) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise EncoderError(
            f"{role} {name!r} cannot be opened ({error}); expected a folder, or a name in the "
            f"local cache (HF_HUB_OFFLINE=0 lets it be fetched), or {instead}"
        ) from error
