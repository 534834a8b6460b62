"""The manifest of a generation: the one place for facts decided when it was built.

`manifest.json` is written last. It names every other file with its length and SHA-256, and ends
with the SHA-256 of its own facts, so that a flipped bit anywhere in a generation is found.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from indexer.errors import IndexDamaged, IndexMismatch, IndexMissing

FORMAT = 4
MANIFEST = "manifest.json"
_ADVICE = "run python -m indexer build"


@dataclass(frozen=True, slots=True)
class FileFact:
    """Length and SHA-256 (hexadecimal) of one file."""

    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything but the seeds that decides the bytes of an index.

    Attributes:
        format: of the files.
        code: SHA-256 over the source of the package `indexer`: other code, other bytes.
        libraries: name -> version of the packages whose output is stored.
        encoder, encoder_sha256, dim: who made the vectors.
        query_prompt, passage_prompt: put before what it embeds; None for the model's own.
        tokenizer, max_tokens: how chunks were measured.
        flat_chunks: beyond so many, vectors are searched by their signs first.
    """

    format: int
    code: str
    libraries: Mapping[str, str]
    encoder: str
    encoder_sha256: str
    dim: int
    query_prompt: str | None
    passage_prompt: str | None
    tokenizer: str
    max_tokens: int
    flat_chunks: int

    def digest(self) -> str:
        """SHA-256 of the recipe: equal exactly when all its facts are."""
        return sha256_of(asdict(self))


@dataclass(frozen=True, slots=True)
class Manifest:
    """Facts of one generation.

    Attributes:
        generation: hash of recipe and seeds, 16 hexadecimal digits.
        recipe: see Recipe.
        seeds: path below the seeds folder -> SHA-256 of the file; the documents, and
            relations.yaml where a person corrects their relations.
        documents, chunks, relations, segments: counts; segments are those of the word index.
        vector_index: the FAISS types of the vectors, in the order in which a search asks them.
        files: path below the generation -> length and SHA-256; all files but the manifest.
    """

    generation: str
    recipe: Recipe
    seeds: Mapping[str, str]
    documents: int
    chunks: int
    relations: int
    segments: int
    vector_index: str
    files: Mapping[str, FileFact]

    @property
    def encoder(self) -> str:
        return self.recipe.encoder

    @property
    def encoder_sha256(self) -> str:
        return self.recipe.encoder_sha256

    @property
    def dim(self) -> int:
        return self.recipe.dim

    def to_json(self) -> bytes:
        """The bytes of manifest.json: sorted, one fact a line, its own digest last."""
        facts = asdict(self)
        body = json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True)
        return f'{{"digest": "{sha256_of(facts)}",\n"facts": {body}}}\n'.encode(
            "utf-8", "surrogateescape"
        )

    @classmethod
    def from_json(cls, data: bytes, where: str) -> "Manifest":
        """The manifest in `data`; `where` names it in errors.

        Raises IndexDamaged when a byte is not as it was written, IndexMismatch for another format.
        """
        try:
            record = json.loads(data.decode("utf-8", "surrogateescape"))
            facts, digest = record["facts"], record["digest"]
            recipe_format = facts["recipe"]["format"]
        except (ValueError, KeyError, TypeError) as error:
            raise IndexDamaged(f"{where} is not a manifest ({error}); {_ADVICE}") from None
        if recipe_format != FORMAT:
            raise IndexMismatch(
                f"{where} has format {recipe_format!r}, this program reads {FORMAT}; {_ADVICE}"
            )
        if digest != sha256_of(facts):
            raise IndexDamaged(f"{where} does not match its own digest {digest}; {_ADVICE}")
        facts["recipe"] = Recipe(**facts["recipe"])
        facts["files"] = {name: FileFact(**fact) for name, fact in facts["files"].items()}
        manifest = cls(**facts)
        if manifest.to_json() != data:  # a flip in white space, or in a key's escape
            raise IndexDamaged(f"{where} is not written as a manifest is; {_ADVICE}")
        return manifest


def sha256_of(facts: object) -> str:
    """SHA-256 of the canonical JSON of `facts`."""
    text = json.dumps(facts, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def generation_id(recipe: Recipe, seeds: Mapping[str, str]) -> str:
    """16 hexadecimal digits that name the index of these seeds made with this recipe."""
    return sha256_of({"recipe": recipe.digest(), "seeds": dict(seeds)})[:16]


def read_manifest(directory: Path) -> Manifest:
    """The manifest of the generation in `directory`; its files are not looked at."""
    path = directory / MANIFEST
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise IndexMissing(f"{path} does not exist; {_ADVICE}") from None
    manifest = Manifest.from_json(data, str(path))
    if manifest.generation != directory.name and directory.name != "building":
        raise IndexDamaged(
            f"{path} is of generation {manifest.generation}, its folder is {directory.name}; "
            f"{_ADVICE}"
        )
    return manifest


def verify_files(directory: Path, manifest: Manifest) -> None:
    """Re-reads every file that the manifest names; all must be as they were written.

    Raises IndexDamaged naming the first file, in order of name, that is not. Reads about 800 MB/s
    on each of two threads.
    """
    names = sorted(manifest.files)
    with ThreadPoolExecutor(max_workers=2) as pool:
        checks = [pool.submit(_check_file, directory, name, manifest) for name in names]
        for check in checks:
            check.result()


def _check_file(directory: Path, name: str, manifest: Manifest) -> None:
    path, expected = directory / name, manifest.files[name]
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise IndexDamaged(f"{path} is missing; {_ADVICE}") from None
    if size != expected.bytes:
        raise IndexDamaged(f"{path} has {size} bytes, expected {expected.bytes}; {_ADVICE}")
    if digest != expected.sha256:
        raise IndexDamaged(
            f"{path} has SHA-256 {digest[:16]}…, expected {expected.sha256[:16]}…; {_ADVICE}"
        )


def as_public(manifest: Manifest) -> dict[str, Any]:
    """The manifest as plain JSON values, for GET /v1/index."""
    return asdict(manifest)
