"""Word files (.docx): headings by style, paragraphs, lists, tables and captions, in order.

Left out: text boxes, footnotes, headers and footers, comments, changes that were struck out.
"""

import io
import re
import zipfile

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from indexer.errors import SeedError
from indexer.layout.marks import Role
from indexer.loaders.doctype import declares_type
from indexer.loaders.extract import Extract
from indexer.loaders.sheet import Sheet, row

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
_NO_MEMORY = "unknown error"  # what lxml says of XML when it gets no memory for it
_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)


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
        sheet, styles = Sheet(), _Styles()
        for block in word.iter_inner_content():
            if isinstance(block, Paragraph):
                _paragraph(block, styles.name(block), sheet)
            else:
                _table(block, sheet)
        title = word.core_properties.title
    except _BROKEN as error:
        if isinstance(error, SyntaxError) and str(error).startswith(_NO_MEMORY):
            raise MemoryError(f"{path}: its XML does not fit into memory") from error
        raise SeedError(
            f"{path}: broken Word file ({type(error).__name__}: {error}); open it in a word "
            "processor and save it again, or put its text there as .txt"
        ) from error
    return sheet.extract(title=title.strip() or None)


def _check(data: bytes, path: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        unpacked = sum(part.file_size for part in parts)
        # Of the XML alone: pictures do not shrink, so a few of them would hide a bomb beside them.
        texts = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
        long = sum(part.file_size for part in texts)
        packed = sum(part.compress_size for part in texts)
        if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED_BYTES or (
            long > 10_000_000 and long > MAX_RATIO * packed
        ):  # fmt: skip
            raise SeedError(
                f"{path}: {len(data):,} bytes that unpack to {unpacked:,} in {len(parts)} parts, "
                f"more than a Word file needs; at most {MAX_UNPACKED_BYTES:,} bytes and "
                f"{MAX_RATIO} times the size of its packed text are read: save its text as .txt"
            )
        for part in texts:
            with archive.open(part) as file:
                if declares_type(file):
                    raise SeedError(
                        f"{path}: {part.filename} declares a document type, which Word files "
                        "never do; save it again from a word processor"
                    )


class _Styles:
    """The names of a file's paragraph styles; each is looked up once, for that takes long."""

    def __init__(self) -> None:
        self._names: dict[str | None, str] = {}

    def name(self, paragraph: Paragraph) -> str:
        key = paragraph._p.style
        if key not in self._names:
            style = paragraph.style
            self._names[key] = (style.name if style else None) or ""
        return self._names[key]


def _paragraph(paragraph: Paragraph, style: str, sheet: Sheet) -> None:
    text = paragraph.text
    if not text.strip():
        return
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
    above: dict[int, str] = {}  # column where a cell begins -> what stands in it
    for line in table._tbl.tr_lst:
        column = line.grid_before
        here: dict[int, str] = {}
        cells: list[str] = []
        for cell in line.tc_lst:
            # A cell that goes on from the row above says so and holds nothing of its own.
            goes_on = cell.vMerge == "continue" and column in above
            cells.append(above[column] if goes_on else _Cell(cell, table).text)
            here[column] = cells[-1]
            column += cell.grid_span  # any number may stand there; a cell counts once
        above = here
        if any(cell.strip() for cell in cells):
            sheet.line(row(cells), Role.ROW)
