"""What a question is about, judged by what stands in front of what it asks: 某车 of 某车重量多少."""

import re

from service.questions.conversation.words import ATTRIBUTES
from service.reader.words import chinese_words

_ASKED = re.compile(
    r"[是在由有于从共达]*(?:什么|啥|谁|哪|几[个家名位所次年月项届人天种]|多少|多[大长高远久]|[为因缘]何|何时|何地|怎)"
)
_VERB = re.compile(r"(?:累计|总共|一共)?(?:造成|导致|包括|(?P<verb>[\u4e00-\u9fff]{1,2})了)$")
_MEASURE = re.compile(rf"的?(?:体长|身长|全长|车长|总长|容量|{ATTRIBUTES})$")
_SHORTEST = 2


def topic_of(question: str, *, measured: bool) -> str:
    """The words of a Chinese question in front of its question word, without its verb; "" where nothing
    stands there.

    Args: measured: what is measured stays (暂住期限多长,由谁决定?), which else is left out.
    """
    asked = _ASKED.search(question)
    topic = question[: asked.start()] if asked else ""
    verb = _VERB.search(topic)
    if verb:
        said = verb["verb"] or ""
        alone = len(said) == _SHORTEST and said not in chinese_words()
        topic = topic[: verb.start() + alone]
    bare = "" if measured else _MEASURE.sub("", topic)
    return bare if len(bare) >= _SHORTEST else topic
