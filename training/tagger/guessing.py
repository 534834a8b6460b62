"""Guessing hidden words, before anything is learned of memberships (Devlin et al., 2019, with convolutions).

Of each sentence a part of the words is hidden; the network says which word of the frequent ones stood there,
and which character it began with. Thirty thousand read sentences teach what a membership is; what 获评 and 斩获
have in common it learns here.
"""

import random
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from indexer.errors import SettingError
from training.tagger.batches import alike, share_at
from training.tagger.network import Inputs, Tagger
from training.tagger.unread import Unread

HIDDEN = 0.15  # share of the words
FREQUENT = 8000  # words that are told apart
NARROW = 64
WORDS_A_BATCH = 3000
RATE, DECAY, WARM = 2e-3, 0.01, 300
STATE = "guessing.pt"
_TOLD, _SAVED = 100, 500  # steps
_CHARACTER = 0.5  # weight of the first character beside the word


class Guesser(nn.Module):
    """What is said of hidden words, on top of the network."""

    def __init__(self, network: Tagger) -> None:
        super().__init__()
        self.network = network
        width = network.norm.normalized_shape[0]
        self.norm, self.narrow = nn.LayerNorm(width), nn.Linear(width, NARROW)
        self.word = nn.Linear(NARROW, FREQUENT + 1)
        self.character = nn.Linear(NARROW, network.characters.num_embeddings)

    def forward(self, batch: Inputs) -> tuple[Tensor, Tensor]:
        """The loss of the words, in nats a frequent hidden word, and that of the characters."""
        hidden = (torch.rand(batch.first.shape) < HIDDEN) & (batch.kept > 0)
        hidden[0, 0] = True
        told = self.narrow(self.norm(self.network.read(batch, hidden)[hidden]))
        words = batch.words[hidden]
        rare = (words == 0) | (words > FREQUENT)
        lost = functional.cross_entropy(
            self.word(told), words.masked_fill(rare, -1), reduction="sum", ignore_index=-1
        )
        characters = functional.cross_entropy(self.character(told), batch.first[hidden])
        return lost / (~rare).sum().clamp(min=1), characters


@dataclass(slots=True)
class _Run:
    """What is kept of a run that is cut off."""

    guesser: Guesser
    optimizer: torch.optim.Optimizer
    of: str
    step: int = 0

    def save(self, path: Path) -> None:
        state = {
            "guesser": self.guesser.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "random": torch.get_rng_state(),
            "step": self.step,
            "of": self.of,
        }
        beside = path.with_suffix(".new")
        torch.save(state, beside)
        beside.replace(path)

    def resume(self, path: Path) -> None:
        state = torch.load(path, weights_only=True)
        if state["of"] != self.of:
            raise SettingError(
                f"{path} is of a run with {state['of']}; expected {self.of}: delete it or give another --work"
            )
        self.guesser.load_state_dict(state["guesser"])
        self.optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["random"])
        self.step = state["step"]


def guess(network: Tagger, texts: Unread, rounds: int, seed: int, folder: Path) -> None:
    """Goes `rounds` times over the texts; a run that was cut off goes on from the state in `folder`.

    Raises SettingError when that state is of other texts, rounds or another seed.
    """
    guesser = Guesser(network)
    dropped = {one: one.p for one in network.modules() if isinstance(one, nn.Dropout)}
    for one in dropped:  # in a round or two nothing is learned by heart
        one.p = 0.0
    optimizer = torch.optim.AdamW(
        guesser.parameters(), lr=RATE, weight_decay=DECAY, betas=(0.9, 0.98)
    )
    run = _Run(guesser, optimizer, f"texts {texts.of}, {rounds} rounds, seed {seed}")
    path = folder / STATE
    folder.mkdir(parents=True, exist_ok=True)
    if path.exists():
        run.resume(path)
    lengths, rng = np.diff(texts.starts).tolist(), random.Random(seed)
    steps = [batch for _ in range(rounds) for batch in alike(lengths, WORDS_A_BATCH, rng)]
    if run.step:
        print(f"{run.step} of {len(steps)} steps are done", flush=True)
    guesser.train()
    lost: list[float] = []
    began = time.monotonic()
    for batch in steps[run.step :]:
        for group in optimizer.param_groups:
            group["lr"] = RATE * share_at(run.step, len(steps), WARM)
        words, characters = guesser(texts.batch(batch))
        optimizer.zero_grad()
        (words + _CHARACTER * characters).backward()
        nn.utils.clip_grad_norm_(guesser.parameters(), 1.0)
        optimizer.step()
        lost.append(float(words.detach()))
        run.step += 1
        if run.step % _TOLD == 0:
            took = time.monotonic() - began
            print(
                f"step {run.step} of {len(steps)}: {sum(lost) / len(lost):.3f} nats a word, {took:.0f} s",
                flush=True,
            )
            lost.clear()
        if run.step % _SAVED == 0:
            run.save(path)
    run.save(path)
    for one, share in dropped.items():
        one.p = share
