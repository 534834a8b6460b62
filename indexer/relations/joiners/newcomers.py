"""Rules of newcomers: who has joined a body, said of them and not by a verb of theirs.

首批入驻A、B等26家机构 · 新加入X的A、B · A随后加入
"""

import re

from indexer.relation import Role
from indexer.relations.words.backwards import body_before
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import COMES_IN, COUNTER, NUMBER, UNREAL
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item, items

# 首批加盟高校有A、B: who has joined the body that is being spoken of.
JOINED_ARE = re.compile(
    r"(?:首批|现有|已)?(?:加入|加盟|入盟|参与)的?(?:成员|高校|院校|学校|单位|企业|机构|城市|医院|该?(?:联盟|共同体|联合体|集团|协会)的(?=有|包括))+(?:共?有|包括|包含|涵盖|分别为|为|:)(?=[\u4e00-\u9fff])"
)
# 新加入X的A、B; A随后加入.
_WHO_JOINED = re.compile(
    r"(?:新|首批|已|最早|率先|今年)(?:加入|加盟|入驻)(?P<body>[^,;。的]{0,30})的(?:有|包括|为)?(?P<who>[^,;。]{3,80}?)(?=授|颁|代表|举行|[,;。]|$)"
)
# 加入X的城市还有A、B.
_WHO_ARE = re.compile(
    r"(?:加入|加盟)了?(?P<body>[^,;。的]{4,30})的(?:成员|城市|高校|院校|学校|单位|企业|机构|医院|国家|首批|已经?|还|共)*(?:有|包括|分别为|分别是|为|是)(?=[^,;。]{2,16}[、和])"
)
_JOINED_LATER = re.compile(
    r"(?:(?:随后|后来|此后|相继|陆续|先后|随即)(?:也|正式|宣布)*(?:加入|加盟|入盟|入会)|正式(?:入盟|入会|加盟|加入)|(?:响应|踊跃)(?:加入|参加))(?:其中|进来)?(?=[,;。]|$)"
)
# X由A发起,后B加入,2021年C加入.
_THEN = re.compile(
    r"(?<=[,;])(?:后(?:来|续|又)?|\d{4}年(?:\d{1,2}月)?)(?P<who>[^,;。]{2,60}?)(?:加入|加盟)(?=[,;。]|$)"
)
# A牵头成立X,B、C等23家企业加入.
_FOLLOW = re.compile(
    rf"(?<=,)(?P<who>[^,;。]{{4,100}}?(?:{NUMBER}){COUNTER}[^,;。]{{0,12}}?)(?:积极|共同|首批|现场|已|自愿|签约)*(?:加入|加盟)(?=[,;。]|$)"
)
_FIRST = re.compile(
    r"首批(?:入驻|加入|吸纳|加盟)(?:了|该?(?:联盟|共同体|联合体|集团|协会)的有|的有|有|包括)?(?=[\u4e00-\u9fff])"
)
_PAIRED = re.compile(
    rf"(?<=[,;]){NUMBER}{COUNTER}(?:学校|院校|高校|中小学|幼儿园|企业|医院|单位|村|社区)(?=结对)"
)


def newcomers(sentence: Sentence) -> list[Finding]:
    """The findings of who has joined, in a sentence."""
    return [*_first_ones(sentence), *_who_joined(sentence)]


def _first_ones(sentence: Sentence) -> list[Finding]:
    """首批入驻A、B等26家机构; …,66所学校结对发展, of the body named before."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in (*_FIRST.finditer(masked), *JOINED_ARE.finditer(masked)):
        who = items(text, masked, match.end(), clause_end(masked, match.end()))
        if len(who) > 1:
            found.append(Finding(None, tuple(who), Role.MEMBER, match.start()))
    for match in _PAIRED.finditer(masked):
        item = Item(match.start(), match.end(), "counted", text[match.start() : match.end()])
        found.append(Finding(None, (item,), Role.MEMBER, match.start()))
    return found


def _who_joined(sentence: Sentence) -> list[Finding]:
    """新加入X的A、B; A随后加入, of the body that is being spoken of."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    if not COMES_IN.search(masked):
        return found
    for match in _WHO_JOINED.finditer(masked):
        who = [i for i in items(text, masked, *match.span("who")) if i.kind in ("name", "place")]
        body = body_after(masked, *match.span("body")) or (
            body_before(masked, *match.span("body")) if match["body"] else None
        )
        if who and (body or not match["body"]):
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    for match in _WHO_ARE.finditer(masked):
        who = items(text, masked, match.end(), clause_end(masked, match.end()))
        body = body_after(masked, *match.span("body"))
        if body and len(who) > 1 and all(item.kind in ("name", "place") for item in who):
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    for match in _JOINED_LATER.finditer(masked):
        found += _later(sentence, clause_start(masked, match.start()), match.start())
    for match in (*_THEN.finditer(masked), *_FOLLOW.finditer(masked)):
        found += _later(sentence, *match.span("who"))
    return found


def _later(sentence: Sentence, start: int, end: int) -> list[Finding]:
    """Who joins later what is being spoken of."""
    who = [i for i in items(sentence.text, sentence.masked, start, end) if i.kind != "loose"]
    if not who or UNREAL.search(sentence.masked, start, end):
        return []
    return [Finding(None, tuple(who), Role.MEMBER, end)]
