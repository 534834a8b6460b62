"""Word files (.docx): headings by style, paragraphs, lists, tables and captions, in order.

Left out: text boxes, footnotes, headers and footers, comments, changes that were struck out.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph

from indexer.errors import SeedError
from indexer.layout.marks import Role
from indexer.loaders.extract import Extract
from indexer.loaders.sheet import Sheet, row

if TYPE_CHECKING:
    from docx.document import Document as WordFile

# A Word file is a zip archive: a small one can hold gigabytes of zeros. Sizes are looked up before
# anything is unpacked; unpacking itself stops at the size looked up. SyntaxError is what broken
# XML raises.
MAX_UNPACKED_BYTES = 300_000_000
MAX_RATIO = 200
MAX_PARTS = 5_000
_BROKEN = (
    PackageNotFoundError, SyntaxError, zipfile.BadZipFile, KeyError, ValueError, AttributeError,
    IndexError, TypeError, EOFError, NotImplementedError, OSError,
)  # fmt: skip
_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_DOCTYPE = b"<!DOCTYPE"


def extract(data: bytes, path: str) -> Extract:
    """The text of a Word file with its headings, lists, tables and captions marked.

    Raises SeedError when the file is no Word file, is broken or locked, or would unpack to more
    than it may.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise SeedError(
            f"{path}: an old or password-locked Word file, not .docx; save it as .docx without a "
            "password"
        )
    try:
        _check(data, path)
        word = docx.Document(io.BytesIO(data))
        sheet = Sheet()
        for block in _blocks(word):
            if isinstance(block, Paragraph):
                _paragraph(block, sheet)
            else:
                _table(block, sheet)
        title = word.core_properties.title
    except _BROKEN as error:
        raise SeedError(
            f"{path}: broken Word file ({type(error).__name__}: {error}); open it in a word "
            "processor and save it again, or put its text there as .txt"
        ) from error
    return sheet.extract(title=title.strip() or None)


def _check(data: bytes, path: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        unpacked = sum(part.file_size for part in parts)
        if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED_BYTES or (
            unpacked > 10_000_000 and unpacked > MAX_RATIO * len(data)
        ):  # fmt: skip
            raise SeedError(
                f"{path}: {len(data):,} bytes that unpack to {unpacked:,} in {len(parts)} parts, "
                f"more than a Word file needs; at most {MAX_UNPACKED_BYTES:,} bytes and "
                f"{MAX_RATIO} times its size are read: save its text as .txt"
            )
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                with archive.open(part) as file:
                    if _DOCTYPE in file.read(4096).upper():
                        raise SeedError(
                            f"{path}: {part.filename} declares a document type, which Word files "
                            "never do; save it again from a word processor"
                        )


def _blocks(word: "WordFile") -> Iterator[Paragraph | Table]:
    yield from word.iter_inner_content()


def _paragraph(paragraph: Paragraph, sheet: Sheet) -> None:
    text = paragraph.text
    if not text.strip():
        return
    style = (paragraph.style.name if paragraph.style else None) or ""
    heading = _HEADING.match(style)
    if heading:
        sheet.line(text, Role.HEADING, min(6, int(heading.group(1))))
    elif style.lower() in ("title", "标题"):
        sheet.line(text, Role.HEADING, 1)
    elif style.lower() in ("caption", "题注"):
        sheet.line(text, Role.CAPTION)
    elif style.startswith(("List", "列表")) or _is_numbered(paragraph):
        sheet.line(text, Role.ITEM, lead="- ")
    else:
        for line in text.split("\n"):
            sheet.line(line)


def _is_numbered(paragraph: Paragraph) -> bool:
    properties = paragraph._p.pPr
    return properties is not None and properties.numPr is not None


def _table(table: Table, sheet: Sheet) -> None:
    for line in table.rows:
        cells = [cell.text for cell in line.cells]
        if any(cell.strip() for cell in cells):
            sheet.line(row(cells), Role.ROW)
