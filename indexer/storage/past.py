"""Whether the way back from the current generation stands: that is all that `history` is for."""

import logging
from pathlib import Path

from indexer.errors import IndexDamaged, IndexMissing
from indexer.storage.generations import Generations

_LOG = logging.getLogger(__name__)


def history_fault(index: Path) -> str | None:
    """What is wrong with the `history` of an index, and what to do; None when nothing is.

    The current generation serves all the same. An index that has none, as one that was put
    together from a single generation, has no way back and no fault.
    """
    generations = Generations(index)
    try:
        current = generations.current()
    except (IndexDamaged, IndexMissing):
        return None  # whoever opens the index is told
    try:
        ids = generations.history()
    except IndexDamaged as error:
        return str(error)
    if not ids or current in ids:
        return None
    return f"{index / 'history'} lacks the current {current}; run python -m indexer build"


def tell_of_history_fault(index: Path) -> None:
    """Logs what is wrong with the `history` of an index, where something is."""
    fault = history_fault(index)
    if fault is not None:
        _LOG.warning("%s", fault)
