"""The tools and resources, called with the SDK's own client in this process, over a fake engine."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from mcp import Client
from mcp.shared.exceptions import MCPError
from mcp_types import INVALID_PARAMS

from indexer.errors import SettingError
from service import VERSION
from service.live import Live
from service.mcp import command
from service.mcp.collection import LONGEST_READ, Collection
from service.mcp.server import make_server
from tests.service.fake_engine import HARBOUR, ORCHARD, FakeEngine, open_fake

Use = Callable[[Client], Awaitable[Any]]


def _index(folder: Path, generation: str = "g1") -> Path:
    (folder / "current").write_text(generation, encoding="utf-8")
    return folder


def _open_two(directory: Path) -> FakeEngine:
    generation = open_fake(directory).generation
    return FakeEngine(texts={"harbour": HARBOUR, "orchard-notes": ORCHARD}, generation=generation)


def _use(folder: Path, use: Use, open_engine: Callable[[Path], Any] = _open_two) -> Any:
    collection = Collection(Live(folder, open_engine))

    async def run() -> Any:
        async with Client(make_server(collection)) as client:
            return await use(client)

    try:
        return asyncio.run(run())
    finally:
        collection.close()


def _call(folder: Path, tool: str, **arguments: Any) -> Any:
    return _use(folder, lambda client: client.call_tool(tool, arguments))


def _row(folder: Path, tool: str, **arguments: Any) -> Any:
    result = _call(folder, tool, **arguments)
    assert not result.is_error, result.content
    assert json.loads(result.content[0].text) == result.structured_content
    return result.structured_content


def test_the_four_tools_are_listed_as_reading_only(tmp_path: Path) -> None:
    listed = _use(_index(tmp_path), lambda client: client.list_tools())
    assert sorted(tool.name for tool in listed.tools) == [
        "ask", "read_section", "search", "who_joined",
    ]  # fmt: skip
    assert all(tool.annotations.read_only_hint and tool.description for tool in listed.tools)


def test_an_answer_quotes_the_source_to_the_character(tmp_path: Path) -> None:
    row = _row(_index(tmp_path), "ask", question="港区联盟是谁发起的?")
    assert row["citations"]
    for citation in row["citations"]:
        assert citation["quote"] == HARBOUR[citation["start"] : citation["end"]]


def test_the_history_reaches_the_engine(tmp_path: Path) -> None:
    turn = {"question": "港区联盟是谁发起的?", "answer": "东岸"}
    row = _row(_index(tmp_path), "ask", question="那秘书处呢?", history=[turn])
    assert row["standalone_question"].startswith("港区联盟是谁发起的?")


def test_a_search_finds_passages(tmp_path: Path) -> None:
    (hit,) = _row(_index(tmp_path), "search", query="1998", top_k=1)["hits"]
    assert "pears" in hit["text"]


def test_a_section_is_read_by_any_of_its_headings(tmp_path: Path) -> None:
    row = _row(_index(tmp_path), "read_section", document_id="harbour", heading="港区联盟")
    assert row["text"] == HARBOUR[row["start"] : row["end"]]
    assert row["section"] == ["港口纪事", "港区联盟"]
    whole = _row(_index(tmp_path), "read_section", document_id="harbour", heading="港口纪事")
    assert (whole["start"], whole["end"], whole["next_offset"]) == (0, len(HARBOUR), None)


def test_a_long_section_is_read_in_pieces_that_join(tmp_path: Path) -> None:
    text = "长篇\n" + "字" * (2 * LONGEST_READ)
    folder, pieces, offset = _index(tmp_path), [], 0

    def open_long(_: Path) -> FakeEngine:
        return FakeEngine(texts={"long": text})

    while offset is not None:
        arguments = {"document_id": "long", "heading": "长篇", "from_offset": offset}
        result = _use(folder, lambda c, a=arguments: c.call_tool("read_section", a), open_long)
        pieces.append(result.structured_content["text"])
        offset = result.structured_content["next_offset"]
    assert len(pieces) == 3
    assert "".join(pieces) == text


def test_members_are_found_by_organisation_member_and_role(tmp_path: Path) -> None:
    folder = _index(tmp_path)
    row = _row(folder, "who_joined", organization="港区联盟", role="initiator")
    assert [r["member"] for r in row["relations"]] == ["东岸", "西岸", "北岸"]
    assert all(r["quote"] == HARBOUR[r["start"] : r["end"]] for r in row["relations"])
    assert _row(folder, "who_joined", member="东岸")["total"] == 1
    assert _row(folder, "who_joined", member="东岸", role="member")["total"] == 0
    assert _row(folder, "who_joined", organization="没有的联盟")["relations"] == []


@pytest.mark.parametrize(
    ("tool", "arguments", "told"),
    [
        ("ask", {"question": "问?", "document_ids": ["nowhere"]}, "nowhere"),
        ("ask", {"question": "   "}, "blank"),
        ("ask", {"question": ""}, "at least 1 character"),
        ("ask", {"question": "问", "top_k": 0}, "top_k"),
        ("search", {"query": "\u0000"}, "control character"),
        ("read_section", {"document_id": "harbour", "heading": "没有"}, "港区联盟"),
        ("read_section", {"document_id": "nowhere", "heading": "x"}, "nowhere"),
        ("who_joined", {"role": "friend"}, "initiator"),
        ("nothing", {}, "nothing"),
    ],
)
def test_a_bad_call_is_told_what_to_do(
    tmp_path: Path, tool: str, arguments: dict[str, Any], told: str
) -> None:
    result = _call(_index(tmp_path), tool, **arguments)
    assert result.is_error
    assert told in result.content[0].text
    assert "Traceback" not in result.content[0].text


def test_an_unforeseen_failure_tells_nothing_of_the_inside(tmp_path: Path) -> None:
    def fail(_: str) -> None:
        raise RuntimeError("inside-secret")

    class Failing(FakeEngine):
        def ask(self, question: str, **_: Any) -> Any:
            fail(question)

    def open_failing(_: Path) -> FakeEngine:
        return Failing(texts={})

    result = _use(_index(tmp_path), lambda c: c.call_tool("ask", {"question": "问?"}), open_failing)
    assert result.is_error
    assert "inside-secret" not in result.content[0].text


def test_without_an_index_the_tools_say_how_to_make_one(tmp_path: Path) -> None:
    result = _call(tmp_path, "ask", question="问?")
    assert result.is_error
    assert "indexer build" in result.content[0].text
    assert len(_use(tmp_path, lambda client: client.list_resources()).resources) == 1


def test_the_documents_are_resources(tmp_path: Path) -> None:
    async def use(client: Client) -> list[Any]:
        listed = await client.list_resources()
        text = await client.read_resource("shuangcheng://documents/harbour")
        rows = await client.read_resource("shuangcheng://documents")
        outline = await client.read_resource("shuangcheng://documents/harbour/outline")
        return [
            [str(resource.uri) for resource in listed.resources],
            text.contents[0].text,
            json.loads(rows.contents[0].text),
            json.loads(outline.contents[0].text),
        ]

    uris, text, rows, outline = _use(_index(tmp_path), use)
    assert uris == [
        "shuangcheng://documents",
        "shuangcheng://documents/harbour",
        "shuangcheng://documents/orchard-notes",
    ]
    assert text == HARBOUR
    assert [row["id"] for row in rows["documents"]] == ["harbour", "orchard-notes"]
    assert outline["sections"][-1]["end"] == len(HARBOUR)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({}, "Error executing tool ask: question: Field required"),
        (
            {"question": "问" * 3000},
            "Error executing tool ask: question: String should have at most 2000 characters",
        ),
        (
            {"question": " "},
            "Error executing tool ask: the question is blank; expected 1 to 2000 characters",
        ),
    ],
)
def test_a_refused_argument_is_named_with_what_is_expected_and_no_more(
    tmp_path: Path, arguments: dict[str, Any], told: str
) -> None:
    result = _call(_index(tmp_path), "ask", **arguments)
    assert result.is_error
    assert result.content[0].text == told


def test_the_server_tells_its_version(tmp_path: Path) -> None:
    async def use(client: Client) -> Any:
        return client.server_info

    assert _use(_index(tmp_path), use).version == VERSION


def test_a_resource_that_is_not_there_is_reported(tmp_path: Path) -> None:
    async def use(client: Client) -> None:
        with pytest.raises(MCPError, match="nowhere") as failure:
            await client.read_resource("shuangcheng://documents/nowhere")
        assert failure.value.error.code == INVALID_PARAMS

    _use(_index(tmp_path), use)


def test_a_new_generation_is_read_with_the_next_call(tmp_path: Path) -> None:
    folder = _index(tmp_path)

    async def use(client: Client) -> list[str]:
        found = []
        for generation in ("g1", "generation-2"):
            _index(folder, generation)
            result = await client.call_tool("ask", {"question": "港区联盟是谁发起的?"})
            found.append(result.structured_content["index"])
        return found

    assert _use(folder, use) == ["g1", "generation-2"]


def test_the_http_door_opens_to_this_machine_only() -> None:
    with pytest.raises(SettingError, match=r"192\.0\.2\.1"):
        command.main(["--transport", "http", "--host", "192.0.2.1"], {})
