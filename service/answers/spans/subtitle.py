"""The line below a title that begins with a dash: ——访老船工何水生, ——2024年1月9日在北岸县人大会议上.

It says whom or which place a whole text is about, what no passage says again, so that passages are
read with it. By itself it states nothing: 访老船工 is no answer to who anybody is.
"""

import re
from collections.abc import Sequence

from indexer.chunk import Chunk
from indexer.documents import Kind
from indexer.index import Index
from indexer.text.fold import fold
from service.reader.reading import Passage

_SUBTITLE = re.compile(r"(?:——|──|--)[—─-]*\s*(?P<said>[^\n]+)")
# Where and when a speech was held stands in no other line.
_HELD = re.compile(r"\d|[在于].{2,}(?:上|会|中)$")
_DAY = re.compile(r"(?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?")
_EDITION = re.compile(r"第?[一二三四五六七八九十\d]+[届次].*")
_FIRST = 3  # chunks of a document
# ——记甲镇木匠乙: whom an article portrays or visits.
_PORTRAIT = re.compile(r"^[ \t]*[—-]{1,2}[ \t]*(?:记|访|专访|追记|走近|走进)", re.MULTILINE)
_DASHES = re.compile(r"[—\- \t]*")


def with_subtitles(chunks: Sequence[Chunk], index: Index) -> list[Passage]:
    """`chunks` as they are read: each with its title and headings and with its document's subtitle,
    without a day and an edition, which are those of the text and not of what it tells."""
    said = {
        document: _topic(document, index)
        for document in dict.fromkeys(chunk.document_id for chunk in chunks)
    }
    return [
        Passage(chunk.text, " / ".join(filter(None, (chunk.context, said[chunk.document_id]))))
        for chunk in chunks
    ]


def without_subtitles(chunks: Sequence[Chunk]) -> list[Chunk]:
    """`chunks` without those that are nothing but a subtitle which tells neither time nor place; all
    of them where nothing else is left."""
    return [chunk for chunk in chunks if not _says_nothing(chunk)] or list(chunks)


def opens_subtitle(folded: str, start: int) -> bool:
    """Whether at `start` stands the verb or the dash that the subtitle of a portrait opens with: no name
    follows, but 访 and a name."""
    line = folded.rfind("\n", 0, start) + 1
    opens = _PORTRAIT.match(folded, line)
    return opens is not None and _DASHES.fullmatch(folded, line, start) is not None


def _says_nothing(chunk: Chunk) -> bool:
    subtitle = _subtitle(chunk)
    return (
        subtitle is not None
        and subtitle.end() == len(chunk.text)
        and not _HELD.search(subtitle["said"])
    )


def _subtitle(chunk: Chunk) -> re.Match[str] | None:
    return _SUBTITLE.match(fold(chunk.text)) if chunk.kind is Kind.BYLINE else None


def _topic(document: str, index: Index) -> str:
    for row in index.rows_of(document)[:_FIRST]:
        subtitle = _subtitle(index.chunk(row))
        if subtitle:
            return _EDITION.sub("", _DAY.sub("", subtitle["said"], count=1))
    return ""
