"""What besides the seeds decides the bytes of an index: code, libraries, models, settings."""

import hashlib
import platform
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from indexer.settings import Settings
from indexer.storage.manifest import FORMAT, Recipe

# Packages whose output is stored: another version may read a document or write a file otherwise.
_LIBRARIES = (
    "PyYAML",
    "faiss-cpu",
    "lxml",
    "markdown-it-py",
    "numpy",
    "pypdf",
    "python-docx",
    "rjieba",
    "selectolax",
    "tantivy",
    "tiktoken",
    "tokenizers",
)
_DATA = {".py", ".txt", ".tsv", ".csv", ".json", ".npy", ".onnx", ".safetensors", ".tiktoken"}


class Named(Protocol):
    """A token counter, as far as its identity goes: a bundled vocabulary counts as code."""

    @property
    def name(self) -> str: ...


class NamedEncoder(Named, Protocol):
    """An encoder, as far as its identity goes."""

    @property
    def sha256(self) -> str: ...
    @property
    def dim(self) -> int: ...


def make_recipe(settings: Settings, encoder: NamedEncoder, counter: Named) -> Recipe:
    """The recipe of a build with these settings and models."""
    return Recipe(
        format=FORMAT,
        code=code_digest(),
        libraries=library_versions(),
        encoder=encoder.name,
        encoder_sha256=encoder.sha256,
        dim=encoder.dim,
        query_prompt=settings.query_prompt,
        passage_prompt=settings.passage_prompt,
        tokenizer=counter.name,
        max_tokens=settings.max_tokens,
        flat_chunks=settings.flat_chunks,
    )


@cache
def library_versions() -> dict[str, str]:
    """name -> version; Python's own counts too, for it brings the Unicode tables."""
    return {"python": platform.python_version()} | {name: version(name) for name in _LIBRARIES}


@cache
def code_digest() -> str:
    """SHA-256 over the names and bytes of this package's code and tables.

    Nobody has to remember to raise a version: a changed rule makes the next build a full one.
    """
    folder = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in _DATA and path.is_file():
            digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
