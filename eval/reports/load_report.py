"""What a load measurement found: its table, and which of its targets were missed."""

import math
from dataclasses import dataclass
from typing import Any

from eval.systems.clients import Round

# Rebuilding is hardly felt, and memory does not follow the number of requests.
LARGEST_RATIO = 3.0
LARGEST_GROWTH = 1.05
SHOWN_FAILURES = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One route and number of clients: in quiet, and during `swaps` rebuilds."""

    route: str
    clients: int
    quiet: Round
    during: Round
    swaps: int

    @property
    def ratio(self) -> float:
        """How many times as long the slowest hundredth takes during rebuilds; NaN without any."""
        return self.during.percentile_ms(0.99) / self.quiet.percentile_ms(0.99)

    def as_dict(self) -> dict[str, Any]:
        return {
            "route": self.route,
            "clients": self.clients,
            "swaps": self.swaps,
            "p99_ratio": _plain(self.ratio),
            "quiet": _round_as_dict(self.quiet),
            "during": _round_as_dict(self.during),
        }


@dataclass(frozen=True, slots=True)
class Memory:
    """Memory of the server process, in MiB.

    Attributes:
        ready: before any request.
        warm: after the first ones.
        start, middle, end: of the requests that show the memory, behind all rounds and swaps.
    """

    ready: float
    warm: float
    start: float
    middle: float
    end: float

    @property
    def growth(self) -> float:
        """By how many times it grew over the second half."""
        return self.end / self.middle

    def as_dict(self) -> dict[str, float]:
        names = ("ready", "warm", "start", "middle", "end")
        return {f"{name}_mb": round(getattr(self, name), 1) for name in names}


@dataclass(frozen=True, slots=True)
class Report:
    """All that was measured.

    Attributes:
        steady: the two halves of the requests that show the memory.
    """

    rows: tuple[Row, ...]
    steady: tuple[Round, ...]
    memory: Memory

    def rounds(self) -> list[Round]:
        """Every round whose requests count."""
        return [r for row in self.rows for r in (row.quiet, row.during)] + list(self.steady)

    def missed(self) -> list[str]:
        """A line for each target that was missed; none when all is well."""
        failures = [failure for each in self.rounds() for failure in each.failures]
        lines = [f"{len(failures)} requests failed, expected 0"] if failures else []
        lines += [f"  {failure}" for failure in failures[:SHOWN_FAILURES]]
        for row in self.rows:
            if not row.ratio <= LARGEST_RATIO:  # NaN, when nothing was answered, is missed too
                lines.append(
                    f"{row.route}, {row.clients} clients: p99 during rebuilds is {row.ratio:.2f} "
                    f"times that without, expected at most {LARGEST_RATIO:g}"
                )
        if self.memory.growth > LARGEST_GROWTH:
            lines.append(
                f"memory grew from {self.memory.middle:.1f} to {self.memory.end:.1f} MiB over the "
                f"second half of the requests, expected at most {LARGEST_GROWTH:g} times"
            )
        return lines

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON."""
        return {
            "rows": [row.as_dict() for row in self.rows],
            "steady": [_round_as_dict(each) for each in self.steady],
            "memory": self.memory.as_dict(),
            "missed": self.missed(),
        }

    def table(self) -> str:
        """The tables that a person reads."""
        head = ("", "clients", "swaps", "req/s", "p50 ms", "p99 ms", "shed", "failed", "p99 ratio")
        lines: list[tuple[str, ...]] = [head]
        for row in self.rows:
            lines.append((row.route, f"{row.clients}", "", *_cells(row.quiet), ""))
            lines.append(("", "", f"{row.swaps}", *_cells(row.during), f"{row.ratio:.2f}"))
        answered = sum(len(each.latencies_ms) for each in self.steady)
        told = ", ".join(f"{k[:-3]} {v:.1f}" for k, v in self.memory.as_dict().items())
        return (
            "\n".join(_line(line) for line in lines)
            + f"\n\nmemory in MiB (start to end: {answered} requests, one in ten asks): {told}"
        )


def _cells(seen: Round) -> tuple[str, ...]:
    return (
        f"{seen.per_second:.1f}",
        f"{seen.percentile_ms(0.5):.1f}",
        f"{seen.percentile_ms(0.99):.1f}",
        f"{seen.shed}",
        f"{len(seen.failures)}",
    )


def _line(cells: tuple[str, ...]) -> str:
    return f"{cells[0]:<7}" + "".join(f"{cell:>10}" for cell in cells[1:])


def _round_as_dict(seen: Round) -> dict[str, Any]:
    return {
        "answered": len(seen.latencies_ms),
        "shed": seen.shed,
        "failed": len(seen.failures),
        "failures": list(seen.failures[:SHOWN_FAILURES]),
        "seconds": round(seen.seconds, 3),
        "per_second": round(seen.per_second, 2),
        "p50_ms": _plain(seen.percentile_ms(0.5)),
        "p99_ms": _plain(seen.percentile_ms(0.99)),
    }


def _plain(value: float) -> float | None:
    """A number as JSON has it: NaN is none."""
    return None if math.isnan(value) else round(value, 3)
