"""Drafts of answers: what the reader marked, put into words and quotations.

Each function returns None when it has nothing to say, so that the engine can try the next way or
abstain.
"""

from collections.abc import Callable, Sequence

from indexer.chunk import Chunk
from service.answer import Citation
from service.answers import wording
from service.answers.draft import Draft
from service.answers.lists.asked_items import as_asked, one_sort
from service.answers.lists.at_length import Told, followed
from service.answers.lists.commas import between_commas
from service.answers.lists.counted import Enumeration, of_length
from service.answers.lists.enumeration import listed
from service.answers.lists.nothing_but import pair_in
from service.answers.lists.principles import principles
from service.answers.quotations import Quotations
from service.answers.relative_dates import resolve
from service.answers.spans.echoes import told_of_them
from service.answers.spans.from_to import from_to
from service.answers.spans.stated_count import stated_count
from service.citations import sentence_around
from service.questions.kind import Kind
from service.questions.language import Language
from service.questions.question import Question
from service.reader.reading import Passage, Reading

# Kinds that are answered with a clause rather than a name or a number: the quotation says it all.
_TOLD = (Kind.REASON, Kind.DEFINITION)

# A longer span that enumerates nothing is a clause, and no list with one item.
_LONGEST_ONLY_ITEM = 30

# Candidates that are looked at.
_READ = 3

# Sentences so near each other are quoted as one.
_NEAR = 2

Pinyin = Callable[[str], str]


def list_draft(
    question: Question,
    chunks: Sequence[Chunk],
    reading: Reading,
    notes: Quotations,
    confidence: float,
) -> Draft | None:
    """All items of the enumeration that the best candidate is a part of.

    Where the question says how many there are, the best candidate with just so many, else a
    sentence that enumerates so many; None when there is none: a part would look like all.
    """
    if not reading.candidates:
        return None
    wanted = stated_count(question.standalone)
    for row, spans in _enumerations(question, wanted, chunks, reading):
        chunk = chunks[row]
        told = followed(chunk, spans, notes.index) if wanted is None else None
        if told is not None:
            return told_draft(question, told, notes, confidence)
        citation = notes.sentence(chunk, spans[0][0], spans[-1][1])
        if citation is not None:
            items = [chunk.flow.text[a:b].replace("\n", "") for a, b in spans]
            return _spoken(question, items, citation, confidence)
    return None


def _enumerations(
    question: Question, wanted: int | None, chunks: Sequence[Chunk], reading: Reading
) -> Sequence[Enumeration]:
    """Passages with the spans of their items, the likeliest first."""
    if wanted is not None:
        passages = [Passage(chunk.text, chunk.context) for chunk in chunks]
        return of_length(wanted, question.standalone, passages, reading)
    first = reading.candidates[0]
    text = chunks[first.passage].flow.text
    sentence = sentence_around(text, first.start, first.end)
    for best in reading.candidates[:_READ]:
        whole_text = chunks[best.passage].flow.text
        told = principles(question.standalone, whole_text, best.start, best.end)
        told = told or one_sort(question.standalone, whole_text, best.start, best.end)
        spans = told or listed(whole_text, best.start, best.end)
        spans = as_asked(question.standalone, whole_text, spans)
        if len(spans) == 1:
            spans = between_commas(whole_text, *spans[0]) or spans
        if best.passage == first.passage and any(
            told_of_them(question.standalone, text[start:end]) for start, end in spans
        ):
            continue  # who they are stands beside it, or nowhere
        if best is not first and (
            best.passage != first.passage or not sentence[0] <= best.start < sentence[1]
        ):
            continue
        whole = len(spans) > 1 or spans[0][1] - spans[0][0] <= _LONGEST_ONLY_ITEM
        return [(best.passage, spans)] if whole else []
    return []


def told_draft(
    question: Question, told: Told, notes: Quotations, confidence: float
) -> Draft | None:
    """All items of a list told at length, with the sentences that they stand in."""
    text = told.chunk.flow.text
    places: list[tuple[int, int]] = []
    for span in told.spans:
        start, end = sentence_around(text, *span)
        if places and start <= places[-1][1] + _NEAR:
            places[-1] = places[-1][0], max(end, places[-1][1])
        else:
            places.append((start, end))
    found = [notes.span(told.chunk, *place) for place in places]
    citations = [citation for citation in found if citation is not None]
    if len(citations) < len(found):
        return None  # a part would look like all
    items = [text[start:end].replace("\n", "") for start, end in told.spans]
    markers = "".join(f"[{citation.marker}]" for citation in citations)
    quotes = "\n".join(wording.quoted(item.quote, item.marker) for item in citations)
    said = wording.joined(items, question.language)
    return Draft(f"{said}{markers}\n{quotes}", tuple(items), tuple(citations), confidence)


def fact_draft(
    question: Question,
    chunks: Sequence[Chunk],
    reading: Reading,
    notes: Quotations,
    confidence: float,
    pinyin: Pinyin,
) -> Draft | None:
    """The best candidate, with the sentence that it stands in."""
    for candidate in reading.candidates[:_READ]:
        chunk = chunks[candidate.passage]
        citation = notes.sentence(chunk, candidate.start, candidate.end)
        if citation is None:
            continue
        start, end = candidate.start, candidate.end
        text = chunk.flow.text
        both = from_to(question.standalone, text, start, end)
        both = both or pair_in(question.kind, text, start, end)
        citation = notes.sentence(chunk, both[0][0], both[1][1]) if both else citation
        if citation is None:
            continue
        shorts = [text[a:b].replace("\n", "") for a, b in both or [(start, end)]]
        return _spoken(
            question,
            shorts,
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
    quotation = wording.quoted(citation.quote, marker)
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
