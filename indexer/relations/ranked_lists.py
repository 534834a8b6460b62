"""Lists below words that say a rank and nothing else, line by line or on the same line.

理事长单位 / A · 【副会长单位】 / B / C · ## 成员单位 / - D · 龙头单位　E
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from indexer.documents import Document
from indexer.names import bare
from indexer.relation import Relation, Role
from indexer.relations.lines import Line, is_proven, lines_of, name_on
from indexer.relations.naming import clean
from indexer.relations.words.masking import mask
from indexer.relations.words.mentions import body_of_heading, mentions

_NUMBERED = r"(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}\s*[.、．])"
_RANK = (
    r"(?:执行|轮值|联席|名誉)?(?:(?P<lead>理事长|会长|主席|主任|组长|盟主|团长)|(?:常务)?副(?:理事长|会长|主席|主任|组长|团长)|(?:常务)?理事|"
    r"秘书长|监事长?|(?:常务)?委员|成员|会员|盟员|参与|参加|(?:后|新|已)?加[盟入])|(?P<leads>牵头|龙头|总?召集|轮值)|(?P<initiator>(?:联合)?(?:发起|倡议))|(?P<builder>共建|参建)"
)
_UNIT = "单位|院校|高校|学校|企业|医院|机构|城市|村寨|社区|乡镇|街道|国家|地区|合作社|场馆|港口|银行|团体|[校站馆港行村国]"
_LABEL = re.compile(
    rf"{_NUMBERED}?\s*【?(?:首批|现[有任]|普通|团体|新增|其他|主要)?"
    rf"(?:(?:{_RANK})(?:{_UNIT})|(?P<main>总校|总院|核心校|龙头校|牵头校|盟主校)(?=[：:]|$)|"
    rf"(?P<site>总部|秘书处|会址|挂靠单位|依托单位)(?=[：:])|联盟(?:{_UNIT})(?=[：:]|$)|(?P<planned>(?:[拟待]|计划|意向|申请|筹备)(?:加[入盟]|入[会盟])(?:{_UNIT})?|申请中)(?=\s*[】：:（(—\u3000]|$)|"
    r"(?:成员|会员|盟员)(?=\s*[】：:（(—\u3000名]|$))(?:名单|名录)?\s*】?\s*"
    r"(?:[（(][^（()）]{1,16}[)）]|"
    r"共?[\d一二两三四五六七八九十]+[家个所名])?\s*】?(?P<mark>\s*[：:]|——|[\u3000 ]{1,4}(?=\S)|$)\s*"
)
_BETWEEN = re.compile(r"[、，,；;\u3000](?![^（()）]{0,20}[)）])|\s{2,}")
# Not within a bracket: 甲公司（东湖、西湖分公司）
_PIECES = re.compile(r"、(?![^（()）]{0,20}[)）])|\u3000+|\s{2,}")
# 产地单位　A: they have a part that no rank says.
_OTHER_LABEL = re.compile(r"\S{2,6}(?:单位|企业|机构)(?=[\s\u3000：:—]|$)")
# A line that begins a part of the text: 二、X.
_PART = re.compile(r"[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]")
_ROW = re.compile(r"\|\s*(?P<label>[^|：:\s]{2,8})\s*\|\s*(?P<names>[^|]{2,400}?)\s*\|")
_HALF = 2
# Whom a letter goes to: 各会员单位、有关部门：
_ADDRESSED = re.compile("各[^，。]*[：:]$")
# Who leaves, stands for election or is only asked has no part; who is at an event has none in whoever holds it.
_NO_MEMBERS = re.compile(
    "取消|撤销|注销|除名|退出|退会|暂停|终止|候选|拟[任推吸增设]|备选|征集|未缴"
)
_GUESTS = re.compile("参[加与]")
_EVENT = re.compile("举办|举行|召开|活动|会议|运动会|年会|论坛|培训|研讨|[竞比大]赛|纪要")
_SAID_BEHIND = re.compile(
    r"[（(](?:(?P<lead>理事长|会长|盟主|组长|主任|主席|牵头|龙头|轮值|核心)|(?P<initiator>发起)|副(?:理事长|会长|盟主|组长|主任|主席)|(?:常务)?理事|秘书长)"
    r"(?:单位|校|院|方)?[)）]$"
)
_LOOKED_BACK = 4  # lines
_FEWEST = 2  # names of all lists of a body
_LONGEST = 400  # characters of a line of names


# A line, a name on it and its own part where a bracket behind it says one: 甲医院（盟主单位）.
Named = tuple[Line, str, Role | None]


@dataclass(slots=True)
class _Listed:
    """A label and who stands below it."""

    role: Role
    body: str
    sure: bool
    names: list[Named] = field(default_factory=list)

    def told(self) -> list[Named]:
        """The names that their form proves, and with most of them the others; those that are numbered behind a
        colon need no proof."""
        proven = sum(is_proven(row[1]) for row in self.names)
        if proven * _HALF > len(self.names):
            return self.names
        return [row for row in self.names if is_proven(row[1]) or (self.sure and row[0].numbered)]


def is_label(text: str) -> bool:
    """Whether a line begins with a rank that those below or behind it have."""
    return _LABEL.match(text) is not None


def ranked_in_lists(document: Document) -> Iterator[Relation]:
    """The relations that lists below a rank state, each cited with its line.

    The body is the one that the words in front of the lists name, or that a heading or the title begins with; without
    one nothing is told. One name alone is no list.
    """
    lists: list[_Listed] = []
    seen: list[Line] = []
    now: _Listed | None = None
    for line in lines_of(document):
        row = _ROW.fullmatch(line.text)
        if row:  # | 牵头单位 | A |
            line = replace(line, text=f"{row['label']}：{row['names']}")
        label = _LABEL.match(line.text)
        if label and label["main"] and not (line.title or label["mark"].strip()):
            label = None  # a heading says it, or a colon
        if label:
            now = _begun(line, label, seen)
            lists += [now] if now else []
            continue
        names = _names_below(line) if now else []
        if now and names:
            now.names += [(line, *name) for name in names]
            continue
        now = None
        seen.append(line)
    bodies: dict[str, list[_Listed]] = {}
    for one in lists:
        bodies.setdefault(one.body, []).append(one)
    for of_it in bodies.values():
        if sum(len(one.names) for one in of_it) >= _FEWEST:
            yield from _rows(document, of_it)


def _rows(document: Document, lists: Sequence[_Listed]) -> Iterator[Relation]:
    for one in lists:
        for line, name, role in one.told():
            if bare(name) != bare(one.body):
                yield line.row(document, one.body, name, role or one.role)


def _names_below(line: Line) -> list[tuple[str, Role | None]]:
    """Whom a line below a label names: one, or several with a space or 、 between them; [] where something else stands."""
    if (
        len(line.text) > _LONGEST
        or line.title
        or _PART.match(line.text)
        or _OTHER_LABEL.match(line.text)
    ):
        return []
    pieces = _PIECES.split(line.text.strip().rstrip("；;、"))
    names = [(name_on(piece), _part_on(piece)) for piece in pieces]
    found = [(name, part) for name, part in names if name]
    return found if len(found) == len(names) else []


def _part_on(piece: str) -> Role | None:
    """The part that a bracket behind a name says."""
    said = _SAID_BEHIND.search(piece.strip())
    if said is None:
        return None
    return Role.LEAD if said["lead"] else Role.INITIATOR if said["initiator"] else Role.MEMBER


def _begun(line: Line, label: re.Match[str], seen: Sequence[Line]) -> _Listed | None:
    """The list that a label begins, with the names on its own line; None where it is no list or whose is unknown."""
    rest = line.text[label.end() :]
    names = _names(rest)
    if names is None or _names_no_members(line, label, seen):
        return None
    body = _body(line, seen)
    role = Role.PLANNED if label["planned"] else Role.SITE if label["site"] else Role.MEMBER
    if label["lead"] or label["leads"] or label["main"]:
        role = Role.LEAD
    elif label["initiator"] or label["builder"]:
        role = Role.INITIATOR if label["initiator"] else Role.CO_BUILDER
    sure = label["mark"].strip() in ("：", ":")
    return _Listed(role, body, sure, [(line, *name) for name in names]) if body else None


def _names_no_members(line: Line, label: re.Match[str], seen: Sequence[Line]) -> bool:
    """Whether a label, the nearest heading or the line in front says that those below are no members."""
    above = (*line.section.headings[-1:], *(one.text for one in seen[-1:]))
    if _GUESTS.search(label[0]) and any(map(_EVENT.search, above)):
        return True
    return any(map(_NO_MEMBERS.search, (label[0], *above)))


def _names(rest: str) -> list[tuple[str, Role | None]] | None:
    """The names behind a label on its line; None where something else stands there."""
    if not rest.strip() or len(rest) > _LONGEST:
        return None if rest.strip() else []
    pieces = _BETWEEN.split(rest.strip().rstrip("；;。"))
    names = [(name_on(piece), _part_on(piece)) for piece in pieces]
    found = [(name, part) for name, part in names if name and is_proven(name)]
    return found if len(found) == len(names) else None


def _body(line: Line, seen: Sequence[Line]) -> str | None:
    """Whose list it is: the nearest line that is a body's name and the nearest heading that begins with one say so,
    or else the only body that a line in front names."""
    near = seen[-_LOOKED_BACK:][::-1]
    for text in (*(one.text for one in near if _is_name(one.text)), *line.section.headings[::-1]):
        if not _LABEL.match(text) and (name := body_of_heading(text)):
            return name
    for text in (one.text for one in near if not _ADDRESSED.search(one.text)):
        named = {
            bare(name): name for name in (clean(text[a:b]) for a, b in mentions(text, mask(text)))
        }
        if named:
            return next(iter(named.values())) if len(named) == 1 else None
    return None


def _is_name(text: str) -> bool:
    """Whether a line is the name of a body and nothing more."""
    name = body_of_heading(text)
    return name is not None and text.endswith(name)
