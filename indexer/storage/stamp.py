"""What the files of a folder look like from outside, so that unchanged ones need not be read again.

Whoever writes to a file, or sets its times, moves its time of change (ctime), which nobody can set
back. What rots below the file system does not show.
"""

import hashlib
import time
from pathlib import Path

# File systems keep times as coarsely as to two seconds: a change so soon after another may not show.
_SETTLED_NS = 2_000_000_000


def stamp_of(folder: Path) -> str | None:
    """16 hex digits over name, length, times and inode of every file below `folder`.

    None while the last change is so young that a later one could have the same times, or when a
    file went away meanwhile.
    """
    seen = hashlib.sha256()
    latest_ns = 0
    try:
        for path in sorted(folder.rglob("*")):
            fact = path.lstat()
            latest_ns = max(latest_ns, fact.st_ctime_ns)
            name = path.relative_to(folder).as_posix()
            times = (fact.st_mtime_ns, fact.st_ctime_ns)
            seen.update(repr((name, fact.st_mode, fact.st_size, *times, fact.st_ino)).encode())
    except FileNotFoundError:
        return None
    if latest_ns > time.time_ns() - _SETTLED_NS:
        return None
    return seen.hexdigest()[:16]
