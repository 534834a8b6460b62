"""Things listed with commas alone: 主营业务:显示器件,物联网,传感,智慧医工."""

import re

from indexer.text.fold import fold

_FEWEST, _LONGEST_ITEM = 3, 8
# What tells of something is no name of a thing.
_TELLS = re.compile(r"[是在了着将被把就也都不没并使让会能要]|\d")


def between_commas(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the short items that text[start:end] lists with commas; [] where it lists none so."""
    folded = fold(text)
    items = [match.span() for match in re.compile(r"[^,]+").finditer(folded, start, end)]
    named = all(
        last - first <= _LONGEST_ITEM and not _TELLS.search(folded, first, last)
        for first, last in items
    )
    return items if len(items) >= _FEWEST and named and "、" not in folded[start:end] else []
