"""The two that a question compares, as the texts call them."""

import re
from collections.abc import Sequence

from service.answers.choosing.choices import known
from service.reader.expressions import DATE

_WHEN = re.compile(
    r"^.*(?:\d(?:年|月|日|季度)份?|[上下]半年|[年月季]末|年底|月底|今年|去年|截至[^,]{1,8})(?:的|,)?(?=[^,]{2,}$)|^.*的(?=[^,的]{2,}$)"
)


def sides(one: str, two: str, texts: Sequence[str]) -> tuple[str, str]:
    """The two as the texts have them. In front of the first may stand when and of what (8月10日某行的
    游资和散户), so it is looked for from its end; the sides are of like length. Of two times
    (今年前五个月的X和去年) the times are compared."""
    times = DATE.search(one), DATE.match(two)
    if times[0] and times[1] and len(two) <= len(times[1].group()) + 4:
        one = one[times[0].start() : times[0].end()]
        return known(one, texts), known(times[1].group(), texts)
    plain = _WHEN.sub("", one)
    longest = max(2 * len(two), 4)
    alike = plain.rfind(two[:2])
    if alike > 0 and any(plain[alike:] in text for text in texts):
        plain = plain[alike:]  # 示范基地 beside 示范城市
    tails = (plain[-size:] for size in range(min(len(plain), longest), 1, -1))
    heads = (two[:size] for size in range(len(two), 1, -1))
    first = next((tail for tail in tails if any(tail in text for text in texts)), "")
    second = next((head for head in heads if any(head in text for text in texts)), "")
    return first or known(one, texts), second or known(two, texts)


def with_shared_beginning(one: str, two: str, asked: str, texts: Sequence[str]) -> tuple[str, str]:
    """物流示范基地 and 物流示范城市 for 物流示范基地和示范城市, where the texts have both so."""
    at = asked.rfind(one)
    for start in range(at):
        beginning = asked[start:at]
        both = beginning + one, beginning + two
        if all(any(name in text for text in texts) for name in both):
            return both
    return one, two
