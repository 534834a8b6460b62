"""What the tools do, without the protocol: over the generation that is current when they are called.

The index is opened with the first call, and a newer generation with the first call after it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from indexer.errors import ShuangchengError
from indexer.names import same_name
from indexer.relation import Relation, Role
from indexer.text.fold import fold
from service import question_text
from service.answer import Turn
from service.live import Live
from service.served import Engine

# Characters of a section that one call gives; the rest is asked for with `from_offset`.
LONGEST_READ = 12_000
MOST_RELATIONS = 200

SameName = Callable[[str, str], bool]


class NotInCollection(ShuangchengError):
    """A section or role that there is none of; the message says which there are."""


class Collection:
    """The documents of one index folder. Safe to use from several threads."""

    def __init__(self, live: Live, *, same_name: SameName = same_name) -> None:
        self._live = live
        self._same_name = same_name

    def close(self) -> None:
        self._live.close()

    def ask(
        self,
        question: str,
        *,
        history: Sequence[Turn] = (),
        top_k: int = 8,
        document_ids: Sequence[str] | None = None,
    ) -> dict[str, Any]:
        """The body of POST /v1/ask."""
        with self._engine() as engine:
            _known(engine, document_ids)
            answer = engine.ask(
                question_text.clean(question),
                history=history,
                top_k=top_k,
                document_ids=document_ids,
            )
            return answer.as_dict()

    def search(
        self, query: str, *, top_k: int = 10, document_ids: Sequence[str] | None = None
    ) -> dict[str, Any]:
        """The body of POST /v1/search."""
        with self._engine() as engine:
            _known(engine, document_ids)
            hits = engine.search(question_text.clean(query), top_k=top_k, document_ids=document_ids)
            return {"hits": [hit.as_dict() for hit in hits]}

    def documents(self) -> dict[str, Any]:
        with self._engine() as engine:
            return {
                "documents": [
                    {"id": entry.id, "title": entry.title, "date": entry.date, "chars": entry.chars}
                    for entry in engine.index.documents
                ]
            }

    def text(self, document_id: str) -> str:
        """The source text that all offsets refer to. Raises UnknownDocument."""
        with self._engine() as engine:
            source: str = engine.index.text(document_id)
            return source

    def outline(self, document_id: str) -> dict[str, Any]:
        with self._engine() as engine:
            entry = engine.index.document(document_id)
            sections = [
                {"section": list(section.headings), "start": section.start, "end": section.end}
                for section in engine.index.outline(document_id)
            ]
            return {"document_id": document_id, "title": entry.title, "sections": sections}

    def read_section(
        self, document_id: str, heading: str, *, from_offset: int = 0
    ) -> dict[str, Any]:
        """The source text under a heading, its subsections included.

        Args:
            heading: any of a section's headings; case, width and script do not matter.
            from_offset: in the source text; where to go on reading a long section.
        Raises UnknownDocument, and NotInCollection listing the headings that there are.
        """
        with self._engine() as engine:
            entry = engine.index.document(document_id)
            outline = engine.index.outline(document_id)
            found = [section for section in outline if _under(section.headings, heading)]
            if not found:
                known = dict.fromkeys(h for section in outline for h in section.headings)
                raise NotInCollection(
                    f"document {document_id} has no heading {heading[:80]!r}; it has: "
                    f"{' | '.join(list(known)[:60])}"
                )
            # Sections of one heading need not stand together: the first stretch is read.
            start, end = found[0].start, found[0].end
            for section in found[1:]:
                end = section.end if section.start == end else end
            begin = min(max(start, from_offset), end)
            stop = min(end, begin + LONGEST_READ)
            return {
                "document_id": document_id,
                "title": entry.title,
                "section": list(found[0].headings),
                "start": begin,
                "end": stop,
                "text": engine.index.text(document_id)[begin:stop],
                "next_offset": stop if stop < end else None,
            }

    def who_joined(
        self, *, organization: str = "", member: str = "", role: str = ""
    ) -> dict[str, Any]:
        """Rows of the membership table, each with its quote; an empty filter is no filter.

        Raises NotInCollection for a role that there is not.
        """
        wanted = _role(role)
        with self._engine() as engine:
            rows = [
                relation
                for relation in engine.index.relations
                if (wanted is None or relation.role is wanted)
                and self._named(organization, relation.organization)
                and self._named(member, relation.member)
            ]
        return {"relations": [_row(row) for row in rows[:MOST_RELATIONS]], "total": len(rows)}

    def _named(self, wanted: str, name: str) -> bool:
        asked = wanted.strip()
        return not asked or self._same_name(asked, name) or fold(asked) in fold(name)

    @contextmanager
    def _engine(self) -> Iterator[Engine]:
        self._live.look()
        with self._live.lease() as engine:
            yield engine


def _known(engine: Engine, document_ids: Sequence[str] | None) -> None:
    for document_id in document_ids or ():
        engine.index.document(document_id)


def _under(headings: Sequence[str], heading: str) -> bool:
    wanted = fold(heading.strip())
    return bool(wanted) and any(fold(own.strip()) == wanted for own in headings)


def _role(role: str) -> Role | None:
    if not role.strip():
        return None
    try:
        return Role(role.strip())
    except ValueError:
        raise NotInCollection(
            f"there is no role {role[:40]!r}; expected {', '.join(Role)}"
        ) from None


def _row(relation: Relation) -> dict[str, Any]:
    return {
        "organization": relation.organization,
        "member": relation.member,
        "role": str(relation.role),
        "date": relation.date,
        "document_id": relation.document_id,
        "section": list(relation.section),
        "start": relation.start,
        "end": relation.end,
        "quote": relation.quote,
    }
