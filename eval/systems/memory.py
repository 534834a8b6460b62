"""The memory that processes hold, as the system counts it (Linux)."""

import re
from pathlib import Path

_STATUS = re.compile(r"^(\w+):\s+(\d+) kB$", re.MULTILINE)


def resident_mb(pid: int, *, peak: bool = False) -> float:
    """Resident memory of a process in MiB, now or at its peak; 0.0 when it is gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return int(dict(_STATUS.findall(status)).get("VmHWM" if peak else "VmRSS", 0)) / 1024


def family(pid: int) -> list[int]:
    """The process and all that it, or one of them, has started."""
    parents = _parents()
    found = [pid]
    for member in found:  # grows while it is gone through
        found += [child for child, parent in parents.items() if parent == member]
    return found


def _parents() -> dict[int, int]:
    parents = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            # pid (name) state parent …; a name may hold brackets and spaces
            fields = entry.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        parents[int(entry.parent.name)] = int(fields[1])
    return parents
