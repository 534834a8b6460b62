"""Lists that are told at length, past the passage that was found: 应符合下列条件:(一)…(八)….

A list that a sentence or a heading announces is followed in its document, item by item, whatever
passages its items lie in. Which list is asked for is told by the words of the question: what they
ask for stands in the announcement, and most of the others there or above it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from indexer.chunk import Chunk
from indexer.index import Index
from indexer.text.flow import Flow
from indexer.text.fold import fold
from service.answers.lists.numbered import announced_items, numbered_items
from service.answers.lists.segments import segmented_items
from service.answers.spans.stated_count import stated_count

# Passages that a list is followed through, with the one that announces it.
_MOST_CHUNKS = 24
# Further passages of the documents that were found, in which an announcement is looked for.
_LOOKED_UP = 6
_ASKS = re.compile(r"哪些|哪几[大个项条种类点件步方]|什么|何种")
_ANNOUNCING = "下列"
_OPENING = 300  # characters of a document that say what it is about
# The noun that is asked for stands behind 哪些, else in front of the verb: 任务有哪些?
_ASKED_FOR = re.compile(
    r"(?:哪些|哪几[大个项条种类点件步方]|什么|何种|哪[两三四五六七八九十\d]+[个大项条种类点件步方])"
    r"(?:主要|具体|重点|方面的?|不同的?)*(?P<noun>[\u4e00-\u9fff]{2})"
)
# 包括哪几个市: too little to tell a list by, and no reason to take what it is asked of for it.
_ASKED_FOR_ONE = re.compile(
    r"(?:哪些|哪几[个家所座]|哪[两三四五六七八九十\d]+[个家所座])(?:主要|具体|不同的?)*[\u4e00-\u9fff](?<![呢啊呀])[?。]*$"
)
_ASKED_OF = re.compile(
    r"(?P<noun>[\u4e00-\u9fff]{2})(?:主要|具体|一共|总共|都|分别)*(?:有|是|包括|包含|分为|涉及|为)了?(?:哪|什么)"
)
_ASKING = re.compile(
    r"请问|(?:文章|文中|报告|报道|本文|材料)[里中]?(?:说|指出|提到|认为)|提出了?|提(?![高升倡供案议交请])|哪些?|哪?[几两二三四五六七八九十\d]+大?[大个项条种类点件步方]|什么|何种|分别|主要|具体|[有是的了吗呢要需和与及对在中里都]|应[当该]|应(?![用急对变])|必须|需要|包括|包含|具备|符合|满足|方面|[^\u4e00-\u9fff\da-z]"
)
_PAGE = re.compile(r"[\s—–-]*\d{1,3}[\s—–-]*")
# Behind these an announcement names what it lists: 应当向主管部门提交下列材料.
_LISTED = re.compile(r"下列|以下(?!简称)|[两二三四五六七八九十\d]+[个大点项条种类方]")
_CLAUSE = re.compile(r"[,:。;]")
_SHORTEST = 5  # characters in front of the first item that announce it
_ASKED_SHARE = 0.7  # of the question's pairs of characters
_ABOVE = 0.9  # what a pair counts that only stands above the announcement


@dataclass(frozen=True, slots=True)
class Told:
    """A list at length: `chunk` reads all of it, and each of `spans` in its text is an item."""

    chunk: Chunk
    spans: list[tuple[int, int]]

    @classmethod
    def at(cls, place: tuple[int, int], document_id: str, index: Index) -> Self | None:
        """The one thing that is told at [start, end) of the document's source; None where no chunk reads it."""
        rows = index.rows_of(document_id)
        row = bisect_right(rows, place[0], key=lambda row: index.chunk(row).start) - 1
        if row < 0:
            return None
        chunk = index.chunk(rows[row])
        start, end = chunk.flow.flow_span(*place)
        return cls(chunk, [(start, end)]) if start < end else None


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks a list of.

    Attributes:
        wanted: the first two characters of the noun that names its items; "" where none does.
        pairs: of characters, without the words that ask.
        count: of items, where it states one.
        head: the last pair of its longest phrase: 驶人 of 道路测试驾驶人.
    """

    wanted: str
    pairs: frozenset[str]
    head: str
    count: int | None

    @classmethod
    def of(cls, question: str) -> "Asked":
        folded = fold(question)
        found = _ASKED_FOR.search(folded)
        if found is None and not _ASKED_FOR_ONE.search(folded):
            found = _ASKED_OF.search(folded)
        parts = _ASKING.split(folded)
        phrases = [part for part in parts if part]
        pairs = (part[i : i + 2] for part in phrases for i in range(len(part) - 1))
        noun = found["noun"] if found else ""
        return cls(
            noun, frozenset(pairs), max(phrases, key=len, default="")[-2:], stated_count(question)
        )

    def likeness(self, announced: str, above: str) -> float:
        """Which share of the pairs stands in the announcement or, for a little less, above it."""
        inside = sum(pair in announced for pair in self.pairs)
        outside = sum(pair in above and pair not in announced for pair in self.pairs)
        return (inside + _ABOVE * outside) / max(len(self.pairs), 1)


def told_at_length(question: str, chunks: Sequence[Chunk], index: Index) -> Told | None:
    """The list that `question` asks for, announced in one of `chunks` or elsewhere in their
    documents; None without one."""
    asked = Asked.of(question)
    if not asked.wanted or not asked.pairs:
        return None
    found = [
        found
        for chunk in (*chunks, *_announcing(question, chunks, index))
        for found in _announced(asked, chunk, index)
        if found[0][1] >= _ASKED_SHARE
    ]
    return max(found, key=lambda one: one[0], default=(None, None))[1]


def _announcing(question: str, chunks: Sequence[Chunk], index: Index) -> Iterator[Chunk]:
    """Passages beside `chunks` of the same documents that may announce what is asked for."""
    known = {chunk.id for chunk in chunks}
    documents = sorted({chunk.document_id for chunk in chunks})
    words = _ASKS.sub(_ANNOUNCING, question)
    rows, _ = index.search_words(words, _LOOKED_UP, documents) if documents else ((), ())
    for row in rows:
        chunk = index.chunk(int(row))
        if chunk.id not in known:
            yield chunk


def _announced(
    asked: Asked, chunk: Chunk, index: Index
) -> Iterator[tuple[tuple[bool, float], Told]]:
    """The lists that `chunk` announces, with whether that names the head of what is asked, and how
    like it is."""
    whole = gone_on(chunk, index)
    folded = fold(whole.text)
    until = len(chunk.text)
    for opening, spans in (*announced_items(folded, until), *segmented_items(folded, until)):
        if len(spans) < 2 or (asked.count or len(spans)) != len(spans):
            continue
        said = folded[opening : spans[0][0]]
        heading = fold(chunk.section[-1])
        announced = said if len(said.strip()) > _SHORTEST else heading
        listed = _LISTED.search(announced)
        named = _CLAUSE.split(announced[listed.end() :])[0] if listed else announced
        if asked.wanted in named:
            # A heading that lists several is about none of them.
            headings = [part for part in map(fold, chunk.section[1:]) if "、" not in part[2:]]
            above = "\n".join(
                (fold(chunk.title), *headings, opening_of(chunk, index), folded[:opening])
            )
            if asked.head not in announced + above:
                continue
            yield (asked.head in announced, asked.likeness(announced, above)), Told(whole, spans)


def opening_of(chunk: Chunk, index: Index) -> str:
    """The first characters of the document of `chunk`, folded."""
    return fold(index.text(chunk.document_id)[:_OPENING])


def followed(chunk: Chunk, spans: Sequence[tuple[int, int]], index: Index) -> Told | None:
    """The numbered list of which `chunk` holds the items `spans` and further passages the others;
    None where it ends in `chunk`."""
    whole = gone_on(chunk, index)
    if len(whole.text) == len(chunk.text):
        return None
    items = numbered_items(fold(whole.text), *spans[0])
    further = items and items[0][0] == spans[0][0] and items[-1][1] > len(chunk.text)
    return Told(whole, items) if further else None


def gone_on(chunk: Chunk, index: Index) -> Chunk:
    """`chunk` with the passages of its section that follow it, as one."""
    rows = index.rows_of(chunk.document_id)
    first = index.row_of(chunk)
    flows = [chunk.flow]
    for row in range(first + 1, min(rows.stop, first + _MOST_CHUNKS)):
        following = index.chunk(row)
        behind = following.start > int(flows[-1].offsets[-1])
        if not behind or not _same_section(following.section, chunk.section):
            break
        flows.append(following.flow)
    return replace(chunk, flow=Flow.join(flows))


def _same_section(section: Sequence[str], of: Sequence[str]) -> bool:
    """Whether `section` is `of` or below it; a page's number that looks like a heading parts none."""
    parts = tuple(section[: len(of)])
    return parts == tuple(of) or (parts[:-1] == tuple(of[:-1]) and bool(_PAGE.fullmatch(parts[-1])))
