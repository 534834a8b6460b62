"""What the network says of every word, and the spans that are read off it.

A word begins a body or goes on with it, begins a member in some role or goes on with it, or is nothing (BIO); a body
of which the sentence names no member has tags of its own. Which tag follows which was learned too: a linear chain
over the words (Lafferty et al., 2001).
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from indexer.relation import Role
from indexer.relations.learned.words import ROLES

Scores = npt.NDArray[np.float32]

NOTHING, BODY, NAMED = 0, "body", "named"
TAGS = (
    "O",
    "B-body",
    "I-body",
    "B-named",
    "I-named",
    *(f"{place}-{role}" for role in ROLES for place in "BI"),
)
NEVER = np.float32(-1e4)
_UNLIKELY = 9.0  # nats: a word that is nothing by so much more is nothing
FOR_BODIES = np.array([0, 1, 2, 3, 4])
FOR_MEMBERS = np.array([0, *range(5, len(TAGS))])


@dataclass(frozen=True, slots=True)
class Span:
    """Words [first, last) that are tagged alike; `role` is None for a body, which has members in the sentence
    unless it is only `named`; `chance` is the mean over them that each has this tag."""

    first: int
    last: int
    role: Role | None
    chance: float
    named: bool = False


def follows(before: str, tag: str) -> bool:
    """Whether `tag` may stand behind the tag `before`: nothing goes on that has not begun."""
    return not tag.startswith("I-") or before[2:] == tag[2:]


class Chain:
    """Tags of a sentence from the scores of its words, among some of TAGS, the first is NOTHING."""

    def __init__(self, transitions: Scores, tags: npt.NDArray[np.int64]) -> None:
        """Args: transitions: (all, all) what it adds that the second tag follows the first."""
        names = [TAGS[tag] for tag in tags]
        allowed = np.array([[follows(before, name) for name in names] for before in names])
        self._tags = tags
        self._next = np.where(allowed, transitions[np.ix_(tags, tags)], NEVER)
        self._begin = np.array([name.startswith("B-") for name in names])
        self._go_on = np.array([name.startswith("I-") for name in names])
        steps = transitions[np.ix_(tags, tags)]
        still = float(steps[NOTHING, NOTHING])
        # What one step can add at most to a span, over none from nothing to nothing.
        self._step = float(steps[allowed].max()) - still
        # Between two other spans nothing in its place costs these steps instead.
        least = steps[NOTHING][allowed[NOTHING]].min() + steps[:, NOTHING].min()
        self._edges = 2 * still - float(least)
        self._opens = np.where([name.startswith("I-") for name in names], NEVER, np.float32(0))

    def spans(self, scores: Scores) -> list[Span]:
        """The spans of the best sequence of tags for scores (words, all TAGS), in order."""
        own = scores[:, self._tags]
        # Most words are nothing for certain, and what lies between two such is a chain of its own.
        gains = self._gains(own)
        open_words = np.flatnonzero(gains > -_UNLIKELY)
        if not len(open_words) or gains.max() < 0:
            return []
        runs = np.split(open_words, np.flatnonzero(np.diff(open_words) > 1) + 1)
        # Where no span can score more than none, the best sequence has none.
        ends = [
            (max(int(run[0]) - 1, 0), int(run[-1]) + 2) for run in runs if gains[run].max() >= 0
        ]
        return [span for first, last in ends for span in self._spans(own[first:last], first)]

    def _spans(self, own: Scores, begins: int) -> list[Span]:
        path = self._best(own)
        if not any(path):
            return []
        chances = self._chances(own)[np.arange(len(path)), path]
        found: list[Span] = []
        at = 0
        while at < len(path):
            name = TAGS[self._tags[path[at]]]
            last = at + 1
            if name[0] == "B":
                while last < len(path) and TAGS[self._tags[path[last]]] == f"I-{name[2:]}":
                    last += 1
                kind = name[2:]
                role = None if kind in (BODY, NAMED) else Role(kind)
                chance = float(chances[at:last].mean())
                found.append(Span(begins + at, begins + last, role, chance, kind == NAMED))
            at = last
        return found

    def _gains(self, own: Scores) -> npt.NDArray[np.float64]:
        """No span over a word scores more than this above none: the best that begins at it or before it,
        with the best that it goes on with."""
        nothing = own[:, NOTHING] - self._step
        begin = (own[:, self._begin].max(1) - nothing).tolist()
        go_on = (own[:, self._go_on].max(1) - nothing).tolist()
        before, behind = list(begin), [0.0] * len(begin)
        for at in range(1, len(begin)):
            before[at] = max(begin[at], before[at - 1] + go_on[at])
        for at in range(len(begin) - 2, -1, -1):
            behind[at] = max(0.0, behind[at + 1] + go_on[at + 1])
        gains: npt.NDArray[np.float64] = (
            np.array(before) + np.array(behind) + (self._step + self._edges)
        )
        return gains

    def _best(self, own: Scores) -> list[int]:
        # Viterbi
        best = own[0] + self._opens
        back = []
        for scores in own[1:]:
            reached = best[:, None] + self._next
            back.append(reached.argmax(0))
            best = reached.max(0) + scores
        path = [int(best.argmax())]
        for before in reversed(back):
            path.append(int(before[path[-1]]))
        return path[::-1]

    def _chances(self, own: Scores) -> npt.NDArray[np.float64]:
        # Forwards and backwards, each step scaled to sum to one.
        words = np.exp(own.astype(np.float64) - own.max(1, keepdims=True))
        steps = np.exp(self._next.astype(np.float64))
        ahead, behind = np.empty_like(words), np.ones_like(words)
        now = words[0] * np.exp(self._opens.astype(np.float64))
        ahead[0] = now / now.sum()
        for at in range(1, len(words)):
            now = (ahead[at - 1] @ steps) * words[at]
            ahead[at] = now / now.sum()
        for at in range(len(words) - 2, -1, -1):
            now = steps @ (words[at + 1] * behind[at + 1])
            behind[at] = now / now.sum()
        both = ahead * behind
        chances: npt.NDArray[np.float64] = both / both.sum(1, keepdims=True)
        return chances
