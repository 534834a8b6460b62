"""Drafts of answers: what the reader marked, put into words and quotations.

Each function returns None when it has nothing to say, so that the engine can try the next way or
abstain.
"""

from collections.abc import Callable, Sequence

from indexer.chunk import Chunk
from service.answer import Citation
from service.answers import wording
from service.answers.counted import asked_number, stated_count
from service.answers.draft import Draft
from service.answers.enumeration import items_in, widened
from service.answers.polar import choose, judge
from service.answers.quotations import Quotations
from service.answers.relative_dates import resolve
from service.questions.kind import Kind
from service.questions.language import Language
from service.questions.question import Question
from service.reader.reading import Passage, Reading

# Kinds that are answered with a clause rather than a name or a number: the quotation says it all.
_TOLD = (Kind.REASON, Kind.DEFINITION)

Pinyin = Callable[[str], str]


def polar_draft(
    question: Question,
    chunks: Sequence[Chunk],
    passages: Sequence[Passage],
    notes: Quotations,
    confidence: float,
) -> Draft | None:
    """是 or 否 with the sentence that decides it."""
    verdict = judge(question.standalone, passages)
    if verdict is None:
        return None
    support = verdict.support
    citation = notes.span(chunks[support.passage], support.start, support.end)
    if citation is None:
        return None
    short = wording.yes_or_no(verdict.holds, question.language)
    text = f"{short}[{citation.marker}]\n{wording.quoted(citation.quote, citation.marker)}"
    return Draft(text, (short,), (citation,), min(confidence, support.cover))


def choice_draft(
    question: Question,
    chunks: Sequence[Chunk],
    passages: Sequence[Passage],
    notes: Quotations,
    confidence: float,
) -> Draft | None:
    """The alternative that the documents name, with its sentence."""
    chosen = choose(question.standalone, passages)
    if chosen is None:
        return None
    short, support = chosen
    citation = notes.span(chunks[support.passage], support.start, support.end)
    if citation is None:
        return None
    text = f"{short}[{citation.marker}]\n{wording.quoted(citation.quote, citation.marker)}"
    return Draft(text, (short,), (citation,), confidence)


def list_draft(
    question: Question,
    chunks: Sequence[Chunk],
    reading: Reading,
    notes: Quotations,
    confidence: float,
) -> Draft | None:
    """All items of the enumeration that the best candidate is a part of."""
    if not reading.candidates:
        return None
    best = reading.candidates[0]
    chunk = chunks[best.passage]
    start, end = widened(chunk.flow.text, best.start, best.end)
    spans = items_in(chunk.flow.text, start, end)
    wanted = stated_count(question.standalone)
    if wanted is not None and len(spans) != wanted:
        return None  # counted but not named: a part would look like all
    citation = notes.sentence(chunk, start, end)
    if citation is None:
        return None
    items = [chunk.flow.text[a:b].replace("\n", "") for a, b in spans]
    return _spoken(question, items, citation, confidence)


def fact_draft(
    question: Question,
    chunks: Sequence[Chunk],
    reading: Reading,
    notes: Quotations,
    confidence: float,
    pinyin: Pinyin,
) -> Draft | None:
    """The best candidate, with the sentence that it stands in."""
    for candidate in reading.candidates[:3]:
        chunk = chunks[candidate.passage]
        citation = notes.sentence(chunk, candidate.start, candidate.end)
        if citation is None:
            continue
        start, end = candidate.start, candidate.end
        if question.kind is Kind.NUMBER:
            start, end = asked_number(question.standalone, chunk.flow.text, start, end)
        short = chunk.flow.text[start:end].replace("\n", "")
        return _spoken(
            question,
            [short],
            citation,
            confidence,
            date=chunk.date,
            pinyin=pinyin,
        )
    return None


def _spoken(
    question: Question,
    items: list[str],
    citation: Citation,
    confidence: float,
    *,
    date: str | None = None,
    pinyin: Pinyin | None = None,
) -> Draft:
    marker = citation.marker
    quotation = wording.quoted("".join(citation.quote.split("\n")), marker)
    if question.kind in _TOLD and len(items) == 1:
        return Draft(quotation, tuple(items), (citation,), confidence)
    said = wording.joined(items, question.language)
    resolved = resolve(said, date) if len(items) == 1 else None
    if resolved is not None:
        said = wording.resolved_date(said, resolved, question.language)
    elif question.language is Language.ENGLISH and pinyin is not None:
        spelled = pinyin(said)
        said = f"{said} ({spelled})" if spelled else said
    return Draft(f"{said}[{marker}]\n{quotation}", tuple(items), (citation,), confidence)
