"""A handwritten engine over a few small documents: answers by looking for the question's longest
run of characters in a text. It keeps the promises of the real one (quotes are the source's text,
an abstention cites nothing), and nothing else of it."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from indexer.documents import Kind
from indexer.errors import IndexDamaged, IndexMissing, UnknownDocument
from indexer.relation import Relation, Role
from service.answer import Answer, AnswerRelation, Citation, Mode, SearchHit, Turn, Wording
from service.membership.table import Table
from service.served import Retrieved

# Beyond the Basic Multilingual Plane on purpose: 𠮷 is one code point and two UTF-16 units.
HARBOUR = (
    "港口纪事\n\n𠮷水港在2021年开港。\n\n港区联盟\n\n东岸、西岸与北岸共同发起港区联盟,秘书处设在东岸。\n\n"
    "😀游客说:“风很大。”\n"
)
ORCHARD = "Orchard notes\r\n\r\n=SUM(A1) pears were picked in 1998.\r\n"

# Nothing in a source may ever act as markup.
MARKUP = (
    "<b>Ferry</b> & notes\n\n<img src=x onerror=\"document.title='taken'\"> ferries run at 7.\n"
    "<script>document.title='taken'</script>\n"
)

TEXTS = {"harbour": HARBOUR, "orchard-notes": ORCHARD, "markup": MARKUP}


@dataclass(frozen=True, slots=True)
class FakeManifest:
    format: int = 1
    generation: str = "g1"


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    title: str
    date: str | None
    path: str
    chars: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Outlined:
    headings: tuple[str, ...]
    start: int
    end: int
    kind: Kind


class FakeIndex:
    """The part of indexer.index.Index that the API reads."""

    built = 1_000_000_000.0

    def __init__(self, texts: dict[str, str], generation: str) -> None:
        self._texts = texts
        self.generation = generation
        self.manifest = FakeManifest(generation=generation)
        self.documents = [
            Entry(name, text.split("\n")[0].strip(), "2021", f"{name}.txt", len(text), "0" * 64)
            for name, text in texts.items()
        ]
        self.relations = _relations(texts)

    def document(self, document_id: str) -> Entry:
        for entry in self.documents:
            if entry.id == document_id:
                return entry
        raise UnknownDocument(f"no document {document_id!r}")

    def text(self, document_id: str) -> str:
        self.document(document_id)
        return self._texts[document_id]

    def outline(self, document_id: str) -> list[Outlined]:
        text = self.text(document_id)
        title = self.document(document_id).title
        cut = text.find("港区联盟")
        if cut <= 0:
            return [Outlined((title,), 0, len(text), Kind.BODY)]
        return [
            Outlined((title,), 0, cut, Kind.BODY),
            Outlined((title, "港区联盟"), cut, len(text), Kind.BODY),
        ]


@dataclass
class FakeEngine:
    """`delay_s` holds every question; `on_ask` runs inside it, `on_read` behind retrieval."""

    texts: dict[str, str] = field(default_factory=lambda: dict(TEXTS))
    generation: str = "g1"
    delay_s: float = 0.0
    on_ask: Callable[[str], object] = str
    on_read: Callable[[str], object] = str
    wording: Wording | None = None
    closed: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.index = FakeIndex(self.texts, self.generation)

    @property
    def table(self) -> Table:
        return Table(tuple(self.index.relations))

    def add(self, document_id: str, text: str) -> None:
        """One more document."""
        self.texts[document_id] = text
        self.index = FakeIndex(self.texts, self.generation)

    def ask(
        self,
        question: str,
        *,
        history: Sequence[Turn] = (),
        top_k: int = 8,
        document_ids: Sequence[str] | None = None,
        mode: Mode = "auto",
        retrieved: Retrieved | None = None,
    ) -> Answer:
        if self.closed.is_set():
            raise IndexDamaged("asked after it was closed")
        self.on_ask(question)
        if self.delay_s:
            time.sleep(self.delay_s)
        if retrieved is not None:
            retrieved(self.search(question, top_k=top_k, document_ids=document_ids))
        self.on_read(question)
        standalone = f"{history[-1].question} {question}" if history else question
        found = [self._cite(i, hit) for i, hit in enumerate(self._hits(question, document_ids), 1)]
        found = found[:top_k]
        common = {
            "question": question,
            "standalone_question": standalone,
            "mode": "extractive" if mode == "auto" else mode,
            "index": self.generation,
            "wording": self.wording,
            "timings_ms": {"retrieve": 1.0, "read": 2.0, "total": 3.0},
        }
        if not found:
            nearest = self._cite(1, (self.index.documents[0].id, 0, 4))
            return Answer(
                answer="文档没有回答这个问题。", short_answers=(), abstained=True, confidence=0.5,
                citations=(), relations=(), nearest=(nearest,), **common,
            )  # fmt: skip
        relations = tuple(
            AnswerRelation(r.organization, r.member, str(r.role), c.marker)
            for r in self.index.relations
            for c in found[:1]
            if r.document_id == c.document_id
        )
        return Answer(
            answer="".join(f"{c.quote}[{c.marker}]" for c in found),
            short_answers=tuple(c.quote[:4] for c in found), abstained=False, confidence=0.9,
            citations=tuple(found), relations=relations, nearest=(), **common,
        )  # fmt: skip

    def search(
        self, query: str, *, top_k: int = 10, document_ids: Sequence[str] | None = None
    ) -> list[SearchHit]:
        found = [self._cite(1, hit) for hit in self._hits(query, document_ids)][:top_k]
        return [
            SearchHit(i, 1.0 / i, c.document_id, c.title, c.section, c.start, c.end, c.quote)
            for i, c in enumerate(found, 1)
        ]

    def close(self) -> None:
        self.closed.set()

    def _hits(self, query: str, document_ids: Sequence[str] | None) -> list[tuple[str, int, int]]:
        """Lines that share two characters with the query, as (document, start, end)."""
        pairs = {query[i : i + 2] for i in range(len(query) - 1)}
        hits = []
        for name, text in self.texts.items():
            if document_ids is not None and name not in document_ids:
                continue
            start = 0
            for line in text.splitlines(keepends=True):
                bare = line.strip()
                if any(pair in bare for pair in pairs if pair.strip()):
                    at = start + line.index(bare)
                    hits.append((name, at, at + len(bare)))
                start += len(line)
        return hits

    def _cite(self, marker: int, hit: tuple[str, int, int]) -> Citation:
        name, start, end = hit
        title = self.index.document(name).title
        return Citation(marker, name, title, (title,), start, end, self.texts[name][start:end])


def _relations(texts: dict[str, str]) -> list[Relation]:
    quote = "东岸、西岸与北岸共同发起港区联盟"
    found = []
    for name, text in texts.items():
        at = text.find(quote)
        if at >= 0:
            section = ("港口纪事", "港区联盟")
            end = at + len(quote)
            found += [
                Relation("港区联盟", member, Role.INITIATOR, name, section, at, end, quote, "2021")
                for member in ("东岸", "西岸", "北岸")
            ]
        if "=SUM" in text:
            at = text.find("=SUM(A1)")
            found.append(
                Relation("Orchard", "=SUM(A1)", Role.MEMBER, name, ("Orchard notes",),
                         at, at + 8, "=SUM(A1)")
            )  # fmt: skip
    return found


def open_fake(directory: Path) -> FakeEngine:
    """As Engine.open: the generation that `current` names; one named bad… cannot be opened."""
    try:
        generation = (directory / "current").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        raise IndexMissing(f"{directory} holds no index; run python -m indexer build") from None
    if generation.startswith("bad"):
        raise IndexDamaged(f"generation {generation} is damaged; run python -m indexer check")
    return FakeEngine(generation=generation)
