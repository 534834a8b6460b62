"""The file `history`: the generations that became current, oldest first, one a line.

    <id> <stamp> <crc>

The stamp (see stamp.py) is what the generation's files looked like when their hashes were last
read, `-` when that is not known. The CRC-32 is that of the file up to there, so that a flipped bit
is noticed, and a line that was lost or moved.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from indexer.errors import IndexDamaged

_ID = re.compile(r"[0-9a-f]{16}")
_LINE = re.compile(r"([0-9a-f]{16}) ([0-9a-f]{16}|-) ([0-9a-f]{8})")
_UNKNOWN = "-"


def is_id(text: str) -> bool:
    """Whether `text` is written as the id of a generation is."""
    return _ID.fullmatch(text) is not None


def to_bytes(stamps: Mapping[str, str | None]) -> bytes:
    """The bytes of the file for id -> stamp, oldest first; None for no stamp."""
    data = b""
    for generation, stamp in stamps.items():
        data += f"{generation} {stamp or _UNKNOWN} ".encode("ascii")
        data += f"{zlib.crc32(data):08x}\n".encode("ascii")
    return data


def read(path: Path) -> dict[str, str | None]:
    """id -> stamp, oldest first; empty where there is no file.

    Raises IndexDamaged when a byte is not as it was written.
    """
    data = _data(path)
    found = dict(_sound_lines(data))
    if to_bytes(found) != data:
        raise IndexDamaged(
            f"{path}, line {len(found) + 1}, is not what was written: expected an id, a stamp and the CRC-32 "
            "of the file up to there; the index serves without it, but there is no rollback: "
            "run python -m indexer build"
        )
    return found


def salvage(path: Path) -> dict[str, str | None]:
    """What can still be read, oldest first: whatever looks like an id, with its stamp where the
    line is sound. Never raises for damage."""
    data = _data(path)
    sound = dict(_sound_lines(data))
    firsts = (line[:16] for line in data.decode("ascii", "replace").split("\n"))
    return {name: sound.get(name) for name in firsts if is_id(name)}


def _sound_lines(data: bytes) -> Iterator[tuple[str, str | None]]:
    """Lines from the first to the last before one that is not as it was written."""
    at = 0
    for line in data.splitlines(keepends=True):
        found = _LINE.fullmatch(line[:-1].decode("ascii", "replace"))
        if found is None or int(found[3], 16) != zlib.crc32(data[: at + found.start(3)]):
            return
        yield found[1], None if found[2] == _UNKNOWN else found[2]
        at += len(line)


def _data(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return b""
