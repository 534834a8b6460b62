"""Several questions in one, 什么时候成立,由谁牵头?: taken apart, so that each is answered."""

import re
from collections.abc import Sequence

from service.answer import Turn
from service.questions.language import Language, language_of
from service.questions.question import Question, understand

MOST = 4
_SHORTEST = 4  # characters of a question that can stand as a part
_ASKS = re.compile(
    r"什么|啥|谁|哪|(?<![近前这好])几(?=[个家名位所次年月项届人天种])|多少|多[大长高远久](?![的了])|为何|何时|何地|怎么|吗(?=[?？]?$)"
)
_ASKS_IN_ENGLISH = re.compile(r"\b(?:who|whose|what|when|where|which|how|why)\b", re.IGNORECASE)
# Behind a comma goes on what was asked (日产为何投资,内田怎么解释?), unless a word that asks opens it.
_SEAM = re.compile(
    r"(?<=[?？;；])\s*|[,，]\s*(?=(?:又|并|还)?(?:共|总共|一共)?[是在由有于从]?(?:什么时候|何时|哪(?![一]?[个家种类方边])|谁|多少|几[个家名位所次]|为什么|为何|什么(?!意思)))"
)
_ENGLISH_SEAM = re.compile(
    r"(?<=\?)\s+|,?\s+and\s+(?=(?:who|whose|what|when|where|which|how|why)\b)", re.IGNORECASE
)


def parts_of(whole: Question, history: Sequence[Turn]) -> tuple[Question, ...]:
    """The questions of `whole`, each made to stand alone with those before it; only `whole` where
    it asks one thing, or where a part would point at nothing.

    Args: history: what was said before `whole` was asked.
    """
    pieces = _pieces(whole.text)
    if not 1 < len(pieces) <= MOST:
        return (whole,)
    turns = list(history)
    parts: list[Question] = []
    for piece in pieces:
        part = understand(piece, turns)
        if part.dangling:
            return (whole,)
        parts.append(part)
        turns.append(Turn(part.standalone, ""))
    return tuple(parts) if len({part.standalone for part in parts}) == len(parts) else (whole,)


def _pieces(text: str) -> list[str]:
    """The stretches between seams, where every one of them asks; else `text` whole."""
    english = language_of(text) is Language.ENGLISH
    asks, seam = (_ASKS_IN_ENGLISH, _ENGLISH_SEAM) if english else (_ASKS, _SEAM)
    pieces = [piece.strip() for piece in seam.split(text) if piece.strip()]
    whole = all(len(piece) >= _SHORTEST and asks.search(piece) for piece in pieces)
    return pieces if whole else [text]
