"""Marks in written text: `<1=“甲联盟”>` is organisation 1, `<1.lead=乙大学>` leads it.

One name may have several labels (`<2,1.member=丙集团>`); `1.initiator/co_builder`: either role is right; `1.member?`:
may be told or not; `<1.member:丁大学+戊大学=两校>`: what is marked only points at these.
"""

import re
from dataclasses import dataclass

from indexer.errors import SettingError
from indexer.relation import Role

Span = tuple[int, int]
_MARK = re.compile("<([^<>=]+)=([^<>=]+)>")
_LABEL = re.compile(r"(?P<body>\d+)(?:\.(?P<roles>[a-z_/]+)(?P<doubt>\??)(?::(?P<names>.+))?)?")


@dataclass(frozen=True, slots=True)
class Marked:
    """One label of text[start:end]: the organisation numbered `body` itself, or who has any of `roles` in it.

    `names`: whom the words point at; () when they are the name.
    """

    body: int
    start: int
    end: int
    roles: tuple[Role, ...] = ()
    optional: bool = False
    names: tuple[str, ...] = ()


def unmarked(text: str) -> tuple[str, list[Marked]]:
    """The text without its marks, and what they say, in its order; places are those in the text without marks.

    Raises SettingError for a label that is none, and for a member of a body that is marked nowhere.
    """
    plain, at = "", 0
    found: list[Marked] = []
    for mark in _MARK.finditer(text):
        plain += text[at : mark.start()]
        span = len(plain), len(plain) + len(mark[2])
        plain, at = plain + mark[2], mark.end()
        found += [_marked(label, span) for label in mark[1].split(",")]
    named = {one.body for one in found if not one.roles}
    if lost := sorted({one.body for one in found} - named):
        raise SettingError(f"{text[:40]!r}: members of {lost}; expected these organisations marked")
    return plain + text[at:], found


def _marked(label: str, span: Span) -> Marked:
    told = _LABEL.fullmatch(label)
    try:
        roles = (
            tuple(Role(role) for role in (told["roles"] or "").split("/") if role) if told else ()
        )
    except ValueError:
        told = None
    if told is None:
        raise SettingError(f"mark {label!r}; expected 1, 1.member, 1.member? or 1.lead:name")
    names = tuple((told["names"] or "").split("+")) if told["names"] else ()
    return Marked(int(told["body"]), *span, roles, bool(told["doubt"]), names)
