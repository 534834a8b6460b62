"""Names that stand in an index, by their sound: from syllable to syllable, as far as it has the pair.

No list of names is kept: the terms of an index are the pairs of neighbouring characters of its texts,
and which of those have a reading is soon asked.
"""

from collections.abc import Callable, Sequence

from indexer.names.sounds import Syllables, characters, surnames

# Chains that are followed from one syllable to the next, those of the rarer pairs left out last.
_MOST_CHAINS = 48

# Small words, which stand beside anything and in no name.
_IN_NO_NAME = frozenset("的了着是个这那及")

Frequency = Callable[[str], int]


def chains(syllables: Syllables, frequency: Frequency, *, surname: bool) -> list[tuple[str, int]]:
    """Runs of characters read so, of which each pair of neighbours stands somewhere in the index,
    with how often the rarest pair does; most frequent first.

    Args:
        frequency: of a term, in how many passages it stands.
        surname: whether the first character must be one.
    """
    heads = surnames(syllables[0]) if surname else _written(characters(syllables[0]))
    found = [(char, count) for char in heads if (count := frequency(char))]
    for syllable in syllables[1:]:
        tails = [char for char in _written(characters(syllable)) if frequency(char)]
        found = [
            (name + char, min(count, pairs))
            for name, count in found
            for char in tails
            if (pairs := frequency(name[-1] + char))
        ]
        found = sorted(found, key=lambda item: (-item[1], item[0]))[:_MOST_CHAINS]
    return found


def _written(chars: Sequence[str]) -> list[str]:
    return [char for char in chars if char not in _IN_NO_NAME]


def pairs_of(name: str) -> Sequence[str]:
    """The terms of a name beside its single characters."""
    return [name[i : i + 2] for i in range(len(name) - 1)]
