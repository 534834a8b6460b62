"""Whether the passages that a sentence cites prove it, and with which of their sentences.

A sentence is kept when the best supporting sentence shares enough of its characters, when that
neither adds nor drops a negation, and when every number, date, name and quoted term in it stands
in the quoted sentences. It must also have to do with the question. All else is thrown away: a
sentence wrongly removed costs a sentence, one wrongly kept costs the reader's trust.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.text.fold import fold
from indexer.text.sentences import sentence_spans
from indexer.text.terms import terms_of
from service.answers.relative_dates import resolve
from service.generator.facts import is_negated, missing_names, missing_numbers, predicate
from service.generator.prompt import Shown
from service.generator.sentences import Claim
from service.questions.language import language_of

# Share of what a sentence says of its names and numbers (its characters and pairs of characters)
# that the quotes must hold. Names and numbers are left out: they must stand there anyway, and a long
# name would hide that nothing else does.
MIN_OVERLAP = 0.5
# Sentences that may be quoted for one sentence of the reply.
MOST_QUOTES = 3

# A sentence that talks to a language model proves nothing, whatever it says besides.
_ORDERS = re.compile(
    r"忽略.{0,8}(?:指令|指示|要求|规则|提示)|(?:不要|停止).{0,6}(?:遵守|遵循|理会).{0,8}(?:指令|指示|规则|提示)|系统提示词?|"
    r"(?:ignore|disregard|forget|override)\b.{0,30}\b(?:instruction|rule|prompt|direction)|system prompt|"
    r"you are now\b|你现在是一个|作为(?:一个)?(?:ai|人工智能)(?:助手|模型)"
)


@dataclass(frozen=True, slots=True)
class Quote:
    """shown[passage].text[start:end], a whole sentence."""

    passage: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Proof:
    """The quotes that prove a sentence, the best first, and how much of it they cover, in [0, 1]."""

    quotes: tuple[Quote, ...]
    cover: float


def prove(claim: Claim, question: str, shown: Sequence[Shown]) -> Proof | None:
    """The proof of `claim` from the passages that it cites; None when they do not prove it."""
    cited = [number - 1 for number in claim.cited if 1 <= number <= len(shown)]
    if not cited or len(cited) < len(claim.cited):
        return None  # nothing cited, or a passage that was never shown
    wanted = set(terms_of(claim.text))
    if not wanted:
        return None
    candidates = [
        (Quote(passage, start, end), shown[passage].text[start:end])
        for passage in cited
        for start, end in sentence_spans(shown[passage].text)
        if not _ORDERS.search(fold(shown[passage].text[start:end]))
    ]
    if not candidates:
        return None
    candidates = _ranked(wanted, candidates)
    chosen = _chosen(claim.text, candidates, shown)
    if chosen is None or is_negated(claim.text) != is_negated(candidates[0][1]):
        return None
    evidence = " ".join(text for _, text in chosen)
    cover = len(wanted & set(terms_of(evidence))) / len(wanted)
    if language_of(claim.text) is language_of(evidence):
        said = set(terms_of(predicate(claim.text)))
        if len(said & set(terms_of(evidence))) < MIN_OVERLAP * len(said):
            return None
        if not _relevant(question, claim.text + evidence):
            return None
    elif not _shares_fact(claim.text):
        return None  # across languages only what stands in both can be compared
    return Proof(tuple(quote for quote, _ in chosen), cover)


def _ranked(wanted: set[str], candidates: Sequence[tuple[Quote, str]]) -> list[tuple[Quote, str]]:
    """The candidates, best first: a term that few of them hold counts more, log(1 + N / n)."""
    held = [wanted & set(terms_of(text)) for _, text in candidates]
    counts = Counter(term for found in held for term in found)
    scores = [
        sum(math.log(1 + len(candidates) / counts[term]) for term in sorted(found))
        for found in held
    ]
    order = sorted(range(len(candidates)), key=lambda row: -scores[row])
    return [candidates[row] for row in order]


def _chosen(
    claim: str, candidates: Sequence[tuple[Quote, str]], shown: Sequence[Shown]
) -> list[tuple[Quote, str]] | None:
    """The best sentence, and others for facts that it lacks; None when a fact stands in none."""
    chosen = [candidates[0]]
    for candidate in candidates[1:]:
        lacking = _lacking(claim, chosen, shown)
        if not lacking or len(chosen) == MOST_QUOTES:
            break
        if _lacking(claim, [*chosen, candidate], shown) < lacking:
            chosen.append(candidate)
    return None if _lacking(claim, chosen, shown) else chosen


def _lacking(claim: str, chosen: Sequence[tuple[Quote, str]], shown: Sequence[Shown]) -> set[str]:
    evidence = []
    for quote, text in chosen:
        # 去年4月 proves 2023年4月 where the document says which year it is.
        resolved = resolve(text, shown[quote.passage].chunk.date)
        evidence += [text] if resolved is None else [text, resolved]
    joined = "\n".join(evidence)
    return missing_numbers(claim, joined) | missing_names(claim, joined)


def _relevant(question: str, text: str) -> bool:
    asked = set(terms_of(question))
    shared = {term for term in asked & set(terms_of(text)) if len(term) > 1}
    return bool(shared) or not any(len(term) > 1 for term in asked)


def _shares_fact(claim: str) -> bool:
    return bool(missing_numbers(claim, "") | missing_names(claim, ""))
