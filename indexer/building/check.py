"""Check: re-reads everything that an index claims of itself."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from indexer.chunk import Chunk
from indexer.errors import IndexDamaged, IndexMissing
from indexer.index import Index
from indexer.storage.generations import Generations
from indexer.storage.manifest import MANIFEST, Manifest, generation_id

_ADVICE = "run python -m indexer build"


def check(index: Path) -> list[str]:
    """A line for each generation that stands, the current one first; all are sound.

    Every file's hash is re-read, every chunk's text compared with the source at its offsets, every
    relation's quote too. Raises IndexMissing, or IndexDamaged naming the file, at the first fault.
    """
    generations = Generations(index)
    current = generations.current()
    history = generations.history()
    if current not in history:
        raise IndexDamaged(f"{index / 'history'} lacks the current {current}; {_ADVICE}")
    lines = []
    for generation in [current, *(name for name in reversed(history) if name != current)]:
        role = "current" if generation == current else "earlier"
        manifest = _checked(generations.path(generation), role)
        lines.append(
            f"{generation} ({role}) is sound: {len(manifest.files)} files, "
            f"{manifest.documents} documents, {manifest.chunks} chunks, "
            f"{manifest.relations} relations, vectors in {manifest.vector_index}"
        )
    return lines


def _checked(folder: Path, role: str) -> Manifest:
    try:
        return check_generation(folder)
    except IndexDamaged as error:
        if role == "current":
            raise
        # A build reads the hashes of earlier generations only where their files were touched.
        raise IndexDamaged(
            f"{error}, which removes this earlier generation; python -m indexer build --force "
            "removes it even if its files still have the times at which they were sound"
        ) from None


def check_generation(folder: Path) -> Manifest:
    """The manifest of the generation in `folder`, all of whose claims hold."""
    try:
        opened = Index(folder)
    except IndexMissing as error:  # it is named as complete, so a missing manifest is damage
        raise IndexDamaged(str(error)) from None
    with closing(opened):
        manifest = opened.manifest
        if manifest.generation != generation_id(manifest.recipe, manifest.seeds):
            raise IndexDamaged(
                f"{folder / MANIFEST}: generation {manifest.generation} is not the hash of its "
                f"seeds and recipe; {_ADVICE}"
            )
        _only_known_files(folder, manifest)
        for fault in _faults(opened):
            raise IndexDamaged(f"{fault}; {_ADVICE}")
        return manifest


def _only_known_files(folder: Path, manifest: Manifest) -> None:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_dir() and name != MANIFEST and name not in manifest.files:
            raise IndexDamaged(f"{path} is not in the manifest; remove it")


def _faults(index: Index) -> Iterator[str]:
    """What contradicts itself although every hash is right: faults of the program that built."""
    manifest = index.manifest
    for position, entry in enumerate(index.documents):
        if manifest.seeds.get(entry.path) != entry.sha256:
            yield f"documents.jsonl: {entry.id} is not of the seed {entry.path} in the manifest"
        text = index.text(entry.id)
        if len(text) != entry.chars:
            yield f"documents.jsonl: {entry.id} has {len(text)} characters, not {entry.chars}"
        end = 0
        for section in index.outlines[position]:
            if section.start != end:
                yield f"outlines.jsonl: {entry.id} has a gap or an overlap at {end}"
            end = section.end
        if end != len(text):
            yield f"outlines.jsonl: the sections of {entry.id} end at {end} of {len(text)}"
        for row in index.rows_of(entry.id):
            chunk = index.chunk(row)
            if chunk.document_id != entry.id or not reads_from(chunk, text):
                yield f"chunks.jsonl: {chunk.id} is not what {entry.id} says at its offsets"
        for relation in index.relations_of(entry.id):
            if text[relation.start : relation.end] != relation.quote:
                yield (
                    f"relations.jsonl: {relation.organization} / {relation.member} does not quote "
                    f"{entry.id} at [{relation.start}, {relation.end})"
                )


def reads_from(chunk: Chunk, source: str) -> bool:
    """Whether each character of the chunk is the source's at its offset.

    White space may stand for other white space: mending a layout break does that.
    """
    offsets = chunk.flow.offsets
    if len(offsets) == 0 or offsets[-1] >= len(source) or offsets[0] < 0:
        return False
    if source[chunk.start : chunk.end] == chunk.text:
        return True
    return all(
        char == source[offset] or (char.isspace() and source[offset].isspace())
        for char, offset in zip(chunk.text, offsets.tolist(), strict=True)
    )
