"""Load: how fast a real server answers many clients, and whether a rebuild costs anybody anything.

    python -m eval.load [--requests N] [--json FILE]

A copy of the seeds is built and served by a process of its own on the loopback interface. 1, 8 and
64 clients ask and search, first in quiet, then while the seeds change, are built anew and the new
generation takes over. At the end more requests show whether memory grows. Every number of requests
and every time is bounded.

Exit status: 0, 1 when a target is missed (a request failed, the slowest hundredth takes more than
three times as long during rebuilds, memory grows), 2 when it cannot be measured. Being turned away
with 503 and Retry-After is no failure; it is counted.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from eval.arguments import positive
from eval.reports.file import check_writable
from eval.reports.load_report import Memory, Report, Row
from eval.sets.json_text import json_lines
from eval.systems.clients import Call, Round, drive
from eval.systems.serving import Server, ServerDied, serving
from indexer.errors import QuestionSetError, SettingError, ShuangchengError

QUESTIONS = Path(__file__).parent / "questions" / "seed.jsonl"
ROUTES = ("ask", "search")
LIMIT_S = 300.0
# Of the requests that show the memory one in so many asks; the others search.
ASKED = 10
WARMING = 20
MEMORY_CLIENTS = 8
WATCHED = 10_000


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured.

    Attributes:
        clients: numbers of clients that ask at once, one round each.
        round_requests, round_s: every round has at least so many requests and lasts so long.
        swaps: rebuilds over all rounds together.
        requests: those at the end that show the memory.
    """

    clients: tuple[int, ...]
    round_requests: int
    round_s: float
    swaps: int
    requests: int


def calls(route: str, questions: Path) -> Iterator[Call]:
    """Endless requests for a route, no two alike: after each pass over the question set the same
    questions come with another number behind them.

    Raises QuestionSetError for a set that cannot be read.
    """
    try:
        rows = [row for _, row in json_lines(questions)]
        asked = [(row["question"], row.get("history", [])) for row in rows]
    except (KeyError, TypeError, AttributeError) as error:
        raise QuestionSetError(f"{questions}: {error!r}; expected JSON Lines") from error
    for number in count():
        for question, history in asked:
            text = f"{question} ({number})" if number else question
            body = {"question": text, "history": history} if route == "ask" else {"query": text}
            yield Call(f"/v1/{route}", json.dumps(body, ensure_ascii=False).encode())


def measure(plan: Plan, seeds: Path, questions: Path, room: Path) -> Report:
    """The whole measurement, in the empty folder `room`."""
    copy, index = room / "seeds", room / "index"
    shutil.copytree(seeds, copy)
    _build(copy, index)
    asking = {route: calls(route, questions) for route in ROUTES}
    settings = {"poll_s": 0.1, "log_level": "warning"}
    with serving(index, room / "server.log", settings=settings) as server:
        memory = [server.memory_mb()]
        for route in ROUTES:
            drive(server.port, islice(asking[route], WARMING), clients=1, limit_s=LIMIT_S)
        memory.append(server.memory_mb())
        rows = list(_rows(plan, server, asking, copy))
        memory.append(server.memory_mb())
        mixed = _watched(_mixed(asking), server)
        steady = []
        for part in range(2):
            share = plan.requests // 2 + (plan.requests % 2 if part else 0)
            steady.append(_steady(server, islice(mixed, share)))
            memory.append(server.memory_mb())
    return Report(tuple(rows), tuple(steady), Memory(*memory))


def _rows(
    plan: Plan, server: Server, asking: dict[str, Iterator[Call]], seeds: Path
) -> Iterator[Row]:
    """A row for each route and number of clients: in quiet, then during rebuilds."""
    cells = [(route, clients) for route in ROUTES for clients in plan.clients]
    quiet = {
        (route, clients): _round(server, asking[route], clients, plan) for route, clients in cells
    }
    built = 0
    with ThreadPoolExecutor(1) as builder:
        for number, (route, clients) in enumerate(cells, 1):
            swaps = plan.swaps * number // len(cells) - built
            work = builder.submit(_rebuild, server, seeds, range(built, built + swaps))
            during = _round(server, asking[route], clients, plan, work)
            work.result()
            built += swaps
            yield Row(route, clients, quiet[route, clients], during, swaps)


