"""Seeds that mean harm: they fetch nothing, run nothing, and take neither memory nor time.

Read in this process, where the network and the memory can be watched; tests/indexer/test_apart.py
sees to the limits of the process that reads in earnest.
"""

import importlib
import io
import socket
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NoReturn

import pytest

from indexer.limits import Limits
from indexer.loaders import load
from indexer.loaders.extract import Extract
from indexer.loaders.formats import FORMATS
from tests.indexer.pdf_files import pdf_with
from tests.indexer.test_loaders import word_file
from tests.indexer.test_loaders_bad import refuse, zipped

BOMB_BYTES = 300_000_000
MOST_BYTES = 250_000_000
PAGE = """<html><head><base href="http://a.example/"><link rel="stylesheet" href="http://a.example/s.css">
<meta http-equiv="refresh" content="0; url=http://a.example/"><script src="http://a.example/x.js"></script>
<script>document.body.append("脚本写的")</script></head><body><h1>码头</h1>
<img src="http://a.example/p.png" onerror="alert(1)"><iframe src="file:///etc/hostname"></iframe>
<object data="http://a.example/o"></object><p>码头在<a href="javascript:alert(1)">东岸</a>。</p></body></html>"""
OUTSIDE = (
    b'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    b'attachedTemplate" Target="http://a.example/t.dotm" TargetMode="External"/></Relationships>'
)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse_it(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a loader asked the network")

    monkeypatch.setattr(socket, "socket", refuse_it)
    monkeypatch.setattr(socket, "getaddrinfo", refuse_it)


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def take_apart(form: str, data: bytes, name: str, _: Limits) -> Extract:
        return FORMATS[form](data, name)

    module = importlib.import_module("indexer.loaders.load")
    monkeypatch.setattr(module, "take_apart", take_apart)


def with_stream(stream: bytes, filters: str) -> bytes:
    """A PDF whose page's content is this stream."""
    plain = pdf_with([["x"]])
    start = plain.index(b"<< /Length")
    end = plain.index(b"endstream", start)
    head = f"<< /Length {len(stream)} /Filter {filters} >>\nstream\n".encode()
    return plain[:start] + head + stream + b"\n" + plain[end:]


@cache
def bomb() -> bytes:
    """BOMB_BYTES zeros, packed."""
    packer = zlib.compressobj(1)
    parts = [packer.compress(bytes(1_000_000)) for _ in range(BOMB_BYTES // 1_000_000)]
    return b"".join([*parts, packer.flush()])


def with_body(body: bytes) -> bytes:
    """A Word file with this in its body."""
    with zipfile.ZipFile(io.BytesIO(word_file())) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    document = parts["word/document.xml"]
    at = document.index(b"<w:body>") + len(b"<w:body>")
    parts["word/document.xml"] = document[:at] + body + document[at:]
    return zipped(parts)


def test_a_page_is_read_without_fetching_or_running_what_it_names(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    text = load(tmp_path / "a.html", tmp_path).text
    assert "码头在东岸。" in text
    for never in ("脚本写的", "alert", "example", "javascript", "/etc"):
        assert never not in text


def test_a_word_file_is_read_without_fetching_its_template(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(word_file())) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", OUTSIDE)
    (tmp_path / "a.docx").write_bytes(zipped(parts))
    assert "大桥通车" in load(tmp_path / "a.docx", tmp_path).text


@pytest.mark.parametrize("depth", [300, 100_000])
def test_tables_nested_without_end_in_a_word_file_are_refused(tmp_path: Path, depth: int) -> None:
    opened = b"<w:tbl><w:tr><w:tc>" * depth
    closed = b"<w:p/></w:tc></w:tr></w:tbl>" * depth
    assert "broken Word file" in refuse(tmp_path, "a.docx", with_body(opened + closed))


@pytest.mark.parametrize(
    ("stream", "filters"),
    [
        (bomb, "/FlateDecode"),
        (lambda: zlib.compress(bomb()), "[/FlateDecode /FlateDecode]"),
        (lambda: b"BT " + b"[" * 100_000 + b"]" * 100_000 + b" TJ ET", "[]"),
        (lambda: b"q " * 100_000 + b"<<" * 100_000, "[]"),
    ],
    ids=["packed", "packed twice", "nested lists", "nested dictionaries"],
)
def test_a_pdf_that_unpacks_or_nests_without_end_is_refused(
    tmp_path: Path, stream: Callable[[], bytes], filters: str
) -> None:
    harmful = with_stream(stream(), filters)
    tracemalloc.start()
    try:
        refuse(tmp_path, "a.pdf", harmful)
        assert tracemalloc.get_traced_memory()[1] < MOST_BYTES
    finally:
        tracemalloc.stop()


def test_a_pdf_whose_pages_are_their_own_children_is_refused(tmp_path: Path) -> None:
    loop = pdf_with([["x"]])
    kids = loop[loop.index(b"/Kids") : loop.index(b"]", loop.index(b"/Kids")) + 1]
    refuse(tmp_path, "a.pdf", loop.replace(kids, b"/Kids [2 0 R]"))
