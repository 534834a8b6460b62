"""Lists of members line by line, below words or a heading that say whose they are.

X首批成员单位名单如下：1. A 2. B · X成员单位名单
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.documents import Document, Section
from indexer.relation import Relation, Role
from indexer.relations.dates import stated_date
from indexer.relations.naming import clean
from indexer.relations.ranked_lists import is_label
from indexer.relations.words.kinds import kind_of, names_nobody
from indexer.relations.words.masking import mask
from indexer.relations.words.mentions import body_of_heading, mentions
from indexer.text.flow import Flow

_PART = re.compile(
    r"(?P<lead>(?<!副)(?:理事长|会长|轮值主席)|牵头)(?:单位|院校|高校|学校|企业)|(?P<initiator>发起|倡议)(?:单位|院校|高校|学校|企业|方)|"
    r"(?:成员|会员|理事|副理事长|副会长|参与|加盟|加入)(?:单位|院校|高校|学校|企业|医院|机构)|(?:成员|会员)(?=名单|[：:]|如下)"
)
# 名单如下（部分）：, 包括：
_ANNOUNCED = re.compile(
    r"(?:名单|如下|包括|分别[为是]|有|(?:单位|院校|高校|学校|企业|医院|成员|会员))(?:如下|公布)?(?:[（(][^（()）]{1,8}[)）])?[：:]\s*$"
)
_LISTED = re.compile(r"(?:名单|一览)(?:[（(][^（()）]{1,8}[)）])?$")
_NUMBERED = re.compile(
    r"\s*(?:\d{1,3}\s*[.、．)）]|[（(]\d{1,3}[)）]|[-•·*])\s*(?P<name>[^，。；;：:！？!?、]{3,40}?)\s*[；;。]?\s*"
)
_PLAIN = re.compile(r"\s*(?!特此|附件|备注)(?P<name>[^\s，。；;：:！？!?、|]{4,30})\s*[；;。]?\s*")
_NO_NAME = re.compile("其[他它余]|排名|排序|以[上下]|按|名单|名录")
_FEWEST = 2  # lines of a list


@dataclass(frozen=True, slots=True)
class _Roster:
    """Whose members the lines name.

    Attributes:
        plain: lines without a number or a dash name them too.
        sure: words in front say that a list follows, so that what is numbered is one of it whatever it looks like.
    """

    body: str
    role: Role
    plain: bool
    sure: bool

    def name(self, text: str) -> tuple[str, bool] | None:
        """Whom a line names and whether it proves it to be one of the list; None where no line of a list stands."""
        numbered = _NUMBERED.fullmatch(text)
        line = numbered or (_PLAIN.fullmatch(text) if self.plain else None)
        return (clean(line["name"]), self.sure and numbered is not None) if line else None


def from_lists(document: Document, section: Section) -> Iterator[Relation]:
    """The relations that lists of a section state, each cited with its line.

    The body is the one that the words in front of the list name or that a heading or the title begins with;
    without one nothing is told. One line alone is no list.
    """
    roster = _headed(section.headings)
    lines: list[tuple[Flow, str, bool]] = []
    for paragraph in section.paragraphs:
        line = roster.name(paragraph.text) if roster else None
        if line and not is_label(paragraph.text):  # the next rank begins another list
            lines.append((paragraph, *line))
            continue
        yield from _told(document, section, roster, lines)
        lines, roster = [], _announced(paragraph.text, section.headings)
    yield from _told(document, section, roster, lines)


def _headed(headings: Sequence[str]) -> _Roster | None:
    """What a heading says that is a list of members: X成员单位名单."""
    heading = headings[-1] if headings else ""
    role = _role(heading) if _LISTED.search(heading) else None
    body = _body_above(headings) if role else None
    return _Roster(body, role, plain=True, sure=False) if role and body else None


def _announced(text: str, headings: Sequence[str]) -> _Roster | None:
    """What words in front of a list say."""
    role = _role(text) if _ANNOUNCED.search(text) and not is_label(text) else None
    if role is None:
        return None
    named = [clean(text[start:end]) for start, end in mentions(text, mask(text))]
    body = named[0] if len(named) == 1 else None if named else _body_above(headings)
    return _Roster(body, role, plain=False, sure=True) if body else None


def _body_above(headings: Sequence[str]) -> str | None:
    """The body that the nearest heading begins with which begins with one."""
    return next((name for one in reversed(headings) if (name := body_of_heading(one))), None)


def _role(text: str) -> Role | None:
    """The part that is named last."""
    parts = list(_PART.finditer(text))
    if not parts:
        return None
    if parts[-1]["lead"]:
        return Role.LEAD
    return Role.INITIATOR if parts[-1]["initiator"] else Role.MEMBER


def _told(
    document: Document,
    section: Section,
    roster: _Roster | None,
    lines: Sequence[tuple[Flow, str, bool]],
) -> Iterator[Relation]:
    if roster is None or len(lines) < _FEWEST:
        return
    for paragraph, name, sure in lines:
        proven = sure or kind_of(name, mask(name)) in ("name", "place")
        if names_nobody(name) or not proven or _NO_NAME.match(name):
            continue
        start, end = paragraph.source_span(0, len(paragraph.text))
        yield Relation(
            organization=roster.body,
            member=name,
            role=roster.role,
            document_id=document.id,
            section=section.headings,
            start=start,
            end=end,
            quote=document.text[start:end],
            date=stated_date(paragraph.text, 0, document.date),
        )
