"""Which words of a sentence are the evidence of a finding."""

from indexer.relations.words.findings import Finding

_LONGEST_QUOTE = 240


def told_in(masked: str, finding: Finding) -> tuple[int, int]:
    """[start, end) in the sentence: all of it, or of a long one the clauses that say it."""
    start, end = 0, len(masked)
    if end > _LONGEST_QUOTE:
        places = [finding.at, *(p for item in finding.members for p in (item.start, item.end))]
        places += list(finding.body or ())
        first, last = min(places), max(places)
        start = max(masked.rfind(mark, 0, first) for mark in ",;:。!?") + 1
        ends = [at for mark in ",;:。!?" if (at := masked.find(mark, max(last - 1, 0))) >= 0]
        end = min(ends, default=len(masked))
    return start, end
