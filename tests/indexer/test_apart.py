"""Files that mean harm are given up at a limit, and nobody else suffers."""

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.errors import SeedError
from indexer.limits import Limits
from indexer.loaders import apart, load
from indexer.loaders.extract import Extract
from indexer.settings import Settings
from tests.indexer.conftest import all_bytes, fake_build, write_seeds
from tests.indexer.pdf_files import pdf_of_forms, pdf_with
from tests.indexer.test_loaders import word_file
from tests.indexer.test_reading import lives

SOON = Limits(seconds=1)


@pytest.fixture(autouse=True)
def no_process_stays() -> Iterator[None]:
    yield
    apart.end()


def read(folder: Path, name: str, data: bytes, limits: Limits) -> str:
    (folder / name).write_bytes(data)
    return load(folder / name, folder, limits=limits).text


def word_with(body: str) -> bytes:
    """A Word file with this in its body."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file())) as old, zipfile.ZipFile(
        packed, "w", zipfile.ZIP_DEFLATED
    ) as new:  # fmt: skip
        for part in old.namelist():
            content = old.read(part)
            if part == "word/document.xml":
                content = content.replace(b"<w:body>", b"<w:body>" + body.encode(), 1)
            new.writestr(part, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("forms.pdf", pdf_of_forms(levels=12, fan=10)),
        ("deep.html", b"<div>" * 100_000 + "码头在东岸。".encode()),
        ("tables.html", b"<table><tr><td>" * 20_000 + b"x"),
        ("long.docx", word_with("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 100_000)),
    ],
    ids=["nested forms", "nested elements", "nested tables", "many paragraphs"],
)
def test_a_file_that_takes_too_long_is_given_up_and_the_next_one_read(
    tmp_path: Path, name: str, data: bytes
) -> None:
    began = time.monotonic()
    with pytest.raises(SeedError, match=rf"{name}: not read after 1 seconds.*READ_SECONDS"):
        read(tmp_path, name, data, SOON)
    assert time.monotonic() - began < 20
    assert read(tmp_path, "a.html", "<p>码头</p>".encode(), Limits()) == "码头"


def test_a_file_that_takes_too_much_memory_is_given_up_and_the_next_one_read(
    tmp_path: Path,
) -> None:
    limits = Limits(memory_mb=200)
    wide = word_with("<w:p/>" * 600_000)
    with pytest.raises(SeedError, match=r"wide\.docx: it takes more than 200 MB.*READ_MEMORY_MB"):
        read(tmp_path, "wide.docx", wide, limits)
    assert read(tmp_path, "a.html", "<p>码头</p>".encode(), limits) == "码头"


def test_one_process_reads_many_files_and_another_only_after_a_limit(tmp_path: Path) -> None:
    def number() -> int:
        read(tmp_path, "a.html", "<p>码头</p>".encode(), Limits())
        return apart._child(Limits())._process.pid

    first = number()
    assert number() == first
    with pytest.raises(SeedError):
        read(tmp_path, "forms.pdf", pdf_of_forms(levels=12, fan=10), SOON)
    assert number() != first


def test_a_process_that_ends_by_itself_is_told_of_and_replaced(tmp_path: Path) -> None:
    read(tmp_path, "a.html", "<p>码头</p>".encode(), Limits())
    child = apart._child(Limits())
    os.kill(child._process.pid, signal.SIGSTOP)
    child._requests.send_bytes(b"")  # half a request, so that the next is answered by nobody
    os.kill(child._process.pid, signal.SIGCONT)
    with pytest.raises(SeedError, match=r"b\.html: the process that read it ended \("):
        read(tmp_path, "b.html", "<p>码头</p>".encode(), Limits())
    assert read(tmp_path, "b.html", "<p>码头</p>".encode(), Limits()) == "码头"


def test_a_process_forked_from_this_one_has_its_own(tmp_path: Path) -> None:
    read(tmp_path, "a.html", "<p>码头</p>".encode(), Limits())
    ours = apart._child(Limits())
    apart._running.owner = -1  # type: ignore[union-attr]
    try:
        assert apart._child(Limits()) is not ours
    finally:
        ours._process.kill()
        ours._process.wait()


def test_what_comes_back_is_what_the_formats_give() -> None:
    page = "<title>题</title><h1>码头</h1><ul><li>东岸</li></ul><time datetime='2024-05-06'></time>"
    found = apart.take_apart("html", page.encode(), "a.html", Limits())
    assert (found.title, found.date) == ("题", "2024-05-06")
    assert isinstance(found, Extract)
    assert [found.text[mark.start] for mark in found.marks] == ["码", "-"]


def test_the_warnings_of_a_library_are_told_with_the_files_name(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    plain = pdf_with([["harbour"]])
    moved = plain.replace(b"startxref\n", b"startxref\n1")
    read(tmp_path, "moved.pdf", moved, Limits())
    assert any(record.getMessage().startswith("moved.pdf: ") for record in caplog.records)


def test_a_build_names_the_file_keeps_the_index_and_goes_on_without_it(
    seeds: Path, tmp_path: Path
) -> None:
    index = tmp_path / "index"
    fake_build(seeds, index)
    before = all_bytes(index)
    (seeds / "deep.html").write_text("<div>" * 300_000 + "深", encoding="utf-8")
    settings = Settings(read_seconds=2)
    with pytest.raises(SeedError, match=r"deep\.html: not read after 2 seconds"):
        fake_build(seeds, index, settings)
    assert all_bytes(index) == before
    (seeds / "deep.html").unlink()
    write_seeds(seeds, {"new.html": "<p>新学校加入共同体。</p>"})
    assert fake_build(seeds, index, settings).added == ("new.html",)
    assert apart._running is None, "a build ends the process that read for it"


_READ = """
import sys
from pathlib import Path
from indexer.loaders import apart, load
from indexer.limits import Limits
print(apart._child(Limits())._process.pid, flush=True)
load(Path(sys.argv[1]), Path(sys.argv[1]).parent)
"""


def test_the_process_ends_in_the_middle_of_a_file_when_its_parent_is_killed(tmp_path: Path) -> None:
    (tmp_path / "forms.pdf").write_bytes(pdf_of_forms(levels=12, fan=10))
    command = [sys.executable, "-c", _READ, str(tmp_path / "forms.pdf")]
    environment = os.environ | {"PYTHONPATH": str(Path.cwd())}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        time.sleep(0.5)
        parent.kill()
    deadline = time.monotonic() + 20
    while lives(child):
        assert time.monotonic() < deadline, "the reading process outlived its parent"
        time.sleep(0.02)
