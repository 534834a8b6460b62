"""What a document says answers no question about a body or a place that it never names.

The reader takes the members of the materials alliance for those of the tourism alliance, of which no
document tells, and the fitted weights make nothing of it. That a name is nowhere can be looked up.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from indexer.chunk import Chunk
from indexer.index import Index
from indexer.names import forms, places_named
from indexer.names.forms import FIELDS
from indexer.names.pinyin import readings
from indexer.text.fold import fold
from service.answers.near_misses.asked_names import AskedName, names_asked
from service.questions.language import Language, language_of

_FEWEST = 2  # characters of a name that together stand nowhere
_MOST = 6  # more are no name but words around it
_LONGEST = 24  # characters of a name
_MOST_ASKED = 5  # names that are looked up
_SPREAD = 4  # an abbreviation's characters lie within so many times their number
_FIELDS = re.compile(rf"(?:{FIELDS})+$")
_BESIDE = 2  # characters on each side of one that is typed wrong
_TELLING = frozenset("东西南北中上下前后左右内外大小新老旧高初")
_SPACE = re.compile(r"\s+")


def of_documents_that_name(question: str, chunks: Sequence[Chunk], index: Index) -> list[Chunk]:
    """`chunks`, in their order, without those of documents that never name a body or a place which
    `question` names; all where it names none by a noun of bodies or places.

    A name stands in a document in full, in parts, shortened, or written otherwise but sounding the same.
    A document in English, which has no such names, is left in.
    """
    named = dict.fromkeys(names_asked(fold(question)))
    asked = [one for one in named if len(one.name) <= _LONGEST][:_MOST_ASKED]
    if not asked:
        return list(chunks)
    silent: dict[str, bool] = {}  # documents, by whether they are silent about one of the names
    for chunk in chunks:
        if chunk.document_id not in silent:
            own = [one for one in chunks if one.document_id == chunk.document_id]
            silent[chunk.document_id] = _is_silent(asked, own, index)
    return [chunk for chunk in chunks if not silent[chunk.document_id]]


def _is_silent(asked: Sequence[AskedName], chunks: Sequence[Chunk], index: Index) -> bool:
    """Whether the document of all of `chunks` is silent about one of the names."""
    read = "\n".join(f"{chunk.context}\n{chunk.text}" for chunk in chunks)
    if language_of(read) is Language.ENGLISH:
        return False
    missed = [one for one in asked if not speaks_of(one, read)]
    if not missed:
        return False
    whole = f"{read}\n{index.text(chunks[0].document_id)}"  # longer, so it is asked last
    return not all(speaks_of(one, whole) for one in missed)


def speaks_of(asked: AskedName, text: str) -> bool:
    """Whether `text` has the name, or enough of it that it may be meant."""
    shown = _shown(text)
    part = _unheard(asked, shown)
    if not part or _shortened(part, shown):
        return True
    mistyped = _one_other if asked.body else _known_for_unknown
    if mistyped(asked.name, shown):
        return True
    return _turned(part, shown) or _sounds(part) in _sounded(text)


@lru_cache(maxsize=4)
def _shown(text: str) -> str:
    return _SPACE.sub("", fold(text))


@lru_cache(maxsize=4)
def _sounded(text: str) -> str:
    return _sounds(_shown(text))


def _unheard(asked: AskedName, shown: str) -> str:
    """The characters of the name in front of what it has in common with `shown`, as far as no pair of
    them stands there; "" where they are too few or too many to be of a name."""
    stem = asked.name.removesuffix(asked.noun)
    if not asked.body:
        known = {stem, stem[:_FEWEST], *map(fold, forms(asked.name))}
        return "" if any(len(form) > 1 and form in shown for form in known) else stem
    end = next(at for at in range(len(asked.name) + 1) if asked.name[at:] in shown)
    end = min(end, len(_FIELDS.sub("", stem)))  # 发展 and 服务 stand in any text
    start = end
    while start > 0 and asked.name[start - 1 : start + 1] not in shown:
        start -= 1
    part = stem[start:end]
    return part if len(part) >= _FEWEST and end - start <= _MOST else ""


def _shortened(part: str, shown: str) -> bool:
    """Whether the characters of `part` stand in `shown` in their order, not far apart."""
    reach = _SPREAD * len(part)
    for first in re.finditer(re.escape(part[0]), shown):
        near, at = shown[first.start() : first.start() + reach], 0
        for char in part:
            at = near.find(char, at) + 1
            if not at:
                break
        else:
            return True
    return False


def _one_other(name: str, shown: str) -> bool:
    """Whether `shown` has the name but for one character that is typed wrong: what stands beside it on
    both sides is there. An eastern and a western one are two, however alike they are."""
    return any(
        name[at] not in _TELLING
        and re.search(f"{re.escape(name[at - _BESIDE : at])}.{re.escape(name[at + 1 :])}", shown)
        for at in range(_BESIDE, len(name) - _BESIDE)
    )


def _known_for_unknown(name: str, shown: str) -> bool:
    """Whether `shown` has a division of the table where one character of `name`, which the table has
    not, is another: nobody asks of a county that there is not."""
    if places_named(name):
        return False
    alike = (f"{re.escape(name[:at])}.{re.escape(name[at + 1 :])}" for at in range(len(name) - 1))
    return any(places_named(found) for form in alike for found in re.findall(form, shown))


def _turned(part: str, shown: str) -> bool:
    """Whether `shown` has the characters of `part` beside each other in another order."""
    size, wanted = len(part), sorted(part)
    first = (found.start() for found in re.finditer(f"[{re.escape(part)}]", shown))
    return any(sorted(shown[at : at + size]) == wanted for at in first)


def _sounds(text: str) -> str:
    """`text` as it is read aloud, in the south too: most typing errors sound right."""
    read = readings()
    said = f" {' '.join(read.get(char, char) for char in text)} "
    return re.sub(r"(?<= [zcs])h|(?<=[aei]n)g(?= )", "", said)
