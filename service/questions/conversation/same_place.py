"""Another matter asked of the same place or body: 不对,我问的是新增学位, after 合川区近五年投资多少?"""

import re
from collections.abc import Iterator

from service.questions.conversation.mentions import Sort, mentions, sort_of
from service.questions.conversation.scene import Said
from service.questions.conversation.words import attribute_head, is_matter
from service.questions.kind import Kind, kind_of
from service.questions.language import language_of

_OWNERS = (Sort.PLACE, Sort.BODY)
# 合川区近五年: how long behind a name, which mentions() takes for no time.
_SPAN = re.compile(
    r"(?:在)?(?P<span>(?:最?近|过去|今后|未来)[一二两三四五六七八九十\d]{1,2}年(?:来|间|里|内)?)"
)


def of_same_place(said: Said, noun: str) -> str | None:
    """A question for `noun` of what the last question asked about; None where `noun` is a name.

    A place or a body is never exchanged for what it has: a noun that opens or ends with a word for a
    matter (新增, 教师), or that the last question spoke of (学位), is asked of it instead.
    """
    if sort_of(noun) is not Sort.THING or attribute_head(noun) or mentions(noun):
        return None
    owner = next((name for name in said.names if name.sort in _OWNERS), None)
    if owner is None or any(name.sort not in _OWNERS for name in said.names):
        return None
    if not (is_matter(noun) or noun in said.question.replace(owner.text, "")):
        return None
    numbered = kind_of(said.question, language_of(said.question)) is Kind.NUMBER
    when = "".join(time for time in _times(said.question) if time not in owner.text)
    return f"{owner.text}{when}的{noun}{'有多少' if numbered else '怎么样'}?"


def _times(question: str) -> Iterator[str]:
    span = _SPAN.search(question)
    if span:
        yield span["span"]
    yield from (name.text for name in mentions(question) if name.sort is Sort.TIME)
