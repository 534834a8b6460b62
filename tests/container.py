"""Reads a Dockerfile: there may be no engine where the tests run."""

import json
import re
import shlex
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Instruction:
    """One instruction: its word in capitals and the rest of its line, continued lines joined."""

    word: str
    rest: str

    def words(self) -> list[str]:
        """The rest as a shell would split it, or as its JSON list says; flags left out."""
        bare = re.sub(r"^(--\S+\s+)+", "", self.rest)
        return list(json.loads(bare)) if bare.startswith("[") else shlex.split(bare)


def read_stages(path: Path) -> tuple[list[Instruction], list[list[Instruction]]]:
    """What stands before the first FROM, and the instructions of each stage from its FROM on."""
    text = re.sub(r"\\\n", " ", path.read_text(encoding="utf-8"))
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    found = [Instruction(*line.split(maxsplit=1)) for line in lines]
    starts = [place for place, each in enumerate(found) if each.word == "FROM"]
    ends = [*starts[1:], len(found)]
    return found[: starts[0]], [found[start:end] for start, end in zip(starts, ends, strict=True)]


def environment(stage: list[Instruction]) -> dict[str, str]:
    """The variables that a stage sets, with its arguments' defaults filled in."""
    given = {}
    for each in stage:
        if each.word == "ARG" and "=" in each.rest:
            name, default = each.rest.split("=", 1)
            given[f"${{{name}}}"] = default
    pairs = (pair.split("=", 1) for each in stage if each.word == "ENV" for pair in each.words())
    return {name: given.get(value, value) for name, value in pairs}


def copies(stage: list[Instruction]) -> list[tuple[str, str]]:
    """(source, target) of each COPY from the folder that is built."""
    return [
        (each.words()[0], each.words()[1])
        for each in stage
        if each.word == "COPY" and not each.rest.startswith("--from")
    ]
