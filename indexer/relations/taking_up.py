"""Words that take up a body named elsewhere: 联合社, 这一机制, 那个集团, 样本库.

The network finds bodies of any kind, so what they are called when they are taken up is told by no table: it is
the end of a name that the document has, or its characters in their order.
"""

import re
from collections.abc import Sequence

from indexer.names import bare, in_order
from indexer.relations.words.grammar import HEAD

_POINTS = re.compile(f"^(?:(?:该|这[个一]?|那[个一]?|上述|我们|咱们?)+|[新本此](?={HEAD}$))")
_LONGEST = 5  # characters of a word that is no name of its own
_FEWEST = 2


def points(name: str) -> bool:
    """Whether a name of a body begins with a word that points: 该, 这一."""
    return _POINTS.match(bare(name)) is not None


def taken_up(name: str) -> bool:
    """Whether a name of a body is so short, or points so, that the document may name the body elsewhere."""
    return len(bare(name)) <= _LONGEST or points(name)


def body_taken_up(name: str, about: Sequence[str], named: Sequence[str]) -> str | None:
    """The full name of the body that `name` takes up; None if unknown.

    Args: about: the body that the text was about last, if any; named: all that the document names, in order.
    """
    plain = bare(name)
    word = _POINTS.sub("", plain)
    nearest = [*about, *reversed(named)]
    for fits in (_ends, _shortens):
        for known in nearest:
            if bare(known) != plain and len(bare(known)) > len(word) and fits(word, bare(known)):
                return known
    if len(word) < _FEWEST and about and bare(about[-1]).endswith(word):  # 该盟
        return about[-1]
    return None


def _ends(word: str, name: str) -> bool:
    return len(word) >= _FEWEST and name.endswith(word)


def _shortens(word: str, name: str) -> bool:
    """Whether the characters of `word` stand in `name` in this order, and both begin and end alike."""
    alike = word[:1] == name[:1] and word[-1:] == name[-1:]
    return len(word) > _FEWEST and alike and in_order(word, name)
