"""The gate of a build: a question set that a generation must pass before it serves.

The evaluation runs as a command of its own: this package must not import what measures it.
"""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.errors import GateFailed, SettingError

# Lines of the evaluation's complaints that the error repeats: one for each figure, and to spare.
_SAID = 12


@dataclass(frozen=True, slots=True)
class Gate:
    """A question set, and the command that asks it.

    Attributes:
        questions: the file.
        command: run with --index, --generation and --questions; it ends with 0 when the
            generation may serve.
    """

    questions: Path
    command: tuple[str, ...] = (sys.executable, "-m", "eval")

    def __post_init__(self) -> None:
        if not self.questions.is_file():
            raise SettingError(
                f"the gate's question set {self.questions} is no file; expected JSON Lines as "
                "eval/README.md describes: give another path, or build without a gate"
            )

    def check(self, index: Path, generation: str) -> None:
        """Returns when the generation passes; what the command prints goes where ours does.

        Raises GateFailed when it does not, with what the command wrote on its standard error: whoever
        asked for the build over HTTP sees only the error.
        """
        sys.stdout.flush()
        given: list[str | Path] = ["--index", index, "--generation", generation]
        given += ["--questions", self.questions]
        status, complaints = _ran([*self.command, *given])
        if status != 0:
            why = "; ".join(complaints[-_SAID:]) or "it did not say why"
            raise GateFailed(
                f"generation {generation} was not made current, the questions in {self.questions} "
                f"stop it: {why} (the evaluation ended with {status}; 1: below the accepted "
                "figures, 2: the set does not fit the documents, or cannot be read). Correct the "
                "seeds or the set, or build without the gate"
            )


def _ran(command: Sequence[str | Path]) -> tuple[int, list[str]]:
    """Exit status, and the lines of the standard error, which also goes where ours does."""
    lines = []
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, encoding="utf-8", errors="replace"
    ) as run:
        for line in run.stderr or ():
            print(line, end="", file=sys.stderr, flush=True)
            lines.append(line.strip())
    return run.returncode, [line for line in lines if line]
