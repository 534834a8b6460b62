"""An optional cross-encoder: it reads question and passage together and orders the candidates anew.

None is bundled. A folder, or a name in the local cache, of any sentence-transformers CrossEncoder
can be set (SHUANGCHENG_RERANKER); it needs torch and costs tens of milliseconds a question and more.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt

from indexer.errors import EncoderError
from indexer.foreign_encoder import opened

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

# Candidates that are read again, best first by words and meaning; the others keep their place.
RERANKED = 24


class Reranker(Protocol):
    """Says how well each passage answers a question."""

    name: str

    def scores(self, question: str, passages: Sequence[str]) -> npt.NDArray[np.float32]:
        """(passages,) higher is better; the scale is the model's own."""


class CrossEncoderReranker:
    """Implements Reranker with a sentence-transformers CrossEncoder on the CPU."""

    def __init__(self, name: str) -> None:
        """Raises EncoderError when the library is not installed or the model does not open."""
        self.name = name
        self._model = _open_model(name)

    def scores(self, question: str, passages: Sequence[str]) -> npt.NDArray[np.float32]:
        """See Reranker.scores."""
        pairs = [(question, passage) for passage in passages]
        found = self._model.predict(pairs, show_progress_bar=False, convert_to_numpy=True)
        scores = np.asarray(found, dtype=np.float32)
        if scores.shape != (len(passages),):
            raise EncoderError(
                f"reranker {self.name!r} gives scores of shape {scores.shape} for {len(passages)} "
                f"passages, expected one a passage; set a cross-encoder with a single label"
            )
        return scores


@lru_cache(maxsize=1)
def open_reranker(name: str) -> Reranker | None:
    """The reranker of that name; None for ""."""
    return CrossEncoderReranker(name) if name else None


def _open_model(name: str) -> "CrossEncoder":
    def make() -> "CrossEncoder":
        from sentence_transformers import CrossEncoder

        model: CrossEncoder = CrossEncoder(name, device="cpu")
        return model

    return opened(make, "reranker", name, "unset SHUANGCHENG_RERANKER")
