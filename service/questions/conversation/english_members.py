"""Which units are they? after an English question on a body: its members."""

import re
from collections.abc import Sequence

from indexer.relation import Role
from service.membership.request import roles_in
from service.questions.conversation.english_words import LEAD
from service.questions.conversation.members import body_spoken_of
from service.questions.conversation.resolution import Resolution, resolved
from service.questions.conversation.scene import Said

Scene = Sequence[Said]

_BODIES = r"(?:units?|members?|member units|bodies|organi[sz]ations?|institutions?|parties|ones)"
_WHICH = re.compile(
    rf"^(?:(?:which|what) {_BODIES}(?: are (?:they|these|those|there|in it|included|involved))?|who are they|"
    rf"(?:which|what) are the(?:y|se| {_BODIES})|who are the {_BODIES}|which ones(?: are they)?)\??$",
    re.IGNORECASE,
)


def members_of_it(question: str, scene: Scene) -> Resolution | None:
    """Which units are they? Which members are there? of the body that was spoken of."""
    if not scene or not _WHICH.match(LEAD.sub("", question.strip())):
        return None
    last = scene[0]
    counted = last.question.lower().startswith("how many")
    if len(last.items) > 1 and not counted and Role.MEMBER not in (roles_in(last.question) or ()):
        return None  # they are what the last answer listed
    body = body_spoken_of(scene)
    return resolved(f"Who are the members of {body}?") if body else None
