"""Relations against the gold tables: precision, recall, complete lists, wrong evidence.

What counts is told in eval/figures/memberships.py.

    python -m eval.relations [--split dev] [--data ../shared/data] [--list] [--json FILE]
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from eval.figures.memberships import Score, as_dict, score
from eval.sets.data import DATA
from eval.sets.gold_tables import GOLD, SPLITS, read_documents, read_gold
from indexer.errors import QuestionSetError, SettingError

CHUNK_CHARS = 250


def report(name: str, result: Score, *, listing: bool) -> str:
    """The figures of a split as a person reads them; misses and false rows when asked for."""
    pace = result.seconds / max(result.chars / CHUNK_CHARS, 1) * 1000
    lines = [
        f"{name:5} documents {result.documents:3}  rows {result.required:4}  "
        f"P {result.precision:.3f}  R {result.recall:.3f}  R without role "
        f"{result.right_without_role / max(result.required, 1):.3f}  lists complete "
        f"{result.complete}/{result.lists} ({result.list_rate:.2f})  wrong evidence "
        f"{result.bad_evidence}  {pace:.2f} ms a chunk of {CHUNK_CHARS} characters"
    ]
    if listing:
        lines += [f"  missed {line}" for line in result.misses]
        lines += [f"  false  {line}" for line in result.false]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures; 0, or 2 when a gold table or the data folder cannot be used."""
    parser = argparse.ArgumentParser(description="Relations against the gold tables.")
    parser.add_argument("--split", choices=SPLITS, action="append")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--list", action="store_true", help="name misses and false rows")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    options = parser.parse_args(arguments)
    found: dict[str, dict[str, float]] = {}
    try:
        for name in options.split or SPLITS:
            rows = read_gold(GOLD / f"{name}.jsonl")
            result = score(rows, read_documents(rows, options.data))
            print(report(name, result, listing=options.list), flush=True)
            found[name] = as_dict(result)
        if options.json is not None:
            options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")
    except (SettingError, QuestionSetError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
