"""Corrections of the membership table by a person: seeds/relations.yaml.

    add:
      - {organization: 甲联盟, member: 乙区, role: member, document: seed.txt, quote: 乙区加入,
         reason: stands in a picture's caption}
    rename:
      - {kind: member, from: 乙, to: 乙区, reason: the same district}
    remove:
      - {organization: 甲联盟, member: 丙区, role: member, reason: only hosted a meeting}

`role` and `document` may be left out of remove, `document` and `quote` not of add: no cell stands
without evidence, and a quote that names neither the body nor the member is none. Documents are named
by id or by path below the seeds folder. Left out: changing evidence; remove the row and add another.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from indexer.errors import SeedError
from indexer.relation import Role

FILE = "relations.yaml"
_FIELDS = {
    "add": ("organization", "member", "role", "document", "quote", "reason"),
    "rename": ("kind", "from", "to", "reason"),
    "remove": ("organization", "member", "reason"),
}
_OPTIONAL = {"add": ("date",), "rename": (), "remove": ("role", "document")}
_KINDS = ("organization", "member")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_MOST_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry: what to do ("add", "rename", "remove") and its fields as text."""

    action: str
    fields: Mapping[str, str]

    @property
    def words(self) -> str:
        """The entry as a report names it."""
        inside = ", ".join(f"{key}: {value}" for key, value in self.fields.items())
        return f"{FILE}: {self.action} {{{inside}}}"


class _Loader(yaml.BaseLoader):
    """Scalars stay text (2023-05 is no number, 001 neither), and no key may stand twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [key.value for key, _ in node.value]
        for key in keys:
            if keys.count(key) > 1:
                raise yaml.constructor.ConstructorError(
                    None, None, f"{key} stands twice", node.start_mark
                )
        return super().construct_mapping(node, deep)


def read(seeds: Path) -> tuple[Correction, ...]:
    """The corrections in a seeds folder; () when it has none. Raises as `find` and `parse` do."""
    return parse(find(seeds) or b"")


def find(seeds: Path) -> bytes | None:
    """The bytes of the file in a seeds folder; None when it has none.

    Raises SeedError when it is a link or no regular file, too large, or cannot be read.
    """
    path = seeds / FILE
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise SeedError(f"{FILE} is no regular file; put the file itself into the folder")
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SeedError(f"{FILE} cannot be read ({error.strerror}); make it readable") from error
    if len(data) > _MOST_BYTES:
        raise SeedError(f"{FILE} is larger than {_MOST_BYTES:,} bytes; shorten it")
    return data


def parse(data: bytes) -> tuple[Correction, ...]:
    """The corrections in the bytes of the file.

    Raises SeedError naming the entry when they are not readable as corrections.
    """
    try:
        text = data.decode("utf-8-sig")
        content, lines = yaml.load(text, Loader=_Loader), _lines(text)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise SeedError(f"{FILE} cannot be read: {error}; write it as YAML in UTF-8") from error
    if content is None:
        return ()
    if not isinstance(content, dict):
        raise SeedError(f"{FILE} must hold lists under {', '.join(_FIELDS)}, not {content!r}")
    for key in content:
        if key not in _FIELDS:
            raise SeedError(
                f"{FILE} has {key!r}; it may have {', '.join(_FIELDS)} and nothing else"
            )
    found: list[Correction] = []
    for action, entries in content.items():
        if not isinstance(entries, list):
            raise SeedError(f"{FILE}: {action} must be a list of entries, not {entries!r}")
        for number, (entry, line) in enumerate(zip(entries, lines[action], strict=True), 1):
            where = f"{FILE}, line {line}: entry {number} of {action}"
            found.append(_correction(action, where, entry))
    return tuple(found)


def _lines(text: str) -> dict[str, list[int]]:
    """The lines, from 1, in which the entries of each list begin."""
    root = yaml.compose(text, Loader=_Loader)
    if not isinstance(root, yaml.MappingNode):
        return {}
    return {
        key.value: [one.start_mark.line + 1 for one in entries.value]
        for key, entries in root.value
        if isinstance(entries, yaml.SequenceNode)
    }


def _correction(action: str, where: str, entry: Any) -> Correction:
    needed, allowed = _FIELDS[action], (*_FIELDS[action], *_OPTIONAL[action])
    if not isinstance(entry, dict):
        raise SeedError(f"{where} is {entry!r}; it must have the fields {', '.join(needed)}")
    for name in needed:
        if not entry.get(name):
            raise SeedError(f"{where} has no {name}; it needs {', '.join(needed)}")
    for name, value in entry.items():
        if name not in allowed:
            raise SeedError(f"{where} has an unknown field {name!r}; known: {', '.join(allowed)}")
        if not (isinstance(value, str) and value.strip()):
            raise SeedError(
                f"{where} has no text for {name}; write one line of text, or leave it out"
            )
        _refuse_unprintable(f"{where}, {name}", value)
    fields = {name: value.strip() for name, value in entry.items()}
    if "role" in fields and fields["role"] not in set(Role):
        raise SeedError(f"{where} has the role {fields['role']!r}; known: {', '.join(Role)}")
    if action == "rename" and fields["kind"] not in _KINDS:
        raise SeedError(f"{where} has the kind {fields['kind']!r}; known: {', '.join(_KINDS)}")
    if "date" in fields and not _is_date(fields["date"]):
        raise SeedError(
            f"{where} has the date {fields['date']!r}; write YYYY, YYYY-MM or YYYY-MM-DD"
        )
    return Correction(action, fields)


def _refuse_unprintable(where: str, value: str) -> None:
    for char in value.strip():
        if unicodedata.category(char) in ("Cc", "Cs") and char not in "\t\n":
            raise SeedError(f"{where} holds the character U+{ord(char):04X}; leave it out")


def _is_date(text: str) -> bool:
    """Whether it is a year, a month or a day that there is."""
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True
