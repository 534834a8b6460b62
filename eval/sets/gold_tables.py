"""Gold tables of memberships: their rows, and the documents that they were made from."""

import gzip
import hashlib
import json
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from eval.sets.json_text import json_lines
from indexer.documents import Document
from indexer.errors import QuestionSetError, SettingError
from indexer.loaders import load

GOLD = Path(__file__).parents[1] / "relations"
ROOT = Path(__file__).parents[2]
WRITTEN = GOLD / "written"
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
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty_first",
    "twenty_second",
    "twenty_third",
)


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
        if source == WRITTEN.name:  # for the table itself, in the repository
            documents |= {(source, row): load(WRITTEN / f"{row:02}.md", WRITTEN) for row in numbers}
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
