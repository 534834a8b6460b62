"""Whom 本公司, 我局 and 我校 mean: whoever signs a document, heads it, sent it, or is told of first by its kind."""

import re
from collections.abc import Iterator

from indexer.documents import Document
from indexer.names import bare
from indexer.relations.words.kinds import kind_of
from indexer.relations.words.masking import mask
from indexer.relations.words.subjects import named_first

_SCHOOL = "大学|学院|学校|中学|小学|幼儿园|(?<!学)校(?![报刊园友区办])"
_ENDS = {
    "公司": "公司|集团|[^公]司",
    "司": "公司",
    "集团": "集团|公司",
    "厂": "厂",
    "校": _SCHOOL,
    "学校": _SCHOOL,
    "学院": "学院",
    "院": "院",
    "医院": "医院",
    "局": "局",
    "委": "委|委员会",
    "厅": "厅",
    "馆": "馆",
    "园": "园",
    "站": "站",
    "所": "所",
    "行": "银行|支行|分行",
    "社": "社",
    "会": "协会|学会|商会|联合会|促进会|研究会|基金会",
    "中心": "中心",
    "实验室": "实验室",
    "镇": "镇",
    "街道": "街道",
    "村": "村",
}
_SIDES = re.compile("[甲乙丙丁戊]方")
_OWN = re.compile(rf"(?:我们?|本|咱们?)(?P<kind>{'|'.join(sorted(_ENDS, key=len, reverse=True))})")
_HAS_OWN = re.compile(rf"[我本咱]们?(?:{'|'.join(_ENDS)})")
# 公司荣获…: who writes for itself need not say 本.
_BARE = re.compile(r"(?m)(?:^|[，。；、年月日 \u3000])公司(?=[\u4e00-\u9fff])")
_SOURCE = re.compile(
    r"(?:来源|供稿|发布|发布单位|主办|编印|供稿单位|审核|编者|信息来源)[：:]\s*(?P<who>[^\s　，。、；]{4,40})"
)
_SIGNED = re.compile(r"[（(]?(?P<who>[\u4e00-\u9fff（）()]{4,40})[)）]?(?:\s*(?:[二\d].*)?)$")
_GAVE = re.compile(
    r"[（(](?P<who>[\u4e00-\u9fff]{4,24})[\s\u3000]*(?:供稿|供图|报道|编|编印)[)）]$"
)
_DATELINE = re.compile(
    r"^(?P<who>[\u4e00-\u9fff（）]{4,24}?)(?:新闻网|官网|宣传部|党委|团委)?讯(?=[（(\s　]|$)"
)
# What follows a name where its own paragraph tells of it.
_TELLS_OF = r"(?:P*)(?=是|自|于|成立|创[建办立]|始建|办学|地处|位于|现有|坐落|建于|（以下简称|\(以下简称|建院|建校|建馆)"
# 甲方（出租方）：A: the sides of a contract, each on a line of its own.
_SIDE = re.compile(
    r"(?P<side>[甲乙丙丁戊己]方)\s*(?:[（(][^（）()]{1,8}[)）])?\s*[：:]\s*(?P<who>[^\s，。、；：:]{3,40})"
)
_NO_NAME = re.compile("关于|[与和的了！：】]|^各|^记(?!者)|有关|[我本咱该](?!溪|草)|^致")
_SIGNATURE, _FRONT = 4, 8  # lines
_SHORTEST, _LONGEST_TITLE = 4, 60


def is_own(name: str) -> bool:
    """Whether a name is a word of whoever writes for itself, or for a side of a contract: 本公司, 甲方."""
    return bool(_OWN.fullmatch(bare(name)) or _SIDES.fullmatch(bare(name)))


class OwnName:
    """The names by which a document calls whoever speaks in it."""

    def __init__(self, document: Document) -> None:
        self._lines: list[str] = []
        self._title = document.title
        self._known: dict[str, str | None] = {}
        self._sides: dict[str, str] = {}
        for line in document.text.splitlines() if "甲方" in document.text else ():
            side = _SIDE.match(line.strip(" \t#*　"))
            if side:
                self._sides.setdefault(side["side"], side["who"].strip("*_"))
        if _HAS_OWN.search(document.text) or _BARE.search(document.text):
            self._lines = [
                line.strip(" \t#*　") for line in document.text.splitlines() if line.strip()
            ]

    def sides(self) -> list[str]:
        """Who the sides of a contract are, in order, where lines of their own name them."""
        return list(self._sides.values())

    def meant_by(self, name: str) -> str | None:
        """The full name that a word (本公司, 甲方) stands for; None if the document does not say."""
        if bare(name) in self._sides:
            return self._sides[bare(name)]
        own = _OWN.fullmatch(bare(name))
        if own is None or not self._lines:
            return None
        ends = _ENDS[own["kind"]]
        if ends not in self._known:
            named = (found for one in self._named() if (found := _of_kind(one, ends)))
            self._known[ends] = next(named, None) or self._told_of(ends)
        return self._known[ends]

    def _named(self) -> Iterator[str]:
        """What may begin with the name, the surest first."""
        last = [
            found["who"] for one in self._lines[-_SIGNATURE:] if (found := _SIGNED.fullmatch(one))
        ]
        # Names below each other are a list: nobody can tell who of them signs.
        if sum(kind_of(one, mask(one)) == "name" for one in last) <= 1:
            yield from reversed(last)
        for title in (self._lines[0], self._title, *self._title.split("——")[1:]):
            first = named_first(title, title.lower()) if len(title) <= _LONGEST_TITLE else None
            if first:
                yield first
        for line in (*self._lines[:_FRONT], *self._lines[-_SIGNATURE:]):
            told = _SOURCE.search(line) or _DATELINE.match(line) or _GAVE.match(line)
            if told:
                yield told["who"]

    def _told_of(self, ends: str) -> str | None:
        """Who a paragraph of its own tells of."""
        begins = re.compile(rf"(?P<name>[\u4e00-\u9fff]{{2,24}}?(?:{ends})){_TELLS_OF}")
        found = (begins.match(line) for line in self._lines)
        return next((one["name"] for one in found if one and len(one["name"]) >= _SHORTEST), None)


def _of_kind(words: str, ends: str) -> str | None:
    """The longest name of a kind that words begin with: 甲学院党政办 is an office of 甲学院."""
    found = re.match(rf".{{2,40}}(?:{ends})", words)
    name = found[0] if found else ""
    known = len(name) >= _SHORTEST and not _NO_NAME.search(name)
    return name if known else None
