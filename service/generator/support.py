"""Whether the passages that a sentence cites prove it, and with which of their sentences.

A sentence is kept when every number, date, name and quoted term in it stands in the quoted
sentences, its other words do as well (facts.py), and one of the sentences says the whole of each
clause and neither adds nor drops a negation. It must also have to do with the question. Sentences
that give orders to whoever answers are never quoted (orders.py). All else is thrown away: a
sentence wrongly removed costs a sentence, one wrongly kept costs the reader's trust.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.text.orders import evidence_spans
from indexer.text.sentences import clause_spans, sentence_spans
from indexer.text.terms import terms_of
from service.answers.relative_dates import resolve
from service.generator.facts import is_negated, missing_but_names, missing_facts, missing_names
from service.generator.figures import missing_figures
from service.generator.prompt import Shown
from service.generator.sentences import Claim
from service.questions.language import language_of

# Sentences that may be quoted for one sentence of the reply.
MOST_QUOTES = 3


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
        for start, end in evidence_spans(shown[passage].text, sentence_spans(shown[passage].text))
    ]
    if not candidates:
        return None
    candidates = _ranked(wanted, candidates)
    chosen = _chosen(claim.text, candidates, shown)
    if chosen is None or not _each_clause_is_said(claim.text, chosen, shown):
        return None
    evidence = " ".join(text for _, text in chosen)
    cover = len(wanted & set(terms_of(evidence))) / len(wanted)
    if language_of(claim.text) is language_of(evidence):
        if not _relevant(question, claim.text + evidence):
            return None
    elif not _shares_fact(claim.text):
        return None  # across languages words alone prove too little
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
        if _weight(_lacking(claim, [*chosen, candidate], shown)) < _weight(lacking):
            chosen.append(candidate)
    return None if _lacking(claim, chosen, shown) else chosen


def _lacking(claim: str, chosen: Sequence[tuple[Quote, str]], shown: Sequence[Shown]) -> set[str]:
    return missing_facts(claim, "\n".join(_read(quote, text, shown) for quote, text in chosen))


def _read(quote: Quote, text: str, shown: Sequence[Shown]) -> str:
    """The sentence, and as it reads with its years: 去年4月 proves 2023年4月 where the document says
    which year it is."""
    resolved = resolve(text, shown[quote.passage].chunk.date)
    return text if resolved is None else f"{text}\n{resolved}"


def _each_clause_is_said(
    claim: str, chosen: Sequence[tuple[Quote, str]], shown: Sequence[Shown]
) -> bool:
    """Whether one of the sentences says the whole of each clause, and does not say the opposite.

    Without this the year of one sentence and the event of another would make a third.
    """
    spans = clause_spans(claim)
    return all(
        any(
            not missing_but_names(claim[start:end], claim, _read(quote, text, shown))
            and is_negated(claim[start:end]) == is_negated(_nearest(claim[start:end], text))
            for quote, text in chosen
        )
        for start, end in spans
    )


def _nearest(clause: str, text: str) -> str:
    """The clause of `text` that shares the most with `clause`."""
    wanted = set(terms_of(clause))
    clauses = [text[start:end] for start, end in clause_spans(text)]
    return max(clauses, key=lambda other: len(wanted & set(terms_of(other))), default=text)


def _weight(lacking: set[str]) -> int:
    return sum(map(len, lacking))


def _relevant(question: str, text: str) -> bool:
    asked = set(terms_of(question))
    shared = {term for term in asked & set(terms_of(text)) if len(term) > 1}
    return bool(shared) or not any(len(term) > 1 for term in asked)


def _shares_fact(claim: str) -> bool:
    return bool(missing_figures(claim, "") | missing_names(claim, ""))
