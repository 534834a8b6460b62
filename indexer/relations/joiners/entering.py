"""Rules of who enters the body that is being spoken of, without a word for it.

两年后A、B入会 · 届时A有望加入
"""

import re

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import COMES_IN, PLAN, UNREAL
from indexer.relations.words.members import items

_WILL_JOIN = re.compile(
    r"(?:^|(?<=[,;。]))(?:届时|预计|据悉|据了解|下一步|未来|目前|此外|另外|其中)?(?P<who>[^,;。]{2,40}?)(?:也|还|均|都|已|正|正在)?"
    r"(?:有望|计划|即将|拟|申请)(?:[于在]?(?:今年|明年|近期|年内|下半年|年底)[^,;。]{0,6}?)?(?:正式)?(?:加入|加盟|入盟|入会)(?=[,;。]|$)"
)
# 甲厂的设备入网: what belongs to somebody enters no body.
_ENTERS = re.compile(
    r"(?:^|(?<=[,;。:]))(?P<who>[^,;。:的]{2,60}?)(?:也|又|都|均|还|同年|当年|随后|随即|后来|此后|先后|陆续|相继|正式|获准|同时|双双|一并|\d{4}年)*"
    r"入[网会盟社圈伙列](?=[,;。]|$)"
)
# Who is let in, or only asks to be.
_NOT_YET = re.compile(
    "吸[收纳引]|接[收纳]|邀请|[现已共]有|申请|要求|拟|计划|提出|准备|再|退|由[^,;。]*$"
)
_PROVEN = ("name", "place")


def entering(sentence: Sentence) -> list[Finding]:
    """The findings of who enters, or is to, in a sentence."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    if not COMES_IN.search(masked):
        return found
    for match in _WILL_JOIN.finditer(masked):
        who = [one for one in items(text, masked, *match.span("who")) if one.kind in _PROVEN]
        if who and not UNREAL.search(masked, *match.span("who")):
            found.append(Finding(None, tuple(who), Role.PLANNED, match.start("who")))
    for match in _ENTERS.finditer(masked):
        start, end = match.span("who")
        who = items(text, masked, start, end)
        wished = any(one.search(match["who"]) for one in (_NOT_YET, PLAN, UNREAL))
        if who and not wished and all(one.kind in _PROVEN for one in who):
            found.append(Finding(None, tuple(who), Role.MEMBER, end))
    return found
