"""What is said of one place answers no question about another of its level.

The near miss of reports that go from district to district: 渝北区何时入选? beside a sentence on 荣昌区.
"""

from collections.abc import Sequence

from indexer.chunk import Chunk
from indexer.index import Index
from indexer.names import PlaceMention, find_places, forms, places_in
from indexer.text.fold import fold
from service.answers.near_misses.of_others import without_others
from service.reader.reading import Passage, Reading

_ONE_PLACE = 2  # forms of its name: short and full


def of_the_place_asked(
    question: str,
    chunks: Sequence[Chunk],
    passages: Sequence[Passage],
    reading: Reading,
    index: Index,
) -> Reading:
    """The reading without the candidates told of another place than the one that `question` names.

    They are those whose sentence or heading names another division of the same level, and whose whole
    section, title and headings do not name the one asked for. A question that names two places of a
    level, or one whose level is not known, leaves all.

    Args:
        chunks, passages: the same texts, in the same order.
    """
    asked = _asked(question)
    if asked is None:
        return reading

    def of_another(row: int, sentence: str) -> bool:
        told = f"{passages[row].context}\n{sentence}"
        return _of_another(told, asked, question) and not _named_in_section(
            asked, chunks[row], index
        )

    return without_others(reading, passages, of_another)


def _asked(question: str) -> PlaceMention | None:
    """The one place that is asked about; what it lies in does not count."""
    spelled = places_in(question)
    if any(len(names) > _ONE_PLACE for names in spelled):
        return None  # several are spelled so
    named = find_places(question)
    named += [place for names in spelled for place in find_places(max(names, key=len))]
    if not named or any(place.code is None for place in named):
        return None
    inner = max(named, key=lambda place: len(place.code or ""))
    code = inner.code or ""
    others = (place.code or "" for place in named)
    return inner if all(code.startswith(other) for other in others) else None


def _of_another(told: str, asked: PlaceMention, question: str) -> bool:
    """Whether another place of the level of `asked`, which the question does not name, is told of."""
    code = asked.code or ""
    return any(
        place.code is not None
        and len(place.code) == len(code)
        and place.code != code
        and told[place.start : place.end] not in question
        for place in find_places(told)
    )


def _named_in_section(asked: PlaceMention, chunk: Chunk, index: Index) -> bool:
    """Whether the section of `chunk`, in all of its parts, or what stands above it, names the place."""
    source = index.text(chunk.document_id)
    section = (
        source[part.start : part.end]
        for part in index.outline(chunk.document_id)
        if part.headings == chunk.section
    )
    # Without white space: a line of the source may break inside a name.
    whole = fold("".join("\n".join((chunk.title, *chunk.section, *section)).split()))
    return any(fold(form) in whole for form in {asked.name, *forms(asked.name)})
