"""Builds that were asked for over HTTP: one at a time, each in a process of its own.

A process keeps the service answering and its memory flat while documents are read and embedded.
What is known of a job stands in a file below the index (jobs/<id>.json, replaced as a whole), so
that every worker process and a restarted service tell the same.
"""

import asyncio
import codecs
import json
import logging
import os
import re
import secrets
import sys
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from indexer.errors import ShuangchengError

log = logging.getLogger(__name__)

KEPT = 20
LOG_LINES = 40

_ID = re.compile(r"[0-9a-f]{16}")
_COUNT = re.compile(r"(.+?): (\d+) of (\d+)")
# Colours and cursor movements of a progress bar.
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Progress:
    """The last thing that the build said: words, and a count where it gave one."""

    stage: str = ""
    done: int | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """A build. Times are seconds since the epoch.

    Attributes:
        state: running, succeeded or failed.
        log: the last lines that the build printed.
        error: why it failed.
        generation: current after it succeeded.
        watcher: the process that watches over it, see _process_name.
    """

    id: str
    state: str
    started: float
    finished: float | None = None
    progress: Progress = Progress()
    log: tuple[str, ...] = ()
    error: str | None = None
    generation: str | None = None
    watcher: str = ""

    def as_dict(self) -> dict[str, Any]:
        row = asdict(self)
        del row["watcher"]
        row["log"] = list(self.log)
        return row


class BuildImpossible(ShuangchengError):
    """The build could not even begin: the index folder is not writable, or no process started."""


class BuildRunning(ShuangchengError):
    """A build is running already; `job` is that one."""

    def __init__(self, job: Job) -> None:
        super().__init__(f"job {job.id} is building the index; wait for it")
        self.job = job


def build_command(seeds: Path, index: Path, *, force: bool) -> list[str]:
    """The command that a job runs."""
    command = [sys.executable, "-m", "indexer", "build"]
    command += ["--seeds", str(seeds), "--index", str(index)]
    return [*command, "--force"] if force else command


class Jobs:
    """Starts builds and tells of them.

    Args:
        command: makes the command line for a `force`.
    """

    def __init__(
        self,
        index: Path,
        command: Callable[[bool], Sequence[str]],
    ) -> None:
        self._index = index
        self._folder = index / "jobs"
        self._command = command
        self._starting = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None
        self._watcher: asyncio.Task[None] | None = None

    async def start(self, *, force: bool) -> Job:
        """A new running job. Raises BuildRunning or BuildImpossible."""
        async with self._starting:
            running = self._running()
            if running is not None:
                raise BuildRunning(running)
            job = Job(
                secrets.token_hex(8), "running", time.time(), watcher=_process_name(os.getpid())
            )
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._forget_old()
                self._process = await self._spawn(force)
                self._write(job)
            except OSError as error:
                raise BuildImpossible(
                    f"{self._index}: the build cannot begin: {error}; make the folder writable"
                ) from error
            self._watcher = asyncio.create_task(self._watch(job, self._process))
            log.info("build started", extra={"job": job.id, "force": force})
            return job

    def find(self, job_id: str) -> Job | None:
        """What is known of a job; None where nothing is."""
        if not _ID.fullmatch(job_id):
            return None
        job = _read(self._folder / f"{job_id}.json")
        return None if job is None else _if_orphaned(job)

    async def close(self) -> None:
        """Ends a build that runs; the index keeps its last generation."""
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()
        if self._watcher is not None:
            await self._watcher

    async def _spawn(self, force: bool) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *self._command(force),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "OMP_NUM_THREADS": "1"},
            start_new_session=True,
        )

    async def _watch(self, job: Job, process: asyncio.subprocess.Process) -> None:
        lines: list[str] = []
        stage = Progress()
        if process.stdout is None:
            raise ValueError("a job's process must have its output piped")
        async for line in _lines(process.stdout):
            lines = [*lines, line][-LOG_LINES:]
            stage = _progress(line)
            self._write(replace(job, progress=stage, log=tuple(lines)))
        code = await process.wait()
        said = replace(job, progress=stage, log=tuple(lines), finished=time.time())
        if code == 0:
            done = replace(said, state="succeeded", generation=self._current())
        else:
            reason = lines[-1] if lines else f"the build ended with code {code}"
            done = replace(said, state="failed", error=reason)
        self._write(done)
        log.info("build ended", extra={"job": job.id, "state": done.state, "code": code})

    def _running(self) -> Job | None:
        for path in self._folder.glob("*.json"):
            job = _read(path)
            if job is not None and _if_orphaned(job).state == "running":
                return job
        return None

    def _current(self) -> str | None:
        try:
            return (self._index / "current").read_text(encoding="utf-8").strip()
        except OSError:
            return None

    def _write(self, job: Job) -> None:
        target = self._folder / f"{job.id}.json"
        fresh = target.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(job), ensure_ascii=False), encoding="utf-8")
        fresh.replace(target)

    def _forget_old(self) -> None:
        paths = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        for path in paths[:-KEPT]:
            path.unlink(missing_ok=True)


async def _lines(stream: asyncio.StreamReader) -> AsyncIterator[str]:
    """Lines as a person sees them: also those that a progress bar writes over with \\r."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    rest = ""
    while chunk := await stream.read(4096):
        rest += _ESCAPES.sub("", decoder.decode(chunk))
        *whole, rest = re.split(r"[\r\n]+", rest)
        rest = rest[-4000:]
        for line in whole:
            if line.strip():
                yield line.strip()[:500]
    if rest.strip():
        yield rest.strip()[:500]


def _progress(line: str) -> Progress:
    """`words: 3 of 12` is a stage with its count; any other line is a stage without."""
    found = _COUNT.match(line)
    if not found or len(found[2]) > 12 or len(found[3]) > 12:
        return Progress(line)
    return Progress(found[1], int(found[2]), int(found[3]))


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
    if job.state != "running" or (pid.isdigit() and _process_name(int(pid)) == job.watcher):
        return job
    reason = "the service stopped before the build ended; start it again"
    return replace(job, state="failed", error=reason)


def _process_name(pid: int) -> str:
    """`pid:start time`, which no later process has, even one with the same number; "" if gone.

    A service in a container has the same number, 1, every time it starts.
    """
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return ""
    # The second field, the command, may hold spaces and brackets; the start time is the 22nd.
    return f"{pid}:{status.rpartition(')')[2].split()[19]}"
