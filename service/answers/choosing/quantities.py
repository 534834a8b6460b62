"""Quantities: what a number in a text is worth, and which numbers and dates belong to a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from service.reader.expressions import BARE_NUMBER

REACH = 45  # characters from a name to its number
_VERB = 4  # characters in front of a name that say what is done with it: 供应水果205吨
_NUMBER = re.compile(BARE_NUMBER)
_DAY = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?:(?P<month>\d{1,2})月)?(?:份?(?P<day>\d{1,2})[日号])?"
)
_SCALE = {"十": 10.0, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
_DIGIT = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PART = re.compile(r"(?:百分之|(?P<of>十|百|千|万)分之)(?P<value>.+)")
_INEXACT = re.compile(r"^[多余几]|(?:以上|以下|左右|多|余)$")
# Things that are counted one by one: counts of different things can be set against each other.
_COUNTED = re.compile(
    r"个|家|所|项|款|首|种|类|名|人|位|次|件|篇|部|册|门|条|座|处|套|辆|架|艘|台|只|株|户|对|场|支|组|班|笔|起|例|"
    r"张|枚|颗|间|层|栋|幢|列|份|块|片|卷|集|句|村|镇|乡|队|联"
)
_ALL_OF_THEM = re.compile(
    r"[、和与及][^,;。:]*(?:(?:\d+|[两二三四五六七八九十])[个大]?[省市县区州国家校企地][^,;。:]*(?:总|共|合计|之和)|合计|共计|总和|之和)"
)
_BESIDE = re.compile(r"[\u4e00-\u9fff]?的?")
# 甲、乙相继以1元、2元卖出.
_RESPECTIVELY = re.compile(r"分别|(?:依次|先后|相继)(?=[以为获达])")
_CALENDAR = re.compile(r"(?:(?:19|20)\d\d年|\d{1,2}月|\d{1,2}[日号])$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value and what it is counted in: "%", "元", a unit of measure, or "" for things counted.

    Attributes:
        said: what stands between the name and the number; "" where it stands in front.
        before: what stands in front of the name.
    """

    value: float
    unit: str
    said: str = field(default="", compare=False)
    before: str = field(default="", compare=False)


def quantity_of(text: str) -> Quantity | None:
    """3000万元 -> (3e7, 元), 百分之四点五 -> (4.5, %), 十一个 -> (11, ""); None for what is no number.

    Args: text: folded, as expressions.BARE_NUMBER finds it.
    """
    part = _PART.fullmatch(text)
    if part:
        of = _SCALE[part["of"]] if part["of"] else 100.0
        value = _value(part["value"])
        return None if value is None else Quantity(value * 100 / of, "%")
    match = re.match(r"(\d[\d,]*(?:\.\d+)?)((?:[十百万亿]|千(?![瓦克米伏]))*)(.*)", text)
    if match:
        number = float(match[1].replace(",", ""))
        for char in match[2]:
            number *= _SCALE[char]
        return Quantity(number, _unit(match[3]))
    match = re.match(r"([零〇一二三四五六七八九十百千两万亿]+)(.*)", text)
    if match is None or not match[2]:
        return None  # 零售, 一体: a character of a word
    worth = _value(match[1])
    return None if worth is None else Quantity(worth, _unit(match[2]))


def _unit(text: str) -> str:
    unit = _INEXACT.sub("", _INEXACT.sub("", text))
    if unit in {"%", "个百分点", "倍"}:
        return unit
    return "" if _COUNTED.fullmatch(unit) else unit


def _value(text: str) -> float | None:
    """二十三 -> 23, 一千二百 -> 1200, 四点五 -> 4.5; None for a row of digits (二〇二三)."""
    if re.fullmatch(r"\d+(?:\.\d+)?", text):
        return float(text)
    whole, _, after = text.partition("点")
    total, section, digit, before = 0.0, 0.0, 0, ""
    for char in whole:
        if char in _DIGIT:
            if before and before in _DIGIT and before not in "零〇":
                return None
            digit = _DIGIT[char]
        elif char in "十百千":
            section += (digit or 1) * _SCALE[char]
            digit = 0
        elif char in "万亿":
            total = (total + section + digit) * _SCALE[char]
            section, digit = 0.0, 0
        else:
            return None
        before = char
    if any(char not in _DIGIT for char in after):
        return None
    part = sum(_DIGIT[char] / float(10**place) for place, char in enumerate(after, 1))
    return total + section + digit + part


