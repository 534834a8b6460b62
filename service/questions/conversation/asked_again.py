"""The last question asked again: of another name, time, attribute or item of the answer."""

import re
from collections.abc import Sequence

from indexer.text.fold import fold
from service.questions.conversation import changes, exchanged, ordinals
from service.questions.conversation.level import of_level
from service.questions.conversation.mentions import Sort, mentions, sort_of
from service.questions.conversation.nouns import pick
from service.questions.conversation.opening import END, LEAD, opened
from service.questions.conversation.pronouns import referring
from service.questions.conversation.resolution import Resolution, dangling, resolved
from service.questions.conversation.same_place import of_same_place
from service.questions.conversation.scene import Said
from service.questions.conversation.why import why_changed
from service.questions.conversation.words import (
    asks,
    attribute_head,
    is_generic,
)

Scene = Sequence[Said]

_CHANGE = re.compile(r"^(?:换成|至于|那么?|还有)*(?P<name>[^,?？]{1,24}?)(?:呢|又怎么样|又如何)$")
_BARE_CHANGE = re.compile(r"^那么?(?P<name>[^,?？]{1,20})$")
# 与前年相比呢? 白岩县同期是多少? 城北区的也是吗?
_COMPARED = re.compile(
    r"^(?:那么?)?(?:与|和|跟|同|比)(?P<name>[^,?]{2,8}?)(?:相比|比较?|多了?|少了?)(?:呢|怎么样|如何|多少)?$"
)
_ALSO = re.compile(
    r"^(?:那么?)?(?P<name>[^,?]{2,16}?)(?:的?情况(?:如何|怎么样|怎样|呢)|的?同期(?:是|有|为)?多少|"
    r"的?也(?:是|一样)(?:这样|如此)?吗|的?也有吗|的?一样吗)$"
)
# Ends as a name does; 原告的赔偿 and 孩子 of 孩子的情况如何 do not.
_NAMED = re.compile(
    r"(?:[省市州县区旗镇乡村]|大学|学院|中学|小学|学校|医院|集团|公司|联盟|共同体|[”」》])的?$"
)
_ORDINAL = re.compile(
    r"^(?:其中的?)?(?:第(?P<number>[一二两三四五六七八九十]|\d{1,2})|(?P<last>最后一|后一)|(?P<first>前一|头一))"
    r"[个项家所种位座款名只部本支条类批](?!.+的[^?]{0,8}(?:人|是))|"
    r"^前(?P<first_few>[两二三四五])[个项家所种位座款名类批]|^(?:(?P<latter>后者)|(?P<former>前者))"
)
# 第二个成员是什么时候加入的: the class of the items, which is not asked for.
_CLASS_OF_ITEM = re.compile(
    r"^(?:成员单位|成员|单位|城市|区县|地区|学校|高校|企业|公司|组织|机构|项目)(?=[是在有叫何由什怎多被加])"
)
_NUMBERS = {"两": 2} | {numeral: n for n, numeral in enumerate("一二三四五六七八九十", 1)}


def change(question: str, scene: Scene) -> Resolution | None:
    """那荣昌呢? 成员呢? 那2023年呢? 那荣昌?"""
    text = END.sub("", question.strip())
    compared = _COMPARED.match(text)
    if compared and scene and sort_of(compared["name"]) is Sort.TIME:
        return resolved(f"{END.sub('', scene[0].question)},与{compared['name']}相比?")
    also = _ALSO.match(text) if scene else None
    if also and not asks(fold(also["name"])) and _NAMED.search(also["name"]):
        return ask_about(also["name"].removesuffix("的"), scene, question)
    match = _CHANGE.match(text) or (_BARE_CHANGE.match(text) if text != question.strip() else None)
    if match is None:
        return None
    name = LEAD.sub("", match["name"]).strip()
    if _ORDINAL.match(name) or not name:
        return None
    if asks(fold(name)):
        # 什么时候成立的呢, 有多少呢: the question word is inside, 呢 only softens it.
        return None
    why = why_changed(scene[0].question) if scene and name in ("原因", "理由") else None
    if why is not None:
        return resolved(why)
    known = mentions(name) or attribute_head(name) or (scene and changes.of_class(scene[0], name))
    if match.re is _BARE_CHANGE and not known:
        return None
    return ask_about(name, scene, question)


