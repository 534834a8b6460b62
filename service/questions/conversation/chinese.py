"""Chinese follow-ups. The first form that fits decides; a question that has none stands alone."""

import re
from collections.abc import Callable, Sequence

from indexer.text.fold import fold
from service.questions.conversation import changes
from service.questions.conversation.asked_again import ask_about, change, gap, item
from service.questions.conversation.contrasted import contrasted
from service.questions.conversation.leaning import (
    among,
    ellipsis,
    missing_object,
    pronoun,
)
from service.questions.conversation.members import member_of_it, members_of_it
from service.questions.conversation.mentions import mentions
from service.questions.conversation.opening import END, half_width
from service.questions.conversation.others import others
from service.questions.conversation.question_words import only_asking
from service.questions.conversation.resolution import Resolution, dangling, resolved
from service.questions.conversation.scene import Said
from service.questions.conversation.words import (
    asks,
    attribute_head,
)

Scene = Sequence[Said]

_CORRECTION = re.compile(
    r"^(?:(?:不是的?|不对|错了|不|哦|抱歉|不好意思|对不起|等一?等|等一下)[,。!\s]+)?"
    r"(?:我(?:是)?(?:问|说|指|想问|想知道|要问|想问|问|说|指)的?是?|应该是|更正一下)[,::\s]*(?P<meant>.+)$"
)
_NOT_BUT = re.compile(
    r"^(?:我(?:问|说|指)的?)?不是(?P<old>[^,。]{1,20})[,]\s*(?:而?是|我(?:问|说|指)的?是|应该是)(?P<meant>[^,。]{1,40})$"
)
_NOT_THIS = re.compile(r"^(?:不是的?|不对|错了|不),\s*是?(?P<meant>[^,。]{2,30})$")
_NOT_BEHIND = re.compile(r"[,]?\s*(?:而)?不是[^,]{1,20}$")


def resolve_chinese(question: str, scene: Scene) -> Resolution:
    """`question` as it reads alone, with the conversation `scene`, the last turn first."""
    plain = half_width(question)
    for form in _FORMS:
        found = form(plain, scene)
        if found is not None and found.dangling:
            return dangling(question)
        if found is not None:
            return resolved(question if found.standalone == plain else found.standalone)
    return resolved(question)


def correction(question: str, scene: Scene) -> Resolution | None:
    """不是,我问的是…; 我是说2021年; 不是甲,是乙."""
    text = END.sub("", question.strip())
    exchange = _NOT_BUT.match(text)
    if exchange and scene:
        meant = exchange["meant"].strip()
        swapped = changes.swapped(scene[0], exchange["old"].strip(), meant)
        return resolved(swapped) if swapped else _meant(meant, scene)
    name = _NOT_THIS.match(text)
    match = _CORRECTION.match(text)
    if match is None:
        known = name and (attribute_head(name["meant"]) or _is_name(name["meant"]))
        return _meant(name["meant"], scene) if name and known and scene else None
    meant = _NOT_BEHIND.sub("", match["meant"]).strip()
    if not meant:
        return None
    return _meant(meant, scene)


def _is_name(text: str) -> bool:
    return any(name.text == text for name in mentions(text))


def _meant(meant: str, scene: Scene) -> Resolution:
    if asks(fold(meant)):
        return resolve_chinese(meant, scene)
    return ask_about(meant, scene, meant)


_FORMS: tuple[Callable[[str, Scene], Resolution | None], ...] = (
    correction, others, contrasted, change, item, member_of_it, among, gap, pronoun, only_asking, members_of_it, ellipsis,
    missing_object,
)  # fmt: skip
