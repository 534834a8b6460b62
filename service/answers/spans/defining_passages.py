"""The passage that defines what is asked for, where the search brought others that only use the word.

A law says once what it means by a word (本办法所称道路测试,是指…) and uses it a hundred times.
"""

from collections.abc import Sequence

from indexer.chunk import Chunk
from indexer.index import Index
from indexer.text.fold import fold
from service.answers.spans.definitions import names_asked, states

_LOOKED_UP = 5


def with_definitions(question: str, chunks: Sequence[Chunk], index: Index) -> list[Chunk]:
    """`chunks`, and behind them those of their documents that define what `question` asks for."""
    names = names_asked(question)
    if not names or not chunks or any(states(names, fold(chunk.text)) for chunk in chunks):
        return list(chunks)
    documents = sorted({chunk.document_id for chunk in chunks})
    rows, _ = index.search_words(f"所称{names[0]}是指", _LOOKED_UP, documents)
    found = (index.chunk(int(row)) for row in rows)
    return [*chunks, *(chunk for chunk in found if states(names, fold(chunk.text)))]
