"""Rows found in sentences against those that their readers found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from indexer.names import bare
from indexer.relations.learned.adding import added
from indexer.relations.learned.network import Network
from indexer.relations.rules import found_by_rules
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.masking import mask
from indexer.relations.words.mentions import mentions
from training.tagger.lessons import spans_of
from training.tagger.sentences import ReadSentence, Row

Find = Callable[[Sentence], Iterable[Finding]]


@dataclass(slots=True)
class Count:
    """Rows told, those that are right, rows that readers found, and how many of these were told."""

    told: int = 0
    right: int = 0
    stated: int = 0
    found: int = 0

    def __str__(self) -> str:
        precision = self.right / max(self.told, 1)
        recall = self.found / max(self.stated, 1)
        return f"precision {precision:.3f}  recall {recall:.3f}  of {self.stated} rows"


def told(read: Sequence[ReadSentence], network: Network) -> str:
    """The figures of some sentences as a person reads them."""

    def with_network(sentence: Sentence) -> list[Finding]:
        named = mentions(sentence.text, sentence.masked)
        return list(added(sentence, found_by_rules(sentence), named, network).findings)

    return "\n".join(
        f"{len(read)} sentences kept out, {name}: {counted(read, find)}"
        for name, find in (("rules", found_by_rules), ("with the network", with_network))
    )


def counted(read: Iterable[ReadSentence], find: Find) -> Count:
    """Rows whose body and member are named in the sentence; those in doubt are neither right nor wrong."""
    count = Count()
    for one in read:
        rows = [row for row in one.rows if _named(row, one.text)]
        doubtful = [row for row in one.rows if row.optional or not _named(row, one.text)]
        stated = [row for row in rows if not row.optional]
        hit = set()
        for body, member, role in _rows(find(Sentence(one.text, mask(one.text))), one.text):
            same = [
                at
                for at, row in enumerate(stated)
                if _is(row, body, member) and role in (row.role, *row.also)
            ]
            hit.update(same)
            if same or not any(_near(row, member) for row in doubtful):
                count.told += 1
                count.right += bool(same)
        count.stated += len(stated)
        count.found += len(hit)
    return count


def _rows(findings: Iterable[Finding], text: str) -> set[tuple[str, str, str]]:
    return {
        (bare(text[slice(*finding.body)]), bare(item.name), finding.role)
        for finding in findings
        if finding.body is not None
        for item in finding.members
        if item.kind != "loose"
    }


def _named(row: Row, text: str) -> bool:
    return bool(spans_of(row.organization, text) and spans_of(row.member, text))


def _is(row: Row, body: str, member: str) -> bool:
    own = bare(row.organization)
    return bare(row.member) == member and (own in body or body in own)


def _near(row: Row, member: str) -> bool:
    own = bare(row.member)
    return own in member or member in own
