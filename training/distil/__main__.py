"""python -m training.distil: a large network learns, and the one that ships learns from it.

    python -m training.distil --prepare       lessons and texts; needs the data, about 20 minutes
    python -m training.distil                 needs only the folder, torch and an accelerator
    python -m training.distil --hand-over
    python -m training.reader --ship-now --folder build/distil

The second may run elsewhere, on a copy of the repository and the folder. It begins from the weights
that ship and takes the time that it is given, whatever the accelerator.
"""

import argparse
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import load_file
from torch import nn

from service.reader.alphabet import Alphabet
from service.reader.session import FOLDER, WEIGHTS
from training.distil.learn import (
    LARGE,
    Averaged,
    Stage,
    answering,
    exact,
    imitating,
    run,
)
from training.distil.prepare import FEW, SMALL, SMALL_LAST, UNLEARNED, hand_over, prepare
from training.distil.sheets import PLAIN, Cutters, Desk
from training.distil.weights import save
from training.reader.layers import Size
from training.reader.network import SpanNetwork
from training.reader.shipped import restored

GUESS = {PLAIN: 0.68, FEW: 0.15, "reports": 0.12, "written": 0.05}
ANSWER = {"reports": 0.55, "written": 0.33, FEW: 0.12}
IMITATE = {"reports": 0.56, "written": 0.27, FEW: 0.17}
HELD_OUT = ("held_out", UNLEARNED)
PROCESSES = {PLAIN: 2, FEW: 3, "reports": 5, "written": 4, **dict.fromkeys(HELD_OUT, 1)}
TINY = Size(characters=16, pairs=8, narrow=32, wide=32, heads=2, layers=2)  # to try the road
CHECKED = 8  # sheets of held-out questions
ENDS = "ends"
_SEED = 71


def learn(folder: Path, seconds: tuple[float, float, float], groups: int, size: Size) -> None:
    """Leaves large.pt.xz and small.pt.xz (and their `-last` ones) in `folder`.

    Args: seconds: for each stage; a file ENDS in the folder says better when the last one must end.
    """
    torch.manual_seed(_SEED)
    torch.set_float32_matmul_precision("high")
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    fast = device.type == "cuda"
    with np.load(folder / "vocabulary.npz") as saved:
        characters, rarity = str(saved["characters"]), saved["rarity"]
    alphabet = Alphabet(characters)
    cutters = Cutters(folder, characters, groups, PROCESSES, _SEED)
    desk = Desk(alphabet, rarity, device)
    large = Averaged(_ready(SpanNetwork(alphabet.size, 0.08, size), device))
    small = SpanNetwork(alphabet.size, 0.05)
    shipped = restored(load_file(FOLDER / WEIGHTS), small.state_dict())
    small.load_state_dict(small.state_dict() | shipped)
    pupil = Averaged(_ready(small, device))
    held_out = {name: [cutters.next(name) for _ in range(CHECKED)] for name in HELD_OUT}

    def marks(averaged: Averaged) -> str:
        found = [
            f"{name} {exact(averaged.mean.eval(), desk, sheets, fast=fast):.3f} mean, "
            f"{exact(averaged.network.eval(), desk, sheets, fast=fast):.3f} last"
            for name, sheets in held_out.items()
        ]
        averaged.network.train()
        return "exact on " + "; ".join(found)

    print(f"{device}: shipped {marks(pupil)}", flush=True)
    stages = (
        Stage("guess", seconds[0], GUESS, 8e-4, 2e-4),
        Stage("answer", seconds[1], ANSWER, 3e-4, 6e-6),
        Stage("imitate", seconds[2], IMITATE, 1.5e-3, 1.5e-5, hide=0.03),
    )

    def keep_large() -> None:
        save(large.mean, folder / "large.pt.xz")

    def keep_small() -> None:
        save(pupil.mean, folder / SMALL)
        save(pupil.network, folder / SMALL_LAST)

    for stage in stages[:2]:
        run(
            stage,
            large,
            [],
            cutters,
            desk,
            answering(large.network, fast=fast),
            lambda: marks(large),
            keep_large,
        )
    if fast:
        _compiled(large.mean)
    bridge = nn.Linear(small.size.wide, size.wide).to(device)
    imitate = imitating(pupil.network, large.mean.eval(), bridge, fast=fast)
    last = replace(stages[2], seconds=until(folder / ENDS, seconds[2]))
    run(last, pupil, [bridge], cutters, desk, imitate, lambda: marks(pupil), keep_small)
    cutters.stop()


def until(ends: Path, seconds: float) -> float:
    """Seconds from now to the moment in the file, in seconds since 1970, at least one; without such a
    file, `seconds`."""
    return max(float(ends.read_text()) - time.time(), 1.0) if ends.exists() else seconds


def _ready(network: SpanNetwork, device: torch.device) -> SpanNetwork:
    network = network.to(device)
    if device.type == "cuda":
        _compiled(network)
    return network


def _compiled(network: SpanNetwork) -> None:
    """All layers share one program, which is made when the first row comes."""
    for layer in network.layers:
        layer.compile()


def main() -> None:
    """Prepares, or learns."""
    parser = argparse.ArgumentParser(prog="python -m training.distil", description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("build/distil"))
    parser.add_argument("--seconds", type=float, nargs=3, default=(270.0, 80.0, 280.0))
    parser.add_argument("--groups", type=int, default=192, help="questions a step")
    parser.add_argument("--prepare", action="store_true", help="lessons and texts")
    parser.add_argument("--hand-over", action="store_true", help="to training.reader")
    parser.add_argument("--tiny", action="store_true", help="a small large network, to try it")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.prepare:
        prepare(options.folder)
    elif options.hand_over:
        hand_over(options.folder)
    else:
        began = time.monotonic()
        size = TINY if options.tiny else LARGE
        learn(options.folder, tuple(options.seconds), options.groups, size)
        print(f"{time.monotonic() - began:.0f} s in all", flush=True)


if __name__ == "__main__":
    main()
