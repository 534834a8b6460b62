"""Lists of who was chosen, line by line, under a title that says for what.

关于公布第二批省级试点县名单的通知 … 名单如下： 甲市：乙县、丙县
"""

import re
from collections.abc import Iterator, Sequence

from indexer.documents import Document, Section
from indexer.relation import Relation, Role
from indexer.relations.honours.announcing import noticed
from indexer.relations.naming import clean
from indexer.relations.words.kinds import kind_of, names_nobody
from indexer.relations.words.masking import mask
from indexer.text.flow import Flow

_FOLLOWS = re.compile(
    r"(?:名单|名录)[^。；]{0,24}[：:]\s*$|(?:名单|名录)[^。；]{0,16}如下[^。；]{0,16}[：:。]?\s*$"
)
_LINE = re.compile(
    r"(?:\d{1,3} ?[.、．)）]|[（(]\d{1,3}[)）]|[-•·*])? ?(?:[^：:，。；、 ]{1,11}[省市县区州旗盟][：:] ?)?"
    r"(?P<names>[^，。；;：:！？!? （(][^，。；;：:！？!?]*)[；;。]?"
)
# A heading within the list: 一、云水市 · 云水市（2个）：
_GROUP = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、)?[^，。；：:、 ]{2,12}(?:[（(]\d+[个家所][)）])?[：:]?"
)
_LONGEST_LINE = 200
_FEWEST = 2  # names of a list
_SHORTEST, _LONGEST = 2, 30  # characters of a name


def chosen_in_lists(document: Document, section: Section) -> Iterator[Relation]:
    """The relations that lists of a section state, each cited with its line; none where no title says for what."""
    title = next((found for one in reversed(section.headings) if (found := noticed(one))), None)
    if title is None:
        return
    lines: list[tuple[Flow, list[str]]] = []
    reads = False
    for paragraph in section.paragraphs:
        names = _names(paragraph.text) if reads else None
        if names:
            lines.append((paragraph, names))
        elif not (reads and _GROUP.fullmatch(paragraph.text.strip())):
            reads = not lines and _FOLLOWS.search(paragraph.text) is not None
    if sum(len(names) for _, names in lines) < _FEWEST:
        return
    for paragraph, names in lines:
        yield from _told(document, section, title, paragraph, names)


def _names(text: str) -> list[str] | None:
    """The names of a line that holds nothing else; None when it is another line."""
    line = _LINE.fullmatch(" ".join(text.split())) if len(text) <= _LONGEST_LINE else None
    if line is None:
        return None
    names = [clean(name.strip()) for name in line["names"].split("、")]
    named = all(
        _SHORTEST <= len(name) <= _LONGEST
        and kind_of(name, mask(name)) in ("name", "place")
        and not names_nobody(name)
        for name in names
    )
    return names if named else None


def _told(
    document: Document, section: Section, title: str, paragraph: Flow, names: Sequence[str]
) -> Iterator[Relation]:
    start, end = paragraph.source_span(0, len(paragraph.text))
    for name in names:
        yield Relation(
            organization=title,
            member=name,
            role=Role.SELECTED,
            document_id=document.id,
            section=section.headings,
            start=start,
            end=end,
            quote=document.text[start:end],
            date=None,
        )
