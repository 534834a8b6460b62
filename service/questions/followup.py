"""Follow-up questions made to stand alone, without a language model.

Three forms are resolved: a pronoun or 该/这个 + noun (`该共同体有多少成员?`), a change of topic
(`那荣昌呢?`), and an ellipsis without a topic of its own (`都是哪些单位?`). The topic is looked for
in the last questions first, then in the answers. Where there is nothing to refer to, the question
is reported as dangling, and the service asks back instead of guessing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.answer import Turn
from service.questions.language import Language, language_of


@dataclass(frozen=True, slots=True)
class Resolution:
    standalone: str
    dangling: bool


_PRONOUN = re.compile(
    r"它们|它|他们|她们|(?<![其吉])他(?!人)|她|"
    r"(?:该|这个|这家|这所|这项|这次|那个|那家|那所|那项|那次|上述|前述|此)"
    r"(?P<noun>[\u4e00-\u9fff]{0,6}?(?:共同体|联盟|集团|中心|基地|公司|学校|大学|学院|研究院|平台|论坛|"
    r"大会|活动|项目|协议|地区|区|县|市|省|单位|机构|组织|会议|课题|试验区|办法|条例|法律|人|事))?|"
    r"(?<![极尤与])其(?![他它余实中间次])"
)
_ENGLISH_PRONOUN = re.compile(
    r"\b(?:it|its|they|them|their|he|she|his|her|there|"
    r"(?:this|that|the same) (?P<noun>[a-z]+))\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"^(?:那么?|还有)?(?P<topic>[^,，?？]{1,24}?)呢[?？]?$")
_ENGLISH_CHANGE = re.compile(
    r"^(?:and |what about |how about )(?P<topic>[^?]{1,60})\??$", re.IGNORECASE
)
_ELLIPSIS = re.compile(
    r"^(?:那么?|都|又|分别|具体|一共|总共|共|主要)?(?:是|有|包括|在|为)?"
    r"(?:哪些|哪几|什么时候|何时|哪一?年|谁|多少|几|哪里|哪儿|为什么|怎么|什么)"
    r"[\u4e00-\u9fff]{0,6}[?？]?$"
)
_ORGANISED = r"(?:共同体|联盟|集团|中心|基地|论坛|平台|大会|课题|计划|项目|工程|行动)"
_NAMED = re.compile(
    rf"[“\"『「][^”\"』」]{{1,30}}[”\"』」](?:[\u4e00-\u9fff]{{0,6}}?{_ORGANISED})?|《[^》]{{1,40}}》|"
    r"[\u4e00-\u9fffA-Za-z0-9]{1,16}?(?:共同体|联盟|集团|中心|基地|公司|大学|学院|研究院|论坛|大会|平台|"
    r"试验区|自治区|高新区|新区|[区县市省])"
)
_QUESTION_WORD = re.compile(
    r"(?:哪些|哪几[个家所位]?|哪个|什么时候|什么|何时|谁|多少|几[个家所位名项]?|哪里|哪儿|为什么)"
)
# What may stand before a name without being part of it.
_LEAD = re.compile(
    r"^(?:请问|那么?|关于|对于|根据|按照|在|由|与|和|跟|对|从|把|被|为|哪些|哪个|有|加入了?|参加了?|成立了?|"
    r"参与了?|发起了?|牵头|[的了是])+"
)


def resolve(question: str, history: Sequence[Turn]) -> Resolution:
    """`question` with its reference put in; unchanged when it stands alone already."""
    english = language_of(question) is Language.ENGLISH
    change = (_ENGLISH_CHANGE if english else _CHANGE).match(question)
    if change and history:
        return Resolution(_changed(history[-1].question, change["topic"], english), False)
    pronoun = (_ENGLISH_PRONOUN if english else _PRONOUN).search(question)
    elliptic = not english and _ELLIPSIS.match(question)
    if not pronoun and not elliptic:
        return Resolution(question, False)
    if pronoun and not history and _within(question, pronoun, english):
        return Resolution(question, False)
    topic = _topic(history, (pronoun["noun"] if pronoun else None) or "")
    if topic is None:
        return Resolution(question, dangling=True)
    if pronoun:
        before, after = question[: pronoun.start()], question[pronoun.end() :]
        own = "'s " if english and pronoun.group().lower() in ("its", "their", "his", "her") else ""
        return Resolution(f"{before}{topic}{own}{after}".replace("'s  ", "'s "), False)
    return Resolution(f"{topic}{question}", False)


def _within(question: str, pronoun: re.Match[str], english: bool) -> bool:
    """Whether the pronoun can refer to something that the question itself names before it."""
    before = question[: pronoun.start()]
    return bool(_names(before)) or (english and bool(re.search(r"\b[A-Z][a-z]+", before[1:])))


def _topic(history: Sequence[Turn], noun: str) -> str | None:
    """The last named thing that fits `noun` ("" fits all): questions first, then answers."""
    for turn in reversed(history):
        for text in (turn.question, turn.answer):
            names = [name for name in _names(text) if not noun or name.endswith(noun)]
            if names:
                return max(names, key=len) if text is turn.question else names[0]
    return None


def _names(text: str) -> list[str]:
    names = []
    for match in _NAMED.finditer(text):
        name = _LEAD.sub("", match.group())
        if len(name) > 1 and not _QUESTION_WORD.search(name):
            names.append(name)
    if not names:
        names = [m.group() for m in re.finditer(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)*", text[1:])]
    return names


def _changed(last: str, topic: str, english: bool) -> str:
    """The last question asked about `topic` instead of its own topic."""
    topic = topic.strip()
    names = _names(last)
    if names:
        return last.replace(names[0], topic, 1)
    separator = " " if english else ""
    return f"{topic}{separator}{last}"
