"""Seed files: which there are, and each of them as a document."""

import hashlib
import logging
import os
import re
from collections.abc import Callable
from pathlib import Path

from indexer.documents import Document
from indexer.errors import SeedError
from indexer.layout.sections import lay_out
from indexer.limits import Limits
from indexer.loaders.apart import take_apart
from indexer.loaders.dates import stated_date
from indexer.loaders.decode import decode
from indexer.loaders.extract import Extract

_LOG = logging.getLogger(__name__)

MAX_BYTES = 50_000_000
_LIMITS = Limits()


def _text(data: bytes, path: str, limits: Limits) -> Extract:  # noqa: ARG001
    return Extract(decode(data, path))


# The parser of Markdown is imported where such a file is read: most collections hold text only, and
# the service never reads a seed.
def _markdown(data: bytes, path: str, limits: Limits) -> Extract:  # noqa: ARG001
    from indexer.loaders.markdown import extract

    return extract(decode(data, path))


def _html(data: bytes, path: str, limits: Limits) -> Extract:
    page = decode(data, path, declared=True)
    return take_apart("html", page.encode("utf-8"), path, limits)


def _pdf(data: bytes, path: str, limits: Limits) -> Extract:
    return take_apart("pdf", data, path, limits)


def _docx(data: bytes, path: str, limits: Limits) -> Extract:
    return take_apart("docx", data, path, limits)


LOADERS: dict[str, Callable[[bytes, str, Limits], Extract]] = {
    ".txt": _text,
    ".md": _markdown,
    ".html": _html,
    ".htm": _html,
    ".pdf": _pdf,
    ".docx": _docx,
}
# Files that belong into the seeds folder without being documents.
_BESIDE = frozenset({"relations.yaml"})


def list_seeds(seeds: Path) -> list[Path]:
    """The seed files below a folder, sorted by path; what is left out is logged with the reason.

    Left out are hidden files and folders, folders that are links, endings without a loader and
    what is not a regular file. A link to a file is listed; `load` refuses it when it leads out.
    Raises SeedError when the folder is missing or holds no seed file, or when a name cannot be
    written down.
    """
    if not seeds.is_dir():
        raise SeedError(f"{seeds}: no such folder; make it and put the documents into it")
    found: list[Path] = []
    for folder, folders, names in os.walk(seeds, onerror=_unreadable):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if _enters(here / name))
        found += [here / name for name in names if _is_seed(here / name)]
    if not found:
        raise SeedError(
            f"{seeds}: no document in it; put files ending in {', '.join(LOADERS)} there"
        )
    return sorted(found, key=lambda path: path.relative_to(seeds).as_posix())


def _unreadable(error: OSError) -> None:
    raise SeedError(
        f"{error.filename}: the folder cannot be read ({error.strerror}); make it readable"
    ) from error


def _enters(folder: Path) -> bool:
    if folder.name.startswith("."):
        return False
    if folder.is_symlink():
        _LOG.warning("%s: left out, a link to a folder; move the documents themselves", folder)
        return False
    return True


def _is_seed(path: Path) -> bool:
    if path.name.startswith(".") or path.name.startswith("~$"):
        _LOG.info("%s: left out, hidden", path)
        return False
    if path.name in _BESIDE:
        return False
    if path.suffix.lower() not in LOADERS:
        _LOG.warning(
            "%s: left out, no loader for %s; known: %s",
            path, path.suffix or "files without an ending", ", ".join(LOADERS),
        )  # fmt: skip
        return False
    if not (path.is_file() or path.is_symlink()):
        _LOG.warning("%s: left out, not a regular file", path)
        return False
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError as error:
        raise SeedError(
            f"{str(path).encode('utf-8', 'backslashreplace').decode()}: the file's name is not "
            "UTF-8; rename it"
        ) from error
    return True


def load(
    path: Path, seeds: Path, *, max_bytes: int = MAX_BYTES, limits: Limits = _LIMITS
) -> Document:
    """The document in a seed file below the folder `seeds`.

    Raises SeedError, which names the file and what to do, when the file lies outside the folder,
    vanished, is larger than `max_bytes`, cannot be decoded or parsed, passes `limits`, or holds no
    text.
    """
    name = _below(path, seeds)
    data = _read(path, name, max_bytes)
    loader = LOADERS.get(path.suffix.lower())
    if loader is None:
        raise SeedError(
            f"{name}: no loader for {path.suffix or 'files without an ending'}; "
            f"known: {', '.join(LOADERS)}"
        )
    extract = loader(data, name, limits)
    if not any(char.isalnum() for char in extract.text):
        raise SeedError(
            f"{name}: the file is empty (no letter, no digit); write the text into it or remove it"
        )
    title, sections = lay_out(
        extract.text,
        path.stem,
        marks=extract.marks,
        markdown=extract.markdown,
        given_title=extract.title,
    )
    return Document(
        id=document_id(name),
        title=title,
        date=stated_date(extract.text, extract.date, path.stem),
        text=extract.text,
        sections=sections,
        path=name,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def document_id(name: str) -> str:
    """The public id for a path below the seeds folder: what is ASCII in its stem, and a hash."""
    stem = re.sub(r"[^A-Za-z0-9_~]+", "-", Path(name).stem).strip("-")[:40].strip("-")
    return f"{stem or 'doc'}-{hashlib.sha256(name.encode('utf-8')).hexdigest()[:10]}"


def _below(path: Path, seeds: Path) -> str:
    """The path below `seeds` with forward slashes; SeedError when it leads out of the folder."""
    try:
        name = path.relative_to(seeds).as_posix()
        path.resolve().relative_to(seeds.resolve())
    except ValueError as error:
        raise SeedError(
            f"{path}: lies, or links, outside {seeds}; put the file itself into that folder"
        ) from error
    except (OSError, RuntimeError) as error:  # a circle of links
        raise SeedError(
            f"{path}: the link cannot be followed; put the file itself there"
        ) from error
    return name


def _read(path: Path, name: str, max_bytes: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except FileNotFoundError as error:
        raise SeedError(
            f"{name}: the file vanished while it was read; build again once the folder is quiet"
        ) from error
    except OSError as error:
        raise SeedError(
            f"{name}: cannot be read ({error.strerror}); make it readable or remove it"
        ) from error
    refuse_larger(len(data), name, max_bytes)
    return data


def refuse_larger(size: int, name: str, max_bytes: int) -> None:
    """Raises SeedError for a file of more than `max_bytes` bytes."""
    if size > max_bytes:
        raise SeedError(
            f"{name}: larger than {max_bytes:,} bytes; split it, or raise "
            "SHUANGCHENG_MAX_FILE_BYTES"
        )
