"""One outcome against its question: everything that is counted, for one question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from eval.figures.citations import false_quotes, score_citations
from eval.figures.lists import score_list
from eval.figures.score import character_f1, exact_match, normalise
from eval.sets.questions import AskedQuestion
from eval.systems.reply import Outcome, Span
from indexer.text.fold import fold


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known of one question after asking it.

    Attributes:
        right: 1.0 when an unanswerable question was refused, a list question answered complete,
            any other matched exactly; else 0.0.
        answerability: the system's probability that the documents answer; for AUROC.
        values: name of a measure to its value where it applies to this question: em, f1, list_*,
            citation_*, character_*, and the retrieval measures.
        quotes, false_quotes: citations sent, and those that do not re-read.
    """

    question: AskedQuestion
    outcome: Outcome
    right: float
    abstained: bool
    confidence: float
    answerability: float
    values: Mapping[str, float] = field(default_factory=dict)
    quotes: int = 0
    false_quotes: tuple[Span, ...] = ()

    @property
    def given(self) -> str:
        """The short answers as one text."""
        return "" if self.outcome.reply is None else "、".join(self.outcome.reply.short_answers)


def judge(
    question: AskedQuestion,
    outcome: Outcome,
    sources: Mapping[str, str],
    retrieval: Mapping[str, float],
) -> Verdict:
    """The verdict on `outcome`. An error counts as a wrong answer of confidence 0."""
    reply = outcome.reply
    values = dict(retrieval)
    if reply is None:
        if question.answerable:
            values |= {"em": 0.0, "f1": 0.0}
        return Verdict(question, outcome, 0.0, False, 0.0, 0.0, values)
    if question.answerable:
        values |= _answer_values(question, reply.short_answers)
        right = values.get("list_complete", values["em"])
    else:
        right = float(reply.abstained)
    if question.evidence:
        score = score_citations(reply.citations, question.evidence)
        values["citation_recall"] = score.recall
        values["character_recall"] = score.character_recall
        if score.precision is not None and score.character_precision is not None:
            values["citation_precision"] = score.precision
            values["character_precision"] = score.character_precision
    return Verdict(
        question=question,
        outcome=outcome,
        right=right,
        abstained=reply.abstained,
        confidence=reply.confidence,
        # The confidence of an abstention is that the documents do not answer.
        answerability=1.0 - reply.confidence if reply.abstained else reply.confidence,
        values=values,
        quotes=len(reply.citations),
        false_quotes=tuple(false_quotes(reply.citations, sources)),
    )


def _answer_values(question: AskedQuestion, given: Sequence[str]) -> dict[str, float]:
    """em and f1 of all short answers read as one text; for list questions the list's, too.

    Several short answers to a question that wants one are right only if each is acceptable: a
    system cannot win by giving many.
    """
    joined = fold("、".join(given))
    parts = [normalise(fold(item)) for item in question.items]
    answers = [
        fold(answer)
        for answer in question.answers
        if all(part in normalise(fold(answer)) for part in parts)
    ]
    accepted = {normalise(answer) for answer in answers}
    each = bool(given) and all(normalise(fold(answer)) in accepted for answer in given)
    values = {
        "em": max(exact_match(answers, joined), float(each)),
        "f1": 1.0 if each else character_f1(answers, joined),
    }
    if question.items:
        score = score_list(question.items, given, question.answers)
        values["list_complete"] = float(score.complete)
        values["list_precision"] = score.precision
        values["list_recall"] = score.recall
    return values
