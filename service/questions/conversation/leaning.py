"""Questions that lean on what was said: 其中, pronouns, question words alone, ellipsis."""

import re
from collections.abc import Sequence

from indexer.text.fold import fold
from service.questions.conversation.mentions import Sort, mentions
from service.questions.conversation.nouns import OWNERLESS, fits, pick
from service.questions.conversation.opening import END, LEAD, bare, opened
from service.questions.conversation.phrases import asked_of, owner_in
from service.questions.conversation.pronouns import referring
from service.questions.conversation.resolution import Resolution, dangling, resolved
from service.questions.conversation.scene import Said
from service.questions.conversation.subject import starts_predicate, subject
from service.questions.conversation.words import (
    asks,
    has_owner,
    is_generic,
    opens_with_attribute,
    shares_attribute,
)

Scene = Sequence[Said]

_OF_THEM = re.compile(
    r"^其中|^这些(?:当中|之中|里面?|中)|^(?:它|他|她)们(?:当中|之中|里面?|中)(?=[^有])"
)
_INSIDE = re.compile(r"(?<=在)(?:其中|里面|这里面|那里面)|^(?:里面|这里面)")
_JOINS = re.compile(r"(?P<verb>加入|参加|参与|入选)(?:了|的)?(?P<end>吗)?$")
_WHO_DID = re.compile(r"^(?:谁|哪[个家所位些])(?!是|有)[\u4e00-\u9fff]{2,6}的$")
_WHO_JOINED = re.compile(
    r"^(?:都有)?(?:谁|哪|多少|几)[\u4e00-\u9fff]{0,8}(?:加入|参加|参与|发起|牵头|组建|创办|创立|成立|支持|投资)了?$"
)
# Nothing stands where a subject would: 什么时候开园, 发表过多少论文.
_NO_SUBJECT = re.compile(
    r"(?:什么时候|何时|哪一?年|哪一?天|在?哪里|在?哪儿|为什么|怎么|如何)[才能会要被就]?[\u4e00-\u9fff]{1,3}[的了]?$|"
    r"[\u4e00-\u9fff]{1,2}[过了](?:多少|几[个家所位项篇部]|哪些|哪几[个家所位项篇部]|什么)[\u4e00-\u9fff]{0,4}$"
)
_REACHES = re.compile(
    r"^(?:一共|总共|共|都|还|主要|具体|大概)?(?:涉及|包括|包含|覆盖|惠及|带动|设有|下辖|下设|分为|需要?|要|得|能)了?[带交找去填做办准备]{0,2}"
    r"(?:多少|几[个家所位项种条章]|哪些|哪几[个家所位项种]|什么|啥)[\u4e00-\u9fff]{0,4}$"
)
_BELONGS = re.compile(r"成员|加入|参加|参与|组成|会员")
_AMOUNTS = re.compile(
    r"(?:资金|经费|款项?|投资|投入|费用|金额|钱|预算|收入|数据|数字|比例|指标|产量|产值|人数|数量)$"
)
_SHORT = 40  # characters; longer questions are not elliptic


def among(question: str, scene: Scene) -> Resolution | None:
    """其中哪些是学校? 有几家企业在里面?"""
    text = LEAD.sub("", question.strip())
    match = _OF_THEM.search(text) or _INSIDE.search(text)
    if match is None:
        return None
    topic = pick(scene, "", question + "成员")
    if topic is None:
        generic = is_generic(fold(text[: match.start()] + text[match.end() :]))
        return dangling(question) if scene or generic else None
    if match.re is _INSIDE:
        return resolved(
            f"{text[: match.start()]}{topic}{'里面' if match.start() else '中'}{text[match.end() :]}"
        )
    members = "的成员" if _BELONGS.search(scene[0].question) else ""
    return resolved(f"{topic}{members}中{text[match.end() :]}")


def pronoun(question: str, scene: Scene) -> Resolution | None:
    """它有多少个成员? 该联盟由谁牵头?"""
    reference = referring(question, scene)
    if reference is None:
        return None
    text = question
    found = pick(scene, reference.wanted, question) or _amount(scene, reference.wanted)
    if found is None and reference.bare and reference.wanted == "地方":
        found = pick(scene, "单位", question)  # 那边 of a school or a hospital
    if found is None:
        rest = fold(question[: reference.start] + question[reference.end :])
        if reference.strong and (scene or reference.bare or is_generic(bare(rest))):
            return dangling(question)
        return None
    text = f"{question[: reference.start]}{found}{question[reference.end :]}"
    return resolved(LEAD.sub("", text))


def _amount(scene: Scene, wanted: str) -> str | None:
    """What 上述资金 and 这个数字 mean: the amount that the last question asked for."""
    if not scene or not _AMOUNTS.fullmatch(wanted):
        return None
    phrase = asked_of(scene[0].question)
    return phrase if phrase and _AMOUNTS.search(phrase) else None


def ellipsis(question: str, scene: Scene) -> Resolution | None:
    """什么时候成立的? 成员有哪些? 哪些学校加入了? 注册资本是多少?"""
    text = bare(question)
    if len(text) > _SHORT or not asks(text):
        return None
    noun = OWNERLESS.match(text)
    if noun:
        owner = _owner(scene, noun.group())
        whole = owner is not None and owner.endswith(noun.group())
        if owner and (
            is_generic(text[noun.end() :]) or (whole and starts_predicate(text, noun.end()))
        ):
            return resolved(f"{owner}{opened(question)[noun.end() :]}")
    leans = scene and (_NO_SUBJECT.match(text) or _REACHES.match(text) or _WHO_DID.match(text))
    if not (is_generic(text) or leans):
        return None
    if not scene and has_owner(text):
        return None  # nothing was said that it could lean on, and it names an owner
    topic = _topic(question, scene)
    if topic is None:
        return dangling(question)
    asked = opened(question)
    if _WHO_JOINED.match(text):
        return resolved(f"{END.sub('', asked)}{topic}?")
    if _WHO_DID.match(text):
        return resolved(f"{topic}是{asked}")
    acts = re.match(r"(?:研究|培训|投资|计划|要求|服务|介绍)了?(?:什么|谁|哪)", text)
    link = "的" if opens_with_attribute(text) and not acts else ""
    return resolved(f"{topic}{link}{asked}")


def _topic(question: str, scene: Scene) -> str | None:
    """What an ellipsis leaves out: of a thing that the last question spoke of, its owner there."""
    if scene and scene[0].names and shares_attribute(fold(question), scene[0].question):
        return scene[0].names[0].text
    found = pick(scene, "", question)
    wider = owner_in(scene[0].question) if found and scene else None
    return wider if found and wider and wider.startswith(found) else found


def _owner(scene: Scene, noun: str) -> str | None:
    for said in scene[:3]:
        for name in said.candidates:
            if fits(name, noun):
                return name.text
    return None


def missing_object(question: str, scene: Scene) -> Resolution | None:
    """那荣昌什么时候加入的? after a question about an alliance."""
    text = opened(END.sub("", question))
    joins = _JOINS.search(text)
    if joins is None or not scene:
        return None
    named = mentions(text) or [own for own in (subject(text),) if own]
    if len(named) != 1 or named[0].start != 0 or named[0].sort is Sort.TIME:
        return None
    if not is_generic(fold(text[named[0].end :])):
        return None
    bodies = [n for n in scene[0].candidates if n.sort is Sort.BODY and n.text != named[0].text]
    if not bodies:
        return None
    at = joins.end("verb")
    return resolved(f"{text[:at]}{bodies[0].text}{text[at:]}?")
