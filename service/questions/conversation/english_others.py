"""What is asked for beside what was said, in English: And besides Dover? Who else? Any others?"""

import re
from collections.abc import Sequence

from service.membership.left_out import names_left_out, split_off
from service.questions.conversation.resolution import Resolution, dangling, resolved
from service.questions.conversation.scene import Said, is_value

Scene = Sequence[Said]

_EXCEPT = re.compile(
    r"^(?P<and>(?:and|but|or|so)[, ]+)?(?:what about |who |which ones? )?"
    r"(?:except(?: for)?|besides|apart from|aside from|other than|excluding|without|not counting) "
    r"(?P<names>(?:(?!\b(?:who|which|what|how|when|where|did|does|is|are)\b)[^?]){2,100}?)(?:,? who(?: else)?)?[?.! ]*$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^(?:and |but )?(?:who|what|which|where) else\b[^?]{0,12}[?.! ]*$|"
    r"^(?:and )?(?:(?:are|were) there )?(?:any(?:one|body)? (?:others?|else|more)|"
    r"(?:the|which|what|who) (?:are the )?others?|others)[?.! ]*$",
    re.IGNORECASE,
)
_MOST_LEFT_OUT = 8


def others(question: str, scene: Scene) -> Resolution | None:
    """The last question, without the names that the follow-up leaves out or the answer gave."""
    excepted = _EXCEPT.match(question.strip())
    if excepted is None and not _MORE.match(question.strip()):
        return None
    if not scene:
        return dangling(question)
    if excepted:
        known = list(split_off(scene[0].question)[0]) if excepted["and"] else []
        return _without([*known, *names_left_out(excepted["names"])], scene[0].question)
    listing = next((said for said in scene[:3] if _named(said)), scene[0])
    items = _named(listing)
    if not 0 < len(items) <= _MOST_LEFT_OUT:
        return resolved(listing.question)
    return _without([*split_off(listing.question)[0], *items], listing.question)


def _named(said: Said) -> list[str]:
    return [item for item in said.items if not is_value(item)]


def _without(names: Sequence[str], question: str) -> Resolution:
    plain = split_off(question)[1].rstrip("?. ")
    *most, last = dict.fromkeys(names)
    listed = f"{', '.join(most)} and {last}" if most else last
    return resolved(f"{plain}, except {listed}?")
