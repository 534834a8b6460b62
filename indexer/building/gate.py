"""The gate of a build: a question set that a generation must pass before it serves.

The evaluation runs as a command of its own: this package must not import what measures it.
"""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from indexer.errors import GateFailed, SettingError


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

        Raises GateFailed when it does not.
        """
        sys.stdout.flush()
        given: list[str | Path] = ["--index", index, "--generation", generation]
        given += ["--questions", self.questions]
        status = subprocess.run([*self.command, *given], check=False).returncode
        if status != 0:
            raise GateFailed(
                f"generation {generation} did not pass the questions in {self.questions}: the "
                f"evaluation ended with {status} (1: below the accepted figures, 2: the set does "
                "not fit the documents, or cannot be read), so it was not made current; see above "
                "what fell short, then correct the seeds or the set, or build without the gate"
            )
