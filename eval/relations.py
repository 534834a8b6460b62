"""Relations against the gold tables: precision, recall, complete lists, wrong evidence.

A row is right when organisation, member and role agree: names by any form that the gold row or
the gazetteer knows, quotation marks ignored; an organisation also by a form that ends the other.
Optional gold rows are neither missed nor wrong. The pace is processor time.
A list is the members of one organisation in one role; it is complete when none is missing and at
least two are needed. Evidence is wrong when the quote is not the source at its offsets.

    python -m eval.relations [--split dev] [--data ../shared/data] [--list] [--json FILE]
"""

import argparse
import gzip
import hashlib
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from eval.sets.data import DATA
from eval.sets.json_text import json_lines
from indexer.documents import Document
from indexer.errors import QuestionSetError, SettingError
from indexer.loaders import load
from indexer.names import bare, is_short_of, same_name
from indexer.relation import Relation
from indexer.relations import extract

GOLD = Path(__file__).with_name("relations")
ROOT = Path(__file__).parents[1]
SPLITS = (
    "seed",
    "dev",
    "test",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
)
CHUNK_CHARS = 250


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One row of a gold table; the forms are other names under which the same is meant.

    `excerpt` is [start, end) in the document's text, where not all of it was annotated.
    """

    source: str
    row: int
    sha256: str
    organization: tuple[str, ...]
    member: tuple[str, ...]
    role: str
    optional: bool
    excerpt: tuple[int, int | None] = (0, None)


@dataclass(slots=True)
class Score:
    """Counts of one split; the lists hold lines for a person to read."""

    documents: int = 0
    required: int = 0
    found: int = 0
    right: int = 0
    wrong: int = 0
    right_without_role: int = 0
    lists: int = 0
    complete: int = 0
    bad_evidence: int = 0
    chars: int = 0
    seconds: float = 0.0
    misses: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0

    @property
    def recall(self) -> float:
        return self.found / self.required if self.required else 0.0

    @property
    def list_rate(self) -> float:
        return self.complete / self.lists if self.lists else 0.0


def read_gold(path: Path) -> list[GoldRow]:
    """The rows of a gold table. Raises QuestionSetError naming the line that is malformed."""
    rows = []
    for number, entry in json_lines(path):
        try:
            rows.append(
                GoldRow(
                    source=entry["source"],
                    row=int(entry.get("row", -1)),
                    sha256=entry["sha256"],
                    organization=(entry["organization"], *entry.get("organization_forms", ())),
                    member=(entry["member"], *entry.get("member_forms", ())),
                    role=entry["role"],
                    optional=bool(entry.get("optional", False)),
                    excerpt=(int(entry["start"]), int(entry["end"]))
                    if "start" in entry
                    else (0, None),
                )
            )
        except (ValueError, KeyError, TypeError) as error:
            raise QuestionSetError(
                f"{path.name}, line {number}: {error!r}; expected one JSON object with source, "
                "sha256, organization, member and role"
            ) from error
    return rows


def read_documents(rows: Iterable[GoldRow], data: Path) -> dict[tuple[str, int], Document]:
    """The documents of a gold table, or their one excerpt each, loaded as seeds are.

    Raises SettingError when the data folder lacks a file, or a text is not the annotated one.
    """
    wanted = {(row.source, row.row): row for row in rows}
    documents: dict[tuple[str, int], Document] = {}
    for source in sorted({source for source, _ in wanted}):
        numbers = {row for name, row in wanted if name == source}
        if source == "seed":
            seeds = ROOT / "seeds"
            documents[source, -1] = load(min(seeds.glob("000_*.txt")), seeds)
            continue
        file = data / "text" / f"{source}.jsonl.gz"
        if not file.is_file():
            raise SettingError(
                f"{file} is not there, but the gold table needs its texts; give the folder with "
                "--data or SHUANGCHENG_DATA"
            )
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            texts = {at: json.loads(line) for at, line in enumerate(lines) if at in numbers}
        with tempfile.TemporaryDirectory() as folder:
            for number, entry in texts.items():
                path = Path(folder) / f"{source}-{number}.txt"
                text = entry["text"][slice(*wanted[source, number].excerpt)]
                path.write_text(text, encoding="utf-8", newline="")
                documents[source, number] = load(path, Path(folder))
    for key, document in documents.items():
        digest = hashlib.sha256(document.text.encode()).hexdigest()
        if digest != wanted[key].sha256:
            raise SettingError(f"{key[0]} {key[1]}: the text is not the one that was annotated")
    return documents


def matches(found: str, names: Sequence[str]) -> bool:
    """Whether a found name is one of the gold names, by any known form."""
    return any(same_name(found, name) or bare(found) == bare(name) for name in names)


def score(rows: Sequence[GoldRow], documents: dict[tuple[str, int], Document]) -> Score:
    """The figures of one split."""
    result = Score(documents=len(documents))
    gold: dict[tuple[str, int], list[GoldRow]] = defaultdict(list)
    for row in rows:
        gold[row.source, row.row].append(row)
    for document in documents.values():
        extract(document)  # tables are loaded and patterns compiled before the clock runs
        break
    for key, document in documents.items():
        start = time.process_time()
        relations = extract(document)
        result.seconds += time.process_time() - start
        result.chars += len(document.text)
        _compare(result, key, gold[key], relations, document)
    return result


def _compare(
    result: Score,
    key: tuple[str, int],
    gold: Sequence[GoldRow],
    relations: Sequence[Relation],
    document: Document,
) -> None:
    label = f"{key[0]} {key[1]}"
    hit: set[int] = set()
    loosely: set[int] = set()
    for relation in relations:
        if document.text[relation.start : relation.end] != relation.quote or not relation.quote:
            result.bad_evidence += 1
        named = [
            place
            for place, row in enumerate(gold)
            if (
                matches(relation.organization, row.organization)
                or any(
                    is_short_of(relation.organization, name)
                    or is_short_of(name, relation.organization)
                    for name in row.organization
                )
            )
            and matches(relation.member, row.member)
        ]
        loosely.update(named)
        right = [place for place in named if gold[place].role == relation.role]
        hit.update(right)
        if any(not gold[place].optional for place in right):
            result.right += 1
        elif not right:
            result.wrong += 1
            result.false.append(
                _line(label, relation.organization, relation.member, relation.role)
                + (f"  (role should be {gold[named[0]].role})" if named else "")
            )
    lists: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for place, row in enumerate(gold):
        if row.optional:
            continue
        result.required += 1
        result.found += place in hit
        result.right_without_role += place in loosely
        lists[row.organization[0], row.role].append(place in hit)
        if place not in hit:
            result.misses.append(_line(label, row.organization[0], row.member[0], row.role))
    several = [cells for cells in lists.values() if len(cells) > 1]
    result.lists += len(several)
    result.complete += sum(all(cells) for cells in several)


def _line(label: str, organization: str, member: str, role: str) -> str:
    return f"{label}: {organization} | {member} | {role}"


def as_dict(result: Score) -> dict[str, float]:
    """The counts of a split and the shares made of them, as JSON has them."""
    return {
        "documents": result.documents,
        "rows": result.required,
        "precision": round(result.precision, 4),
        "recall": round(result.recall, 4),
        "lists": result.lists,
        "complete": result.complete,
    }


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