def ask_about(name: str, scene: Scene, question: str) -> Resolution:
    """The last question asked about `name`, which may also be an attribute or a pronoun."""
    if not scene:
        return dangling(question)
    reference = referring(name, scene)
    name = name.removesuffix("的") or name
    owned = re.sub(r"^(?:它|其|他|她|它们|他们)的?", "", name)
    whole = reference is not None and (reference.start, reference.end) == (0, len(name))
    if whole and reference is not None and not reference.bare:  # 这个共同体呢?
        meant = pick(scene, reference.wanted, question)
        return resolved(changes.about(scene[0], meant)) if meant else dangling(question)
    if reference is not None and not owned and (found := pick(scene, reference.wanted, question)):
        return resolved(changes.about(scene[0], found))
    named = [n for n in mentions(name) if n.sort is not Sort.TIME]
    edition = changes.of_edition(scene, owned)
    if edition is not None:
        return resolved(edition)
    counted = (
        exchanged.of_count(scene[0], owned)
        or exchanged.of_party(scene[0], owned)
        or exchanged.of_act(scene[0], owned)
    )
    if counted is not None and not named:
        return resolved(counted)
    same = changes.of_class(scene[0], owned) if not named else None
    if same is not None:
        return resolved(same)
    head = attribute_head(owned)
    if head is not None and not named:
        topic = pick(scene, "", owned)
        if topic and topic.endswith(head) and owned != head and topic in scene[0].question:
            # 区级项目呢? after 重点研发项目…: another of its kind, not a part of it
            return resolved(scene[0].question.replace(topic, owned, 1))
        return (
            resolved(changes.of_attribute(scene[0], topic, owned)) if topic else dangling(question)
        )
    if reference is not None and reference.start == 0 and owned != name and not named:
        topic = pick(scene, reference.wanted, owned)  # 它的毛利率呢?
        if topic:
            return resolved(changes.of_attribute(scene[0], topic, owned))
    apart = of_level(scene[0], owned) or of_same_place(scene[0], owned)
    return resolved(apart or changes.about(scene[0], name))


def item(question: str, scene: Scene) -> Resolution | None:
    """第二个呢? 后者叫什么?"""
    text = LEAD.sub("", END.sub("", question.strip()))
    match = _ORDINAL.match(text)
    if match is None:
        return None
    if match["first_few"]:
        return _first_few(question, scene, _NUMBERS[match["first_few"]], text[match.end() :])
    total = 2 if match["latter"] or match["former"] else None
    if match["number"]:
        ordinal = _NUMBERS.get(match["number"]) or int(match["number"])
    else:
        ordinal = -1 if match["last"] or match["latter"] else 1
    rest = _CLASS_OF_ITEM.sub("", text[match.end() :])
    counted = ordinals.exchanged(scene[0].question, match.group()) if scene else None
    again = rest.removesuffix("呢")
    if counted is not None and (not again or again in counted):
        return resolved(counted)
    found = changes.ordinal_item(scene, ordinal, total=total)
    if found is None:
        listed = any(len(said.items) > 1 for said in scene[:3])
        known = rest in ("", "呢") or total is not None or listed
        return dangling(question) if known or is_generic(fold(rest)) else None
    if rest not in ("", "呢"):
        return resolved(f"{found}{rest}?")
    sibling = _sibling(scene, found)
    return resolved(sibling or f"{found}是什么?")


def _first_few(question: str, scene: Scene, count: int, rest: str) -> Resolution | None:
    listed = next((said.items for said in scene[:3] if len(said.items) > count - 1), None)
    if listed is None:
        return dangling(question)
    return resolved(f"{'、'.join(listed[:count])}{rest}?")


def _sibling(scene: Scene, found: str) -> str | None:
    """The last question asked about `found`; None where its answer is the list that names it."""
    listing = next((said for said in scene[:3] if found in said.items), None)
    if listing is None:
        return None
    for other in listing.items:
        if other != found and other in scene[0].question:
            return scene[0].question.replace(other, found, 1)
    return None if listing is scene[0] else changes.about(scene[0], found)


def gap(question: str, scene: Scene) -> Resolution | None:
    """那乙大学有多少? after 甲大学有多少个专业?: the last question with the name exchanged."""
    stripped = question.strip()
    if not scene or not re.match(r"那么?(?![个家所座部项次些位种里儿])", stripped):
        return None
    text = opened(END.sub("", stripped))
    named = mentions(text)
    if len(named) != 1 or named[0].start != 0:
        return None
    rest = fold(text[named[0].end :])
    wh = re.match(
        r"(?:的)?(?:又)?(?:是|有|在)?(?P<wh>多少|几[个家所]|哪里|哪些|谁|什么时候|哪一?年)", rest
    )
    if wh is None or wh.end() != len(rest) or not is_generic(rest):
        return None
    return resolved(changes.about(scene[0], named[0].text))
