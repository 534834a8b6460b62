"""Rules of counted ranks: how many units of a rank a body has, and which of them are named.

A、B等16家成员单位 · 成员单位由4个扩大至11个 · 成员高校共12所,包括A、B
"""

import re

from indexer.relation import Role
from indexer.relations.joiners.becoming import body_of_unit
from indexer.relations.joiners.listing import list_end
from indexer.relations.words.backwards import body_before
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import COUNTER, NUMBER, WITH
from indexer.relations.words.members import Item, items
from indexer.relations.words.numbers import number_of

_TAKES_IN = re.compile(r"(?:已|共|新)*(?:新增|吸纳|吸收|增补)了?|(?:现|共|目前)有|拥有|下辖")
_COUNT_BEFORE = re.compile(
    rf"(?P<count>(?<![第\d十百]){NUMBER}{COUNTER})(?P<body>(?:(?!作为|成为|部门|为|当选|担任)[^,;。、\d]){{0,16}}?)(?:首批|新)?$"
)
_COUNT_AFTER = re.compile(
    rf"[^,;。、等\d]{{0,6}}?(?:[由从](?:最初|成立时|首批|\d{{4}}年)?的?(?P<old>{NUMBER}{COUNTER}))?[^,;。、等\d]{{0,6}}?(?:总数|数量|共计|达到?|超过|突破|扩大|增加|扩增|扩容|增加|增长|壮大|增至|发展|扩充|为|至|到|共有?|有)+(?P<new>{NUMBER}{COUNTER})"
)
_COUNTED_AT_ONCE = re.compile(rf"(?P<new>{NUMBER}(?:家|所|个))(?=[,;。、]|$)")
# 统筹协调16家参建单位: whom somebody directs.
_RUN = re.compile(r"(?:统筹|协调|调度|动员|指挥)[^,;。、]{0,4}$")
# 从成立之初的28家成员单位,增加至52家,当天新增的8家单位…
_SINCE = re.compile(r"[由从][^,;。]{0,10}的?$")
_GROWN = re.compile(
    rf",?(?:现在?|如今|目前|已|逐步|迅速|快速)*(?:增加|增长|扩大|扩容|扩充|扩展|发展|壮大|增|扩)(?:至|到|为)了?(?:现在|如今|目前|今天)?的?(?P<new>{NUMBER}{COUNTER})(?P<what>国家|企业|高校|单位|机构|院校|学校|医院)?"
    rf"(?:[^。;]{{0,12}}?新增的?(?P<more>{NUMBER}{COUNTER}(?:单位|企业|成员|会员|学校|医院|高校)))?"
)
_AMONG = re.compile(r",?(?:其中|分别|主要)*(?:包括|包含|涵盖|有|为|是|:)+")


def counted(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """A、B等16家联盟成员单位; 成员单位由4个扩大至11个."""
    masked, start = sentence.masked, match.start()
    front = _COUNT_BEFORE.search(masked, clause, start)
    if front is None:
        return _counted_behind(sentence, match, clause, stop, role)
    told = re.search("组成|等|共有|现有", masked[clause:stop])
    if match.group().endswith("国") and not told:
        return []
    if WITH.search(masked, clause, front.start()) or _RUN.search(masked, clause, front.start()):
        return []  # A联合B等多家成员单位成立X: the verb says what they do
    return [_counted_before(sentence, match, front, clause, role)]


def _counted_before(
    sentence: Sentence, match: re.Match[str], front: re.Match[str], clause: int, role: Role
) -> Finding:
    """(X已吸纳)A、B等16家成员单位."""
    text, masked = sentence.text, sentence.masked
    start, end = match.span()
    body = body_of_unit(masked, front.start("body"), start)
    whole = Item(front.start(), end, "counted", text[front.start() : end])
    gathers = _TAKES_IN.search(masked, clause, front.start())
    etc = "等" in masked[clause : front.start()]
    told = gathers or etc
    listed = (
        items(text, masked, gathers.end() if gathers else clause, front.start()) if told else []
    )
    named = [item for item in listed if item.kind != "counted"]
    whole_list = not etc and number_of(whole.name) == len(named) > 1
    since = _SINCE.search(masked, clause, front.start())
    grown = _GROWN.match(masked, end) if since else None
    if since and grown:  # of the body in front, or the one that is spoken of
        body = body or body_before(masked, clause, since.start())
        unit = grown["what"] or text[start:end]
        counts = [
            Item(*span, "counted", text[slice(*span)] + (unit if name == "new" else ""))
            for name, span in _spans(grown)
            if name != "what"
        ]
        return Finding(body, (whole, *counts), role, start)
    if not body and not named:
        body = body_before(masked, clause, _before_verb(masked, clause, front.start()))
    if not body and gathers:
        body = body_before(masked, clause, gathers.start())
    behind = [] if named else _named_behind(sentence, end)  # 六家成员单位分别是A、B
    if behind and number_of(whole.name) == len(behind):
        return Finding(body, tuple(behind), role, start)
    return Finding(body, tuple(named) if whole_list else (*named, *behind, whole), role, start)


def _counted_behind(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """成员单位由4个扩大至11个; 成员高校共12所,包括A、B."""
    text, masked = sentence.text, sentence.masked
    start, end = match.span()
    behind = _COUNT_AFTER.match(masked, end, stop) or _COUNTED_AT_ONCE.match(masked, end, stop)
    if behind is None:
        return []
    body = body_of_unit(masked, clause, start)
    unit = text[start:end].removeprefix("现有")
    counts = [span for name, span in _spans(behind) if name in ("old", "new")]
    found = [Item(first, last, "counted", text[first:last] + unit) for first, last in counts]
    named = _named_behind(sentence, behind.end())
    return [Finding(body, (*named, *found), role, start)]


def _spans(match: re.Match[str]) -> list[tuple[str, tuple[int, int]]]:
    """The groups that matched, by name, with where they stand."""
    return [(name, match.span(name)) for name, value in match.groupdict().items() if value]


def _named_behind(sentence: Sentence, at: int) -> list[Item]:
    """成员高校共12所,包括A、B等: those that are named behind the count."""
    include = _AMONG.match(sentence.masked, at)
    if include is None:
        return []
    listed = items(
        sentence.text, sentence.masked, include.end(), list_end(sentence.masked, include.end())
    )
    proven = [item for item in listed if item.kind in ("name", "place")]
    return proven if len(proven) > 1 and len(proven) * 2 > len(listed) else []


def _before_verb(masked: str, clause: int, at: int) -> int:
    """Where the words end that stand in front of 已有, 拥有, 新增 …"""
    verb = re.search(
        r"(?:目前|现|已|共|拥有|有|新增|吸纳|发展|汇聚)+(?:各类|首批)?$", masked[clause:at]
    )
    return clause + verb.start() if verb else at
