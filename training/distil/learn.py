"""The three stages: guess, answer, imitate. Each ends at its time, and leaves its weights."""

import copy
import math
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from training.distil.imitation import imitation
from training.distil.sheets import PLAIN, WINDOWS, Cutters, Desk
from training.reader.batches import Batch, Sheet
from training.reader.layers import Size
from training.reader.loss import loss
from training.reader.network import SpanNetwork
from training.reader.train import optimizer_of

LARGE = Size(characters=256, pairs=128, narrow=256, wide=512, heads=8, layers=12)
AVERAGE = 0.998
SHOW_EVERY = 100
Punished = tuple[Tensor, dict[str, Tensor]]
Loss = Callable[[str, Batch], Punished]


@dataclass(frozen=True, slots=True)
class Stage:
    """How long, how fast and on what.

    Attributes:
        seconds: the rate has come down when they are over.
        shares: part of the steps for each course.
        rate, last_rate: highest and last learning rate.
        hide: share of hidden characters in lessons; plain text hides PLAIN_HIDE.
    """

    name: str
    seconds: float
    shares: Mapping[str, float]
    rate: float
    last_rate: float
    hide: float = 0.05
    warm_up: float = 0.04

    def rate_at(self, done: float) -> float:
        """Linear warm-up, then a cosine; `done` is the part of the time that is over."""
        if done < self.warm_up:
            return self.rate * (done + 0.002) / (self.warm_up + 0.002)
        part = min((done - self.warm_up) / (1 - self.warm_up), 1.0)
        low = self.last_rate / self.rate
        return self.rate * (low + (1 - low) * 0.5 * (1 + math.cos(math.pi * part)))


PLAIN_HIDE = 0.18
LONGEST_RUN = 4


def guessing(network: SpanNetwork, batch: Batch, *, fast: bool) -> Punished:
    """How badly the hidden characters of plain text are guessed."""
    with torch.autocast(batch.whole.device.type, torch.bfloat16, enabled=fast):
        read, _, _ = network.encode(batch.inputs)
        guessed = network.guessed(read, batch.hidden)
    found = functional.cross_entropy(guessed.float(), batch.whole[batch.hidden])
    return found, {"guess": found.detach()}


class Averaged:
    """A network and its mean over the steps."""

    def __init__(self, network: SpanNetwork) -> None:
        self.network = network
        self.mean = copy.deepcopy(network).eval().requires_grad_(False)
        self._pairs = list(
            zip(self.mean.state_dict().values(), network.state_dict().values(), strict=True)
        )

    def follow(self, step: int) -> None:
        """After a step of the network."""
        kept = min(AVERAGE, (step + 1) / (step + 10))
        with torch.no_grad():
            torch._foreach_lerp_(
                [mean for mean, _ in self._pairs], [now for _, now in self._pairs], 1 - kept
            )


def run(
    stage: Stage,
    averaged: Averaged,
    others: list[nn.Module],
    cutters: Cutters,
    desk: Desk,
    loss_for: Loss,
    check: Callable[[], str],
    keep: Callable[[], None],
) -> None:
    """Steps until the stage's time is over.

    Args:
        others: modules that learn beside the network.
        check: says how well the network does, now and then.
        keep: saves what there is, now and then.
    """
    network = averaged.network.train()
    optimizer = optimizer_of(network)
    for other in others:
        optimizer.add_param_group({"params": list(other.parameters()), "weight_decay": 0.0})
    rng = np.random.default_rng(len(stage.name))
    names, shares = list(stage.shares), list(stage.shares.values())
    seen: dict[str, list[Tensor]] = defaultdict(list)
    began = checked = time.monotonic()
    step = 0
    while (done := (time.monotonic() - began) / stage.seconds) < 1:
        for group in optimizer.param_groups:
            group["lr"] = stage.rate_at(done)
        name = names[int(rng.choice(len(names), p=shares))]
        plain = name == PLAIN
        hide, longest = (PLAIN_HIDE, LONGEST_RUN) if plain else (stage.hide, 1)
        batch = desk.batch(cutters.next(name), hide, 1 if plain else WINDOWS, longest)
        total, parts = loss_for(name, batch)
        optimizer.zero_grad()
        total.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        averaged.follow(step)
        step += 1
        for part, value in parts.items():
            seen[f"{name} {part}"].append(value)
        if step % SHOW_EVERY == 0 or step in (1, 10):
            means = ", ".join(
                f"{key} {float(torch.stack(values).mean()):.3f}"
                for key, values in sorted(seen.items())
            )
            pace = (time.monotonic() - began) / step
            print(
                f"{stage.name} {step} ({pace * 1000:.0f} ms each, {done:.2f}): {means}", flush=True
            )
            seen.clear()
        if time.monotonic() - checked > max(stage.seconds / 5, 15):
            print(f"{stage.name} {step}: {check()}", flush=True)
            keep()
            checked = time.monotonic()
    print(f"{stage.name} ends after {step} steps: {check()}", flush=True)
    keep()


@torch.no_grad()
def exact(network: SpanNetwork, desk: Desk, sheets: list[Sheet], *, fast: bool) -> float:
    """Part of the answerable questions whose best span is one that people marked."""
    right = asked = 0
    for sheet in sheets:
        batch = desk.batch(sheet, 0.0, WINDOWS)
        with torch.autocast(desk.device.type, torch.bfloat16, enabled=fast):
            joint = network.spans(network(batch.inputs)).float()
        groups = len(joint) // WINDOWS
        best = joint.reshape(groups, -1).argmax(1)
        golds = batch.golds.reshape(groups, -1)
        answered = golds.any(1)
        found = golds[torch.arange(groups, device=best.device), best]
        right += int((found & answered).sum())
        asked += int(answered.sum())
    return right / max(asked, 1)


def answering(network: SpanNetwork, *, fast: bool) -> Loss:
    """The loss of a network that guesses in plain text and answers lessons."""

    def of(name: str, batch: Batch) -> Punished:
        return (
            guessing(network, batch, fast=fast)
            if name == PLAIN
            else loss(network, batch, fast=fast)
        )

    return of


def imitating(small: SpanNetwork, large: SpanNetwork, bridge: nn.Linear, *, fast: bool) -> Loss:
    """The loss of a small network that learns from a large one."""

    def of(_: str, batch: Batch) -> Punished:
        return imitation(small, large, bridge, batch, fast=fast)

    return of
