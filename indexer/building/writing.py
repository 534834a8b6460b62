"""Writes a generation: what a build is about, and the folder that comes of it."""

import os
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from hashlib import file_digest
from pathlib import Path

from indexer.building.parts import Parts
from indexer.building.progress import Progress, Report
from indexer.building.reading import Reader, Seed, read_shares
from indexer.correction.corrected import CORRECTED, Corrected, Corrector
from indexer.correction.corrections import Correction
from indexer.errors import SeedError
from indexer.index import Index
from indexer.loaders.load import load, refuse_larger
from indexer.settings import Settings
from indexer.storage import durable
from indexer.storage.generations import Generations
from indexer.storage.manifest import MANIFEST, Manifest, Recipe
from indexer.storage.share import copy_share, with_relations
from indexer.storage.sharefiles import ShareFiles
from indexer.storage.wordfiles import write_words


@dataclass(frozen=True, slots=True)
class Work:
    """What one build is about.

    Attributes:
        seeds: the folder.
        paths: of each document, by its path below the folder, in that order.
        sha256: of each, and of relations.yaml where there is one.
        corrections: in that file; None where there is none.
        parts, recipe, settings: that it is built with.
        generation: the id that seeds and recipe give.
        report: told of each step.
        open_parts: opens the parts again, for processes that help to read.
    """

    seeds: Path
    paths: Mapping[str, Path]
    sha256: Mapping[str, str]
    corrections: tuple[Correction, ...] | None
    parts: Parts
    recipe: Recipe
    generation: str
    settings: Settings
    report: Report
    open_parts: Callable[[Settings], Parts]

    def seed(self, name: str) -> Seed:
        path = self.paths[name]
        size = path.stat().st_size if path.is_file() else 0  # it may have vanished meanwhile
        return Seed(name, path, self.sha256[name], size)


def fingerprint(path: Path, seeds: Path, settings: Settings) -> str:
    """SHA-256 of the bytes of a seed file; SeedError when it vanished, leads out or is larger."""
    if path.is_symlink():  # where it leads is the loader's to judge, before a byte is read
        return load(path, seeds, max_bytes=settings.max_file_bytes, limits=settings.limits).sha256
    try:
        with path.open("rb") as file:
            # Before it is read, and of unchanged files too: a lowered limit holds for all of them.
            size = os.fstat(file.fileno()).st_size
            refuse_larger(size, path.relative_to(seeds).as_posix(), settings.max_file_bytes)
            return file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise SeedError(
            f"{path.relative_to(seeds).as_posix()}: the file vanished while it was read; "
            "build again once the folder is quiet"
        ) from None


def write_generation(work: Work, generations: Generations, previous: Index | None) -> Manifest:
    """Writes the generation into building/, manifest last, all of it durable.

    Args:
        previous: a sound generation of the same recipe; what did not change is copied from it.
    """
    folder = generations.building
    folder.mkdir()
    files = ShareFiles(folder, work.recipe.dim, work.recipe.flat_chunks)
    try:
        corrected = _write_shares(work, files, previous)
        offsets, facts = files.finish()
    finally:
        files.abandon()
    word_rows, segments, word_facts = write_words(
        folder,
        offsets,
        files.members,
        scratch=generations.segment,
        recipe=work.recipe.digest(),
        previous=previous.folder if previous is not None else None,
        report=work.report,
    )
    offsets = replace(offsets, word_rows=word_rows)
    facts |= word_facts
    if work.corrections is not None:
        facts[CORRECTED] = durable.write_file(folder / CORRECTED, corrected.to_json())
    facts["offsets.npy"] = durable.write_file(folder / "offsets.npy", offsets.to_npy())
    manifest = Manifest(
        generation=work.generation,
        recipe=work.recipe,
        seeds=dict(work.sha256),
        documents=len(files.members),
        chunks=len(offsets.chunks) - 1,
        relations=len(offsets.relations) - 1,
        segments=segments,
        vector_index=files.vector_index,
        files=facts,
    )
    durable.write_file(folder / MANIFEST, manifest.to_json())
    durable.sync_directory(folder)
    return manifest


def _write_shares(work: Work, files: ShareFiles, previous: Index | None) -> Corrected:
    corrector = Corrector(work.corrections or ())
    before = Corrected.read(previous.folder) if previous is not None else Corrected()
    known = {entry.path: entry.id for entry in previous.documents} if previous is not None else {}
    old = previous.manifest.seeds if previous is not None else {}
    same = {name for name, digest in work.sha256.items() if old.get(name) == digest}
    to_read = [work.seed(name) for name in work.paths if name not in same]
    reader = Reader(work.seeds, work.settings, work.parts)
    with closing(read_shares(to_read, reader, work.open_parts)) as fresh:
        for done, name in enumerate(work.paths, start=1):
            if previous is not None and name in same:
                share = copy_share(previous, previous.position(known[name]))
                if share.document_id in before.extracted:
                    share = with_relations(share, before.extracted[share.document_id])
            else:
                share = next(fresh)
            files.add(corrector.correct(share))
            work.report(Progress("read", done, len(work.paths), name))
    return corrector.result()
