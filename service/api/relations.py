"""GET /v1/relations: who has which part in which organisation, as JSON or CSV."""

import csv
import io
from collections.abc import Callable, Iterable
from functools import cache
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from indexer.names import bare
from indexer.relation import Relation, Role
from service.api.bodies import RelationsBody
from service.api.parts import parts_of
from service.api.problems import Kind, Problem
from service.api.replies import Json
from service.api.schemas import RelationsQuery
from service.api.spec import ENGINE, problems
from service.membership.called import Called
from service.served import Engine

router = APIRouter(tags=["relations"])

COLUMNS = (
    "organization", "member", "role", "date", "document_id", "section", "start", "end", "quote",
)  # fmt: skip

# A spreadsheet takes a cell that begins with one of these for a formula and would run it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@router.get(
    "/v1/relations",
    summary="Who has which part in which organisation",
    response_model=None,
    responses={
        200: {
            "model": RelationsBody,
            "content": {"text/csv": {"schema": {"type": "string"}}},
            "description": "Relations in source order; CSV where Accept prefers text/csv",
        },
        **problems(Kind.UNKNOWN_DOCUMENT, Kind.FIELD_INVALID, *ENGINE),
    },
)
async def relations(request: Request, query: Annotated[RelationsQuery, Query()]) -> Response:
    """An empty filter is no filter; one that there is not is refused."""
    parts = parts_of(request)
    wanted = _role(query.role.strip())

    def work(engine: Engine) -> list[Relation]:
        if query.document_id:
            engine.index.document(query.document_id)
        called = engine.table.called
        named_organization = _named(query.organization, parts.same_name, called)
        named_member = _named(query.member, parts.same_name, called)
        return [
            relation
            for relation in engine.index.relations
            if (wanted is None or relation.role is wanted)
            and query.document_id in ("", relation.document_id)
            and named_organization(relation.organization)
            and named_member(relation.member)
        ]

    rows = [_row(relation) for relation in await parts.with_engine(work)]
    if prefers_csv(request.headers.get("accept", "")):
        headers = {
            "content-disposition": 'attachment; filename="relations.csv"',
            "vary": "accept",
        }
        return Response(
            as_csv(rows).encode("utf-8", "replace"),
            media_type="text/csv; charset=utf-8",
            headers=headers,
        )
    return Json({"relations": rows}, headers={"vary": "accept"})


def prefers_csv(accept: str) -> bool:
    """Whether an Accept header ranks text/csv above application/json."""
    ranks: dict[str, float] = {}
    for item in accept.split(","):
        kind, *parameters = [part.strip() for part in item.split(";")]
        ranks[kind.lower()] = next((_quality(p) for p in parameters if p.startswith("q=")), 1.0)
    wildcard = ranks.get("*/*", 0.0)
    as_text = ranks.get("text/csv", ranks.get("text/*", wildcard))
    as_json = ranks.get("application/json", ranks.get("application/*", wildcard))
    # At the same rank the exact name wins: "text/csv, */*" means CSV.
    return as_text > as_json or ("text/csv" in ranks and as_text == as_json > 0)


def as_csv(rows: Iterable[dict[str, Any]]) -> str:
    """Rows as RFC 4180 has them. A cell that a spreadsheet would run gets a ' in front."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        cells = {**row, "section": " / ".join(row["section"]), "date": row["date"] or ""}
        writer.writerow([_harmless(cells[column]) for column in COLUMNS])
    return target.getvalue()


def _harmless(cell: Any) -> Any:
    return "'" + cell if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _quality(parameter: str) -> float:
    try:
        return float(parameter.removeprefix("q="))
    except ValueError:
        return 0.0


def _named(
    wanted: str, same_name: Callable[[str, str], bool], called: Called
) -> Callable[[str], bool]:
    """Whether a name is the wanted one, or what a document calls so for short; each name is compared once,
    however often it stands."""
    if not wanted.strip():
        return lambda _: True
    short = called.get(bare(wanted.strip()), ())
    return cache(lambda name: name in short or same_name(wanted.strip(), name))


def _role(text: str) -> Role | None:
    if not text:
        return None
    try:
        return Role(text)
    except ValueError:
        message = f"expected one of {', '.join(Role)}"
        errors = [{"field": "role", "message": message}]
        raise Problem(Kind.FIELD_INVALID, f"role: {message}", errors=errors) from None


def _row(relation: Relation) -> dict[str, Any]:
    return {
        "organization": relation.organization,
        "member": relation.member,
        "role": str(relation.role),
        "document_id": relation.document_id,
        "section": list(relation.section),
        "start": relation.start,
        "end": relation.end,
        "quote": relation.quote,
        "date": relation.date,
    }
