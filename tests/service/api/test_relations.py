"""GET /v1/relations filters, and gives JSON or CSV."""

import csv
import io

import pytest
from starlette.testclient import TestClient

from service.api.relations import as_csv, prefers_csv
from tests.service.fake_engine import HARBOUR


def test_each_relation_quotes_its_evidence(client: TestClient) -> None:
    rows = client.get("/v1/relations", params={"document_id": "harbour"}).json()["relations"]
    assert [row["member"] for row in rows] == ["东岸", "西岸", "北岸"]
    assert all(row["quote"] == HARBOUR[row["start"] : row["end"]] for row in rows)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 4),
        ("organization=&member=&role=&document_id=", 4),
        ("organization=联盟", 3),
        ("member=%20东岸%20", 1),
        ("role=initiator", 3),
        ("role=lead", 0),
        ("organization=orchard&role=member", 1),
    ],
)
def test_filters_hold_together_and_empty_ones_do_not_count(
    client: TestClient, query: str, count: int
) -> None:
    assert len(client.get(f"/v1/relations?{query}").json()["relations"]) == count


def test_an_unknown_role_is_422_and_lists_the_known(client: TestClient) -> None:
    response = client.get("/v1/relations?role=friend")
    assert response.json()["errors"][0]["field"] == "role"
    assert "initiator" in response.json()["detail"]


def test_a_misspelt_filter_does_not_quietly_give_everything(client: TestClient) -> None:
    response = client.get("/v1/relations?organisation=orchard&member=x")
    assert response.status_code == 422
    assert [error["field"] for error in response.json()["errors"]] == ["organisation"]


def test_csv_reads_back_to_the_same_rows(client: TestClient) -> None:
    response = client.get("/v1/relations", headers={"accept": "text/csv"})
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.content.endswith(b"\r\n")
    rows = list(csv.DictReader(io.StringIO(response.content.decode(), newline="")))
    told = client.get("/v1/relations").json()["relations"]
    assert [row["member"] for row in rows[:3]] == [row["member"] for row in told[:3]]
    assert rows[0]["section"] == "港口纪事 / 港区联盟"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_a_spreadsheet_runs_no_cell(text: str) -> None:
    row = {
        "organization": text, "member": "m", "role": "member", "date": None, "document_id": "d",
        "section": [text], "start": 0, "end": 1, "quote": text,
    }  # fmt: skip
    cells = list(csv.reader(io.StringIO(as_csv([row]), newline="")))[1]
    assert cells[0] == cells[5] == cells[8] == "'" + text
    assert cells[6] == "0"


@pytest.mark.parametrize(
    ("accept", "as_text"),
    [
        ("", False),
        ("*/*", False),
        ("application/json", False),
        ("text/csv", True),
        ("text/csv;q=0.4, application/json;q=0.5", False),
        ("text/csv;q=0.6, application/json;q=0.5", True),
        ("text/csv, */*", True),
        ("text/csv;q=0", False),
        ("text/csv;q=x, application/json", False),
        ("TEXT/CSV", True),
        ("text/html, text/*;q=0.9", True),
    ],
)
def test_accept_decides_by_rank(accept: str, as_text: bool) -> None:
    assert prefers_csv(accept) is as_text
