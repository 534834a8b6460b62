"""Watch: builds when the seeds change, once they have been quiet for a moment."""

import logging
from collections.abc import Callable
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
    next change is waited for. While another process builds, it waits for that one to end.
    """
    pending = True
    for changes in file_changes(
        seeds,
        watch_filter=None,
        debounce=settings.debounce_ms * _PATIENCE,
        step=settings.debounce_ms,
        stop_event=stop,
        raise_interrupt=True,
        # The first build waits for the watcher to stand, else a change meanwhile would be lost.
        rust_timeout=_TICK_MS,
        yield_on_timeout=True,
    ):
        if pending or changes:
            pending = not _build(seeds, index, settings, gate, built, parts)


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
