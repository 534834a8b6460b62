"""Earlier generations that are damaged go: nobody can roll back to them, and nothing mends them."""

from indexer.errors import IndexDamaged, IndexMismatch, IndexMissing
from indexer.index import Index
from indexer.storage.generations import Generations


def heal(generations: Generations) -> list[str]:
    """Removes damaged earlier generations and mends history; a note for each. Under the build lock.

    The current generation is left as it is: it serves until the build has made another.
    """
    notes = []
    for generation in generations.standing():
        if generations.is_current(generation):
            continue
        try:
            Index(generations.path(generation)).close()
        except (IndexMissing, IndexDamaged, IndexMismatch) as error:
            generations.remove(generation)
            notes.append(f"removed the earlier generation {generation}, for {error}")
    if generations.mend_history():
        notes.append(f"wrote {generations.index / 'history'} anew, which was damaged")
    return notes
