"""Yes or no: a claim weighed against the sentence that speaks of it.

The chance that the sentence affirms the claim comes from a logistic model: of a Chinese one over what
chinese_claims.py observes; where the reader has no impression over what claims.py does, fitted by
training/polar.py; of an English one over what english_claims.py does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.text.fold import fold
from service.answers import chinese_claims, english_claims
from service.answers.chinese_claims import Impression
from service.answers.choosing.compared_claim import compared_claim
from service.answers.claims import FEATURES, Examined, claim_of, examine
from service.answers.done_or_not import done_or_not
from service.answers.logistic import LEAST_CHANCE, log_odds, logistic, read_weights
from service.answers.near_misses.not_spoken_of import not_spoken_of
from service.answers.near_misses.numbered import numbered_otherwise
from service.answers.near_misses.other_such import of_other_such
from service.answers.near_misses.said_of_another import said_of_another
from service.answers.said_so import only_planned, said_so
from service.answers.speaks_of import speaks_of
from service.reader.gloss import glossary_of
from service.reader.reading import Candidate, Passage
from service.reader.session import FOLDER
from service.reader.support import Support, supporting_sentences

WEIGHTS = Path(__file__).with_name("polar.json")

# The highest chance of yes where no sentence names whom an English question spells. Chosen, not fitted.
EVEN = 0.5
# The same where the sentence says of another what the claim says, or plans what is asked to be done.
# Chosen, not fitted.
OF_ANOTHER = 0.2
# The same where it numbers what is asked of otherwise. Chosen, not fitted.
NUMBERED_OTHERWISE = 0.4
# The least where the sentence says the claim in so many words. Chosen: of 56 such claims among the
# questions made to mislead four in five hold, and nearly all of those that people ask plainly.
SAID = 0.8
# Share of the best sentence's cover from which another may decide in its place.
HARDLY_LESS = 0.8
# Not Had: of what had been done then a plan says nothing. Nor what was planned to be.
_ASKS_DONE = re.compile(
    r"\s*(?:has|have|did)\b(?!.*\b(?:plan|expect|intend|schedul|announc|propos|decid)\w*)",
    re.IGNORECASE,
)
# 两校有合作不? asks as 有没有合作 does, of which more was learned.
_HAS_OR_NOT = re.compile(r"(?<!没)有(?P<what>[\u4e00-\u9fff]{2,10})不[?？]?$")
_ASKS_DONE_ZH = re.compile(r"了(?:吗|没|么)|[了过已].*[吗么][?？]?$|是.*(?:成员|会员|单位).*吗")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a sentence says of a claim, and the chance in [0.5, 1] that it does."""

    holds: bool
    support: Support
    chance: float


def judge(
    question: str,
    passages: Sequence[Passage],
    answerable: float,
    spelled: Sequence[tuple[str, ...]] = (),
    english: str = "",
    impression: Impression = lambda _question, _passage: (),
    candidates: Sequence[Candidate] = (),
) -> Verdict | None:
    """The verdict on the claim in a yes/no question; None when no sentence speaks of it.

    Args:
        answerable: the reader's chance that the passages answer.
        spelled: places that an English question spells, each by the Chinese names it may have. Its
            translation loses those which no document has, and says then of others what was asked
            of them; a sentence that names them neither itself nor above affirms nothing of them.
        english: the question as it was asked, where `question` is a translation word by word.
        impression: the reader's; of a Chinese claim and the sentence that speaks of it.
        candidates: what the reader marked for a Chinese question.
    """
    question = _HAS_OR_NOT.sub(r"有没有\g<what>?", question)
    compared = None if english else compared_claim(claim_of(question).strip("?。 ,"), passages)
    if compared is not None:
        return Verdict(compared.holds, compared.supports[0], SAID)
    chances = log_odds(answerable, LEAST_CHANCE)
    examined = examine(question, passages, chances, () if english else candidates)
    if examined is None or not _spoken_of(question, english, examined, passages, answerable):
        return None
    support = _naming(spelled, question, passages, examined.support)
    if english:
        affirmed, asks_done = _in_english(english, examined, passages)
    else:
        affirmed, asks_done = _in_chinese(question, examined, passages, impression)
    told = _sentence(examined.support, passages)
    if asks_done and only_planned(claim_of(question).strip("?。 ,"), told):
        affirmed = min(affirmed, OF_ANOTHER)
    if support is None:
        affirmed = min(affirmed, EVEN)
    holds = affirmed > EVEN
    chance = max(affirmed if holds else 1 - affirmed, EVEN)
    return Verdict(holds, support or examined.support, chance)


