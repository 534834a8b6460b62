"""Which units are they? after an English question on a body: its members."""

import re
from collections.abc import Sequence

from indexer.relation import Role
from service.membership.request import roles_in
from service.questions.conversation.english_words import LEAD
from service.questions.conversation.members import body_spoken_of
from service.questions.conversation.resolution import Resolution, dangling, resolved
from service.questions.conversation.scene import Said

Scene = Sequence[Said]

_MOST_LISTED = 8

_BODIES = r"(?:units?|members?|member units|bodies|organi[sz]ations?|institutions?|parties|ones)"
_WHICH = re.compile(
    rf"^(?:(?:which|what) {_BODIES}(?: are (?:they|these|those|there|in it|included|involved))?|who are they|"
    rf"(?:which|what) are the(?:y|se| {_BODIES})|who are the {_BODIES}|which ones(?: are they)?)\??$",
    re.IGNORECASE,
)


_ONE_OF = re.compile(
    r"^(?:is|are|was|were) (?P<name>[^?]{2,60}?) (?:also )?(?:one of (?:them|these|those)|among (?:them|these|those)|included|"
    r"(?:a )?part of (?:it|them)|a member(?: of it)?|in it|in there)\?*$",
    re.IGNORECASE,
)


def member_of_it(question: str, scene: Scene) -> Resolution | None:
    """Is Dover one of them? of the members of a body that were listed."""
    match = _ONE_OF.match(LEAD.sub("", question.strip()))
    if match is None or is_pronoun(match["name"]):
        return None
    if not scene:
        return dangling(question)
    last = scene[0]
    body = body_spoken_of(scene)
    if body and (roles_in(last.question) or _ONE_OF.match(last.question)):
        return resolved(f"Is {match['name']} a member of {body}?")
    if 1 < len(last.items) <= _MOST_LISTED:
        return resolved(f"Is {match['name']} one of {', '.join(last.items)}?")
    return None


def is_pronoun(name: str) -> bool:
    return name.lower() in ("it", "this", "that", "he", "she", "they", "there")


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
