"""What is said of one university answers no question about another of the same city.

重庆大学 and 重庆理工大学 share nearly all of their characters, and a reader takes one for the other. A name
that is a place and a kind of house (重庆大学, 江州市第二医院) is told apart by its whole.
"""

import re
from collections.abc import Sequence

from indexer.names import places_named
from indexer.text.fold import fold
from service.answers.near_misses.of_others import without_others
from service.reader.reading import Passage, Reading

_KIND = re.compile(r"大学(?![生新])|学院|中学(?!生)|小学(?!生)|医院|银行|图书馆|日报|机场")
_FARTHEST = 12  # characters from the place to the kind of house
_LONGEST_PLACE = 8
_NOT_IN_A_NAME = re.compile(
    r"[的与和及、在给向对把将是有到让被哪谁啥几]|什么|多少|[^\u4e00-\u9fff\d]"
)


def of_the_institution_asked(
    question: str, passages: Sequence[Passage], reading: Reading
) -> Reading:
    """The reading without the candidates in sentences about another house of that kind, where
    `question` names one by its place that no passage speaks of."""
    asked = _asked(fold(question))
    if asked is None:
        return reading
    shown = fold("\n".join(f"{passage.context}\n{passage.text}" for passage in passages))
    if asked in shown or _shortened(asked, shown) or _mistyped(asked, shown):
        return reading

    def of_another(row: int, sentence: str) -> bool:
        told = fold(f"{passages[row].context}\n{sentence}")
        return any(
            _name(told, kind) for kind in _KIND.finditer(told) if asked.endswith(kind.group())
        )

    return without_others(reading, passages, of_another)


def _asked(question: str) -> str | None:
    """The one name of a place and a kind of house that `question` holds; None where it holds several
    or none."""
    found = [name for kind in _KIND.finditer(question) if (name := _name(question, kind))]
    return found[0] if len(found) == 1 else None


def _name(question: str, kind: re.Match[str]) -> str | None:
    for start in range(max(0, kind.start() - _FARTHEST), kind.start() - 1):
        led = any(
            places_named(question[start:end])
            for end in range(start + 2, min(start + _LONGEST_PLACE, kind.start()) + 1)
        )
        if led and not _NOT_IN_A_NAME.search(question, start, kind.end()):
            return question[start : kind.end()]
    return None


def _shortened(asked: str, shown: str) -> bool:
    """Whether `shown` may call it shorter: 川大, 重大, 江州二院."""
    kind = {"大学": "大", "医院": "院", "中学": "中"}.get(asked[-2:])
    return kind is not None and any(f"{char}{kind}" in shown for char in asked[:-2])


def _mistyped(asked: str, shown: str) -> bool:
    """Whether `shown` has the name with one other character, one more or one less."""
    sizes = (len(asked), len(asked) + 1, len(asked) - 1)
    return any(
        _one_apart(asked, shown[max(0, kind.end() - size) : kind.end()])
        for kind in _KIND.finditer(shown)
        for size in sizes
    )


def _one_apart(one: str, two: str) -> bool:
    same = 0
    while same < min(len(one), len(two)) and one[same] == two[same]:
        same += 1
    skip_one, skip_two = len(one) >= len(two), len(two) >= len(one)
    return one[same + skip_one :] == two[same + skip_two :]
