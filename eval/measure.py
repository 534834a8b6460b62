"""python -m eval.measure (make figures): measures every figure of the README, and writes it there.

Runs the commands one after another. What each gave goes into eval/measured.json at once, and what
stands there already for this index, these weights and this code is not measured again: a run that
was cut off goes on where it stopped. At the end the README's tables are made anew of that file.

Exit status: 0; 1 when a measurement failed or was left out, the tables staying as they were; 2 when
there is no index, or a file cannot be used.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from eval.readme.measured import (
    MEASURED,
    ROOT,
    Entry,
    Held,
    MeasuredError,
    held_now,
    read_measured,
    write_measured,
)
from eval.readme.measurements import LOAD_REQUESTS, Measurement, measurements
from eval.readme.rewriting import rewritten
from indexer.errors import ShuangchengError

README = ROOT / "README.md"


def measure(measurement: Measurement, held: Held) -> Entry:
    """Runs the command and keeps its figures. A target that it misses (exit status 1) is no
    failure to measure.

    Raises MeasuredError, with what the command wrote last, when it gave no figures.
    """
    began = time.monotonic()
    with TemporaryDirectory(prefix="eval-measure-") as folder:
        written = Path(folder) / "figures.json"
        more = () if measurement.printed else ("--json", str(written))
        done = subprocess.run(
            [sys.executable, "-m", *measurement.arguments, *more],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        try:
            # A crash exits with 1 as well, but leaves no JSON; what is only printed must end well.
            if done.returncode not in ((0,) if measurement.printed else (0, 1)):
                raise ValueError(f"exit status {done.returncode}")
            body = done.stdout if measurement.printed else json.loads(written.read_text("utf-8"))
            figures = measurement.kept(body)
        except (OSError, ValueError, KeyError, TypeError) as error:
            said = (done.stderr.strip() or done.stdout.strip())[-600:]
            raise MeasuredError(f"{measurement.command}: no figures ({error!r}): {said}") from error
    seconds = round(time.monotonic() - began, 1)
    return Entry(measurement.command, date.today().isoformat(), held, seconds, figures)


def stands(measurement: Measurement, measured: Mapping[str, Entry], held: Held) -> bool:
    """Whether it was measured with this command for what is held now."""
    entry = measured.get(measurement.name)
    return entry is not None and (entry.command, entry.held) == (measurement.command, held)


def measure_all(
    wanted: Sequence[Measurement], path: Path, held: Held, *, again: Sequence[str] = ()
) -> list[str]:
    """Measures what does not stand in `path` yet, and writes each there; the names that failed.

    Args:
        again: names that are measured even if they stand.
    """
    failed = []
    for number, each in enumerate(wanted, 1):
        measured = read_measured(path)
        head = f"[{number}/{len(wanted)}] {each.name}"
        if each.name not in again and stands(each, measured, held):
            print(f"{head}: stands, of {measured[each.name].date}")
            continue
        last = measured[each.name].seconds if each.name in measured else None
        about = "" if last is None else f" (about {last:.0f} s)"
        print(f"{head}: {each.command}{about}", flush=True)
        try:
            entry = measure(each, held)
        except MeasuredError as error:
            print(f"FAILED  {error}", file=sys.stderr)
            failed.append(each.name)
            continue
        write_measured(path, {**measured, each.name: entry})
        print(f"{' ' * len(head)}  {entry.seconds:.0f} s", flush=True)
    return failed


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m eval.measure", description=__doc__)
    parser.add_argument("--index", type=Path, default=Path("index"))
    parser.add_argument("--seeds", type=Path, default=Path("seeds"))
    parser.add_argument("--requests", type=int, default=LOAD_REQUESTS, help="of the load's memory")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="measure only these")
    parser.add_argument("--again", nargs="+", default=[], metavar="NAME", help="even if they stand")
    parser.add_argument("--tables", action="store_true", help="measure nothing, make the tables")
    parser.add_argument("--measured", type=Path, default=MEASURED, help="where the figures stand")
    parser.add_argument("--readme", type=Path, default=README, help="where the tables stand")
    given = parser.parse_args(arguments)
    try:
        failed = [] if given.tables else _measured(given)
        if failed:
            names = ", ".join(failed)
            print(f"not measured: {names}; {given.readme.name} is as it was", file=sys.stderr)
            return 1
        text = given.readme.read_text(encoding="utf-8")
        given.readme.write_text(rewritten(text, read_measured(given.measured)), encoding="utf-8")
    except (ShuangchengError, OSError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 2
    print(f"{given.readme.name}: its tables are those of {given.measured.name}")
    return 0


def _measured(given: argparse.Namespace) -> list[str]:
    """Names of the measurements that failed, of those that are asked for."""
    known = measurements(given.index, given.seeds, load_requests=given.requests)
    unknown = {*(given.only or ()), *given.again} - {each.name for each in known}
    if unknown:
        raise MeasuredError(
            f"{', '.join(sorted(unknown))}: no such measurement; expected some of "
            f"{', '.join(each.name for each in known)}"
        )
    wanted = [each for each in known if given.only is None or each.name in given.only]
    index = given.index if given.index.is_absolute() else ROOT / given.index
    return measure_all(wanted, given.measured, held_now(index), again=given.again)


if __name__ == "__main__":
    sys.exit(main())
