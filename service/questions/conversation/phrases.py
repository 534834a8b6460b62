"""The noun phrase that a Chinese question asks of, wider than a name: 甲县2024年旧房改造的总投资."""

import re

from service.questions.conversation.mentions import Sort, mentions
from service.questions.conversation.words import VERBS, attribute_head

_VERBS = "|".join(
    sorted((verb for verb in VERBS.split("|") if len(verb) > 1), key=len, reverse=True)
)
# Where the phrase ends: a question word, the verb of the sentence, or what stands before it.
_END = re.compile(
    r"是|为(?!民)|有(?![限色机])|达到?|在(?!线|校|岗)|由(?!贸)|被|把|将|曾|会(?!议|长)|能(?!力|源|耗)|可以|需要|需|要(?!求|素)|"
    r"什么|啥|哪|谁|何[时地处人]|多[少大长高久远]|几[个家所位项次点年月种]|为什么|怎|如何|自何|从何|一共|总共|共(?![同建])|都|又|也|还|"
    rf"[,。?!、::;]|{_VERBS}"
)
_ROLE = re.compile(r"[\u4e00-\u9fff](?:方|人|者|商|单位)$")
_LONGEST = 30


def asked_of(question: str) -> str | None:
    """All that stands before the verb of `question`; None where that is nothing or too long."""
    names = mentions(question)
    stops = (
        stop
        for stop in _END.finditer(question, 2)
        if not any(name.start < stop.start() < name.end for name in names)  # 成都, 首都
    )
    stop = next(stops, None)
    if stop and stop.group() == "、":
        return None  # 甲大学与乙、丙: whoever acts with several
    found = question[: stop.start()] if stop else ""
    times = [name for name in mentions(found) if name.sort is Sort.TIME and name.start > 0]
    while times and times[-1].end == len(found):
        found = found[: times.pop().start].removesuffix("的")
    if found.endswith(("了", "过", "和", "与", "向", "给", "到", "成", "对", "跟")):
        return None  # 甲县去年引进了…: a verb that no table holds
    return found if 2 <= len(found) <= _LONGEST else None


def owner_in(question: str) -> str | None:
    """What the attribute belongs to that `question` asks for, or the whole phrase without one."""
    phrase = asked_of(question)
    if phrase is None:
        return None
    owner, _, attribute = phrase.rpartition("的")
    if not owner or not (attribute_head(attribute) or _ROLE.search(attribute)):
        return phrase
    return asked_of(owner + "是")
