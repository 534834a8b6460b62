"""Follow-up questions made to stand alone, without a language model.

Each turn of the history is made to stand alone first, so that a chain of follow-ups (那荣昌呢?
它呢?) keeps its topic. A question that refers to nothing is not touched; one that refers to
something that was never named is reported as dangling, and the service asks back.
"""

import re
from collections.abc import Sequence

from service.answer import Turn
from service.questions.conversation.chinese import resolve_chinese
from service.questions.conversation.english import resolve_english
from service.questions.conversation.named import bare_name
from service.questions.conversation.resolution import Resolution, resolved
from service.questions.conversation.scene import ANSWER_CHARACTERS, QUESTION_CHARACTERS, Said
from service.questions.conversation.told import told
from service.questions.language import Language, language_of

__all__ = ["Resolution", "resolve"]

# Turns that a question can lean on, and characters of a question that may be a follow-up.
TURNS = 6
LONGEST = 200
# SH-34呢? 那PZ-1的价格呢? are Chinese, whatever the name in them is written in.
_CHINESE_FRAME = re.compile(r"^(?:那么?|不是)|[呢吗吧][?？。]?\s*$")


def resolve(question: str, history: Sequence[Turn]) -> Resolution:
    """`question` with its reference put in; unchanged when it stands alone already."""
    if len(question) > LONGEST:
        return Resolution(question, dangling=False)
    scene: list[Said] = []
    open_question: str | None = None
    for turn in history[-TURNS:]:
        asked = turn.question.strip()[:QUESTION_CHARACTERS]
        if not asked:
            continue
        found = _understood(asked, scene, open_question)
        if found.dangling and not told(turn.answer):
            # It was asked back: nothing in it, nor in our asking, names anything.
            open_question = asked
            continue
        open_question = None
        scene.insert(0, Said.of(found.standalone, turn.answer[: 4 * ANSWER_CHARACTERS]))
    return _understood(question, scene, open_question)


def _understood(question: str, scene: Sequence[Said], open_question: str | None) -> Resolution:
    """`question` made to stand alone; a bare name answers what was asked back just before it."""
    if len(question) > LONGEST:
        return resolved(question)
    name = bare_name(question) if open_question else None
    if open_question and name:
        return _resolve(open_question, [Said.of(name, "")])
    return _resolve(question, scene)


def _resolve(question: str, scene: Sequence[Said]) -> Resolution:
    if language_of(question) is Language.ENGLISH and not _CHINESE_FRAME.search(question):
        return resolve_english(question, scene)
    return resolve_chinese(question, scene)
