"""Follow-up questions made to stand alone, without a language model.

Each turn of the history is made to stand alone first, so that a chain of follow-ups (那荣昌呢?
它呢?) keeps its topic. A question that refers to nothing is not touched; one that refers to
something that was never named is reported as dangling, and the service asks back.
"""

from collections.abc import Sequence

from service.answer import Turn
from service.questions.conversation.chinese import resolve_chinese
from service.questions.conversation.english import resolve_english
from service.questions.conversation.resolution import Resolution
from service.questions.conversation.scene import ANSWER_CHARACTERS, QUESTION_CHARACTERS, Said
from service.questions.language import Language, language_of

__all__ = ["Resolution", "resolve"]

# Turns that a question can lean on, and characters of a question that may be a follow-up.
TURNS = 6
LONGEST = 200


def resolve(question: str, history: Sequence[Turn]) -> Resolution:
    """`question` with its reference put in; unchanged when it stands alone already."""
    if len(question) > LONGEST:
        return Resolution(question, dangling=False)
    scene: list[Said] = []
    for turn in history[-TURNS:]:
        asked = turn.question.strip()[:QUESTION_CHARACTERS]
        if not asked:
            continue
        alone = _resolve(asked, scene).standalone if len(asked) <= LONGEST else asked
        scene.insert(0, Said.of(alone, turn.answer[: 4 * ANSWER_CHARACTERS]))
    return _resolve(question, scene)


def _resolve(question: str, scene: Sequence[Said]) -> Resolution:
    if language_of(question) is Language.ENGLISH:
        return resolve_english(question, scene)
    return resolve_chinese(question, scene)
