"""A sentence as the network sees it: words, each as numbers.

Words and their kinds (noun, verb, name of a place …) are those of rjieba: the names that people mark begin
and end where its words do, with few exceptions. Beside them it sees what the grammar made of the sentence: the
bodies that it names, and what the rules found.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt
import rjieba

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.masking import mask
from indexer.text.fold import fold

Numbers = npt.NDArray[np.int64]

PAD, RARE = 0, 1  # rows of the tables of characters; words and kinds have one row for all unknown
FIRST = 2
LONGEST_WORD = 8  # characters that are looked at
_MASKS = {mark: row for row, mark in enumerate("QUPB", 1)}
_NAMED, _RULED_BODY, _RULED_MEMBER = 1, 3, 5
ROLES = tuple(Role)


@dataclass(frozen=True, slots=True)
class Seen:
    """The words of one sentence; all arrays have one row a word.

    Attributes:
        starts, ends: where each stands in the sentence.
        characters: (n, LONGEST_WORD) rows of its characters, PAD behind the last.
        first, last: rows of its first and last character.
        words, kinds: rows of the word and of its kind, 0 for unknown ones.
        masks: what hides it from the grammar (masking.py): 0 nothing, 1 to 4 Q, U, P, B.
        lengths: its characters, LONGEST_WORD - 1 at most.
        hints: 1 for the first word of a body that the sentence names and 2 for its later ones, 3 and 4 for a
            body of which a rule found members, 5 and 6 for such a member; else 0.
    """

    starts: Numbers
    ends: Numbers
    characters: Numbers
    first: Numbers
    last: Numbers
    words: Numbers
    kinds: Numbers
    masks: Numbers
    lengths: Numbers
    hints: Numbers

    def __len__(self) -> int:
        return len(self.starts)

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """The words [first, last) that hold characters of [start, end), at least one."""
        first = int(np.searchsorted(self.ends, start, "right"))
        last = int(np.searchsorted(self.starts, end, "left"))
        first = min(first, len(self) - 1)
        return first, max(last, first + 1)


class Vocabulary:
    """Rows of characters, words and kinds of words."""

    def __init__(self, characters: str, words: Sequence[str], kinds: Sequence[str]) -> None:
        """Args: each in the order of the rows of its table."""
        self._characters = {mark: row for row, mark in enumerate(characters, FIRST)}
        self._words = {word: row for row, word in enumerate(words, 1)}
        self._kinds = {kind: row for row, kind in enumerate(kinds, 1)}

    def see(
        self,
        sentence: Sentence,
        named: Sequence[tuple[int, int]] = (),
        findings: Sequence[Finding] = (),
    ) -> Seen:
        """The words of a sentence that is not empty, with the bodies that it names and what the rules found."""
        told = rjieba.tag(sentence.text)
        lengths = np.array([len(word) for word, _ in told])
        ends = np.cumsum(lengths)
        starts = ends - lengths
        folded = fold(sentence.text)
        rows = np.array([self._characters.get(mark, RARE) for mark in folded])
        places = starts[:, None] + np.arange(LONGEST_WORD)
        letters = rows[np.minimum(places, len(rows) - 1)]
        characters = np.where(places < ends[:, None], letters, PAD)
        words = [folded[start:end] for start, end in zip(starts, ends, strict=True)]
        seen = Seen(
            starts,
            ends,
            characters,
            rows[starts],
            rows[ends - 1],
            np.array([self._words.get(word, 0) for word in words]),
            np.array([self._kinds.get(kind, 0) for _, kind in told]),
            np.array([_hidden(sentence.masked[at], folded[at]) for at in starts]),
            np.minimum(lengths, LONGEST_WORD - 1),
            np.zeros(len(told), np.int64),
        )
        _hint(seen, named, _NAMED)
        _hint(seen, [finding.body for finding in findings if finding.body], _RULED_BODY)
        members = [item for finding in findings for item in finding.members if item.kind != "loose"]
        _hint(seen, [(item.start, item.end) for item in members], _RULED_MEMBER)
        return seen

    def name(self, name: str) -> Seen:
        """The words of the name of a body, which ends at 0: what is read behind it may be about it."""
        seen = self.see(Sentence(name, mask(name)), [(0, len(name))])
        seen.starts[:] -= len(name)
        seen.ends[:] -= len(name)
        return seen


def behind(name: Seen, seen: Seen) -> Seen:
    """The words of a sentence behind those of a name."""
    return Seen(
        *(
            np.concatenate([getattr(one, field.name) for one in (name, seen)])
            for field in fields(Seen)
        )
    )


def _hint(seen: Seen, spans: Iterable[tuple[int, int]], first: int) -> None:
    for start, end in spans:
        begins, ends = seen.covering(start, end)
        seen.hints[begins:ends] = first + 1
        seen.hints[begins] = first


def _hidden(masked: str, folded: str) -> int:
    return _MASKS.get(masked, 0) if masked != folded else 0


def asked_of(seen: Seen, body: tuple[int, int] | None) -> Numbers:
    """(n,) which body is asked about: 0 none yet, 1 another word, 3 and 2 its first and later ones."""
    if body is None:
        return np.zeros(len(seen), np.int64)
    marks = np.ones(len(seen), np.int64)
    first, last = seen.covering(*body)
    marks[first:last] = 2
    marks[first] = 3
    return marks
