"""What stands behind a label that a question names: 联系人:甲, 会议地点:乙, 传真:0830-7654321.

Notices and minutes put into lines of their own what prose would tell in a sentence. Such a line
has no word of what the document is about, so that neither search nor reader finds it.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from indexer.chunk import Chunk
from indexer.index import Index
from indexer.text.fold import fold
from service.answers.lists.at_length import Asked, Told, opening_of
from service.answers.lists.enumeration import items_in
from service.answers.spans.minutes import label_of_minutes
from service.answers.spans.one_holder import without_aside

# Documents, best first, whose labels are looked at.
_DOCUMENTS = 2
_LONGEST, _SHORTEST = 6, 2  # characters of a label
_ASKED_SHARE = 0.6
_ASKED_FOR = re.compile(
    r"(?P<before>[\u4e00-\u9fff]{2,40}?)(?:的?号码?)?(?:分别|都|具体|一共|主要)*(?:[是为有叫]|设?在)?"
    r"(?:谁|什么(?:时[候间]|地[方点])?|多少|哪[里儿些位个一]?|何[时地处人]|几[点号时])"
)
_WHITE = r"[ \t\u3000]*"
_SPACE = re.compile(r"\s")
_LABEL = re.compile(
    rf"(?m)^{_WHITE}(?P<label>[\u4e00-\u9fff](?:{_WHITE}[\u4e00-\u9fff]){{1,{_LONGEST - 1}}}){_WHITE}[：:]"
)
_VALUE = re.compile(
    rf"{_WHITE}(?P<value>[^\s。！？!?][^\n。！？!?]{{0,59}}?)[。；;]?\s*$", re.MULTILINE
)


def labelled(question: str, chunks: Sequence[Chunk], index: Index, *, several: bool) -> Told | None:
    """What the label that `question` names is followed by in the document that it asks about; None
    where no label is named, or a document has it more than once, as what is said by whom.

    Args: several: a list is asked for, so that the value's items are told one by one.
    """
    minutes = label_of_minutes(fold(question))
    names, said = minutes or (_names(question), question)
    if not names:
        return None
    asked = Asked.of(said)
    several = several or minutes is not None
    for document in list(dict.fromkeys(chunk.document_id for chunk in chunks))[:_DOCUMENTS]:
        first = next(chunk for chunk in chunks if chunk.document_id == document)
        above = f"{fold(first.title)}\n{opening_of(first, index)}"
        values = _values(index.text(document))
        for name in names:
            if name not in values or asked.likeness(name, above) < _ASKED_SHARE:
                continue
            told = _told(values[name], document, index, several=several)
            if told is not None:
                return _without_aside(question, told)
    return None


def _names(question: str) -> list[str]:
    """What a label may be called that the question asks for, the longest first."""
    asked = _ASKED_FOR.search(fold(question))
    if asked is None:
        return []
    before = asked["before"].removesuffix("的")
    sizes = range(min(_LONGEST, len(before)), _SHORTEST - 1, -1)
    return [before[-size:] for size in sizes]


def _values(source: str) -> dict[str, tuple[int, int]]:
    """[start, end) in `source` of what stands behind each label that there is once."""
    labels: dict[str, list[int]] = defaultdict(list)
    for found in _LABEL.finditer(source):
        labels[_SPACE.sub("", found["label"])].append(found.end())
    return {
        label: value.span("value")
        for label, places in labels.items()
        if len(places) == 1 and (value := _VALUE.match(source, places[0]))
    }


def _without_aside(question: str, told: Told) -> Told:
    """The only one that is told without the office behind his name, where `question` asks who."""
    if len(told.spans) != 1:
        return told
    start, end = told.spans[0]
    text = fold(told.chunk.flow.text)
    return replace(told, spans=[(start, without_aside(fold(question), text, start, end))])


def _told(place: tuple[int, int], document: str, index: Index, *, several: bool) -> Told | None:
    told = Told.at(place, document, index)
    if told is None or not several:
        return told
    return replace(told, spans=items_in(told.chunk.flow.text, *told.spans[0]))
