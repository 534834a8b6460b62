"""What is asked for beside what was said: 其他成员呢? 除了甲呢? 还有呢?"""

import re
from collections.abc import Sequence

from service.questions.conversation.nouns import pick
from service.questions.conversation.opening import bare
from service.questions.conversation.resolution import Resolution, dangling, resolved
from service.questions.conversation.scene import LEFT_OUT, Said, is_value
from service.questions.conversation.words import attribute_head

Scene = Sequence[Said]

_OTHER = r"(?:(?:其他|其它|别的|另外的?|其余|剩下)的?)"
_WH = r"(?:谁|什么|哪些|哪几[个家所位项座])"
_MORE = re.compile(
    rf"^(?:(?:(?:除此|除了?(?:这些|那些|这个|它们?|他们))(?:之外|以外|外)?|此外|另外),?都?还?有{_OTHER}?{_WH}?[\u4e00-\u9fff]{{0,4}}?|"
    rf"(?:都|也)?还有{_OTHER}?{_WH}?|{_OTHER}(?:还有{_WH}|都?是{_WH}|有{_WH})?)(?:呢|吗|么|没有?)?$"
)
_EXCEPT = re.compile(
    rf"^除了?(?P<names>(?!此)[^,?]{{1,30}}?)(?:以外|之外)?,?"
    rf"(?:(?:都|也)?还?(?:有|是|包括){_OTHER}?{_WH}(?P<noun>[\u4e00-\u9fff]{{0,4}}))?(?:呢|吗)?$"
)
_OTHERS_OF = re.compile(
    rf"^(?:那么?|还有)?{_OTHER}(?P<noun>[\u4e00-\u9fff]{{1,8}}?)(?:呢|(?:都|还|又|分别)?(?:是|有){_WH}|都?有谁)$"
)
_MOST_LEFT_OUT = 8


def others(question: str, scene: Scene) -> Resolution | None:
    """其他成员呢? 除了甲呢? 还有呢? 除此之外还有哪些?"""
    text = bare(question)
    if _MORE.match(text):
        return _more(question, text, scene)
    excepted = _EXCEPT.match(text)
    if excepted:
        if not scene:
            return dangling(question)
        noun = excepted["noun"] or ""
        if noun and noun not in scene[0].question and not attribute_head(noun):
            return None  # 除了甲,还有哪些名模? stands alone
        return resolved(f"除了{excepted['names']},{_plain(scene[0].question)}")
    named = _OTHERS_OF.match(text)
    return _others_of(named["noun"], question, scene) if named else None


def _more(question: str, text: str, scene: Scene) -> Resolution | None:
    """The last question, without what its answer and the ones before it listed already."""
    if not scene:
        return dangling(question)
    # 还有谁? after 一共多少家?: beside those that were named before they were counted.
    last = next((said for said in scene[:3] if not all(map(is_value, said.items))), scene[0])
    before = LEFT_OUT.match(last.question)
    known = before["names"].split("、") if before else []
    known += [item for item in last.items if item not in known]
    if not last.items or len(known) > _MOST_LEFT_OUT:
        return None if attribute_head(text[-2:]) else resolved(last.question)
    return resolved(f"除了{'、'.join(known)},{_plain(last.question)}")


def _others_of(noun: str, question: str, scene: Scene) -> Resolution | None:
    if not scene:
        return dangling(question)
    topic = pick(scene, "", f"{noun}成员") if attribute_head(noun) else None
    if topic is not None:
        known = [item for item in scene[0].items if not is_value(item)]
        if 0 < len(known) <= _MOST_LEFT_OUT:
            return resolved(f"除了{'、'.join(known)},{topic}的{noun}有哪些?")
        return resolved(f"{topic}的其他{noun}有哪些?")
    return _more(question, noun, scene) if noun in scene[0].question else None


def _plain(last: str) -> str:
    return LEFT_OUT.sub("", last)
