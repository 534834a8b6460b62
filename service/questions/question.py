"""A question as it is understood before anything is looked up."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.answer import Turn
from service.questions.followup import Resolution, resolve
from service.questions.kind import Kind, kind_of
from service.questions.language import Language, language_asked_in


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, and how it is understood.

    Attributes:
        text: as asked, without white space around it.
        standalone: the question with what it refers back to put in.
        dangling: it refers back to something, but nothing said before fits.
    """

    text: str
    standalone: str
    language: Language
    kind: Kind
    dangling: bool


def understand(text: str, history: Sequence[Turn] = ()) -> Question:
    """The question in `text`, follow-ups resolved with what was said before."""
    asked = text.strip()
    resolution: Resolution = resolve(asked, history)
    language = language_asked_in(asked, resolution.standalone)
    return Question(
        text=asked,
        standalone=resolution.standalone,
        language=language,
        kind=kind_of(resolution.standalone, language),
        dangling=resolution.dangling,
    )
