"""Claims that compare two, 甲镇的水价比乙镇高吗: whether the figures of the two bear it out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.text.fold import fold
from service.answers.choosing.comparisons import compare
from service.reader.reading import Passage
from service.reader.support import Support

_CLAIM = re.compile(
    r"(?:[^,]{0,12},)?(?P<one>[^,;比]{2,40})比(?![例重率赛如较])(?P<two>[^,;比]{2,30}?)(?:还要?|更|要|都)?"
    r"(?P<size>多|少|高|低|大|小|快|慢|长|短|早|晚|贵|便宜)(?:得多|很多|一?些|一点)?了?"
)
# The year or the average before, a plan: no two that a text sets side by side by their names.
_NO_NAME = re.compile(
    r"(?:上|去|前|往|当)年|同期|同比|以[前往]|之前|过去|原[来先计]|预[期计]|计划|平均|全[国省市县区]|其他|别"
)
_NOUN = 2  # characters
_DENIED = re.compile(r"[不没未]")


@dataclass(frozen=True, slots=True)
class ComparedClaim:
    """Whether a claim that compares two holds, and the sentences that tell it."""

    holds: bool
    supports: tuple[Support, ...]


def compared_claim(claim: str, passages: Sequence[Passage]) -> ComparedClaim | None:
    """The claim decided by the figures of the two it compares; None for any other claim, and where the
    passages do not decide.

    Args: claim: folded, without the words that make it a question.
    """
    found = _CLAIM.fullmatch(claim)
    if found is None or _NO_NAME.search(found["two"]) or _DENIED.search(claim):
        return None
    (one, measure), (two, other) = _measured(found["one"]), _measured(found["two"])
    # 城北的小学比城南的中学多, 镇里的小学比中学多; of one noun for both each has its own figure.
    two_sorts = other != measure if other else _are_counted(two[:_NOUN], passages)
    if two_sorts and _are_counted(measure, passages):
        one, measure = found["one"], ""
    if one in two or two in one:
        return None
    choice = compare(f"{one}与{two}哪个的{measure or other}更{found['size']}", passages)
    if choice is None or (choice.option in one) == (choice.option in two):
        return None
    return ComparedClaim(choice.option in one, choice.supports)


def _are_counted(noun: str, passages: Sequence[Passage]) -> bool:
    """Whether the passages count what `noun` ends in, 52所学校: it may be no measure, but who is compared."""
    if len(noun) < _NOUN:
        return False
    counted = re.compile(rf"\d[^\d,;。]?{re.escape(noun[-_NOUN:])}")
    return any(counted.search(fold(passage.text)) for passage in passages)


def _measured(said: str) -> tuple[str, str]:
    """甲镇的水价: the name, and of what it has one is compared; "" where that is not said."""
    name, _, measure = said.rpartition("的")
    return (name, measure) if len(name) > 1 and measure else (said, "")
