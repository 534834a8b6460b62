"""English ordinals and small numbers as Chinese texts write them: the 11th forum, five teachers."""

import re

_ONES = "零一二三四五六七八九"
_COUNT_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_COUNTS, _ORDINALS = _COUNT_WORDS.split(), _ORDINAL_WORDS.split()
_FIRST_COUNT, _FIRST_ORDINAL = 2, 1
# These are the dictionary's, which knows 首 and 秒 as well.
_OF_THE_DICTIONARY = ("first", "second")
# A third of it and the 70th anniversary are no ordinals in Chinese.
_ELSE = r"\b(?! (?:of|anniversary|birthday|century|centuries)\b)(?!-)"
_FIGURE = re.compile(rf"(?<!\w)(?P<figure>\d{{1,2}})(?:st|nd|rd|th){_ELSE}", re.IGNORECASE)
_WORD = re.compile(rf"\b(?P<word>{'|'.join(_ORDINALS)}){_ELSE}", re.IGNORECASE)
# What is counted stands right behind its number.
_UNIT = "个名位家项次件篇所条座种类大批期届轮场支部组队年天月人岁方国省市县区镇村"


def ordinals_in(english: str) -> set[int]:
    """Which ordinals `english` has: the 11th BRICS forum -> 11."""
    figures = {int(match["figure"]) for match in _FIGURE.finditer(english)}
    return figures | {_number(match["word"]) for match in _WORD.finditer(english)}


def ordinals_in_chinese(english: str, read: str) -> str:
    """`english` with 11th written 第十一 or, where `read` has it so, 第11."""

    def written(match: re.Match[str]) -> str:
        forms = _forms(int(match["figure"]))
        return next((form for form in forms if form in read), forms[0])

    return _FIGURE.sub(written, english)


def said_number(word: str, read: str) -> str | None:
    """A small number or an ordinal as `read` writes it: five as 五 or 5, sixth as 第六 or 第6; "" where `read`
    has no such number, None where `word` is neither."""
    lower = word.lower()
    if lower in _OF_THE_DICTIONARY:
        return None
    if lower in _ORDINALS:
        return next((form for form in _forms(_number(lower)) if form in read), "")
    if lower not in _COUNTS:
        return None
    number = _COUNTS.index(lower) + _FIRST_COUNT
    forms = ("两" if number == 2 else in_han(number), str(number))
    counted = (form for form in forms if re.search(rf"(?<![\d第{_ONES}十]){form}[{_UNIT}]", read))
    return next(counted, "")


def in_han(number: int) -> str:
    """A number below a hundred in Chinese characters: 12 is 十二."""
    tens, ones = divmod(number, 10)
    lead = "" if tens == 0 else "十" if tens == 1 else f"{_ONES[tens]}十"
    return lead + (_ONES[ones] if ones or not tens else "")


def _number(word: str) -> int:
    return _ORDINALS.index(word.lower()) + _FIRST_ORDINAL


def _forms(number: int) -> tuple[str, str]:
    return f"第{in_han(number)}", f"第{number}"
