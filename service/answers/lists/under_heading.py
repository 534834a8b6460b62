"""What stands under a heading that a question names: 二、重点行业 with (一)电子行业, (二)机械行业 …."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.chunk import Chunk
from indexer.index import Index
from indexer.storage.records import OutlineSection
from indexer.text.flow import Flow
from indexer.text.fold import fold
from service.answers.lists.at_length import Asked, Told, opening_of
from service.answers.lists.numbered import counted

# Documents, best first, whose headings are looked at.
_DOCUMENTS = 2
_NUMBER = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百\d]{1,4}[章节条部分编]*|\(?[一二三四五六七八九十]{1,4}\)|[一二三四五六七八九十]{1,3}(?:、|\s)|"
    r"\d{1,2}(?:[、.]|\s))[、,:.\s]*"
)
_SHORTEST = 4  # characters of a heading that a question names
_FEWEST = 2
_ASKED_SHARE = 0.6


def under_heading(question: str, chunks: Sequence[Chunk], index: Index) -> Told | None:
    """The headings below the one that `question` names in asking what there is; None without one."""
    asked = Asked.of(question)
    folded = fold(question)
    documents = list(dict.fromkeys(chunk.document_id for chunk in chunks))[:_DOCUMENTS]
    for document in documents:
        chunk = next(chunk for chunk in chunks if chunk.document_id == document)
        for heading, below in _headings(index.outline(document)):
            name = _bare(heading)
            if len(name) < _SHORTEST or name not in folded:
                continue
            if (asked.count or len(below)) != len(below):
                continue
            above = f"{fold(chunk.title)}\n{opening_of(chunk, index)}"
            if asked.likeness(name, above) >= _ASKED_SHARE:
                told = _quoted(below, chunk, index)
                if told is not None:
                    return told
    return None


def _headings(outline: Sequence[OutlineSection]) -> Iterator[tuple[str, list[OutlineSection]]]:
    """Each heading below the title with the first section of each numbered heading right below it."""
    below: dict[tuple[str, ...], dict[str, OutlineSection]] = {}
    for section in outline:
        for depth in range(2, len(section.headings)):
            known = below.setdefault(section.headings[:depth], {})
            known.setdefault(section.headings[depth], section)
    for path, sections in below.items():
        values = [_value(title) for title in sections]
        first = values[0] if all(map(_bare, sections)) else None  # 第九条 alone names nothing
        if first and len(values) >= _FEWEST and values == list(range(first, first + len(values))):
            yield path[-1], list(sections.values())


def _value(heading: str) -> int | None:
    number = _NUMBER.match(fold(heading))
    return counted(re.sub(r"[^一二三四五六七八九十百\d]", "", number.group())) if number else None


def _bare(heading: str) -> str:
    return _NUMBER.sub("", fold(heading)).strip()


def _quoted(below: Sequence[OutlineSection], chunk: Chunk, index: Index) -> Told | None:
    """The headings as they stand in the source; None if one cannot be found in it."""
    source = index.text(chunk.document_id)
    flows: list[Flow] = []
    spans: list[tuple[int, int]] = []
    size = 0
    for section in below:
        depth = len(section.headings) - 1
        title = section.headings[depth]
        number = _NUMBER.match(fold(title))
        if number is None or len(fold(title)) != len(title):
            return None
        words = r"\s*".join(re.escape(char) for char in title if not char.isspace())
        found = re.compile(words).search(source, section.start, section.end)
        if found is None:
            return None
        flow = Flow.of(source, *found.span())
        first = re.compile(
            r"\s*".join(map(re.escape, title[number.end() :].replace(" ", "")))
        ).search(flow.text)
        if first is None or (flows and int(flows[-1].offsets[-1]) >= found.start()):
            return None
        flows.append(flow)
        spans.append((size + first.start(), size + first.end()))
        size += len(flow)
    return Told(replace(chunk, flow=Flow.join(flows)), spans)
