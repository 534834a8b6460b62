"""Lists of who was chosen, line by line, under a title that says for what.

关于公布第二批省级试点县名单的通知 … 名单如下： 甲市：乙县、丙县 · 决定授予下列组织“X”称号：
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from indexer.documents import Document
from indexer.names import bare
from indexer.relation import Relation, Role
from indexer.relations.chosen_tables import cells_of, is_rule, names_column
from indexer.relations.chosen_titles import NOT_CHOSEN, said_for, title_of_list
from indexer.relations.honours.announcing import noticed
from indexer.relations.lines import Line, is_proven, lines_of, name_on

_FOLLOWS = re.compile(
    r"(?:名单|名录)[^。；]{0,24}[：:]\s*$|(?:名单|名录)[^。；]{0,16}(?:如下|公布|公示)[^。；]{0,16}[：:。]?\s*$|"
    r"(?:名单|名录)，?现予(?:以)?公[示布]"
)
# What each of these has.
_MAY_BEGIN = re.compile("名单|名录|下列|以下|现将")
_WARD = re.compile(r"(?:[一-鿿]{2,11}[省市县区州旗盟]|[一-鿿]{2,4}方面)[：:]\s*")
# A heading within the list: 一、云水市 · 云水市（2个）： · （一）救援类
_GROUP = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])\s*[^，。；：:]{2,24}[：:]?|"
    r"[^，。；：:、 ]{2,12}(?:[（(]\d+[个家所][)）])?[：:]|[^，。；：:、 ]{1,8}类"
)
# 名单另行公布 and 将在下周公布: they do not follow. 不合格企业: no honour. 希望受表彰单位…: a sentence.
_LATER = re.compile("另行|将[在于]|稍后|尚未|届时|随后|即将")
_NO_NAME = re.compile(r"[（(]|希望|望(?=各|获|受|你)|请|各|以上|上述|特此|[\d年月日 ]+$")
_SIGNER = re.compile("(?:[局厅委部会组]|政府|办公室)$")
_DATE = re.compile(
    r"[\d二三四五六七八九十一○〇零]+年[\d一二三四五六七八九十]+月(?:[\d一二三四五六七八九十]+日)?"
)
_BESIDE = re.compile(r"(?<=\S{4})[（(][^（()）]{2,12}[)）]$")
_LONGEST_TITLE, _LONGEST_LINE = 80, 200
_FEWEST = 2  # names of a list
_HALF = 2


@dataclass(slots=True)
class _Chosen:
    """The names below a title, each with its line and the heading of the group that it stands in.

    sure: the words in front say for what and that they follow, so that they need no proof by their form; neither do
        those in a column of names.
    headed: a heading is the name of the list: what is numbered below it needs no proof either.
    column: the place of that column in the table that is being read; None outside of tables.
    """

    title: str
    sure: bool
    names: list[tuple[Line, str, str]] = field(default_factory=list)
    headed: bool = False
    column: int | None = None

    def in_table(self, line: Line) -> list[str] | None:
        """The names that a line of a table adds, none for its head; None when it is another line."""
        if is_rule(line.text):
            return []
        cells = cells_of(line.text)
        column = names_column(cells) if cells else None
        if column is not None:
            self.column = column
            return []
        if cells is None or self.column is None or len(cells) <= self.column:
            return None
        name = name_on(cells[self.column])
        return [name] if name else []


def chosen_in_lists(document: Document) -> Iterator[Relation]:
    """The relations that a list states, each cited with its line; none where no title says for what.

    Most of the names must be proven by their form, or all of a line that has several.
    """
    if _MAY_BEGIN.search(document.text):  # most documents have no such list
        for chosen in _lists(document):
            yield from _told(document, chosen)


def _lists(document: Document) -> Iterator[_Chosen]:
    """Each list; whoever signs below it, over the date, is none of it. A title is of one list only."""
    chosen: _Chosen | None = None
    titles: list[str] = []
    headings: tuple[str, ...] = ()
    group, counts = "", True
    for line in lines_of(document):
        if line.section.headings != headings:
            new = [one for one in line.section.headings if one not in headings]
            headings = line.section.headings
            titles += [title for one in new if (title := noticed(one))][-1:]
        if len(line.text) <= _LONGEST_TITLE and (title := noticed(line.text)):
            titles.append(title)
        headed = title_of_list(line.text) if line.title else None
        if headed:
            if chosen and chosen.names:
                yield chosen
            chosen, group, counts = _Chosen(headed, sure=False, headed=True), "", True
            continue
        names = _names(line, chosen) if chosen else None
        if chosen and names is not None:
            chosen.names += [(line, name, group) for name in names if counts]
            continue
        if chosen and (line.title or _GROUP.fullmatch(line.text.strip())):
            group, counts = line.text, not NOT_CHOSEN.search(line.text)
            continue
        if chosen and chosen.names:
            last, name, _ = chosen.names[-1]
            if _DATE.fullmatch(line.text) and not last.numbered and _SIGNER.search(name):
                chosen.names.pop()
            titles.clear()
            yield chosen
        chosen, group, counts = _begun(line, titles), "", True
    if chosen:
        yield chosen


def _begun(line: Line, titles: Sequence[str]) -> _Chosen | None:
    """The list that a line says to follow; None where it says none, or not for what."""
    if not _MAY_BEGIN.search(line.text):
        return None
    said = said_for(line.text)
    follows = _FOLLOWS.search(line.text) and not _LATER.search(line.text)
    title = titles[-1] if titles and follows else said
    return _Chosen(title, sure=said is not None) if title else None


def _names(line: Line, chosen: _Chosen) -> list[str] | None:
    """The names of a line that holds nothing else; None when it is another line."""
    listed = chosen.in_table(line)
    if listed is not None:
        return listed
    text = _WARD.sub("", line.text, count=1) if _WARD.match(line.text) else line.text
    if len(text) > _LONGEST_LINE or line.title or (_GROUP.fullmatch(text) and not line.numbered):
        return None
    names = [name_on(piece) for piece in text.split("、")]
    found = [name for name in names if name]
    if (
        _NO_NAME.match(text)
        or len(found) != len(names)
        or (len(names) > 1 and not all(map(is_proven, found)))
    ):
        return None
    return found


def _told(document: Document, chosen: _Chosen) -> Iterator[Relation]:
    proven = sum(is_proven(name) for _, name, _ in chosen.names)
    numbered = chosen.headed and all(line.numbered for line, _, _ in chosen.names)
    sure = chosen.sure or numbered or chosen.column is not None
    if len(chosen.names) < _FEWEST or not (sure or proven * _HALF >= len(chosen.names)):
        return
    # Where every name has a bracket behind it, it says whose each is: 甲工作室（乙公司）
    beside = all(_BESIDE.search(name) for _, name, _ in chosen.names)
    for line, name, group in chosen.names:
        name = _BESIDE.sub("", name) if beside else name
        yield line.row(document, _part(chosen.title, group), name, Role.SELECTED)


def _part(title: str, group: str) -> str:
    """That part of a title of two that a heading in the list names: 标杆园区 of 2024年甲市标杆园区和标杆工厂."""
    parts = title.split("和")
    plain = re.sub(r"^[一二三四五六七八九十（()）]+、?|[（(].*$|[：:]$", "", group.strip())
    ends = [part for part in parts if plain and bare(part).endswith(plain)]
    return ends[0] if len(parts) > 1 and len(ends) == 1 else title
