"""What a build is given: the encoder, the token counter, and what finds relations."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from indexer.building.recipe import Named, NamedEncoder
from indexer.documents import Document
from indexer.relation import Relation
from indexer.settings import Settings


class PassageEncoder(NamedEncoder, Protocol):
    """What a build asks of an encoder; see indexer.encoder for the whole seam."""

    def encode_passages(self, texts: Sequence[str]) -> npt.NDArray[np.float32]: ...


class Counter(Named, Protocol):
    """What a build asks of a token counter; see indexer.text.tokens."""

    def count(self, text: str) -> int: ...


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that a build is given.

    Attributes:
        encoder: embeds passages.
        counter: measures chunks.
        relations: finds the relations that a document states.
    """

    encoder: PassageEncoder
    counter: Counter
    relations: Callable[[Document], Sequence[Relation]]


def open_parts(settings: Settings) -> Parts:
    """The parts that the settings name."""
    from indexer.encoder import open_encoder
    from indexer.relations import extract
    from indexer.text.tokens import open_counter

    encoder = open_encoder(
        settings.encoder,
        query_prompt=settings.query_prompt,
        passage_prompt=settings.passage_prompt,
    )
    return Parts(encoder, open_counter(settings.tokenizer), extract)
