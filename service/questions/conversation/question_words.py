"""A question word alone, which asks the last question otherwise: 什么时候? 为什么? 是哪几家? 一共多少?"""

import re
from collections.abc import Sequence

from service.questions.conversation import changes
from service.questions.conversation.opening import bare
from service.questions.conversation.resolution import Resolution, resolved
from service.questions.conversation.scene import Said
from service.questions.conversation.why import why_changed

Scene = Sequence[Said]

_ALL_WHICH = re.compile(
    r"^(?:都|又)?(?:是|有)?(?P<wh>哪些|哪几[个家所位项座])(?P<noun>[\u4e00-\u9fff]{0,4})$"
)
_HOW_MANY = re.compile(r"(?<!哪)(?:多少[个家所位项座名]?|几[个家所位项座名])")
_COUNT = re.compile(r"^(?:一共|总共|共)?(?:有)?(?P<wh>多少[个家所位项座名]?|几[个家所位项座名])$")
_BARE_WH = re.compile(
    r"^(?:是|在|又是)?(?P<wh>什么时候|何时|哪一?年|哪一?天|哪一?月|什么时间|在?哪里|在?哪儿|什么地方|为什么|为何|怎么做的?|"
    r"怎么(?:回事|办)|什么原因)(?:的事|的)?$"
)
_TIME_ASKED = re.compile(r"在?(?:什么时候|什么时间|何时|哪一?[年天月])")
_PLACE_ASKED = re.compile(r"在?(?:哪里|哪儿|什么地方|何地|何处)")


def only_asking(question: str, scene: Scene) -> Resolution | None:
    """什么时候? 为什么? 都是哪些单位? 一共多少?"""
    text = bare(question)
    if not scene:
        return None
    last = scene[0]
    for pattern, old in ((_ALL_WHICH, _HOW_MANY), (_COUNT, re.compile(r"哪些|哪几[个家所位项座]"))):
        match = pattern.match(text)
        asked = old.search(last.question) if match else None
        if match and asked is None and (earlier := _counted_before(scene, match["wh"])):
            last = earlier
            asked = old.search(last.question)
        noun = match.groupdict().get("noun") or "" if match else ""
        of_bodies = noun == "单位" and asked is not None and asked.group()[-1] in "家所"
        if match and asked and (noun in last.question or of_bodies):
            return resolved(
                last.question[: asked.start()] + match["wh"] + last.question[asked.end() :]
            )
    match = _BARE_WH.match(text)
    if match is None:
        return None
    again = _asked_otherwise(last.question, match["wh"])
    if again is not None:
        return resolved(again)
    said, wh = changes.statement(last), match["wh"]
    if _PLACE_ASKED.fullmatch(wh):
        return resolved(f"{said},{'' if wh.startswith('在') else '在'}{wh}?")
    if wh.startswith(("为", "什么原因")):
        return resolved(why_changed(last.question) or f"{said},为什么?")
    return resolved(f"{said},是{wh}?" if wh.startswith("怎么") else f"{said}是{wh}?")


def _counted_before(scene: Scene, wh: str) -> Said | None:
    """Behind a turn about something else, the one that counted what 是哪几家? asks for: 几家."""
    measure = wh[-1]
    asked = re.compile(rf"(?<!哪)(?:多少|几){measure}")
    return next(
        (said for said in scene[1:3] if measure in "家所位项座" and asked.search(said.question)),
        None,
    )


def _asked_otherwise(last: str, wh: str) -> str | None:
    """在哪里召开? for 在哪里? after 何时召开?: one circumstance asked for instead of another."""
    where = bool(_PLACE_ASKED.fullmatch(wh))
    if not (where or _TIME_ASKED.fullmatch(wh)):
        return None
    old = (_TIME_ASKED if where else _PLACE_ASKED).search(last)
    if old is None or not re.match(r"的?[\u4e00-\u9fff]", last[old.end() :]):
        return None
    new = f"在{wh}" if where and not wh.startswith("在") else wh
    return f"{last[: old.start()].removesuffix('在')}{new}{last[old.end() :]}"
