"""Build: brings the index up to date with the seeds.

The result depends on the seeds and the recipe alone. The generation before only saves work: the
shares of its unchanged documents and its unchanged segments are copied, after its hashes were
checked. Until the new generation is complete and durable, nothing that serves is touched.
"""

import hashlib
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from indexer.building.gate import Gate
from indexer.building.healing import heal
from indexer.building.parts import Parts, open_parts
from indexer.building.progress import BuildReport, Progress, Report
from indexer.building.recipe import make_recipe
from indexer.building.writing import Work, fingerprint, write_generation
from indexer.correction import corrections
from indexer.correction.corrected import Corrected
from indexer.errors import IndexDamaged, IndexMismatch, IndexMissing, SettingError
from indexer.index import Index
from indexer.loaders import list_seeds
from indexer.settings import Settings
from indexer.storage.generations import Generations
from indexer.storage.lock import build_lock
from indexer.storage.manifest import Manifest, generation_id
from indexer.storage.stamp import stamp_of


def build(
    seeds: Path,
    index: Path,
    settings: Settings,
    *,
    force: bool = False,
    gate: Gate | None = None,
    progress: Report | None = None,
    parts: Callable[[Settings], Parts] = open_parts,
) -> BuildReport:
    """Makes the index in `index` that of the documents in `seeds`, and current.

    Args:
        force: read and embed every document again, and every hash of the earlier generations.
        gate: must let a generation through before it becomes current. One that is current already
            is not asked again.
        progress: called with each step, in the calling thread.
        parts: opens encoder and token counter.
    Raises SeedError for a bad seed, SettingError or EncoderError for a bad setting or model,
    GateFailed when the gate stays shut, BuildLocked while another build runs, OSError when the disk
    fails. After any of them, and after KeyboardInterrupt, the index is what it was, but for earlier
    generations that were damaged: those are removed first.
    """
    began = time.monotonic()
    paths = {path.relative_to(seeds).as_posix(): path for path in list_seeds(seeds)}
    if index.exists() and not index.is_dir():
        raise SettingError(f"{index} is a file; expected a folder for the index: give another path")
    if index.resolve().is_relative_to(seeds.resolve()):
        raise SettingError(f"{index} lies in {seeds}, so it would be read as seeds: move it out")
    index.mkdir(parents=True, exist_ok=True)
    with build_lock(index) as stale:
        notes = [f"took over from {stale}, which was killed"] if stale else []
        generations = Generations(index)
        generations.sweep()
        notes += heal(generations, thorough=force)
        sheet = corrections.find(seeds)
        entries = corrections.parse(sheet) if sheet is not None else None
        opened = parts(settings)
        recipe = make_recipe(settings, opened.encoder, opened.counter)
        sha256 = {name: fingerprint(path, seeds, settings) for name, path in paths.items()}
        if sheet is not None:
            sha256[corrections.FILE] = hashlib.sha256(sheet).hexdigest()
        generation = generation_id(recipe, sha256)
        report = progress if progress is not None else _silent
        work = Work(
            seeds, paths, sha256, entries, opened, recipe, generation, settings, report, parts
        )
        result = _bring_up_to_date(work, generations, notes, gate, force=force)
        notes += Corrected.read(generations.path(generation)).reports
    return replace(result, notes=tuple(notes), seconds=time.monotonic() - began)


def _bring_up_to_date(
    work: Work, generations: Generations, notes: list[str], gate: Gate | None, *, force: bool
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
            manifest = write_generation(work, generations, reused)
            # Forced to write again what stands there already: the old folder may be in use.
            if current is None or current.manifest != manifest:
                generations.install(work.generation)
        if gate is not None and not generations.is_current(work.generation):
            gate.check(generations.index, work.generation)
        generations.activate(work.generation, work.settings.keep_generations)
        return _report(work, manifest, current, reused=reused)
    finally:
        generations.discard(work.generation)
        generations.clear()
        if current is not None:
            current.close()


def _standing(
    work: Work, generations: Generations, current: Index | None, *, force: bool
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
        generation = generations.current()
        folder = generations.path(generation)
        stamp = stamp_of(folder)
        index = Index(folder)
        generations.note_verified(generation, stamp)
        return index
    except IndexMissing:
        return None
    except (IndexDamaged, IndexMismatch) as error:
        notes.append(f"building anew, for {error}")
        return None


def _report(
    work: Work,
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
        reused=sum(reused.manifest.seeds.get(name) == new[name] for name in work.paths)
        if reused is not None
        else 0,
    )


def _silent(step: Progress) -> None:
    """Progress that nobody asked for."""
