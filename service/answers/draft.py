"""An answer in the making: what is said, before it is put into the contract's form."""

from dataclasses import dataclass

from service.answer import AnswerRelation, Citation


@dataclass(frozen=True, slots=True)
class Draft:
    """Attributes: as in service.answer.Answer; `confidence` is the chance that it is right."""

    text: str
    short_answers: tuple[str, ...]
    citations: tuple[Citation, ...]
    confidence: float
    relations: tuple[AnswerRelation, ...] = ()