def _round(
    server: Server,
    asking: Iterator[Call],
    clients: int,
    plan: Plan,
    work: "Future[None] | None" = None,
) -> Round:
    """One round, until it has what the plan wants and the work beside it is done."""
    end = time.monotonic() + plan.round_s

    def done(ended: int) -> bool:
        enough = ended >= plan.round_requests and time.monotonic() >= end
        return enough and (work is None or work.done())

    return drive(server.port, asking, clients=clients, done=done, limit_s=LIMIT_S)


def _steady(server: Server, asking: Iterator[Call]) -> Round:
    """All of `asking`, however long it takes within an hour."""
    return drive(server.port, asking, clients=MEMORY_CLIENTS, limit_s=12 * LIMIT_S)


def _mixed(asking: dict[str, Iterator[Call]]) -> Iterator[Call]:
    for number in count():
        yield next(asking["ask" if number % ASKED == 0 else "search"])


def _watched(asking: Iterator[Call], server: Server) -> Iterator[Call]:
    """The calls; at each WATCHED-th the memory of the server is told on standard error."""
    for number, call in enumerate(asking):
        if number and number % WATCHED == 0:
            told = f"after {number} requests: {server.memory_mb():.1f} MiB"
            print(told, file=sys.stderr, flush=True)
        yield call


def _rebuild(server: Server, seeds: Path, numbers: range) -> None:
    """Changes the seeds, builds, and waits until the server has taken over; for each number.

    Raises ServerDied when it does not take over.
    """
    for number in numbers:
        text = f"演练记录\n\n第{number}次重建在服务期间进行。\n"
        (seeds / "rebuilt.txt").write_text(text, encoding="utf-8")
        _build(seeds, server.index)
        wanted = (server.index / "current").read_text(encoding="ascii").strip()
        end = time.monotonic() + LIMIT_S / 5
        while server.generation() != wanted:
            if time.monotonic() > end:
                raise ServerDied(f"generation {wanted} was built but never served")
            time.sleep(0.05)


def _build(seeds: Path, index: Path) -> None:
    command = ("indexer", "build", "--seeds", str(seeds), "--index", str(index))
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True)
    if done.returncode:
        raise ServerDied(f"{' '.join(command[:2])} ended with {done.returncode}: {done.stderr}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m eval.load", description=__doc__)
    parser.add_argument("--seeds", type=Path, default=Path("seeds"))
    parser.add_argument("--questions", type=Path, default=QUESTIONS)
    parser.add_argument("--requests", type=positive, default=2000, help="that show the memory")
    parser.add_argument("--clients", type=positive, nargs="+", default=[1, 8, 64])
    parser.add_argument("--round", type=positive, default=300, help="least requests of a round")
    parser.add_argument("--seconds", type=float, default=5.0, help="least time of a round")
    parser.add_argument("--swaps", type=positive, default=20, help="rebuilds, all in all")
    parser.add_argument("--json", type=Path, help="write everything to this file")
    given = parser.parse_args(arguments)
    plan = Plan(tuple(given.clients), given.round, given.seconds, given.swaps, given.requests)
    try:
        if not given.seeds.is_dir():
            raise SettingError(
                f"--seeds {given.seeds}: no such folder; give the one with the documents"
            )
        if given.json is not None:
            check_writable("--json", given.json)
        with tempfile.TemporaryDirectory(prefix="shuangcheng-load-") as room:
            report = measure(plan, given.seeds, given.questions, Path(room))
    except (ShuangchengError, OSError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 2
    if given.json is not None:
        body = json.dumps(report.as_dict(), ensure_ascii=False, indent=1)
        given.json.write_text(body, encoding="utf-8")
    print(report.table())
    for line in report.missed():
        print(f"MISSED  {line}", file=sys.stderr)
    return 1 if report.missed() else 0


if __name__ == "__main__":
    sys.exit(main())
