"""What is measured for the README: one command each, and which of its figures are kept.

Ordered from the quickest to the slowest; the whole takes about a quarter of an hour on two quiet cores.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.sets.data import NAMED
from eval.systems.finders import MINILM

# Some thousand requests show whether memory grows; `make load REQUESTS=100000` asks for longer.
LOAD_REQUESTS = 2000
SQUAD = Path(NAMED) / "reading" / "cmrc2018_dev.json.gz"
LAWS = Path(NAMED) / "text" / "laws.jsonl.gz"
_PRINTED = re.compile(r"^(?P<name>\S.*?) {2,}(?P<value>\S.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Measurement:
    """A command that measures.

    Attributes:
        arguments: behind `python -m`; the first names the module.
        kept: of what the command wrote (as JSON, or as text where it is `printed`), what the
            README needs. Raises KeyError, TypeError or ValueError for anything else.
        printed: it has no --json, what it prints is read.
    """

    name: str
    arguments: tuple[str, ...]
    kept: Callable[[Any], Any]
    printed: bool = False

    @property
    def command(self) -> str:
        """As a person types it."""
        return " ".join(("python -m", *self.arguments))


def measurements(
    index: Path, seeds: Path, *, load_requests: int = LOAD_REQUESTS
) -> list[Measurement]:
    """All of them, with the index and the seeds that they ask."""

    def excerpts(name: str) -> Measurement:
        path = f"eval/questions/{name}.jsonl"
        return Measurement(name, ("eval", "--excerpts", path), answers)

    bench = ("eval.bench", "--seeds", str(seeds), "--laws", str(LAWS))
    load = ("eval.load", "--seeds", str(seeds), "--requests", str(load_requests))
    return [
        Measurement("followups", ("eval.followups",), dict),
        Measurement("seed", ("eval", "--index", str(index)), answers),
        excerpts("reports"),
        excerpts("second"),
        excerpts("third"),
        excerpts("everyday"),
        Measurement("relations", ("eval.relations",), dict),
        Measurement("ablation", ("eval.ablation", "--index", str(index)), with_all_peers),
        Measurement("bench", bench, printed_rows, printed=True),
        Measurement("load", load, dict),
        Measurement("reader", ("eval.reader",), dict),
        Measurement("open", ("eval", "--squad", str(SQUAD)), answers),
        Measurement("encoder", ("eval.encoder",), list),
    ]


ANSWER_FIGURES = (
    "right",
    "em",
    "f1",
    "list_complete",
    "citation_precision",
    "recall@5",
    "abstention_f1",
    "calibration_error",
    "quote_fidelity",
)


def answers(body: dict[str, Any]) -> dict[str, Any]:
    """Of what `python -m eval --json` writes: the figures that the README shows, how many
    questions there were, how many were refused, and the part that is right by language."""
    rows: Sequence[dict[str, Any]] = body["questions"]
    languages = sorted({row["lang"] for row in rows})
    return {
        "questions": len(rows),
        "unanswerable": sum(not row["answerable"] for row in rows),
        "refused": round(sum(row["abstained"] for row in rows) / len(rows), 4),
        **{name: body["figures"][name] for name in ANSWER_FIGURES if name in body["figures"]},
        **{f"right {name}": _right([r for r in rows if r["lang"] == name]) for name in languages},
    }


def with_all_peers(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows of the ablation. Raises ValueError where the peer that needs a package of its own
    was left out: the README compares with it."""
    if MINILM not in [row["by"] for row in rows]:
        raise ValueError(f"no row {MINILM!r}; pip install -r requirements/test.txt")
    return rows


def _right(rows: Sequence[dict[str, Any]]) -> float:
    return float(round(sum(row["right"] for row in rows) / len(rows), 4))


def printed_rows(text: str) -> dict[str, str]:
    """Name to value of each line that is a name, two or more spaces, and a value."""
    found = {match["name"]: match["value"].strip() for match in _PRINTED.finditer(text)}
    if not found:
        raise ValueError(f"no line with a name and a value in {text[:80]!r}")
    return found
