"""Earlier generations that are damaged go: nobody can roll back to them, and nothing mends them."""

from indexer.errors import IndexDamaged, IndexMismatch, IndexMissing
from indexer.index import Index
from indexer.storage.generations import Generations
from indexer.storage.stamp import stamp_of


def heal(generations: Generations, *, thorough: bool = False) -> list[str]:
    """Removes damaged earlier generations and mends history; a note for each. Under the build lock.

    The current generation is left as it is: it serves until the build has made another.

    Args:
        thorough: re-read every hash; else only those of generations whose files were touched since
            that was last done (see stamp.py), so that a small change costs no reading of them all.
    """
    notes = []
    for generation in generations.standing():
        if generations.is_current(generation):
            continue
        if not thorough and generations.looks_as_verified(generation):
            continue
        stamp = stamp_of(generations.path(generation))
        try:
            Index(generations.path(generation)).close()
            generations.note_verified(generation, stamp)
        except (IndexMissing, IndexDamaged, IndexMismatch) as error:
            generations.remove(generation)
            notes.append(f"removed the earlier generation {generation}, for {error}")
    if generations.mend_history():
        notes.append(f"wrote {generations.index / 'history'} anew, which was damaged")
    return notes
