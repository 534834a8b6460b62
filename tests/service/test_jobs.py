"""What is told of a job whose service is gone."""

import asyncio
import json
import os
import sys
import time
from dataclasses import asdict
from pathlib import Path

import pytest

from service.build_output import progress_of
from service.job_files import Job, process_name
from service.jobs import BuildRunning, Jobs, build_command


def _write(index: Path, job: Job) -> None:
    (index / "jobs").mkdir(exist_ok=True)
    path = index / "jobs" / f"{job.id}.json"
    path.write_text(json.dumps(asdict(job)), encoding="utf-8")


def _job(watcher: str) -> Job:
    return Job("0123456789abcdef", "running", time.time(), watcher=watcher)


def _jobs(index: Path, code: str = "pass") -> Jobs:
    return Jobs(index, lambda _: [sys.executable, "-c", code])


@pytest.mark.parametrize("watcher", ["", "4194305:1", f"{os.getpid()}:1"])
def test_a_job_whose_watcher_is_gone_has_failed_and_blocks_no_other(
    tmp_path: Path, watcher: str
) -> None:
    _write(tmp_path, _job(watcher))
    found = _jobs(tmp_path).find("0123456789abcdef")
    assert found is not None
    assert found.state == "failed"
    assert found.error is not None
    assert "start it again" in found.error

    async def run() -> str:
        jobs = _jobs(tmp_path)
        job = await jobs.start(force=False)
        await jobs.close()
        return job.id

    assert asyncio.run(run())


def test_another_workers_running_job_is_told_and_blocks(tmp_path: Path) -> None:
    _write(tmp_path, _job(process_name(os.getpid())))
    with pytest.raises(BuildRunning) as running:
        asyncio.run(_jobs(tmp_path).start(force=False))
    assert running.value.job.id == "0123456789abcdef"


def test_closing_ends_the_build_and_says_that_it_failed(tmp_path: Path) -> None:
    async def run() -> Job | None:
        jobs = _jobs(tmp_path, "import time; print('read: 1 of 9', flush=True); time.sleep(60)")
        job = await jobs.start(force=False)
        await jobs.close()
        return jobs.find(job.id)

    began = time.monotonic()
    job = asyncio.run(run())
    assert time.monotonic() - began < 10
    assert job is not None
    assert job.state == "failed"


def test_only_the_last_jobs_are_kept(tmp_path: Path) -> None:
    async def run() -> None:
        for _ in range(24):
            jobs = _jobs(tmp_path)
            await jobs.start(force=False)
            await jobs.close()

    asyncio.run(run())
    assert len(list((tmp_path / "jobs").glob("*.json"))) <= 21
    assert not list((tmp_path / "jobs").glob("*.new"))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("read: 3 of 12", ("read", 3, 12)),
        ("words: 4/5", ("words: 4/5", None, None)),
        ("built generation 0a in 1.2 s", ("built generation 0a in 1.2 s", None, None)),
        ("read: 1 of " + "9" * 400, ("read: 1 of " + "9" * 400, None, None)),
    ],
)
def test_a_line_of_the_build_is_a_stage_and_a_count(
    line: str, expected: tuple[str, int | None, int | None]
) -> None:
    found = progress_of(line)
    assert (found.stage, found.done, found.total) == expected


def test_the_command_is_the_indexers(tmp_path: Path) -> None:
    command = build_command(tmp_path / "s", tmp_path / "i", force=True)
    assert command[1:4] == ["-m", "indexer", "build"]
    assert command[-1] == "--force"
    assert "--force" not in build_command(tmp_path, tmp_path, force=False)
