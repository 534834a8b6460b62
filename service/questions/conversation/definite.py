"""What an English question speaks of without a name: the framework agreement, the pre-application."""

import re
from collections.abc import Sequence

from service.questions.conversation.english_words import is_generic
from service.questions.conversation.mentions import Mention, Sort

_STOP = (
    r"(?:of|in|on|at|for|from|to|by|with|and|or|as|than|that|which|who|whom|whose|when|where|after|before|during|under|"
    r"between|among|is|are|was|were|be|been|do|does|did|has|have|had|will|would|can|could|may|must|should|shall|"
    r"not|it|its|they|them|their|he|she|there|this|these|those|first|second|third|last|former|latter|same|other|others|most|past|next|coming|"
    r"end|time|way|future|beginning|start|rest|number|amount|world|"
    r"[a-z]+ed)"
)
_PHRASE = re.compile(rf"\b[Tt]he (?P<words>(?:(?!{_STOP}\b)[a-z][a-z-]* ?){{1,4}})(?![\w-])")


def definite_phrases(question: str, names: Sequence[Mention]) -> list[Mention]:
    """The phrases with the in `question` that say more than an attribute and hold none of `names`."""
    found = []
    for match in _PHRASE.finditer(question):
        start, end = match.start(), match.start() + len(match.group().rstrip())
        words = match["words"].strip()
        overlaps = any(name.start < end and start < name.end for name in names)
        if not overlaps and not is_generic(words) and not question[end:].startswith(" of "):
            found.append(Mention(f"the {words}", start, end, Sort.THING))
    return found
