"""Build: brings the index up to date with the seeds.

The result depends on the seeds and the recipe alone. The generation before only saves work: the
shares of its unchanged documents and its unchanged segments are copied, after its hashes were
checked. Until the new generation is complete and durable, nothing that serves is touched.
"""

import shutil
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from hashlib import file_digest
from pathlib import Path

from indexer import durable
from indexer.chunks import split
from indexer.errors import IndexDamaged, IndexMismatch, IndexMissing, SeedError, SettingError
from indexer.generations import Generations
from indexer.index import Index
from indexer.loaders import list_seeds, load
from indexer.lock import build_lock
from indexer.manifest import MANIFEST, Manifest, Recipe, generation_id
from indexer.models import Models, open_models
from indexer.progress import BuildReport, Progress, Report
from indexer.recipe import make_recipe
from indexer.settings import Settings
from indexer.share import Share, copy_share, make_share
from indexer.sharefiles import ShareFiles
from indexer.wordfiles import write_words


@dataclass(frozen=True, slots=True)
class _Work:
    """What one build is about: immutable facts that its steps share."""

    seeds: Path
    paths: Mapping[str, Path]
    sha256: Mapping[str, str]
    models: Models
    recipe: Recipe
    generation: str
    settings: Settings
    report: Report


def build(
    seeds: Path,
    index: Path,
    settings: Settings,
    *,
    force: bool = False,
    progress: Report | None = None,
    models: Callable[[Settings], Models] = open_models,
) -> BuildReport:
    """Makes the index in `index` that of the documents in `seeds`, and current.

    Args:
        force: read and embed every document again.
        progress: called with each step, in the calling thread.
        models: opens encoder and token counter.
    Raises SeedError for a bad seed, SettingError or EncoderError for a bad setting or model,
    BuildLocked while another build runs, OSError when the disk fails. After any of them, and after
    KeyboardInterrupt, the index is what it was.
    """
    began = time.monotonic()
    paths = {path.relative_to(seeds).as_posix(): path for path in list_seeds(seeds)}
    if index.exists() and not index.is_dir():
        raise SettingError(f"{index} is a file; expected a folder for the index: give another path")
    index.mkdir(parents=True, exist_ok=True)
    with build_lock(index) as stale:
        notes = [f"took over from {stale}, which was killed"] if stale else []
        generations = Generations(index)
        generations.sweep()
        opened = models(settings)
        recipe = make_recipe(settings, opened.encoder, opened.counter)
        sha256 = {name: _sha256(path, seeds) for name, path in paths.items()}
        generation = generation_id(recipe, sha256)
        report = progress if progress is not None else _silent
        work = _Work(seeds, paths, sha256, opened, recipe, generation, settings, report)
        result = _bring_up_to_date(work, generations, notes, force=force)
    return replace(result, notes=tuple(notes), seconds=time.monotonic() - began)


def _bring_up_to_date(
    work: _Work, generations: Generations, notes: list[str], *, force: bool
) -> BuildReport:
    current = _sound_current(generations, notes)
    if current is not None and current.generation == work.generation and not force:
        with closing(current):
            return _report(work, current.manifest, current, unchanged=True)
    try:
        manifest = _standing(work, generations, current, force=force)
        reused = None
        if manifest is None:
            if not force and current is not None and current.manifest.recipe == work.recipe:
                reused = current
            manifest = _write(work, generations.building, reused)
            # Forced to write again what stands there already: the old folder may be in use.
            if current is None or current.manifest != manifest:
                generations.install(work.generation)
        generations.activate(work.generation, work.settings.keep_generations)
        return _report(work, manifest, current, reused=reused)
    finally:
        shutil.rmtree(generations.building, ignore_errors=True)
        if current is not None:
            current.close()


