"""What the network finds in a sentence in which the rules found nothing."""

import re
from collections.abc import Sequence

from indexer.relation import Role
from indexer.relations.learned.network import Network, network
from indexer.relations.learned.tags import Scores
from indexer.relations.learned.words import Seen
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.kinds import kind_of, names_nobody
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item

SURE = 0.9  # chance that a body and a member must have each; see the card
_SHORTEST, _LONGEST = 12, 300  # characters of the sentences that it learned from
_SHORTEST_NAME = 2
# Who acts, what they do, and a body or a title; what was read to learn from was drawn by most of these words.
_WHO = re.compile("[市县区省州]|大学|学院|公司|集团|局|厅|医院|学校|银行|法院|检察院|协会")
_DOES = re.compile(
    "成立|组建|共建|发起|牵头|加入|成员|会员|理事|会长|参与|组成|联合|携手|合作|设立|建立|打造|签约|签署|揭牌|挂牌|结对|结成|"
    "合资|入股|出资|主办|主导|倡议|纳入|列入|覆盖|包括|涵盖|入选|获评|评为|认定|授予|命名|试点|示范|落户|依托|设在|位于|选址|指导|批准|批复|主管|"
    "荣获|荣膺|斩获|摘得|跻身|上榜|成为|牌子|揭幕|搭起|拿下"
)
_BODY = re.compile(
    "联盟|共同体|联合体|协作|医联体|教联体|集团|协会|商会|学会|促进会|合作组织|机制|专班|小组|基金|联席|委员会|俱乐部|论坛|"
    "理事会|专委会|计划|中心|基地|实验室|平台|研究院|公司|园区|工作室|联络站|志愿"
)
_TITLE = re.compile(
    "试点|示范|入选|名单|称号|评为|获评|认定|案例|典型|名录|榜|百强|十佳|奖|依托|指导|批准|批复|主管|落户|设在|会员|成员|理事|会长"
)
# A law says who is to do what, and not who did: half of its sentences, and hardly a row.
_ORDERS = re.compile("应当|不得|可以|鼓励|依法")
# What did not happen, or only may: too rare to have been learned.
_UNREAL = re.compile(
    "没有|并未|尚未|未能|未(?=[获入加列成])|不再|不是|希望|呼吁|拒绝|反对|考虑|如果|是否|无法|期待|愿意|有望|争取|退出"
)
# What is held and attended, and has no members.
_EVENT = re.compile(
    "^暨|(?:大会|[年峰]会|(?:发布|交流|研讨|推介|座谈|分享|博览|展览)会|会议|仪式|活动|[大比]赛|论坛)[”」]?$"
)
Span = tuple[int, int]


def worth_reading(sentence: Sentence, named: Sequence[Span]) -> bool:
    """Whether the network is asked about a sentence at all; `named`: the bodies that it names."""
    text = sentence.text
    if not _SHORTEST <= len(text) <= _LONGEST:
        return False
    if not _DOES.search(text) or _ORDERS.search(text):
        return False
    if named or "QQ" in sentence.masked:
        return True
    return bool(_WHO.search(text) and (_BODY.search(text) or _TITLE.search(text)))


def added(
    sentence: Sentence,
    findings: Sequence[Finding],
    named: Sequence[Span],
    net: Network | None = None,
) -> list[Finding]:
    """The findings of the rules, or where there is none those of the network.

    Args: named: the bodies that the sentence names in full; net: None for the bundled one.
    """
    if findings or not worth_reading(sentence, named):
        return list(findings)
    net = net or network()
    seen = net.vocabulary.see(sentence)
    (whole,) = net.scores(seen, [None])
    bodies = [
        (int(seen.starts[span.first]), int(seen.ends[span.last - 1]))
        for span in net.bodies.spans(whole)
        if span.chance >= SURE
    ]
    return [
        finding
        for body, scores in zip(bodies, net.scores(seen, bodies) if bodies else [], strict=True)
        for finding in _parts_in(net, sentence, seen, scores, body)
    ]


def _parts_in(
    net: Network, sentence: Sentence, seen: Seen, scores: Scores, body: Span
) -> list[Finding]:
    """Who has a part in a body, one finding for each role."""
    event = _EVENT.search(sentence.text[slice(*body)]) is not None
    members: dict[Role, list[Item]] = {}
    for span in net.members.spans(scores):
        start, end = int(seen.starts[span.first]), int(seen.ends[span.last - 1])
        name, masked = sentence.text[start:end], sentence.masked[start:end]
        inside = start < body[1] and body[0] < end
        if span.role is None or span.chance < SURE or inside:
            continue
        if len(name) < _SHORTEST_NAME or names_nobody(masked):
            continue
        if span.role is not Role.PLANNED and _unreal(sentence.masked, body, (start, end)):
            continue
        if event and span.role is not Role.SELECTED:
            continue
        kind = kind_of(name, masked)
        kind = kind if kind in ("counted", "place") else "name"  # the network has proven it
        members.setdefault(span.role, []).append(Item(start, end, kind, name))
    return [
        Finding(body, tuple(items), role, at=body[0], defined=True)
        for role, items in members.items()
    ]


def _unreal(masked: str, body: Span, member: Span) -> bool:
    """Whether the words up to a body and a member deny what they would say, or only wish it."""
    first = clause_start(masked, min(body[0], member[0]))
    return _UNREAL.search(masked, first, max(body[1], member[1])) is not None
