"""What a part of a code word stands for: “1”是指一份章程, where “135” and its “1” are asked after."""

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.text.fold import fold
from service.answers.spans.foremost import put_first
from service.reader.reading import Passage, Reading

_PART = r"[“\"](?P<part>[\da-z一二三四五六七八九十]{1,4})[”\"]"
_ASKED = re.compile(
    rf"[“\"](?P<code>[^”\"]{{2,16}})[”\"][^“\"?]{{0,12}}(?:里面?|中|当中|之中)?的?(?:这个|那个|数字)?{_PART}(?:字)?"
    r"(?:分别|具体|究竟|到底)?(?:是|代表|指|表示|意味着|说)(?:的?是|指的?是?|着)?(?:什么|啥|哪)"
)
_MEANS = r"(?:就?是指?的?是?|指的?是?|代表着?|表示|意[为指]|即|为|[:—-]{1,2})"


def part_of_code(question: str, passages: Sequence[Passage], reading: Reading) -> Reading:
    """`reading` with what the text says the part stands for first; without an answer where it says
    that of no such part, for whatever else stands beside the code is none."""
    asked = _ASKED.search(fold(question))
    if asked is None or asked["part"] not in asked["code"]:
        return reading
    said = re.compile(rf"[“\"]{asked['part']}[”\"]{_MEANS}(?P<value>(?:《[^》]+》|[^,;。!?\n])+)")
    for row, passage in enumerate(passages):
        folded = fold(passage.text)
        found = said.search(folded) if asked["code"] in folded else None
        if found:
            return put_first(reading, row, *found.span("value"))
    return replace(reading, answerable=0.0)
