"""What is known of builds: a file for each below the index (jobs/<id>.json), replaced as a whole, so that
every worker process and a restarted service tell the same."""

import json
import re
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from service.build_output import Progress

KEPT = 20

_ID = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Job:
    """A build. Times are seconds since the epoch.

    Attributes:
        state: running, succeeded or failed.
        log: the last lines that the build printed.
        error: why it failed.
        generation: current after it succeeded.
        watcher: the process that watches over it, see process_name.
    """

    id: str
    state: str
    started: float
    finished: float | None = None
    progress: Progress = field(default_factory=Progress)
    log: tuple[str, ...] = ()
    error: str | None = None
    generation: str | None = None
    watcher: str = ""

    def as_dict(self) -> dict[str, Any]:
        row = asdict(self)
        del row["watcher"]
        row["log"] = list(self.log)
        return row


class JobFiles:
    """What is known of the jobs of one index."""

    def __init__(self, index: Path) -> None:
        self._folder = index / "jobs"

    def find(self, job_id: str) -> Job | None:
        """The job with this id, failed where its watcher is gone; None where none is known."""
        if not _ID.fullmatch(job_id):
            return None
        job = _read(self._folder / f"{job_id}.json")
        return None if job is None else _if_orphaned(job)

    def running(self) -> Job | None:
        """A job that runs, be it another process's; None where none does."""
        for path in self._folder.glob("*.json"):
            job = _read(path)
            if job is not None and _if_orphaned(job).state == "running":
                return job
        return None

    def make_room(self) -> None:
        """The folder for a further job, with no more than the last KEPT in it. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        paths = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        for path in paths[:-KEPT]:
            path.unlink(missing_ok=True)

    def write(self, job: Job) -> None:
        """Puts what is known of the job in the place of what was. Raises OSError."""
        target = self._folder / f"{job.id}.json"
        fresh = target.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(job), ensure_ascii=False), encoding="utf-8")
        fresh.replace(target)


def process_name(pid: int) -> str:
    """`pid:start time`, which no later process has, even one with the same number; "" if gone.

    A service in a container has the same number, 1, every time it starts.
    """
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return ""
    # The second field, the command, may hold spaces and brackets; the start time is the 22nd.
    return f"{pid}:{status.rpartition(')')[2].split()[19]}"


def _read(path: Path) -> Job | None:
    """The job in a file; None where there is none or it is not one."""
    try:
        row = json.loads(path.read_text(encoding="utf-8"))
        row["progress"] = Progress(**row["progress"])
        row["log"] = tuple(row["log"])
        return Job(**row)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _if_orphaned(job: Job) -> Job:
    """The job itself, or failed where the process that watched over it is gone."""
    pid = job.watcher.partition(":")[0]
    if job.state != "running" or (pid.isdigit() and process_name(int(pid)) == job.watcher):
        return job
    reason = "the service stopped before the build ended; start it again"
    return replace(job, state="failed", error=reason)
