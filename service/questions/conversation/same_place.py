"""Another matter asked of the same place or body: 不对,我问的是新增学位, after 合川区近五年投资多少?"""

from service.questions.conversation.mentions import Sort, mentions, sort_of
from service.questions.conversation.scene import Said
from service.questions.conversation.words import attribute_head, is_class, is_matter
from service.questions.kind import Kind, kind_of
from service.questions.language import language_of

_OWNERS = (Sort.PLACE, Sort.BODY)


def of_same_place(said: Said, noun: str) -> str | None:
    """A question for `noun` of what the last question asked about; None where `noun` is a name.

    A place or a body is never exchanged for what it has: a noun that opens or ends with a word for a
    matter (新增, 教师), or that the last question spoke of (学位), is asked of it instead.
    """
    of_class = is_class(noun.rpartition("的")[2])
    named = sort_of(noun) is not Sort.THING or bool(mentions(noun))
    if attribute_head(noun) or (named and not of_class):
        return None
    owner = next((name for name in said.names if name.sort in _OWNERS), None)
    if owner is None or any(name.sort not in _OWNERS for name in said.names):
        return None
    if not (of_class or is_matter(noun) or noun in said.question.replace(owner.text, "")):
        return None
    numbered = kind_of(said.question, language_of(said.question)) is Kind.NUMBER
    times = (name.text for name in mentions(said.question) if name.sort is Sort.TIME)
    when = "".join(time for time in times if time not in owner.text)
    return f"{owner.text}{when}的{noun}{'有多少' if numbered else '怎么样'}?"
