"""Asking a set of questions and judging what comes back."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from eval.figures.judge import Verdict, judge
from eval.figures.retrieval import CUTOFFS, score_retrieval
from eval.sets.questions import AskedQuestion
from eval.systems.reply import Outcome
from eval.systems.targets import Target
from indexer.errors import ShuangchengError


@dataclass(frozen=True, slots=True)
class Run:
    """The verdicts on all questions, in their order, and which index gave the answers."""

    index: str
    verdicts: tuple[Verdict, ...]


def ask(target: Target, question: AskedQuestion) -> Outcome:
    """One question to `target`; an error of the project's is the outcome, any other is raised."""
    started = time.perf_counter()
    try:
        reply = target.ask(question)
        latency_ms = (time.perf_counter() - started) * 1000
        # A follow-up is searched for as it was understood: its own words name nothing.
        hits = target.search(reply.standalone, max(CUTOFFS), question.document_ids)
    except ShuangchengError as error:
        latency_ms = (time.perf_counter() - started) * 1000
        return Outcome(None, (), latency_ms, f"{type(error).__name__}: {error}")
    return Outcome(reply, hits, latency_ms)


def run(
    target: Target,
    questions: Sequence[AskedQuestion],
    sources: Mapping[str, str],
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Run:
    """Asks every question, in order.

    Args:
        sources: the source texts that quotes are re-read from.
        progress: is told how many questions are done, and of how many.
    """
    outcomes = []
    for number, question in enumerate(questions, 1):
        outcomes.append(ask(target, question))
        progress(number, len(questions))
    return Run(target.generation(), judged(questions, outcomes, sources))


def judged(
    questions: Sequence[AskedQuestion],
    outcomes: Sequence[Outcome],
    sources: Mapping[str, str],
) -> tuple[Verdict, ...]:
    """The verdicts on outcomes that stand in the order of their questions."""
    pairs = list(zip(questions, outcomes, strict=True))
    retrieval = score_retrieval(
        {question.id: question.evidence for question, _ in pairs if question.evidence},
        {question.id: outcome.hits for question, outcome in pairs},
    )
    return tuple(
        judge(question, outcome, sources, retrieval.get(question.id, {}))
        for question, outcome in pairs
    )