def quantities_of(text: str, start: int, end: int, other: str) -> list[Quantity]:
    """The quantities that belong to the name text[start:end], the nearest first.

    A number that stands directly in front counts it (50个实验室, 200万千瓦的工程), then those that
    follow in the sentence as far as the `other` name; in A、B的X分别为1、2 the one in the same place.
    """
    found = [quantity for number in _in_front(text, start) if (quantity := quantity_of(number))]
    turned = _in_turn(text, start)
    if turned:
        return [*found, *turned]
    rival = text.find(other, end)
    stop = min([len(text), end + REACH, *_starts(text, other, end), *_starts(text, "。", end)])
    for match in _NUMBER.finditer(text, end, stop):
        quantity = None if _CALENDAR.match(match.group()) else quantity_of(match.group())
        # 甲10家、乙20家: what counts the next name directly is not ours.
        beside = stop == rival and _BESIDE.fullmatch(text, match.end(), stop)
        if quantity and not beside and not _together(text, start, match.start()):
            before = text[max(0, start - _VERB) : start]
            found.append(replace(quantity, said=text[end : match.start()], before=before))
    return found


def _together(text: str, start: int, number: int) -> bool:
    """Whether the number is that of several of whom the name is one: 甲、乙、丙三市合计占90%."""
    clause = max(text.rfind(sign, 0, start) for sign in ",;。:") + 1
    said = text[clause:number]
    return bool(_ALL_OF_THEM.search(said)) and "分别" not in said and "各" not in said


def days_of(text: str, start: int, end: int, other: str) -> list[tuple[int, int, int]]:
    """The dates that belong to the name text[start:end]: (year, month, day), 0 for what is not said."""
    clause = max(text.rfind(sign, 0, start) for sign in ",;。、") + 1
    before = [match for match in _DAY.finditer(text, clause, start) if match.group()]
    stop = min([len(text), end + REACH, *_starts(text, other, end)])
    behind = [
        match
        for match in _DAY.finditer(text, end, stop)
        if match.group() and not (stop < len(text) and text[match.end() : stop] in ("", "的"))
    ]
    # 2001年的甲城和2011年的乙城: what stands right in front says it of this one.
    beside = [match for match in before if text[match.end() : start] in ("", "的")]
    return [_days(match) for match in [*beside, *behind, *before]]


def _days(match: re.Match[str]) -> tuple[int, int, int]:
    year, month, day = (int(match[name] or 0) for name in ("year", "month", "day"))
    return year, month, day


def _starts(text: str, part: str, begin: int) -> Iterator[int]:
    at = text.find(part, begin)
    if at >= 0:
        yield at


def _in_front(text: str, start: int) -> Iterator[str]:
    for match in _NUMBER.finditer(text, max(0, start - 20), start):
        # 60首谚语: a measure word that is not foreseen.
        if _BESIDE.fullmatch(text, match.end(), start) and not _CALENDAR.match(match.group()):
            yield match.group()


def _in_turn(text: str, start: int) -> list[Quantity]:
    """Of A、B的X分别为1、2、同比分别增长3、4 what stands in the place of the name at `start`."""
    said = _RESPECTIVELY.search(text, start)
    if said is None or any(sign in text[start : said.start()] for sign in "。;"):
        return []
    respectively = said.start()
    before = text[:respectively]
    first = max(before.rfind(sign, 0, start) for sign in ",。;:") + 1
    place = len(re.findall(r"[、和与及]", text[first:start]))
    found = []
    for group in _RESPECTIVELY.split(text[respectively : respectively + 3 * REACH])[1:]:
        numbers = [match.group() for match in _NUMBER.finditer(group.split("。")[0])]
        quantity = quantity_of(numbers[place]) if place < len(numbers) else None
        found += [quantity] if quantity else []
    return found
