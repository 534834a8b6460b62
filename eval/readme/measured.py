"""What was measured, in eval/measured.json: each measurement's figures, and what they hold for."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from indexer.errors import ShuangchengError

ROOT = Path(__file__).parents[2]
MEASURED = ROOT / "eval" / "measured.json"
_ROOMS = ("indexer", "service", "eval")
_WEIGHTS = ("indexer/models/", "service/reader/weights/", "service/answers/")
# What a measurement writes, and what no answer depends on.
_NEVER = ("eval/measured.json", "eval/accepted.json", "service/web/")


class MeasuredError(ShuangchengError):
    """Figures that cannot be read, or that a table needs and nobody has measured."""


@dataclass(frozen=True, slots=True)
class Held:
    """What figures hold for: another index, weights or code may give others.

    Attributes:
        index: id of the generation that was asked.
        weights, code: digests of the bundled models, and of everything else that runs or is asked.
            None for figures from before this was noted: they hold for nothing that stands now.
    """

    index: str
    weights: str | None
    code: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A measurement that was made."""

    command: str
    date: str
    held: Held
    seconds: float | None
    figures: Any


def held_now(index: Path, root: Path = ROOT) -> Held:
    """What a figure measured now would hold for. Raises MeasuredError without a built index."""
    current = index / "current"
    try:
        generation = current.read_text(encoding="ascii").strip()
    except (OSError, ValueError) as error:
        raise MeasuredError(
            f"{current}: cannot be read ({error!r}); build the index first (make build)"
        ) from error
    files = [
        path.relative_to(root).as_posix()
        for room in _ROOMS
        for path in sorted((root / room).rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".md"
    ]
    files = [name for name in files if not name.startswith(_NEVER)]
    models = [name for name in files if name.startswith(_WEIGHTS) and not name.endswith(".py")]
    rest = sorted(set(files) - set(models))
    return Held(generation, _digest(root, models), _digest(root, rest))


def _digest(root: Path, names: Iterable[str]) -> str:
    """Of the names and bytes of files, 16 hexadecimal digits."""
    whole = hashlib.sha256()
    for name in names:
        content = hashlib.sha256((root / name).read_bytes()).hexdigest()
        whole.update(f"{name} {content}\n".encode())
    return whole.hexdigest()[:16]


def read_measured(path: Path) -> dict[str, Entry]:
    """Name to measurement; empty when there is no such file.

    Raises MeasuredError when it is not what `write_measured` wrote.
    """
    if not path.exists():
        return {}
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["measurements"]
        return {name: Entry(**{**row, "held": Held(**row["held"])}) for name, row in rows.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise MeasuredError(
            f"{path}: not measured figures ({error!r}); take the file as the project has it, or "
            "remove it and run make figures"
        ) from error


def write_measured(path: Path, measured: Mapping[str, Entry]) -> None:
    """Writes all of `measured`, in one step: a measurement that is cut off costs only itself."""
    body = {"measurements": {name: asdict(entry) for name, entry in measured.items()}}
    beside = path.with_suffix(".part")
    beside.write_text(json.dumps(body, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    beside.replace(path)