def _standing(
    work: _Work, generations: Generations, current: Index | None, *, force: bool
) -> Manifest | None:
    """The manifest of an earlier generation of these very seeds, if one stands and is sound."""
    if current is not None and current.generation == work.generation:
        return None
    folder = generations.path(work.generation)
    if not folder.is_dir():
        return None
    try:
        with closing(Index(folder)) as earlier:
            if not force:
                return earlier.manifest
    except (IndexMissing, IndexDamaged, IndexMismatch):
        pass
    generations.forget(work.generation)
    return None


def _sound_current(generations: Generations, notes: list[str]) -> Index | None:
    """The current generation with all hashes checked; None, and a note, when it is not sound."""
    try:
        return Index.open(generations.index)
    except IndexMissing:
        return None
    except (IndexDamaged, IndexMismatch) as error:
        notes.append(f"building anew, for {error}")
        return None


def _sha256(path: Path, seeds: Path) -> str:
    if path.is_symlink():  # where it leads is the loader's to judge, before a byte is read
        return load(path, seeds).sha256
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise SeedError(
            f"{path.relative_to(seeds).as_posix()}: the file vanished while it was read; "
            "build again once the folder is quiet"
        ) from None


def _write(work: _Work, folder: Path, previous: Index | None) -> Manifest:
    """Writes the generation into `folder`, manifest last, all of it durable."""
    folder.mkdir()
    files = ShareFiles(folder, work.recipe.dim)
    try:
        _write_shares(work, files, previous)
        offsets, facts = files.finish()
    finally:
        files.abandon()
    word_rows, segments, word_facts = write_words(
        folder,
        offsets,
        files.members,
        recipe=work.recipe.digest(),
        previous=previous.folder if previous is not None else None,
        report=work.report,
    )
    offsets = replace(offsets, word_rows=word_rows)
    facts |= word_facts
    facts["offsets.npy"] = durable.write_file(folder / "offsets.npy", offsets.to_npy())
    manifest = Manifest(
        generation=work.generation,
        recipe=work.recipe,
        seeds=dict(work.sha256),
        documents=len(files.members),
        chunks=len(offsets.chunks) - 1,
        relations=len(offsets.relations) - 1,
        segments=segments,
        files=facts,
    )
    durable.write_file(folder / MANIFEST, manifest.to_json())
    durable.sync_directory(folder)
    return manifest


def _write_shares(work: _Work, files: ShareFiles, previous: Index | None) -> None:
    known = {entry.path: entry for entry in previous.documents} if previous is not None else {}
    for done, (name, path) in enumerate(work.paths.items(), start=1):
        entry = known.get(name)
        if previous is not None and entry is not None and entry.sha256 == work.sha256[name]:
            files.add(copy_share(previous, previous.position(entry.id)))
        else:
            files.add(_read_share(work, name, path))
        work.report(Progress("read", done, len(work.paths), name))


def _read_share(work: _Work, name: str, path: Path) -> Share:
    document = load(path, work.seeds)
    if document.sha256 != work.sha256[name]:
        raise SeedError(f"{name}: the file changed while it was read; build again")
    chunks = split(
        document, max_tokens=work.settings.max_tokens, count=work.models.counter.count
    )
    relations = work.models.relations(document)
    return make_share(document, chunks, relations, work.models.encoder.encode_passages)


def _report(
    work: _Work,
    manifest: Manifest,
    before: Index | None,
    *,
    unchanged: bool = False,
    reused: Index | None = None,
) -> BuildReport:
    old = before.manifest.seeds if before is not None else {}
    new = work.sha256
    return BuildReport(
        generation=manifest.generation,
        unchanged=unchanged,
        documents=manifest.documents,
        chunks=manifest.chunks,
        relations=manifest.relations,
        added=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(sorted(name for name in new.keys() & old.keys() if new[name] != old[name])),
        removed=tuple(sorted(old.keys() - new.keys())),
        reused=sum(
            reused.manifest.seeds.get(name) == digest for name, digest in new.items()
        ) if reused is not None else 0,
    )


def _silent(step: Progress) -> None:
    """Progress that nobody asked for."""
