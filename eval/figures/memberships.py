"""Relations counted against a gold table.

A row is right when organisation, member and role agree: names by any form that the gold row or
the gazetteer knows, quotation marks ignored; an organisation also by a form that ends the other.
Optional gold rows are neither missed nor wrong. The pace is processor time.
A list is the members of one organisation in one role; it is complete when none is missing and at
least two are needed. Evidence is wrong when the quote is not the source at its offsets.
"""

import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from eval.sets.gold_tables import GoldRow
from indexer.documents import Document
from indexer.names import bare, is_short_of, same_name
from indexer.relation import Relation
from indexer.relations import extract


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
        named = [place for place, row in enumerate(gold) if _names(relation, row)]
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
    _count_found(result, label, gold, hit, loosely)


def _names(relation: Relation, row: GoldRow) -> bool:
    """Whether both name the same member of the same body, or of one that is called so for short."""
    return (
        matches(relation.organization, row.organization)
        or any(
            is_short_of(relation.organization, name) or is_short_of(name, relation.organization)
            for name in row.organization
        )
    ) and matches(relation.member, row.member)


def _count_found(
    result: Score, label: str, gold: Sequence[GoldRow], hit: set[int], loosely: set[int]
) -> None:
    """Adds how many rows of `gold` are `hit`, how many in whatever role, and how many lists are whole."""
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