def _spoken_of(
    question: str, english: str, examined: Examined, passages: Sequence[Passage], answerable: float
) -> bool:
    """Whether the sentence speaks of the claim, and not of something else."""
    if english:
        near = english, examined, passages, glossary_of(FOLDER), answerable
        return english_claims.spoken_of(*near) and speaks_of(examined, english=True)
    if not speaks_of(examined, english=False):
        return False
    asked, told = fold(question), _sentence(examined.support, passages)
    context = fold(passages[examined.support.passage].context)
    return not (not_spoken_of(asked, told) or of_other_such(asked, told, context))


def _in_english(
    english: str, examined: Examined, passages: Sequence[Passage]
) -> tuple[float, bool]:
    """The chance that the sentence affirms an English claim, and whether it is asked to be done already."""
    near = english, examined, passages, glossary_of(FOLDER)
    affirmed = english_claims.affirmed(*near)
    if english_claims.said_not(*near):
        affirmed = min(affirmed, OF_ANOTHER)
    return affirmed, _ASKS_DONE.match(english) is not None


def _in_chinese(
    question: str, examined: Examined, passages: Sequence[Passage], impression: Impression
) -> tuple[float, bool]:
    """The chance that the sentence affirms a Chinese claim, and whether it is asked to be done already
    without being said in so many words."""
    weighed = chinese_claims.affirmed(question, examined, passages, impression)
    affirmed = _by_words(examined) if weighed is None else weighed
    told = _sentence(examined.support, passages)
    said = _said_so(question, examined.support, passages)
    if said:
        affirmed = max(affirmed, SAID)
    done = done_or_not(fold(question), told)
    if done is not None:
        affirmed = max(affirmed, SAID) if done else min(affirmed, OF_ANOTHER)
    if said_of_another(claim_of(question), told):
        affirmed = min(affirmed, OF_ANOTHER)
    if numbered_otherwise(claim_of(question), told):
        affirmed = min(affirmed, NUMBERED_OTHERWISE)
    return affirmed, not said and _ASKS_DONE_ZH.search(question) is not None


def _by_words(examined: Examined) -> float:
    weights = read_weights(WEIGHTS, FEATURES, "training.polar")
    return logistic(examined.values, weights["affirmed"])


def _said_so(question: str, support: Support, passages: Sequence[Passage]) -> bool:
    claim = claim_of(question).strip("?。 ,")
    context = fold(passages[support.passage].context)
    return said_so(claim, _sentence(support, passages), context)


def _sentence(support: Support, passages: Sequence[Passage]) -> str:
    return fold(passages[support.passage].text[support.start : support.end])


def _naming(
    spelled: Sequence[tuple[str, ...]], claim: str, passages: Sequence[Passage], best: Support
) -> Support | None:
    """The best sentence, or one that supports the claim hardly less, that names all `spelled`."""
    if _names_all(spelled, best, passages):
        return best
    near = (
        item
        for item in supporting_sentences(claim, passages)
        if item.cover >= HARDLY_LESS * best.cover
    )
    return next((item for item in near if _names_all(spelled, item, passages)), None)


def _names_all(
    spelled: Sequence[tuple[str, ...]], support: Support, passages: Sequence[Passage]
) -> bool:
    passage = passages[support.passage]
    told = f"{passage.text[support.start : support.end]}\n{passage.context}"
    return all(any(name in told for name in names) for names in spelled)
