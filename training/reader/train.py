"""The training loop: resumable, one line of progress every 100 steps."""

import json
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
import torch.distributed as distributed
from torch import Tensor

from service.reader.alphabet import Alphabet
from training.reader.batches import Teacher
from training.reader.lessons import Course
from training.reader.loss import loss
from training.reader.network import SpanNetwork
from training.reader.scheme import Scheme, endless
from training.reader.windows import Shelf

STATE = "state.pt"
SAVE_EVERY = 250
SHOW_EVERY = 100
COURSES = ("written", "made", "reports")  # in the order of a scheme's shares
AVERAGE = 0.9985  # of the weights over the steps
_SEED = 20180


def train(
    courses: Sequence[Course],
    alphabet: Alphabet,
    rarity: npt.NDArray[np.float32],
    scheme: Scheme,
    folder: Path,
    *,
    dropout: float = 0.1,
    worker: int = 0,
) -> None:
    """Leaves the state of the network after `scheme.steps` steps in `folder`.

    Args: courses: those of COURSES.

    A run that was cut off goes on from its last state. Several workers
    (processes of one thread) each take their own batch a step and share the gradients: on two
    cores this beats two threads, which wait for each other in every product.
    """
    torch.manual_seed(_SEED)
    network = SpanNetwork(alphabet.size, dropout)
    average = {name: value.detach().clone() for name, value in network.state_dict().items()}
    optimizer = optimizer_of(network)
    state = folder / STATE
    first = 0
    if state.exists():
        saved = torch.load(state, weights_only=True)
        network.load_state_dict(saved["network"])
        if "optimizer" in saved:  # shipped weights have none
            optimizer.load_state_dict(saved["optimizer"])
        average, first = saved["average"], saved["step"]
    (folder / "scheme.json").write_text(json.dumps(asdict(scheme)))
    # A run that goes on draws anew from its step on; it does not repeat what it has seen.
    rng = np.random.default_rng([_SEED, first, worker])
    torch.manual_seed(_SEED + first + worker)
    sources = [(Shelf(course, alphabet, rng), endless(course.lessons, rng)) for course in courses]
    log = _Log(scheme.steps, first)
    for step in range(first, scheme.steps):
        late = scheme.late(step)
        for group in optimizer.param_groups:
            group["lr"] = scheme.rate_at(step)
        pick = int(rng.choice(len(sources), p=scheme.shares[late]))
        shelf, lessons = sources[pick]
        teacher = Teacher(shelf, rarity, scheme.hide[late])
        batch = teacher.batch(lessons, scheme.groups[late], scheme.windows[late])
        total, parts = loss(network, batch, fast=True)
        optimizer.zero_grad()
        total.backward()  # type: ignore[no-untyped-call]
        if scheme.workers > 1:
            _share(network, scheme.workers)
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        _average(average, network, min(AVERAGE, (step + 1) / (step + 10)))
        if worker:
            continue
        log.add(step, pick, parts)
        if (step + 1) % SAVE_EVERY == 0 or step + 1 == scheme.steps:
            _save(state, network, optimizer, average, step + 1)


def weights(folder: Path) -> dict[str, dict[str, Tensor]]:
    """The weights of the last saved state: "network" as they are, "average" over the steps."""
    state: dict[str, dict[str, Tensor]] = torch.load(folder / STATE, weights_only=True)
    return {name: state[name] for name in ("average", "network")}


def _share(network: SpanNetwork, workers: int) -> None:
    """Gradients become their mean over the workers."""
    gradients = [
        value.grad if value.grad is not None else torch.zeros_like(value)
        for value in network.parameters()
    ]
    flat = torch.cat([gradient.flatten() for gradient in gradients])
    distributed.all_reduce(flat)
    flat /= workers
    place = 0
    for value, gradient in zip(network.parameters(), gradients, strict=True):
        value.grad = flat[place : place + gradient.numel()].view_as(gradient)
        place += gradient.numel()


def optimizer_of(network: SpanNetwork) -> torch.optim.Optimizer:
    """AdamW; tables, norms and biases without weight decay."""
    decayed: list[Tensor] = []
    free: list[Tensor] = []
    for name, value in network.named_parameters():
        matrix = value.ndim == 2 and "character" not in name and "pair" not in name
        (decayed if matrix else free).append(value)
    return torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.05}, {"params": free, "weight_decay": 0.0}],
        betas=(0.9, 0.98),
        fused=True,
    )


def _average(average: dict[str, Tensor], network: SpanNetwork, kept: float) -> None:
    with torch.no_grad():
        for name, value in network.state_dict().items():
            average[name].lerp_(value, 1 - kept)


def _save(
    path: Path,
    network: SpanNetwork,
    optimizer: torch.optim.Optimizer,
    average: dict[str, Tensor],
    step: int,
) -> None:
    parts = {
        "network": network.state_dict(),
        "optimizer": optimizer.state_dict(),
        "average": average,
        "step": step,
    }
    temporary = path.with_suffix(".new")
    torch.save(parts, temporary)
    temporary.replace(path)


class _Log:
    """Means of the losses between two lines, for written and made questions apart."""

    def __init__(self, steps: int, first: int) -> None:
        self.steps = steps
        self.first = first
        self.began = time.monotonic()
        self.values: dict[str, list[float]] = defaultdict(list)

    def add(self, step: int, pick: int, parts: dict[str, Tensor]) -> None:
        for name, value in parts.items():
            self.values[f"{COURSES[pick]} {name}"].append(float(value))
        if (step + 1) % SHOW_EVERY == 0:
            shown = ", ".join(_means(self.values.items()))
            pace = (time.monotonic() - self.began) / (step + 1 - self.first)
            print(f"step {step + 1}/{self.steps} ({pace:.2f} s each): {shown}", flush=True)
            self.values.clear()


def _means(values: Iterable[tuple[str, list[float]]]) -> list[str]:
    return [f"{name} {sum(found) / len(found):.2f}" for name, found in sorted(values)]
