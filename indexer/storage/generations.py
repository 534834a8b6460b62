"""The index folder: its generations, which one is current, and which came before.

    index/
        current                 one line: the id of the generation that serves
        history                 ids, oldest first; every one stands in generations/; see history.py
        generations/<id>/       complete, never written to again
        building/, segment/     a build at work, or the remains of one that was killed
        lock                    see lock.py

A generation becomes visible by a rename, current by another; whoever is killed between any two
steps leaves an index that serves, and remains that the next build sweeps away.
"""

import shutil
from pathlib import Path

from indexer.errors import IndexDamaged, IndexMissing
from indexer.storage import durable, history
from indexer.storage.stamp import stamp_of

_ADVICE = "run python -m indexer build"


class Generations:
    """The generations below one index folder."""

    def __init__(self, index: Path) -> None:
        self.index = index
        self.folder = index / "generations"
        self.building = index / "building"
        self.segment = index / "segment"
        self._history = index / "history"
        self._verified: dict[str, str | None] = {}

    def path(self, generation: str) -> Path:
        return self.folder / generation

    def current(self) -> str:
        """The id of the generation that serves.

        Raises IndexMissing when there is none, IndexDamaged when `current` names none.
        """
        path = self.index / "current"
        try:
            data = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            raise IndexMissing(
                f"{self.index} holds no index ({path} is missing); {_ADVICE}"
            ) from None
        text = data.decode("ascii", "replace")
        if not (text.endswith("\n") and history.is_id(text[:-1])):
            raise IndexDamaged(f"{path} holds {text[:40]!r}, expected 16 hex digits; {_ADVICE}")
        if not self.path(text[:-1]).is_dir():
            raise IndexDamaged(f"{path} names {text[:-1]}, which does not exist; {_ADVICE}")
        return text[:-1]

    def is_current(self, generation: str) -> bool:
        """Whether it is the one that serves."""
        try:
            return self.current() == generation
        except (IndexMissing, IndexDamaged):
            return False

    def history(self) -> list[str]:
        """Ids of the complete generations in the order in which they became current.

        Raises IndexDamaged when a byte is not as it was written, or a line names no generation.
        """
        ids = list(history.read(self._history))
        for generation in ids:
            if not self.path(generation).is_dir():
                reason = f"{self._history} names {generation}, which does not exist"
                raise IndexDamaged(f"{reason}; {_ADVICE}")
        return ids

    def note_verified(self, generation: str, stamp: str | None) -> None:
        """Its files, which looked so before they were read, are sound; `history` will say it."""
        self._verified[generation] = stamp

    def looks_as_verified(self, generation: str) -> bool:
        """Whether none of its files was touched since its hashes were last read."""
        noted = history.salvage(self._history).get(generation)
        return noted is not None and noted == stamp_of(self.path(generation))

    def clear(self) -> None:
        """Removes the folders that a build works in."""
        for folder in (self.building, self.segment):
            shutil.rmtree(folder, ignore_errors=True)

    def sweep(self) -> None:
        """Removes what killed builds left behind. Only under the build lock."""
        self.clear()
        for leftover in self.index.glob("*.new"):
            leftover.unlink(missing_ok=True)
        kept = set(self.standing())
        if not kept or not self.folder.is_dir():
            return
        for path in self.folder.iterdir():
            if path.name not in kept:
                shutil.rmtree(path, ignore_errors=True)

    def install(self, generation: str) -> None:
        """Makes building/ the generation's folder. Its files must be durable.

        A folder of the same id that stands there is damaged (else there was nothing to build) and
        makes way: in one step, where the file system can; else whoever is killed between the two
        renames leaves no generation of this id, which the next build makes again.
        """
        target = self.path(generation)
        if not self.folder.is_dir():
            self.folder.mkdir()
            durable.sync_directory(self.index)
        damaged = self.folder / f"{generation}.damaged"
        if target.exists() and durable.exchange(self.building, target):
            damaged = self.building
        else:
            if target.exists():
                target.rename(damaged)
            self.building.rename(target)
        durable.sync_directory(self.folder)
        shutil.rmtree(damaged, ignore_errors=True)

    def activate(self, generation: str, keep: int) -> None:
        """Makes a complete generation current; of the older ones `keep` - 1 stay."""
        others = [name for name in self.standing() if name != generation]
        kept = [*others, generation]
        self._write_history(kept)
        durable.replace_file(self.index / "current", f"{generation}\n".encode())
        self._prune(kept, keep)

    def forget(self, generation: str) -> None:
        """Strikes a generation that is not sound from history; the current one stays there."""
        ids = self.standing()
        if generation in ids and ids[-1] != generation:
            self._write_history([name for name in ids if name != generation])

    def discard(self, generation: str) -> None:
        """Removes a generation that never became current; one that did is left alone."""
        if generation not in self.standing():
            shutil.rmtree(self.path(generation), ignore_errors=True)

    def remove(self, generation: str) -> None:
        """Removes an earlier generation; the current one is left alone."""
        if self.is_current(generation):
            return
        self._write_history([name for name in self.standing() if name != generation])
        shutil.rmtree(self.path(generation), ignore_errors=True)

    def mend_history(self) -> bool:
        """Writes history anew if it is not what stands on disk; whether it had to."""
        standing = self.standing()
        try:
            damaged = self.history() != standing
        except IndexDamaged:
            damaged = True
        if damaged or any(self._verified.values()):
            self._write_history(standing)
        return damaged

    def before(self) -> str:
        """The id of the generation before the current one; IndexMissing when there is none."""
        current, ids = self.current(), self.history()
        position = ids.index(current) if current in ids else len(ids)
        if position == 0:
            raise IndexMissing(f"{self.index} holds no generation before {current}; {_ADVICE}")
        return ids[position - 1]

    def rollback(self) -> str:
        """Makes the generation before the current one current; its id. Under the build lock.

        The one that is left stays on disk until the next build, but no longer counts as history:
        a second rollback goes one further back.
        """
        previous = self.before()
        ids = self.history()
        durable.replace_file(self.index / "current", f"{previous}\n".encode())
        self._write_history(ids[: ids.index(previous) + 1])
        return previous

    def standing(self) -> list[str]:
        """What of history and current can be read and stands on disk, oldest first; never raises."""
        ids = [name for name in history.salvage(self._history) if self.path(name).is_dir()]
        try:
            current = self.current()
        except (IndexMissing, IndexDamaged):
            return ids
        return ids if current in ids else [*ids, current]

    def _write_history(self, ids: list[str]) -> None:
        stamps = history.salvage(self._history) | self._verified
        data = history.to_bytes({name: stamps.get(name) for name in ids})
        durable.replace_file(self._history, data)

    def _prune(self, ids: list[str], keep: int) -> None:
        kept = ids[-keep:]
        if kept != ids:
            self._write_history(kept)
        for path in self.folder.iterdir():
            if path.name not in kept:
                shutil.rmtree(path, ignore_errors=True)
