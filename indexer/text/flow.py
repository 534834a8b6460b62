"""Reading text that remembers where each of its characters stands in the source.

Sources break lines in the middle of sentences and put captions between paragraphs. Whatever reads
(chunker, encoder, reader, relations) reads a Flow; whatever cites maps its span back through it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """`text`, and for each of its characters the offset in the source.

    Attributes:
        text: what is read; layout breaks are mended.
        offsets: (len(text),) int32, strictly increasing. A character that mending put in (a space
            between two lines of English) has no entry of its own in the source and stands at the
            offset of the white space that it replaces.
    """

    text: str
    offsets: npt.NDArray[np.int32]

    def __post_init__(self) -> None:
        if len(self.text) != len(self.offsets):
            raise ValueError(
                f"Flow: {len(self.text)} characters but {len(self.offsets)} offsets; "
                "each character needs exactly one"
            )
        if len(self.offsets) > 1 and not bool(np.all(np.diff(self.offsets) > 0)):
            raise ValueError("Flow: offsets must increase strictly")

    @classmethod
    def of(cls, source: str, start: int = 0, end: int | None = None) -> Self:
        """The flow that reads source[start:end] as it stands."""
        stop = len(source) if end is None else end
        return cls(source[start:stop], np.arange(start, stop, dtype=np.int32))

    @classmethod
    def join(cls, flows: Iterable["Flow"]) -> Self:
        """One flow after the other, nothing between them; they must stand in source order."""
        parts = list(flows)
        if not parts:
            return cls("", np.empty(0, dtype=np.int32))
        return cls(
            "".join(part.text for part in parts),
            np.concatenate([part.offsets for part in parts]),
        )

    def __len__(self) -> int:
        return len(self.text)

    def slice(self, start: int, end: int) -> "Flow":
        """The flow of text[start:end]; indices count characters of this flow."""
        return Flow(self.text[start:end], self.offsets[start:end])

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """[start, end) in the source that text[start:end] was read from.

        The source span also covers layout breaks inside, so it can be longer than the text.
        Raises ValueError for an empty or outlying span: nothing can be cited there.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(
                f"Flow: span [{start}, {end}) is empty or outside [0, {len(self.text)})"
            )
        return int(self.offsets[start]), int(self.offsets[end - 1]) + 1

    def flow_span(self, start: int, end: int) -> tuple[int, int]:
        """[start, end) in this flow of what it reads from source[start:end]; may be empty."""
        first, last = np.searchsorted(self.offsets, (start, end))
        return int(first), int(last)
