"""PDF files with a text layer.

Left out: pictures (scans need recognition first), the order of columns that the file itself does
not give. Running heads and page numbers do not come through.
"""

import io
import re
import struct
import zlib
from collections import Counter
from collections.abc import Sequence

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from indexer.errors import SeedError
from indexer.loaders.dates import read_date
from indexer.loaders.extract import Extract

# What pypdf raises over files that break the format's rules, besides its own errors.
_BROKEN = (
    PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError,
    OverflowError, ZeroDivisionError, AssertionError, NotImplementedError, EOFError, zlib.error,
    struct.error,
)  # fmt: skip
_PAGE_NUMBER = re.compile(
    r"[-—–\s]*(?:第\s*)?[0-9]{1,4}\s*(?:页)?(?:\s*[/／共of]+\s*[0-9]{1,4}\s*页?)?[-—–\s]*"
    r"|page\s+[0-9]+(?:\s+of\s+[0-9]+)?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"[0-9]+")
_EDGE_LINES = 2


def extract(data: bytes, path: str) -> Extract:
    """The text of a PDF, page after page, lines as the pages break them.

    Raises SeedError when the file is locked, broken or holds no text.
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SeedError(f"{path}: the PDF is locked with a password; save it without one")
        pages = [page.extract_text() or "" for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except DependencyError as error:
        raise SeedError(
            f"{path}: the PDF is encrypted ({error}); save it without encryption"
        ) from error
    except _BROKEN as error:
        raise SeedError(
            f"{path}: broken PDF ({type(error).__name__}: {error}); open it in a viewer and save "
            "it again, or put its text there as .txt"
        ) from error
    text = "\n".join(_without_edges([_clean(page).splitlines() for page in pages]))
    if not any(char.isalnum() for char in text):
        raise SeedError(
            f"{path}: the PDF has no text layer on its {len(pages)} pages (a scan?); run text "
            "recognition over it, or put its text there as .txt"
        )
    return Extract(text, title=_usable(title), date=_named_date(title))


def _clean(page: str) -> str:
    """The page without lone surrogates, which some fonts map to and UTF-8 cannot hold."""
    return page.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n")


def _without_edges(pages: Sequence[list[str]]) -> list[str]:
    """The lines without page numbers and without what stands at the edge of most pages."""
    bodies = [[line.rstrip() for line in page if line.strip()] for page in pages]
    edges: Counter[str] = Counter()
    for lines in bodies:
        edge = {_key(line) for line in lines[:_EDGE_LINES] + lines[-_EDGE_LINES:]}
        edges.update(edge)
    running = {key for key, count in edges.items() if count >= 3 and count > len(bodies) / 2}
    kept: list[str] = []
    for lines in bodies:
        last = len(lines) - _EDGE_LINES
        kept += [
            line
            for place, line in enumerate(lines)
            if not (
                (place < _EDGE_LINES or place >= last)
                and (_PAGE_NUMBER.fullmatch(line.strip()) or _key(line) in running)
            )
        ]
    return kept


def _key(line: str) -> str:
    return _DIGITS.sub("0", line.strip())


def _usable(title: str | None) -> str | None:
    """The title in the file's properties, unless it is the name of a file or of a program."""
    if (
        not title
        or not title.strip()
        or re.search(r"\.\w{2,4}$|^Microsoft|^untitled", title, re.IGNORECASE)
    ):
        return None
    return title.strip().encode("utf-8", "replace").decode("utf-8")


def _named_date(title: str | None) -> str | None:
    return read_date(title) if title else None
