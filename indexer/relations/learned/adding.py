"""What the network finds in a sentence beside the rules."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from indexer.relation import Role
from indexer.relations.learned.network import Network, network
from indexer.relations.learned.tags import Scores
from indexer.relations.learned.tags import Span as Tagged
from indexer.relations.learned.words import Seen
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.kinds import kind_of, names_nobody
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item

SURE = 0.95  # chance that a body and a member must have each; see the card
# Where the rules found something, what they left is more often wrong: so sure must it be there.
SURER = 0.97
_SHORTEST, _LONGEST = 12, 300  # characters of the sentences that it learned from
_SHORTEST_NAME = 2
# What somebody does or is said to be, and a body or a title of which it may be said.
_DOES = re.compile(
    "成立|组建|共建|发起|牵头|加入|成员|会员|理事|会长|参与|组成|联合|携手|合作|设立|建立|打造|签约|签署|揭牌|挂牌|结对|结成|"
    "合资|入股|出资|主办|主导|倡议|纳入|列入|覆盖|包括|涵盖|入选|获评|评为|认定|授予|命名|试点|示范|落户|依托|设在|位于|选址|指导|批准|批复|主管|"
    "荣获|荣膺|斩获|摘得|跻身|上榜|成为|牌子|揭幕|搭起|拿下|入围|主席国|列为|坐落|位列|位居|称号|获批|授牌|十佳|百强|0强|总部|小巨人|"
    "专精特新|榜上有名|荣登|颁|冠名|创建|开设|创办|创立|合建|控股|收购|投资|[金银铜]奖|等奖"
)
_WHAT = re.compile(
    "联盟|共同体|联合体|协作|医联体|教联体|集团|协会|商会|学会|促进会|合作组织|机制|专班|小组|基金|联席|委员会|俱乐部|论坛|"
    "理事会|专委会|计划|中心|基地|实验室|平台|研究院|公司|园区|工作室|联络站|志愿|"
    "试点|示范|入选|名单|称号|评为|获评|认定|案例|典型|名录|榜|百强|十佳|奖|依托|指导|批准|批复|主管|落户|设在|会员|成员|理事|会长|"
    "全国|国家级|省级|市级|十大"
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
# A name that was cut: with half a pair of quotation marks, or one of these words at an end (not in 华为, 和平区).
_HALF = re.compile("^[^“]*”|“[^”]*$")
_GRAMMAR = frozenset("是为与和及的在由被将")
# 上述海关, 各园区: no name.
_VAGUE = re.compile("上述|各|有关|相关|这些|部分|其他|其余|一些|多数")
_INITIATES = re.compile("发起|倡议")
_ANOTHER = re.compile("[;。由]|加入|参与")  # who initiates or leads is somebody else
Span = tuple[int, int]


def worth_reading(sentence: Sentence, named: Sequence[Span]) -> bool:
    """Whether the network is asked about a sentence at all; `named`: the bodies that it names."""
    text = sentence.text
    if not _SHORTEST <= len(text) <= _LONGEST:
        return False
    if not _DOES.search(text) or _ORDERS.search(text):
        return False
    return bool(named or "QQ" in sentence.masked or _WHAT.search(text))


def added(
    sentence: Sentence,
    findings: Sequence[Finding],
    named: Sequence[Span],
    net: Network | None = None,
) -> list[Finding]:
    """The findings of the rules, and those of the network that tell of a member or a body more.

    Args: named: the bodies that the sentence names in full; net: None for the bundled one.
    """
    if not worth_reading(sentence, named):
        return list(findings)
    net = net or network()
    sure = SURER if findings else SURE
    seen = net.vocabulary.see(sentence, named, findings)
    (whole,) = net.scores(seen, [None])
    bodies = [
        (int(seen.starts[span.first]), int(seen.ends[span.last - 1]))
        for span in net.bodies.spans(whole)
        if span.chance >= sure
    ]
    found = [
        finding
        for body, scores in zip(bodies, net.scores(seen, bodies) if bodies else [], strict=True)
        for finding in _parts_in(net, sentence, seen, scores, body, sure)
    ]
    return [*findings, *untold(found, findings)]


def untold(found: Iterable[Finding], ruled: Sequence[Finding]) -> Iterator[Finding]:
    """What the network found without what the rules told already, in these or in other words.

    A member that a rule gave a part in the same body is left out whatever its part, and so is everything of
    a body of which a rule says that the subject of the sentences before has a part in it.
    """
    for finding in found:
        same = [rule for rule in ruled if _same_body(rule, finding)]
        if any(not rule.members for rule in same):
            continue
        told = [(item.start, item.end) for rule in same for item in rule.members]
        items = tuple(
            item
            for item in finding.members
            if not any(item.start < end and start < item.end for start, end in told)
        )
        if items:
            yield replace(finding, members=items)


def _same_body(rule: Finding, finding: Finding) -> bool:
    if rule.body is None or finding.body is None:
        return True
    return rule.body[0] < finding.body[1] and finding.body[0] < rule.body[1]


def _parts_in(
    net: Network, sentence: Sentence, seen: Seen, scores: Scores, body: Span, sure: float
) -> list[Finding]:
    """Who has a part in a body, one finding for each role."""
    event = _EVENT.search(sentence.text[slice(*body)]) is not None
    members: dict[Role, list[Item]] = {}
    for span in net.members.spans(scores):
        start, end = int(seen.starts[span.first]), int(seen.ends[span.last - 1])
        name, masked = sentence.text[start:end], sentence.masked[start:end]
        inside = start < body[1] and body[0] < end
        if span.role is None or span.chance < sure or inside:
            continue
        if len(name) < _SHORTEST_NAME or names_nobody(masked) or _VAGUE.match(name):
            continue
        if _is_cut(sentence, seen, span):
            continue
        if span.role is not Role.PLANNED and _unreal(sentence.masked, body, (start, end)):
            continue
        if event and span.role is not Role.SELECTED:
            continue
        role = _said_role(span.role, sentence.masked[end : body[0]])
        kind = kind_of(name, masked)
        kind = kind if kind in ("counted", "place") else "name"  # the network has proven it
        members.setdefault(role, []).append(Item(start, end, kind, name))
    return [
        Finding(body, tuple(items), role, at=body[0], defined=True)
        for role, items in members.items()
    ]


def _is_cut(sentence: Sentence, seen: Seen, span: Tagged) -> bool:
    words = [sentence.text[seen.starts[at] : seen.ends[at]] for at in (span.first, span.last - 1)]
    name = sentence.text[seen.starts[span.first] : seen.ends[span.last - 1]]
    return not _GRAMMAR.isdisjoint(words) or _HALF.search(name) is not None


def _said_role(role: Role, between: str) -> Role:
    """The role that the words between a member and a body behind it name, for one of several founders."""
    if role is not Role.CO_BUILDER or _ANOTHER.search(between):
        return role
    if _INITIATES.search(between):
        return Role.INITIATOR
    return Role.LEAD if "牵头" in between else role


def _unreal(masked: str, body: Span, member: Span) -> bool:
    """Whether the words up to a body and a member deny what they would say, or only wish it."""
    first = clause_start(masked, min(body[0], member[0]))
    return _UNREAL.search(masked, first, max(body[1], member[1])) is not None
