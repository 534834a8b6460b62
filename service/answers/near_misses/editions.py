"""What is told of another edition: 首届展会 does not answer when 第二届展会 was held."""

import re

from service.reader.english_ordinals import in_han, ordinals_in

_EDITION = re.compile(
    r"(?:第(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})|(?P<first>首))(?P<unit>[届期批版])"
)
# The second session, the 11th BRICS forum; not the third largest.
_IN_ENGLISH = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:st|nd|rd|th))\b(?= (?:[\w'’-]+ ){0,5}?(?:sessions?|editions?|forum|conference|"
    r"congress|fair|expo|exposition|exhibition|summit|meeting|games|festival|competition|contest|championships?|"
    r"convention|symposium|assembly|universiade|olympics|season|issue|batch|term)\b)"
)


def other_edition(asked: str, sentence: str, around: str) -> bool:
    """Whether `sentence` tells of an edition that `asked` does not ask for, and neither it nor what
    stands `around` it names one that it does ask for. All folded."""
    told, known = _editions(sentence), _editions(around)
    wanted = _editions(asked)
    if not wanted:
        numbers = {in_han(n) for said in _IN_ENGLISH.findall(asked) for n in ordinals_in(said)}
        wanted = {(number, unit) for number in numbers for _, unit in told | known}
    units = {unit for _, unit in wanted}
    others = {edition for edition in told if edition[1] in units}
    return bool(others) and not wanted & (told | known)


def _editions(text: str) -> set[tuple[str, str]]:
    return {
        ("一" if match["first"] else _written(match["number"]), match["unit"])
        for match in _EDITION.finditer(text)
    }


def _written(number: str) -> str:
    return in_han(int(number)) if number.isdecimal() else number
