"""What the reading process tells the one that asked, as bytes: JSON, for it has touched a
stranger's file and must not be able to make the other run anything."""

import json
import logging
from dataclasses import dataclass, field

from indexer.layout.marks import Mark, Role
from indexer.loaders.extract import Extract


@dataclass(frozen=True, slots=True)
class Reply:
    """One of: what the file holds; why it cannot be read; that memory did not suffice (neither).

    Attributes:
        warnings: what the libraries had to say meanwhile, for the log.
    """

    extract: Extract | None = None
    refusal: str | None = None
    warnings: list[str] = field(default_factory=list)

    def pack(self) -> bytes:
        found = self.extract
        row = None if found is None else {
            "text": found.text,
            "marks": [
                (mark.start, mark.role.name, mark.level, mark.lead, mark.aside)
                for mark in found.marks
            ],
            "title": found.title,
            "date": found.date,
        }  # fmt: skip
        whole = {"extract": row, "refusal": self.refusal, "warnings": self.warnings}
        return json.dumps(whole).encode("ascii")

    @classmethod
    def unpack(cls, data: bytes) -> "Reply":
        whole = json.loads(data)
        row = whole["extract"]
        extract = None
        if row is not None:
            marks = tuple(Mark(start, Role[role], *rest) for start, role, *rest in row["marks"])
            extract = Extract(row["text"], marks, title=row["title"], date=row["date"])
        return cls(extract, whole["refusal"], whole["warnings"])


class Told(logging.Handler):
    """Keeps the first few warnings of a file: a broken one can give thousands."""

    MOST = 10

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if len(self.lines) < self.MOST:
            self.lines.append(record.getMessage())
