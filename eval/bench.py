"""Speed and memory of the whole road, as one table. No thresholds: a figure is read by a person.

    python -m eval.bench [--seeds DIR] [--laws FILE]

Everything runs on one core, builds in one process. Every row names what was measured; times are in
milliseconds unless said otherwise. `--laws` takes
a gzipped JSON Lines file with `markdown` and adds the rows of a large collection.
"""

import argparse
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path

from eval.systems.memory import family, resident_mb
from eval.systems.serving import serving
from indexer.errors import SettingError, ShuangchengError

_SET = Path(__file__).parent / "questions" / "seed.jsonl"
_LOOK_S = 0.1  # looking takes milliseconds, on the same core
QUESTIONS = [
    "哪些区县加入了哪些共同体?",
    "近五年在学位保障上投了多少钱?",
    "论坛什么时候召开?",
    "谁是理事长单位?",
    "Which districts founded the education community?",
]


def _run(*arguments: str) -> tuple[float, int]:
    """Wall seconds of a Python process on one core, and the most memory, in MB, that it and the
    processes that it started held at one time.

    Memory is summed ten times a second; a peak in between is seen of the largest process alone.
    """
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", *arguments], stdout=subprocess.DEVNULL)
    sums = [0.0]
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(_LOOK_S):
            sums.append(sum(map(resident_mb, family(process.pid))))

    looking = threading.Thread(target=look)
    looking.start()
    _, status, usage = os.wait4(process.pid, 0)
    took_s = time.perf_counter() - started
    ended.set()
    looking.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if status:
        raise SettingError(f"{' '.join(arguments)} ended with {process.returncode}")
    return took_s, round(max(*sums, usage.ru_maxrss / 1024))


def _ask(port: int, question: str) -> None:
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/v1/ask",
        json.dumps({"question": question}).encode(),
        {"content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as response:
        response.read()


def _server_mb(index: Path, log: Path) -> int:
    """The most memory, in MB, that the server held while it was asked every question of the set."""
    with serving(index, log) as server:
        for line in _SET.read_text(encoding="utf-8").splitlines():
            _ask(server.port, json.loads(line)["question"])
        return round(resident_mb(server.process.pid, peak=True))


def _p50_ms(call: Callable[[str], object], rounds: int = 20) -> float:
    """Median over all questions and rounds, after one round to warm up."""
    for question in QUESTIONS:
        call(question)
    samples = []
    for _ in range(rounds):
        for question in QUESTIONS:
            started = time.perf_counter()
            call(question)
            samples.append((time.perf_counter() - started) * 1000)
    return statistics.median(samples)


def _collection(name: str, seeds: Path, index: Path) -> list[tuple[str, str]]:
    """Rows for one folder of seeds: build, first answer, memory, medians."""
    from service.engine import Engine

    build_s, build_mb = _run("indexer", "build", "--seeds", str(seeds), "--index", str(index))
    first_s, ask_mb = _run("service", "ask", "--index", str(index), QUESTIONS[1])
    server_mb = _server_mb(index, index.parent / f"{name}.log")
    engine = Engine.open(index)
    chunks = engine.index.chunk_count
    rows = [
        (f"{name}: chunks", f"{chunks}"),
        (f"{name}: full build, process and all", f"{build_s:.2f} s"),
        (f"{name}: chunks built a second", f"{chunks / build_s:.0f}"),
        (f"{name}: peak memory of the build", f"{build_mb} MB"),
        (f"{name}: process start to first answer", f"{first_s:.2f} s"),
        (f"{name}: peak memory of asking", f"{ask_mb} MB"),
        (f"{name}: peak memory of the server, {_SET.stem}'s questions asked", f"{server_mb} MB"),
        (f"{name}: search p50, inside the process", f"{_p50_ms(engine.search):.2f} ms"),
        (f"{name}: ask p50, inside the process", f"{_p50_ms(engine.ask):.2f} ms"),
    ]
    engine.close()
    return [*rows, _one_changed(name, seeds, index)]


def _one_changed(name: str, seeds: Path, index: Path) -> tuple[str, str]:
    """Row for a build after one document in the middle of a copy of the seeds has changed."""
    with tempfile.TemporaryDirectory() as scratch:
        copy = shutil.copytree(seeds, Path(scratch) / "seeds")
        # The index was built from files of the same names and bytes: only this one differs.
        documents = sorted(path for path in copy.iterdir() if path.suffix in (".txt", ".md"))
        with documents[len(documents) // 2].open("a", encoding="utf-8") as file:
            file.write("\n\n本次另增一段。\n")
        took_s, _ = _run("indexer", "build", "--seeds", str(copy), "--index", str(index))
    return f"{name}: one changed file, process and all", f"{took_s:.2f} s"


def _write_laws(source: Path, folder: Path) -> None:
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            law = json.loads(line)
            (folder / f"{number:05d}.md").write_text(law["markdown"], encoding="utf-8")


def _keep_to_one_core() -> None:
    """What is measured has one core and one process that reads; what it starts inherits both."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    os.environ |= {"OMP_NUM_THREADS": "1", "SHUANGCHENG_BUILD_WORKERS": "1"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table; the exit status: 0, or 2 when the seeds or the laws cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m eval.bench", description=__doc__)
    parser.add_argument("--seeds", type=Path, default=Path("seeds"))
    parser.add_argument("--laws", type=Path)
    options = parser.parse_args(arguments)
    _keep_to_one_core()
    rows = []
    try:
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            rows += _collection("seeds", options.seeds, folder / "index")
            if options.laws:
                laws = folder / "laws"
                laws.mkdir()
                _write_laws(options.laws, laws)
                rows += _collection("laws", laws, folder / "laws-index")
    except (ShuangchengError, OSError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 2
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"{name:<{width}}  {value:>12}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
