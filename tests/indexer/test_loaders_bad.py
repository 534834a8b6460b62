"""Bad seeds: each error names the file and the next step."""

import io
import logging
import os
import zipfile
from pathlib import Path

import pypdf
import pytest

from indexer.errors import SeedError
from indexer.loaders import list_seeds, load
from tests.indexer.pdf_files import pdf_with
from tests.indexer.test_loaders import word_file


def refuse(folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    with pytest.raises(SeedError) as error:
        load(path, folder)
    assert name in str(error.value)
    return str(error.value)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match=r"nowhere: no such folder; make it"):
        list_seeds(tmp_path / "nowhere")


def test_an_empty_folder_says_what_could_be_put_there(tmp_path: Path) -> None:
    (tmp_path / "x.exe").write_bytes(b"x")
    with pytest.raises(SeedError, match=r"no document in it; put files ending in \.txt, \.md"):
        list_seeds(tmp_path)


def test_bytes_in_no_known_encoding_are_named_with_their_offset(tmp_path: Path) -> None:
    message = refuse(tmp_path, "a.txt", "清江".encode() + b"\xff\xff" + b"abc")
    assert "byte 0xff at offset 6" in message
    assert "save the file as UTF-8" in message


@pytest.mark.parametrize(
    "content", ["Übergröße für die Brücke".encode("latin-1"), b"bridge " + b"\xaa\xa1" * 20]
)
def test_what_gb18030_makes_no_chinese_of_is_refused(tmp_path: Path, content: bytes) -> None:
    assert "neither UTF-8 nor GB18030" in refuse(tmp_path, "a.txt", content)


TRADITIONAL = "清江大橋今天上午通車，全長三公里，是我國的第一座。縣長說，這是大家等了十年的好事。"


def test_big5_is_named_and_not_read_as_nonsense(tmp_path: Path) -> None:
    data = TRADITIONAL.encode("big5")
    assert data.decode("gb18030") != TRADITIONAL  # it decodes, which is the trap
    message = refuse(tmp_path, "a.txt", data)
    assert "seems to be Big5" in message
    assert "iconv -f BIG5 -t UTF-8" in message


@pytest.mark.parametrize("text", [TRADITIONAL, "清江大桥今天上午通车，全长三公里。", "合川区"])
def test_either_script_in_gb18030_is_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode("gb18030"))
    assert load(tmp_path / "a.txt", tmp_path).text == text


def test_utf_16_is_named(tmp_path: Path) -> None:
    assert "UTF-16" in refuse(tmp_path, "a.txt", "清江".encode("utf-16"))


@pytest.mark.parametrize("content", [b"", b"\n \n", "　\u200b\n".encode(), b"---\n"])
def test_an_empty_document_is_refused(tmp_path: Path, content: bytes) -> None:
    assert "is empty" in refuse(tmp_path, "a.txt", content)


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 1001)
    with pytest.raises(SeedError, match=r"a\.txt: larger than 1,000 bytes; split it"):
        load(path, tmp_path, max_bytes=1000)


def test_a_file_that_vanished_is_named(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match=r"gone\.txt: the file vanished"):
        load(tmp_path / "gone.txt", tmp_path)


def test_a_folder_with_the_ending_of_a_document_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(SeedError, match=r"a\.txt: cannot be read"):
        load(tmp_path / "a.txt", tmp_path)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("秘密。")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").symlink_to(outside)
    with pytest.raises(SeedError, match=r"a\.txt: lies, or links, outside"):
        load(list_seeds(seeds)[0], seeds)


def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(SeedError, match=r"a\.txt"):
        load(tmp_path / "a.txt", tmp_path)


def test_a_linked_folder_is_left_out_and_reported(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "b.txt").write_text("桥。")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").write_text("桥。")
    (seeds / "linked").symlink_to(tmp_path / "elsewhere")
    with caplog.at_level(logging.WARNING):
        assert [path.name for path in list_seeds(seeds)] == ["a.txt"]
    assert "linked: left out" in caplog.text


def test_a_pipe_is_left_out(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "a.txt").write_text("桥。")
    assert [path.name for path in list_seeds(tmp_path)] == ["a.txt"]


def test_a_file_name_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text("桥。")
    with pytest.raises(SeedError, match="not UTF-8; rename it"):
        list_seeds(tmp_path)


@pytest.mark.parametrize("content", [b"", b"no pdf", pdf_with([["bridge"]])[:120]])
def test_a_broken_pdf_is_refused(tmp_path: Path, content: bytes) -> None:
    message = refuse(tmp_path, "a.pdf", content)
    assert "put its text there as .txt" in message


def test_a_pdf_without_text_says_that_it_may_be_a_scan(tmp_path: Path) -> None:
    assert "no text layer" in refuse(tmp_path, "a.pdf", pdf_with([[]]))


def test_a_locked_pdf_is_refused(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(io.BytesIO(pdf_with([["bridge"]])))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    assert "locked with a password" in refuse(tmp_path, "a.pdf", buffer.getvalue())


@pytest.mark.parametrize("content", [b"no zip", word_file()[:2000], b"PK\x05\x06" + b"\0" * 18])
def test_a_broken_word_file_is_refused(tmp_path: Path, content: bytes) -> None:
    assert "broken Word file" in refuse(tmp_path, "a.docx", content)


def test_an_old_word_file_is_named(tmp_path: Path) -> None:
    assert "save it as .docx" in refuse(tmp_path, "a.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600)


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = zipped({"word/document.xml": b" " * 30_000_000})
    assert "unpack to 30,000,000" in refuse(tmp_path, "a.docx", bomb)


def test_xml_entities_in_a_word_file_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(word_file())) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    entity = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    body = parts["word/document.xml"].split(b"?>", 1)[1]
    parts["word/document.xml"] = entity + body
    assert "declares a document type" in refuse(tmp_path, "a.docx", zipped(parts))


@pytest.mark.parametrize(
    ("lead", "encoding"),
    [("<!--" + "c" * 200_000 + "-->", "utf-8"), ("", "utf-16")],
    ids=["behind a long comment", "in UTF-16"],
)
def test_a_document_type_is_found_wherever_it_stands(
    tmp_path: Path, lead: str, encoding: str
) -> None:
    parts = parts_of(word_file())
    body = parts["word/document.xml"].decode().split("?>", 1)[1]
    head = f'<?xml version="1.0" encoding="{encoding}"?>{lead}<!DOCTYPE w [<!ENTITY x "y">]>'
    parts["word/document.xml"] = (head + body).encode(encoding)
    assert "declares a document type" in refuse(tmp_path, "a.docx", zipped(parts))


def test_a_zip_bomb_is_refused_beside_a_picture_that_does_not_shrink(tmp_path: Path) -> None:
    parts = parts_of(word_file())
    parts["word/media/picture.png"] = os.urandom(200_000)
    parts["word/document.xml"] += b" " * 20_000_000
    assert "more than a Word file needs" in refuse(tmp_path, "a.docx", zipped(parts))


def parts_of(word: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(word)) as archive:
        return {part: archive.read(part) for part in archive.namelist()}
