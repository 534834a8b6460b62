"""Bodies that an English question calls by their translated name: the developers alliance is 开发者联盟."""

import re
from collections.abc import Iterator

from indexer.names import bare, places_named
from service.membership.request import ENGLISH_CLASSES
from service.reader.gloss import glossary_of
from service.reader.glossaries import all_translations
from service.reader.session import FOLDER

_CALLED = re.compile(
    rf"\bthe (?P<words>(?:[a-z]+(?:-[a-z]+)? ){{1,6}}?)(?P<noun>{'|'.join(ENGLISH_CLASSES)})[a-z]*",
    re.IGNORECASE,
)
# What stands between the words of an English name and is in no Chinese one.
_LINKS = frozenset({"and", "of", "for", "the"})


def bodies_translated(question: str, names: tuple[str, ...]) -> Iterator[str]:
    """The bodies whose whole name, but for a place in front of it, the question translates word by
    word; where there is none, those whose name has all the words that a glossary knows, at least
    two; nothing where two bodies are called so."""
    for match in _CALLED.finditer(question):
        noun = ENGLISH_CLASSES[match["noun"].lower()]
        words = [word for word in match["words"].lower().split() if word not in _LINKS]
        if not words:
            continue
        glossary = glossary_of(FOLDER)
        choices = [all_translations(word, glossary) for word in words]
        owns = {name: bare(name).removesuffix(noun) for name in names if bare(name).endswith(noun)}
        meant = [name for name, own in owns.items() if _says(own, choices)]
        meant = meant or [name for name, own in owns.items() if _tells(own, choices)]
        if len(meant) == 1:
            yield meant[0]


def _tells(own: str, choices: list[tuple[str, ...]]) -> bool:
    """Whether `own` has each word that the glossary knows, and there are at least two."""
    known = [words for words in choices if words]
    return len(known) > 1 and all(any(word in own for word in words) for words in known)


def _says(own: str, choices: list[tuple[str, ...]]) -> bool:
    """Whether `own` is the words in their order, each by one of its translations, or a place and
    then the words."""
    if not choices:
        return not own or bool(places_named(own))
    return any(
        own.endswith(word) and _says(own.removesuffix(word), choices[:-1]) for word in choices[-1]
    )
