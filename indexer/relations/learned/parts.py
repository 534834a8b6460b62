"""Who has a part in a body, as the network says: the names that can stand as they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.relation import Role
from indexer.relations.learned.edges import name_alone
from indexer.relations.learned.network import Network
from indexer.relations.learned.tags import Scores
from indexer.relations.learned.tags import Span as Tagged
from indexer.relations.learned.words import Seen
from indexer.relations.words.findings import Sentence
from indexer.relations.words.kinds import kind_of, names_nobody
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item

_SHORTEST_NAME = 2
# What did not happen, or only may: too rare to have been learned.
_UNREAL = re.compile(
    "没有|并未|尚未|未能|未(?=[获入加列成])|不再|不是|希望|呼吁|拒绝|反对|考虑|如果|是否|无法|期待|愿意|有望|争取|退出|申请(?=加入|成为|入[会盟])|鼓动|游说"
)
# Who was only called on, and who in the end did not come.
_VISITED = re.compile("走访|参观|考察|慰问|看望|视察")
_GAVE_UP = re.compile(",[^,;。]{0,6}(?:放弃|作罢|退出|婉拒|谢绝)")
# What is held and attended, and has no members.
_EVENT = re.compile(
    "^暨|(?:大会|[年峰]会|(?:发布|交流|研讨|推介|座谈|分享|博览|展览)会|会议|仪式|活动|[大比]赛|论坛)[”」]?$"
)
# A name that was cut: with half a pair of quotation marks, or one of these words at an end (not in 华为, 和平区).
_HALF = re.compile("^[^“]*”|“[^”]*$")
_GRAMMAR = frozenset("是为与和及的在由被将")
# 上述海关, 各园区: no name.
_VAGUE = re.compile("上述|各|有关|相关|这些|部分|其他|其余|一些|多数")
# 在某县签约,成立X: where they met, and not where the body is.
_MET_THERE = re.compile("(?:共同|正式)?(?:签约|签署|签订|举行|召开|举办|召集|发布|宣布|会面|相聚)")
# Who was there, as minutes list it, and where and when it was.
_FIELD = re.compile(
    r"\s*(?:出席|列席|参会|与会|参加|到会|主持|记录|抄送|主送|联系|时间|地点)[^，。：:]{0,6}[：:]"
)
# 揭牌仪式由甲局主持: who runs an event. 甲大学教授王某: a founder is no person's employer.
_RUN = re.compile(r"(?:共同|联合)?(?:主持|主办|承办|协办)(?=[,;。]|$)")
_RUN_EVENT = re.compile("(?:仪式|会议|大会|活动|论坛|年会)由$")
_EMPLOYEE = re.compile(
    r"(?:副?(?:教授|研究员|院长|校长|馆长|局长|主任|书记|总经理|董事长|会长)|博士|院士|博导)[\u4e00-\u9fff]{2,3}"
)
_FOUNDERS = (Role.CO_BUILDER, Role.INITIATOR)
_INITIATES = re.compile("发起|倡议")
_ANOTHER = re.compile("[;。由]|加入|参与")  # who initiates or leads is somebody else
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Part:
    """A member, its role in the body that was asked about, and the chance of both."""

    item: Item
    role: Role
    chance: float


def parts_in(
    net: Network, sentence: Sentence, seen: Seen, scores: Scores, body: Span, called: str
) -> Iterator[Part]:
    """The parts that `scores`, the network's of `body`, name, likely or not, in the order of the text; `called`: its name.
    A body that ends at 0 stands in front of the sentence.

    Left out is what was cut or names nobody, what is denied or only wished, and whoever attends an event.
    """
    if body[1] == 0 and _FIELD.match(sentence.text):
        return
    event = _EVENT.search(called) is not None
    for span in net.members.spans(scores):
        span = name_alone(sentence, seen, span)
        start, end = int(seen.starts[span.first]), int(seen.ends[span.last - 1])
        name, masked = sentence.text[start:end], sentence.masked[start:end]
        inside = start < body[1] and body[0] < end
        if span.role is None or inside:
            continue
        if len(name) < _SHORTEST_NAME or names_nobody(masked) or _VAGUE.match(name):
            continue
        if _is_cut(sentence, seen, span):
            continue
        if (span.role is not Role.PLANNED or body[1] == 0) and _unreal(
            sentence.masked, body, (start, end)
        ):
            continue
        if span.role is Role.SITE and _MET_THERE.match(sentence.masked, end):
            continue
        if _RUN.match(sentence.masked, end) and _RUN_EVENT.search(sentence.masked[:start]):
            continue
        if span.role in _FOUNDERS and _EMPLOYEE.match(sentence.masked, end):
            continue
        if event and span.role is not Role.SELECTED:
            continue
        role = _said_role(span.role, sentence.masked[end : body[0]])
        kind = kind_of(name, masked)
        kind = kind if kind in ("counted", "place") else "name"  # the network has proven it
        yield Part(Item(start, end, kind, name), role, span.chance)


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
    first, last = member
    if body[1] > 0:
        first, last = min(first, body[0]), max(last, body[1])
    else:  # whether it came about stands behind the names
        last = clause_end(masked, last)
        if _GAVE_UP.match(masked, last) or _VISITED.search(
            masked, clause_start(masked, first), first
        ):
            return True
    return _UNREAL.search(masked, clause_start(masked, first), last) is not None
