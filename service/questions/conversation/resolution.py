"""How a follow-up was understood."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Resolution:
    """Attributes:
    standalone: the question as it reads without the conversation.
    dangling: it refers to something, but nothing that was said fits.
    """

    standalone: str
    dangling: bool


def dangling(question: str) -> Resolution:
    return Resolution(question, dangling=True)


def resolved(standalone: str) -> Resolution:
    return Resolution(standalone, dangling=False)
