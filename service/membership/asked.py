"""The places that a question asks after, each once and by every name that it may have."""

from itertools import pairwise

from indexer.names import PlaceMention, find_places, places_in


def places_asked(question: str, rest: str, known: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The places of `rest`, which is the question without its organisations, and those that the
    question spells in Latin letters; 四川广安 is one place, and Guang'an may be 广安市 or 广安区.

    Args:
        known: names of the table; what spells part of one is no place.
    """
    mentions = find_places(rest)
    outer = {
        place
        for place, (mention, following) in enumerate(pairwise(mentions))
        if following.start == mention.end and _lies_in(following, mention)
    }
    inner = [(one.name,) for place, one in enumerate(mentions) if place not in outer]
    return [*inner, *places_in(question, known)]


def _lies_in(inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether one place is known to lie in the other; the text may leave open which places they are."""
    known = outer.code is not None and inner.code is not None
    return known and str(inner.code).startswith(str(outer.code))
