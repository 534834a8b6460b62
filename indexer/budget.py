"""A sentence that is over the budget of tokens, cut into parts within it."""

from collections.abc import Callable

from indexer.text.sentences import clause_spans

Count = Callable[[str], int]


def parts_within(sentence: str, max_tokens: int, count: Count) -> list[tuple[int, int]]:
    """[start, end) of the parts of a sentence over the budget, in order, each of `max_tokens` at most.

    Cut between clauses, and where one is too long itself at white space or hard; only a single
    character that counts as more stands alone above the budget. White space at hard cuts is left out.
    """
    parts: list[tuple[int, int]] = []
    size = max_tokens
    for start, end in clause_spans(sentence):
        tokens = count(sentence[start:end])
        if size + tokens <= max_tokens // 3 and count(sentence[parts[-1][0] : end]) <= max_tokens:
            parts[-1] = (parts[-1][0], end)  # a few short clauses are one part
            size += tokens
        elif tokens <= max_tokens:
            parts.append((start, end))
            size = tokens
        else:
            parts += _hard(sentence, start, end, max_tokens, count)
            size = max_tokens
    return parts


def _hard(text: str, start: int, end: int, max_tokens: int, count: Count) -> list[tuple[int, int]]:
    """text[start:end] in the longest parts that keep the budget, cut at white space if there is."""
    parts = []
    while start < end:
        stop = _longest(text, start, end, max_tokens, count)
        if stop < end:
            space = max(text.rfind(" ", start + 1, stop), text.rfind("\n", start + 1, stop))
            if space > start + (stop - start) // 2:
                stop = space
        piece = text[start:stop]
        bare = piece.strip()
        if bare:
            offset = start + piece.index(bare)
            parts.append((offset, offset + len(bare)))
        start = stop
    return parts


def _longest(text: str, start: int, end: int, max_tokens: int, count: Count) -> int:
    """The furthest stop for which text[start:stop] keeps the budget; at least one character."""
    # Galloping, then halving: the rest of a long text is not counted for each of its parts.
    step = max_tokens
    while start + step < end and count(text[start : start + step]) <= max_tokens:
        step *= 2
    low, high = start + 1, min(end, start + step)
    while low < high:
        middle = (low + high + 1) // 2
        if count(text[start:middle]) <= max_tokens:
            low = middle
        else:
            high = middle - 1
    return low
