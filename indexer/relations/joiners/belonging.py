"""Rules of belonging: who is said to be a member.

A是X成员 · A成为首批X成员 · 作为X的一员,A · A成为该联盟新成员
"""

import re

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import UNREAL
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item, items
from indexer.relations.words.subjects import named_first

# A是X成员, A成为首批X成员; 成员单位 is among the ranks.
_IS_MEMBER = re.compile(
    r"(?=[为作同均成是皆系都])"  # for speed
    r"(?:同[是为属]|[都均皆][是为]|是|系|成为|成了|作为|(?<![作成认评选视称列])为)(?:其|首批|首个|第一批|创始|正式|现)*(?P<body>[^,;。是为]{3,40}?)(?:中?的)?(?:第[\d一二三四五六七八九十百]+[个家位名])?"
    r"(?:首批|创始|正式|核心|重要|主要|骨干)*(?:成员|会员|一员)(?:之一)?(?=[,;。:]|$)"
)
# 此次签约标志着A加入X: what happens stands behind.
MARKS = re.compile(r"(?:标志着|意味着|宣布)(?!.*(?:标志着|意味着|宣布))")
# What has members is a body, whatever it is called: “全球南方”的一员.
# What states join that is no body by its last word: 国际法院, 气候公约, apec.
_OF_STATES = re.compile(r"[\u4e00-\u9fffa-z]{2,16}(?:法院|公约|协定)|[a-z][a-z\d\-]{2,10}")
_QUOTED = re.compile(r"QQ+[QU]")
_NEWLY = re.compile(
    r"成为(?:其|该[\u4e00-\u9fff]{2,3}|联盟|共同体)?的?(?:(?:新|正式|首批)?(?:联盟|共同体|联合体)?[成会]员|首批(?:联盟|共同体|联合体)(?:单位|高校|院校|学校|企业|城市|机构))(?=[,;。:]|$)"
)
# 吸收A为X会员: A is taken in, which the rules of gathering tell.
_TAKES = re.compile(r"吸收|吸纳|接纳|增补|接收")


def belonging(sentence: Sentence) -> list[Finding]:
    """The findings of being a member, in a sentence."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _NEWLY.finditer(masked):
        clause = clause_start(masked, match.start())
        who = [i for i in items(text, masked, clause, match.start()) if i.kind != "loose"]
        if who and not UNREAL.search(masked, clause, match.start()):
            found.append(Finding(None, tuple(who), Role.MEMBER, match.start()))
    for match in _IS_MEMBER.finditer(masked):
        clause = clause_start(masked, match.start())
        if UNREAL.search(masked, clause, match.start()) or _TAKES.search(
            masked, clause, match.start()
        ):
            continue
        marks = MARKS.search(masked, clause, match.start())
        if marks and marks.end() < match.start():
            clause = marks.end()
        body = body_after(masked, *match.span("body"))
        stop = marks.start() if marks and marks.end() == match.start() else match.start()
        who = [i for i in items(text, masked, clause, stop) if i.kind != "loose"]
        if not masked[clause : match.start()]:
            who = _is_before(sentence, clause) or _is_behind(sentence, match)
        quoted = bool(_QUOTED.fullmatch(match["body"]) or _OF_STATES.fullmatch(match["body"]))
        body = match.span("body") if quoted else body
        if body and body[1] == match.end("body") and who:
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start(), defined=quoted))
    return found


def _is_before(sentence: Sentence, clause: int) -> list[Item]:
    """A是…,是X成员: who the clause in front says something of."""
    masked = sentence.masked
    if clause == 0 or masked[clause - 1] != ",":
        return []
    start = clause_start(masked, clause - 1)
    told = re.compile(r"[^,;。]{2,24}?(?=[是系])").match(masked, start)
    listed = items(sentence.text, masked, *told.span()) if told else []
    return [item for item in listed if item.kind != "loose"]


def _is_behind(sentence: Sentence, match: re.Match[str]) -> list[Item]:
    """作为X的一员,A…: whom the next clause begins with."""
    masked, at = sentence.masked, match.end() + 1
    if not match.group().startswith("作为") or masked[match.end() : at] != ",":
        return []
    stop = clause_end(masked, at)
    name = named_first(sentence.text[at:stop], masked[at:stop])
    start = sentence.text.find(name, at) if name else -1
    return [Item(start, start + len(name), "name", name)] if name and start >= 0 else []
