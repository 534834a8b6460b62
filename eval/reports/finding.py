"""The table of ways of finding, as `python -m eval.ablation` and the README show it."""

from collections.abc import Mapping, Sequence
from typing import Any


def markdown(rows: Sequence[Mapping[str, Any]], columns: Sequence[str] = ()) -> str:
    """Rows of `summary` as a table; ≈ where a row is within chance of the first.

    Args:
        columns: those that are shown; all of them where none is named.
    """
    heads = columns or [name for name in rows[0] if name not in ("by", "within_chance")]
    lines = [f"| finding by | {' | '.join(heads)} |", f"|---|{'---|' * len(heads)}"]
    for row in rows:
        cells = " | ".join(f"{row[head]:.1f}" for head in heads)
        lines.append(f"| {row['by']}{' ≈' if row['within_chance'] else ''} | {cells} |")
    return "\n".join(lines)
