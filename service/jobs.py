"""Builds that were asked for over HTTP: one at a time, each in a process of its own.

A process keeps the service answering and its memory flat while documents are read and embedded.
What is known of a job stands in its file, see job_files.py.
"""

import asyncio
import logging
import os
import secrets
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from indexer.errors import ShuangchengError
from service.build_output import Progress, lines_of, progress_of
from service.job_files import Job, JobFiles, process_name

log = logging.getLogger(__name__)

LOG_LINES = 40


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
        self._files = JobFiles(index)
        self._command = command
        self._starting = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None
        self._watcher: asyncio.Task[None] | None = None

    async def start(self, *, force: bool) -> Job:
        """A new running job. Raises BuildRunning or BuildImpossible."""
        async with self._starting:
            running = self._files.running()
            if running is not None:
                raise BuildRunning(running)
            job = Job(
                secrets.token_hex(8), "running", time.time(), watcher=process_name(os.getpid())
            )
            try:
                self._files.make_room()
                self._process = await self._spawn(force)
                self._files.write(job)
            except OSError as error:
                raise BuildImpossible(
                    f"{self._index}: the build cannot begin: {error}; make the folder writable"
                ) from error
            self._watcher = asyncio.create_task(self._watch(job, self._process))
            log.info("build started", extra={"job": job.id, "force": force})
            return job

    def find(self, job_id: str) -> Job | None:
        """What is known of a job; None where nothing is."""
        return self._files.find(job_id)

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
        async for line in lines_of(process.stdout):
            lines = [*lines, line][-LOG_LINES:]
            stage = progress_of(line)
            self._files.write(replace(job, progress=stage, log=tuple(lines)))
        code = await process.wait()
        said = replace(job, progress=stage, log=tuple(lines), finished=time.time())
        if code == 0:
            done = replace(said, state="succeeded", generation=self._current())
        else:
            reason = lines[-1] if lines else f"the build ended with code {code}"
            done = replace(said, state="failed", error=reason)
        self._files.write(done)
        log.info("build ended", extra={"job": job.id, "state": done.state, "code": code})

    def _current(self) -> str | None:
        try:
            return (self._index / "current").read_text(encoding="utf-8").strip()
        except OSError:
            return None
