"""The sentences of a document with what is found in each, before anything is told of the others."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from indexer.documents import Document, Kind, Section
from indexer.names import bare
from indexer.relations.naming import clean
from indexer.relations.planning import as_planned
from indexer.relations.rules import found_by_rules
from indexer.relations.taking_up import taken_up
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Finding, Noticed, Sentence, Span, meet
from indexer.relations.words.kinds import kind_of
from indexer.relations.words.masking import mask
from indexer.relations.words.mentions import mentions
from indexer.text.flow import Flow
from indexer.text.orders import ordered
from indexer.text.sentences import sentence_spans

KEPT = (Kind.BODY, Kind.LIST, Kind.TABLE, Kind.FRAGMENT)

_ADDRESS = re.compile(r"[^，。；：:,;]{2,120}[：:]")

# What is noticed in a sentence, given the findings of the rules and the bodies that it names.
More = Callable[[Sentence, Sequence[Finding], Sequence[Span]], Noticed]


def as_ruled(_sentence: Sentence, findings: Sequence[Finding], _named: Sequence[Span]) -> Noticed:
    """The findings of the rules as they are."""
    return Noticed(findings)


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence where it stands in its paragraph.

    Attributes:
        findings: what it says of the bodies that it names, or that the grammar takes up.
        mentions: the bodies that it names in full, as the grammar sees them.
        noticed: further ones that the network holds to be named, in whatever words.
        about, look: see Noticed.
    """

    section: Section
    paragraph: Flow
    start: int
    sentence: Sentence
    findings: tuple[Finding, ...]
    mentions: tuple[Span, ...]
    noticed: tuple[Span, ...] = ()
    about: Callable[[str], Sequence[Finding]] | None = None
    look: Callable[[], Sequence[Span]] | None = None


def sentences_read(document: Document, more: More) -> Iterator[Read]:
    """The sentences that may tell of memberships, in order."""
    for section in document.sections:
        if section.kind not in KEPT:
            continue
        spans = [
            (flow, start, end)
            for flow in section.paragraphs
            for start, end in sentence_spans(flow.text)
        ]
        # What whoever answers is ordered to say tells of no membership.
        orders = ordered(flow.text[start:end] for flow, start, end in spans)
        for (flow, start, end), order in zip(spans, orders, strict=True):
            if order:
                continue
            text = flow.text[start:end]
            sentence = Sentence(text, mask(text))
            named = tuple(mentions(text, sentence.masked))
            found = more(sentence, found_by_rules(sentence), named)
            about = None if _is_address(text) else found.about
            findings = tuple(as_planned(sentence, found.findings))
            noticed = tuple(one for one in found.named if not any(meet(one, own) for own in named))
            yield Read(section, flow, start, sentence, findings, named, noticed, about, found.look)


def _is_address(text: str) -> bool:
    """Whether a sentence only says to whom a letter goes: 甲市人民政府、乙局："""
    text = text.strip()
    if not text.endswith(("：", ":")) or not _ADDRESS.fullmatch(text):
        return False
    names = text[:-1].split("、")
    return all(kind_of(name, mask(name)) in ("name", "place") for name in names)


def bodies_in(read: list[Read]) -> list[str]:
    """Full names of the bodies of a document, in order, without doubles."""
    names: dict[str, str] = {}
    for one in read:
        for name in _named_in_full(one):
            names.setdefault(bare(name), name)
        for finding in one.findings:
            if finding.body is None:
                continue
            masked = one.sentence.masked[finding.body[0] : finding.body[1]]
            name = clean(one.sentence.text[finding.body[0] : finding.body[1]])
            if is_specific(masked) or (finding.learned and not taken_up(name)):
                names.setdefault(bare(name), name)
    return list(names.values())


def _named_in_full(one: Read) -> Iterator[str]:
    for span in one.mentions:
        yield clean(one.sentence.text[slice(*span)])
    for span in one.noticed:
        name = clean(one.sentence.text[slice(*span)])
        if not taken_up(name):
            yield name
