"""What is told of another edition: 首届展会 does not answer when 第二届展会 was held."""

import re

_EDITION = re.compile(
    r"(?:第(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})|(?P<first>首))(?P<unit>[届期批版])"
)
_DIGITS = "零一二三四五六七八九"


def other_edition(asked: str, sentence: str, around: str) -> bool:
    """Whether `sentence` tells of an edition that `asked` does not ask for, and neither it nor what
    stands `around` it names one that it does ask for. All folded."""
    wanted = _editions(asked)
    told = _editions(sentence)
    units = {unit for _, unit in wanted}
    others = {edition for edition in told if edition[1] in units}
    return bool(others) and not wanted & (told | _editions(around))


def _editions(text: str) -> set[tuple[str, str]]:
    return {
        ("一" if match["first"] else _in_han(match["number"]), match["unit"])
        for match in _EDITION.finditer(text)
    }


def _in_han(number: str) -> str:
    """A number below a hundred in Chinese characters: 12 is 十二."""
    if not number.isdecimal():
        return number
    tens, ones = divmod(int(number), 10)
    lead = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return lead + (_DIGITS[ones] if ones else "")
