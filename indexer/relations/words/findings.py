"""What the rules and the network hand over: roles found in one sentence, before names are resolved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from indexer.relation import Role
from indexer.relations.words.members import Item

Span = tuple[int, int]


def meet(one: Span, other: Span) -> bool:
    """Whether two stretches of a text have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


@dataclass(frozen=True, slots=True)
class Finding:
    """In one sentence: `members` have `role` in the body at text[body[0]:body[1]].

    Attributes:
        body: span of its name or of the word that takes it up; None: the topic of the sentence.
        members: () stands for the subject that the sentence takes over from before.
        at: where the words stand that say so.
        labelled: the words are a label, as of a list under a heading: 成员单位:A、B.
        learned: the network found it, and not a rule.
        of: the name of the body, which stands in front and by no word of the sentence; "" for all others.
        shared: others have a part in the same body by the same words (A与B共建X).
        defined: the words say that it is a body, whatever its name ends in.
        elided: the words leave out a subject that must stand further up (与B共建X).
    """

    body: Span | None
    members: tuple[Item, ...]
    role: Role
    at: int
    elided: bool = False
    labelled: bool = False
    defined: bool = False
    shared: bool = False
    learned: bool = False
    of: str = ""


@dataclass(frozen=True, slots=True)
class Noticed:
    """What a sentence holds.

    Attributes:
        findings: what it says of the bodies that it names.
        named: the bodies that it names and tells of no member of.
        about: what it says of a body of this name for which it has no word; None: not to be asked.
        look: the bodies that it names, where that was not worth finding out; None: `named` are all.
    """

    findings: Sequence[Finding]
    named: Sequence[Span] = ()
    about: Callable[[str], Sequence[Finding]] | None = None
    look: Callable[[], Sequence[Span]] | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as read, and as the grammar sees it; the two have the same length."""

    text: str
    masked: str
