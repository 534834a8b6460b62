"""The lines of a document as its source has them: lists are read line by line, whatever the layout makes of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.documents import Document, Section
from indexer.names import places_named
from indexer.relation import Relation, Role
from indexer.relations.dates import stated_date
from indexer.relations.naming import clean
from indexer.relations.words.grammar import COUNTRY
from indexer.relations.words.kinds import kind_of, names_nobody
from indexer.relations.words.masking import mask

# What stands around a line: signs of headings, of bold letters, of tables.
_BLANK = " \t\u3000\xa0*"
_BULLET = re.compile(r"[^\w\s“”「」《》（）()【】\[\]〔〕，。：:、—|]+(?<![-—])\s*|[-–]\s+")
_NUMBER = re.compile(r"[①-⑳㈠-㈩]\s*|\d{1,3}\s*[.、．)）]\s*|[（(]\d{1,3}[)）]\s*")
# What a bracket behind a name tells that is none of the name: where it lies, since when, how it is listed.
_REMARK = re.compile(r"[（(](?P<said>[^（()）]{2,24})[)）]$")
_COUNTY = re.compile("[\u4e00-\u9fff]{2,4}[县市区镇乡]")  # that no table of places has
# Who it belongs to, and what it is among the others: 申报单位：甲村, 盟主单位
_FIELD = re.compile(
    "(?:申报|推荐|保护|所属|主管|运营|承办|依托|归口)[^：:]{0,6}[：:]|(?:副?(?:理事长|会长|盟主|组长|主任|主席)|牵头|龙头|发起|常务理事|理事|秘书长|核心|轮值)(?:单位|校|院|方)?$"
)
_ADDRESS = re.compile(r"[路街巷道弄]\d+号?$|\d+号$")
_ABROAD = re.compile(rf"(?:{COUNTRY.pattern})[\u4e00-\u9fff·]{{2,8}}")  # 日本静冈市
_SAYS_WHEN = re.compile("[年月]|首次|新增|暂|递补|候补|部分|排名|轮值|常设")
_NO_NAME = re.compile(
    "[。！？!?：:；;，,|｜]|^(?:其[他它余]|以[上下]|按|附|备注|特此|另有?|外加|撤销|取消|免去|批准|共|排名|排序|未|不|请)|名单|名录|电话|[了请将]|的(?!士)"
)
_PROVEN = ("name", "place")  # kinds, see kinds
_SHORTEST, _LONGEST = 2, 40  # characters of a name


@dataclass(frozen=True, slots=True)
class Line:
    """A line: [start, end) in the source, `text` without the signs around it.

    Attributes:
        section: what the layout takes it for a part of.
        numbered: a number or a bullet stands in front.
        title: signs in front or around say that it is a heading.
    """

    section: Section
    start: int
    end: int
    text: str
    numbered: bool
    title: bool

    def row(self, document: Document, body: str, member: str, role: Role) -> Relation:
        """The relation that this line is the evidence of."""
        return Relation(
            organization=body,
            member=member,
            role=role,
            document_id=document.id,
            section=self.section.headings,
            start=self.start,
            end=self.end,
            quote=document.text[self.start : self.end],
            date=stated_date(self.text, 0, document.date),
        )


def lines_of(document: Document) -> Iterator[Line]:
    """The lines that are not blank, in order."""
    for section in document.sections:
        at = section.start
        for raw in document.text[section.start : section.end].splitlines(keepends=True):
            start, at = at, at + len(raw)
            stripped = raw.strip()
            text = stripped.lstrip(_BLANK + "#>").rstrip(_BLANK)
            if not text:
                continue
            start += raw.index(stripped)
            mark = _BULLET.match(text) or _NUMBER.match(text)
            text = text[mark.end() :] if mark else text
            title = stripped.startswith(("#", "**")) or text.startswith("【")
            yield Line(section, start, start + len(stripped), text, bool(mark), title)


def name_on(text: str) -> str | None:
    """The one name that a line, or a piece of one, holds without its remarks; None where it holds another thing."""
    name = clean(text.strip().rstrip("；;。"))
    remark = _REMARK.search(name)
    if remark and remark.start() > _SHORTEST:
        place = remark["said"][-1] in "省市区县旗镇乡" and (
            places_named(remark["said"]) or _COUNTY.fullmatch(remark["said"])
        )
        place = place or _FIELD.match(remark["said"])
        place = place or _ADDRESS.search(remark["said"])
        if place or _SAYS_WHEN.search(remark["said"]):
            name = name[: remark.start()]
    fits = _SHORTEST <= len(name) <= _LONGEST and not _NO_NAME.search(name)
    # A sentence may be as short as a name.
    said = text.rstrip().endswith("。") and kind_of(name, mask(name)) not in _PROVEN
    return name if fits and not said and not names_nobody(name) else None


def is_proven(name: str) -> bool:
    """Whether a name is one of a member by its form."""
    return kind_of(name, mask(name)) in _PROVEN or bool(_ABROAD.fullmatch(name))
