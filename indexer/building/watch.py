"""Watch: builds when the seeds change, once they have been quiet for a moment."""

import logging
import time
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path
from threading import Event

from watchfiles import watch as file_changes

from indexer.building.build import build
from indexer.building.gate import Gate
from indexer.building.parts import Parts, open_parts
from indexer.building.progress import BuildReport
from indexer.errors import BuildLocked, ShuangchengError
from indexer.settings import Settings

_LOG = logging.getLogger(__name__)
# However busy the folder, a build starts after this many quiet times.
_PATIENCE = 20
# How often it looks whether to stop, or whether another build that was in the way has ended.
_TICK_MS = 200


def watch(
    seeds: Path,
    index: Path,
    settings: Settings,
    *,
    gate: Gate | None = None,
    stop: Event | None = None,
    built: Callable[[BuildReport], None] | None = None,
    parts: Callable[[Settings], Parts] = open_parts,
) -> None:
    """Builds at once, then after each change below `seeds`, until `stop` is set.

    What is changed is decided by content, so an editor that writes by renaming, or several saves
    in a row, cost one build at most. A build that fails is logged and the old index stays; the
    next change is waited for. The folder itself may be replaced by another.
    While another process builds, it waits for that one to end.
    """
    pending = True
    while stop is None or not stop.is_set():
        folder = _identity(seeds)
        if folder is None:  # taken away, perhaps for another to be put in its place
            time.sleep(_TICK_MS / 1000)
            continue
        with closing(_changes(seeds, settings, stop)) as found:
            for changes in found:
                if _identity(seeds) != folder:
                    pending = True  # what is watched is no longer what stands there
                    break
                if pending or changes:
                    pending = not _build(seeds, index, settings, gate, built, parts)


def _changes(seeds: Path, settings: Settings, stop: Event | None) -> Generator[object, None, None]:
    return file_changes(
        seeds,
        watch_filter=None,
        debounce=settings.debounce_ms * _PATIENCE,
        step=settings.debounce_ms,
        stop_event=stop,
        raise_interrupt=True,
        # The first build waits for the watcher to stand, else a change meanwhile would be lost.
        rust_timeout=_TICK_MS,
        yield_on_timeout=True,
    )


def _identity(folder: Path) -> tuple[int, int] | None:
    """Tells a folder from another of the same name; None when there is none."""
    try:
        found = folder.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _build(
    seeds: Path,
    index: Path,
    settings: Settings,
    gate: Gate | None,
    built: Callable[[BuildReport], None] | None,
    parts: Callable[[Settings], Parts],
) -> bool:
    """One build; False when it could not begin and must be tried again."""
    try:
        report = build(seeds, index, settings, gate=gate, parts=parts)
    except BuildLocked as error:
        _LOG.info("%s", error)
        return False
    except (ShuangchengError, OSError) as error:
        _LOG.error("%s: %s; the index stays as it was", type(error).__name__, error)
        return True
    for note in report.notes:
        _LOG.warning("%s", note)
    if built is not None and not report.unchanged:
        built(report)
    return True
