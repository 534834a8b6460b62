"""What a question calls by an English name or in Latin letters, by the names of a table."""

import re
from functools import lru_cache

from indexer.names import bare, chinese_forms, places_named
from indexer.text.fold import fold
from service.membership.request import ENGLISH_CLASSES
from service.membership.short_forms import quoted_in
from service.membership.translated import bodies_translated

# Between the name of a body and what kind of body it is: the Beian education alliance.
_CALLED = re.compile(
    rf" (?:[a-z]+ ){{0,3}}(?P<noun>{'|'.join(ENGLISH_CLASSES)})[a-z]*", re.IGNORECASE
)
_CAPITAL = re.compile(r"[A-Z][a-z]")


@lru_cache(maxsize=16)  # a table asks for each question several times, and every name is looked at
def in_chinese(question: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The question and behind it the names that it translates or spells in Latin letters, folded."""
    found = list(bodies_translated(question, names))
    if _CAPITAL.search(question):
        for (_, end), spelled in chinese_forms(question, names):
            whole = _whole_body(spelled, question[end:], names)
            found += [whole] if whole else spelled
    return tuple(fold(text) for text in (question, *found))


def _whole_body(spelled: tuple[str, ...], behind: str, names: tuple[str, ...]) -> str | None:
    """The one body whose own name begins as is spelled, called by its kind: the Beian … alliance."""
    called = _CALLED.match(behind)
    if called is None:
        return None
    noun = ENGLISH_CLASSES[called["noun"].lower()]
    meant = [
        name
        for name in names
        if bare(name).endswith(noun) and any(_begins(name, bare(part)) for part in spelled)
    ]
    return meant[0] if len(meant) == 1 and not places_named(spelled[0]) else None


def _begins(name: str, part: str) -> bool:
    """Whether a body's name begins so, or its own name does behind a place or in quotation marks:
    荣军 of 河口区“荣军联盟”."""
    plain = bare(name)
    at = plain.find(part)
    return at == 0 or (
        at > 0
        and (
            bool(places_named(plain[:at]))
            or any(bare(own).startswith(part) for own in quoted_in(name))
        )
    )
