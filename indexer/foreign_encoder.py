"""Encoders that are not the bundled one: any model that sentence-transformers opens.

The library is imported only when such a model is opened, because importing torch takes seconds.
"""

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import numpy.typing as npt

from indexer.errors import EncoderError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Model = TypeVar("Model")
Vectors = npt.NDArray[np.float32]


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
        """See indexer.encoder.Encoder."""
        return self._encode(list(texts), self._passage_prompt)

    def encode_query(self, text: str) -> Vectors:
        """See indexer.encoder.Encoder."""
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


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32)


def _open_model(name: str) -> "SentenceTransformer":
    def make() -> "SentenceTransformer":
        from sentence_transformers import SentenceTransformer

        return SentenceTransformer(name)

    return opened(make, "encoder", name, "set the encoder to 'bundled'")


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
