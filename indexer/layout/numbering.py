"""Numbered headings and list items: 第一章, 第一条, 一、, （一）, 1., #, Chapter 1, and bullets."""

import re
from dataclasses import dataclass
from unicodedata import digit

_DIGITS = "0-9０-９"
# One number of 3.2.1; a longer one is a quantity.
_LEVEL = rf"(?:[{_DIGITS}]{{1,2}})"
_HAN = "〇一二三四五六七八九十"
_COUNT = rf"[{_DIGITS}一二三四五六七八九十百千零〇○两]"


@dataclass(frozen=True, slots=True)
class Number:
    """How a line is numbered.

    Attributes:
        scheme: lines of one scheme are siblings.
        rank: a smaller rank stands above a larger one where both are in use.
        end: length of the label in the line, white space behind it included.
        opens: whether the label alone says that the line is a heading.
    """

    scheme: str
    rank: int
    end: int
    opens: bool = False


# A stop in front of digits stands in a quantity (3.5), but not in front of a year (1.2020年的工作).
_STOP = rf"[．.](?:(?![{_DIGITS}])|(?=(?:19|20)[0-9]{{2}}年))"
# 1、2号楼 and 1、2、3班 count things; 1、2020年的工作 is number one.
_NO_LIST = rf"(?![{_DIGITS}]{{1,3}}(?:[、，,~～—\-]|[和及与至到或]|号|楼|班|组|期|年级|[{_DIGITS}、]*[.．、]))"
_GAP = r"(?=[\s　:：、.．（(【—]|$)"
_SCHEMES: tuple[tuple[str, int, bool, re.Pattern[str]], ...] = tuple(
    (scheme, rank, opens, re.compile(pattern, re.IGNORECASE))
    for scheme, rank, opens, pattern in (
        ("part", 11, True, rf"第\s*{_COUNT}+\s*(?:编|篇|部分|卷|部){_GAP}"),
        ("chapter", 12, True, rf"第\s*{_COUNT}+\s*(?:章|讲|回){_GAP}"),
        ("section", 13, True, rf"第\s*{_COUNT}+\s*节{_GAP}"),
        ("item", 14, True, rf"第\s*{_COUNT}+\s*目{_GAP}"),
        ("article", 17, True, rf"第\s*{_COUNT}+\s*条(?:之{_COUNT}+)?(?=[\s　:：（(【]|$)"),
        ("part", 11, True, r"part\s+(?:[0-9]+|[IVXLC]+|one|two|three|four|five)\b[.:]?"),
        ("chapter", 12, True, r"chapter\s+(?:[0-9]+|[IVXLC]+)\b[.:]?"),
        ("section", 13, True, r"section\s+(?:[0-9]+|[IVXLC]+)\b[.:]?"),
        ("article", 17, True, r"article\s+[0-9]+\b[.:]?"),
        ("annex", 10, True, rf"(?:附件|附表|附录)\s*{_COUNT}*{_GAP}"),
        ("annex", 10, True, r"(?:appendix|annex)(?:\s+[0-9A-Z])?(?=[.:\s]|$)"),
        ("han", 21, False, rf"[一二三四五六七八九十]+\s*(?:、|{_STOP})"),
        ("han", 21, False, r"[一二三四五六七八九十]+(?=[\s　])"),
        ("第一、", 23, False, r"第[一二三四五六七八九十]+[、，,：:]"),
        ("(han)", 22, False, r"[（(\s*[一二三四五六七八九十百]+\s*[）)][、.]?"),
        ("1.1.1.1", 27, False, rf"{_LEVEL}(?:[.．]{_LEVEL}){{3}}(?=[\s　])"),
        ("1.1.1", 26, False, rf"{_LEVEL}(?:[.．]{_LEVEL}){{2}}(?=[\s　])"),
        ("1.1", 25, False, rf"{_LEVEL}[.．]{_LEVEL}(?=[\s　]+[^万亿千百元米吨年月日%％])"),
        ("1.", 24, False, rf"[{_DIGITS}]{{1,3}}\s*(?:、{_NO_LIST}|{_STOP})"),
        ("(1)", 28, False, rf"[（(]\s*[{_DIGITS}]{{1,3}}\s*[）)]"),
        ("1)", 29, False, rf"[{_DIGITS}]{{1,2}}[）)]"),
        ("circled", 30, False, r"[①-⑳❶-❿⑴-⒇㈠-㈩]"),
    )
)
# A letter for most of the schemes that some line could begin with; most lines begin otherwise.
_FIRST = re.compile(rf"[第一二三四五六七八九十（({_DIGITS}①-⑳❶-❿⑴-⒇㈠-㈩附pPcCsSaA]")
_WHITE = re.compile(r"[\s　]*")
_BULLET = re.compile(r"(?:[-*+–](?=[\s　])|[•·●○◆◇■□▪▫※★☆►▶➢✓✔☐☑])[\s　]*")
_HASHES = re.compile(r"(#{1,6})[ \t　]+(?=\S)")


def number_of(text: str) -> Number | None:
    """The numbering at the beginning of a line; None where there is none."""
    if not _FIRST.match(text):
        return None
    for scheme, rank, opens, pattern in _SCHEMES:
        match = pattern.match(text)
        if match:
            end = match.end()
            white = _WHITE.match(text, end)
            return Number(scheme, rank, white.end() if white else end, opens)
    return None


def ordinal(label: str) -> int:
    """The count that a label says, up to 99; 0 where it says none: 3 of （三） and ③."""
    digits = "".join(str(digit(char)) for char in label if char.isdigit())
    if digits:
        return int(digits)
    tens, ten, ones = "".join(char for char in label if char in _HAN).rpartition("十")
    return (_HAN.find(tens[:1]) if tens else 1) * (10 if ten else 0) + max(0, _HAN.find(ones[:1]))


def bullet_end(text: str) -> int:
    """Length of the bullet at the beginning of a line with the white space behind it, else 0."""
    match = _BULLET.match(text)
    return match.end() if match and match.end() < len(text) else 0


def hashes(text: str) -> Number | None:
    """The Markdown heading mark at the beginning of a line."""
    match = _HASHES.match(text)
    if not match:
        return None
    level = len(match.group(1))
    return Number(f"h{level}", level, match.end(), opens=True)
