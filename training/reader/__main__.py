"""python -m training.reader: from ../shared/data to service/reader/weights.

Every stage leaves its result in the work folder and is skipped when it is there; a run that was
cut off goes on. About two and a half hours on two cores, most of it training. `--ship-now` makes
what ships from the weights as far as a run has come, and `--again` learns on from what ships.
"""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

import torch.multiprocessing as multiprocessing

from service.reader.gloss import GLOSSARY
from service.reader.network import NetworkReader
from service.reader.session import FOLDER, SHIPPED, NetworkSession
from training.reader import lessons
from training.reader.calibrate import calibrated, examined
from training.reader.export import export, save_settings
from training.reader.held_out import marks
from training.reader.network import SpanNetwork
from training.reader.scheme import AGAIN, Scheme
from training.reader.shipped import begin, mixed
from training.reader.stages import (
    make_courses,
    make_glossary,
    make_reports,
    make_vocabulary,
    work,
)
from training.reader.train import weights

# Keep freed memory, and the prepared products of all batch shapes: without, half the time goes
# into page faults and preparation. One thread a worker.
_ENVIRONMENT = {
    "MALLOC_MMAP_MAX_": "0",
    "MALLOC_TRIM_THRESHOLD_": str(1 << 34),
    "MALLOC_TOP_PAD_": str(1 << 26),
    "ONEDNN_PRIMITIVE_CACHE_CAPACITY": "8192",
    "OMP_NUM_THREADS": "1",
}


def ship(folder: Path, out: Path) -> None:
    """Exports the weights that answer held-out questions best, and calibrates them.

    Early the average over the steps is better; when the rate has come down, the last weights are; of
    a run that learned on from what shipped, these mixed with what it began with.
    """
    alphabet, rarity = make_vocabulary(folder)
    make_glossary(folder)
    held_out = lessons.load(folder / "held_out.jsonl.gz")
    best = -1.0
    learned = weights(folder)
    for name, state in (learned | mixed(learned["network"], folder)).items():
        network = SpanNetwork(alphabet.size)
        network.load_state_dict(state)
        tried = folder / name
        export(network.eval(), alphabet, rarity, tried)
        (tried / GLOSSARY).write_bytes((folder / GLOSSARY).read_bytes())
        found = marks(NetworkReader.open(tried), held_out, held_out.lessons)
        print(f"{name}, held out: {found.exact:.3f} exact, {found.overlap:.3f} overlap", flush=True)
        if found.exact + found.overlap > best:
            best, chosen = found.exact + found.overlap, tried
    calibration = calibrated(examined(NetworkSession(chosen, 1), held_out))
    save_settings(alphabet, calibration, chosen)
    out.mkdir(parents=True, exist_ok=True)
    for name in SHIPPED:
        # A service may have the old file mapped: a new one takes its place, whole.
        new = out / f"{name}.new"
        new.write_bytes((chosen / name).read_bytes())
        new.replace(out / name)
    print(f"from {chosen.name}: {calibration}")


def main() -> None:
    """Runs the stages."""
    parser = argparse.ArgumentParser(prog="python -m training.reader", description=__doc__)
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path("build/reader"),
        help="where the stages leave their results",
    )
    parser.add_argument("--out", type=Path, default=FOLDER, help="what ships")
    parser.add_argument("--steps", type=int, default=Scheme().steps)
    parser.add_argument("--workers", type=int, default=Scheme().workers, help="processes")
    parser.add_argument("--ship-now", action="store_true", help="without more training")
    parser.add_argument(
        "--again",
        action="store_true",
        help="from the weights that ship, with the later lessons, and more slowly",
    )
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    if not options.ship_now:
        if options.again:
            begin(options.out, options.folder)
        make_courses(options.folder)
        make_reports(options.folder)
        make_vocabulary(options.folder)
        first = AGAIN if options.again else Scheme()
        scheme = replace(first, steps=options.steps, workers=options.workers)
        multiprocessing.spawn(  # type: ignore[no-untyped-call, attr-defined]
            work, (options.folder, scheme), nprocs=options.workers
        )
    ship(options.folder, options.out)


if __name__ == "__main__":
    if any(os.environ.get(name) != value for name, value in _ENVIRONMENT.items()):
        # malloc and the thread pools read these when the process starts, so it must start again.
        command = [sys.executable, "-m", "training.reader", *sys.argv[1:]]
        os.execve(sys.executable, command, {**os.environ, **_ENVIRONMENT})
    main()
