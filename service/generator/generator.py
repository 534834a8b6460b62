"""What a language model is asked and what it gives back."""

from dataclasses import dataclass
from typing import Protocol

from indexer.errors import ShuangchengError


class GenerationFailed(ShuangchengError):
    """The language model gave nothing that can be used; the message says why, for a log."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is sent.

    Attributes:
        system: the rules; nothing in it comes from a document or a caller.
        user: the question and the passages, as data.
        reply_tokens: at most so long a reply is asked for.
    """

    system: str
    user: str
    reply_tokens: int


class Generator(Protocol):
    """Writes an answer to a prompt."""

    name: str
    context_tokens: int

    def count(self, text: str) -> int:
        """Tokens of `text`, the measure of `context_tokens`."""
        ...

    def generate(self, prompt: Prompt) -> str:
        """The reply's text, never blank. Raises GenerationFailed for anything else."""
        ...
