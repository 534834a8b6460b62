"""The sentences that were read, and the rows that their readers found in them.

sentences.jsonl names each by the source, the row of its document there and [start, end) in the text; the text
itself stays outside the repository. Roles that a reader held to be as right stand under `also`.
Where a body or a member is named in front of the sentence, `organization_as` and `member_as` are the words that
stand in it instead (该联盟, 我校); the first 12,823 sentences were read without noting them.
"""

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from eval.sets import heldout
from indexer.errors import SettingError
from indexer.relation import Role

FILE = Path(__file__).with_name("sentences.jsonl")
_BREAK = re.compile(r"\s*\n\s*")


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """`member` has `role` in `organization`, both as the sentence names them, or as the text in front
    does; the words for it in the sentence itself are `organization_as` and `member_as`, "" where it has none
    or has the name. Roles of `also` are as right. An `optional` row may be told or not. `places`: [start, end) of
    the organisation, None where the sentence has no word for it, and of the member, where they were marked."""

    organization: str
    member: str
    role: Role
    optional: bool = False
    organization_as: str = ""
    member_as: str = ""
    also: tuple[Role, ...] = ()
    places: tuple[Span | None, Span] | None = None


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence and what its reader noted.

    Attributes:
        row: which row of the source holds it.
        rows: all that it states.
        named: where it names a body that somebody has a part in, here or elsewhere in the text; None: not noted.
        before: the bodies that the text told of in front, the one named last first, as far as it was noted.
    """

    source: str
    row: int
    text: str
    rows: tuple[Row, ...]
    named: tuple[Span, ...] | None = None
    before: tuple[str, ...] = ()


def read_sentences(path: Path = FILE) -> list[ReadSentence]:
    """The sentences of `path` with their texts, by source and row.

    Raises QuestionSetError when the data folder lacks a source.
    """
    entries = defaultdict[str, dict[int, list[dict[str, object]]]](lambda: defaultdict(list))
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        entries[entry["source"]][entry["row"]].append(entry)
    found = []
    for source, rows in sorted(entries.items()):
        texts = heldout.rows(f"text/{source}.jsonl.gz")
        for number, sentences in sorted(rows.items()):
            text = texts[number]["text"]
            found += [_sentence(source, number, text, entry) for entry in sentences]
    return found


def _sentence(source: str, number: int, text: str, entry: dict[str, object]) -> ReadSentence:
    start, end, rows = entry["start"], entry["end"], entry["rows"]
    if not isinstance(start, int) or not isinstance(end, int) or not isinstance(rows, list):
        raise SettingError(f"{FILE.name}: {entry!r}; expected start, end and a list of rows")
    told = tuple(
        Row(
            row["organization"],
            row["member"],
            Role(row["role"]),
            bool(row.get("optional")),
            row.get("organization_as", ""),
            row.get("member_as", ""),
            tuple(Role(role) for role in row.get("also", ())),
        )
        for row in rows
    )
    return ReadSentence(source, number, _BREAK.sub("", text[start:end]), told)
