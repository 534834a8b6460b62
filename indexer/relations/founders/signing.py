"""Rules of signing: who signs for a body, and who signs and founds one.

A与B签署《共建X》协议 · 双方签署X共建协议 · A、B签署合作协议,并成立X
"""

import re
from dataclasses import replace

from indexer.relation import Role
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.forwards import body_after
from indexer.relations.words.masking import clause_end, clause_start, mask
from indexer.relations.words.members import items

_SIGNED = re.compile(
    r"(?:签署|签订|签)了?[《“\"]?(?:关于)?(?:共建(?P<before>[^》”,，。；]{4,40}?)|(?P<behind>[^》”,，。；《]{4,40}?)共建)"
    r"(?:的)?[》”\"]?(?:战略|合作|框架|项目)*(?:协议|备忘录)"
)
# 签署《A与B共建X协议》: who signs it stands in its title.
_TITLED = re.compile(
    r"《(?P<who>[^《》，。]{4,60}?)(?:合作|联合|共同)*共建(?P<body>[^《》，。]{4,40}?)(?:战略|合作|框架)*(?:协议书?|备忘录)》"
)
_AGREED = re.compile(
    r"(?P<who>[^,;。]{4,60}?)就(?:合作|共同|联合|携手)*(?:共建|建设|成立|组建|打造|设立)(?P<body>[^,;。]{4,40}?)(?:等?(?:相关)?(?:事宜|工作|项目))?"
    r"(?:正式|成功|共同)*(?:达成|签署|签订|签约)"
)
# With an alliance others sign too; only what it is founded on or joined by tells of members.
_ENTERED = re.compile(
    r"(?<!与)(?:签署|签订)了?(?P<body>[^,;。、与和]{4,30}?(?:联盟|共同体|联合体|协作体))(?:合作|共建|入盟|加盟|成员|组建|框架)*(?:协议|协议书|备忘录|章程|公约)"
)
# A、B共同签署了“X”行动协议.
_NAMED = re.compile(
    r"(?:签署|签订)了?(?P<body>QQ+[QU](?:行动|计划|工程|项目)?)(?:框架|战略|合作|共建)*(?:协议|协议书|备忘录)(?=[,;。]|$)"
)
_SIGN_AND_MAKE = re.compile(
    r"(?P<who>[^,;。]{5,90}?)(?:在[^,;。]{2,16}?)?(?:共同|联合|现场|正式|成功)*(?:签署|签订|签约|会签)[^。;]{0,40}?,"
    r"(?:(?:并|共同|联合|正式|宣布|现场|同时)*(?:揭牌|挂牌)?(?:成立|组建|设立|建立|共建)|(?:合作|共同|联合|携手)(?:开发|建设|打造|运营))了?"
)
_SEVERAL = re.compile(r"[两三四五六七八九十][地市省区县校方]")
# A与B举行X签约仪式: only a body that has members by its nature.
_CEREMONY = re.compile(
    r"(?P<who>[^,;。]{6,120}?)(?:在[^,;。、]{2,16}?)?(?:共同|联合|正式|今天|近日|日前|隆重)*(?:举行|举办)了?"
    r"(?P<body>[^,;。]{2,40}?(?:联盟|共同体|联合体|协作体))(?:共建|结对)?签约(?:暨|启动|授牌|揭牌|成立)*仪式"
)


def signing(sentence: Sentence) -> list[Finding]:
    """The findings of what is signed, in a sentence."""
    if not re.search("签|达成", sentence.masked):
        return []
    return [
        *_signed(sentence),
        *_agreed(sentence),
        *_entered(sentence),
        *_named(sentence),
        *_signed_and_made(sentence),
        *_ceremony(sentence),
    ]


def _signed(sentence: Sentence) -> list[Finding]:
    """A与B签署《共建X》协议; 双方签署X共建协议."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _SIGNED.finditer(text):
        start, end = match.span("before" if match["before"] else "behind")
        body = body_after(mask(text[start:end]), 0, end - start)
        if body is None:
            continue
        span = (start + body[0], start + body[1])
        who = items(text, masked, clause_start(masked, match.start()), match.start())
        who = [item for item in who if item.kind != "loose"] if len(who) < 2 else who
        if who:
            found.append(Finding(span, tuple(who), Role.CO_BUILDER, match.start()))
    for match in _TITLED.finditer(text):
        start, end = match.span("body")
        body = body_after(mask(text[start:end]), 0, end - start)
        inside, at = match["who"], match.start("who")
        who = [
            replace(item, start=at + item.start, end=at + item.end)
            for item in items(inside, mask(inside), 0, len(inside))
        ]
        if body and len(who) > 1 and all(item.kind in ("name", "place") for item in who):
            span = (start + body[0], start + body[1])
            found.append(Finding(span, tuple(who), Role.CO_BUILDER, match.start()))
    return found


def _agreed(sentence: Sentence) -> list[Finding]:
    """A与B就共建X达成一致: two or more."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _AGREED.finditer(masked):
        body = body_after(masked, *match.span("body"))
        who = items(text, masked, *match.span("who"))
        proven = [item for item in who if item.kind != "loose"]
        if body and is_specific(masked[slice(*body)]) and len(proven) > 1:
            found.append(Finding(body, tuple(who), Role.CO_BUILDER, match.start("body")))
    return found


def _entered(sentence: Sentence) -> list[Finding]:
    """A、B、C共同签署X联盟合作协议: whoever signs what an alliance agrees on is of it."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _ENTERED.finditer(masked):
        body = body_after(masked, match.start("body"), match.end("body"))
        who = items(text, masked, clause_start(masked, match.start()), match.start())
        proven = bool(who) and all(item.kind != "loose" for item in who)
        if body and is_specific(masked[slice(*body)]) and proven:
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    return found


def _named(sentence: Sentence) -> list[Finding]:
    """A、B共同签署了“X”行动协议: two or more, all proven by their form."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _NAMED.finditer(masked):
        who = items(text, masked, clause_start(masked, match.start()), match.start())
        if len(who) > 1 and all(item.kind in ("name", "place") for item in who):
            body = match.span("body")
            found.append(Finding(body, tuple(who), Role.CO_BUILDER, match.start(), defined=True))
    return found


def _signed_and_made(sentence: Sentence) -> list[Finding]:
    """A、B(在某地)签署合作协议,并成立X: two or more, one of them proven by its form."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _SIGN_AND_MAKE.finditer(masked):
        body = body_after(masked, match.end(), clause_end(masked, match.end()))
        if body is None or not is_specific(masked[body[0] : body[1]]):
            continue
        who = items(text, masked, *match.span("who"))
        several = len(who) > 1 or bool(who and _SEVERAL.search(who[0].name))
        if several and any(item.kind in ("name", "place") for item in who):
            found.append(Finding(body, tuple(who), Role.CO_BUILDER, match.end() - 2))
    return found


def _ceremony(sentence: Sentence) -> list[Finding]:
    """A与B、C举行X签约仪式: two or more, one of them a name by its form."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    if "仪式" not in masked:
        return found
    for match in _CEREMONY.finditer(masked):
        who = items(text, masked, *match.span("who"))
        if len(who) > 1 and any(item.kind == "name" for item in who):
            found.append(Finding(match.span("body"), tuple(who), Role.MEMBER, match.start("body")))
    return found
