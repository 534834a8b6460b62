"""How many items a question says there are, and which of several numbers it asks for."""

import re
from collections.abc import Sequence
from functools import partial

from indexer.text.fold import fold
from service.answers.spans.units import asked_unit
from service.reader.expressions import BARE_NUMBER, UNIT

_DIGIT = {char: value for value, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
_COUNT = r"(?P<count>\d+|[两二三四五六七八九十])"
# 哪五关 counts whatever it names; 六点共识 does, 六点开会 does not.
_STATED = (
    re.compile(
        rf"(?<!第)(?<!第[\d一二三四五六七八九十]){_COUNT}(?:余|多)?(?:个|大|项|种|位|所|家|类|条|名|座|支|届|件|步|方面|"
        r"点(?=共识|建议|主张|要求|意见|原则|措施|倡议|希望|看法|理由|原因|内容|启示|经验|做法|内涵))"
    ),
    re.compile(rf"哪{_COUNT}(?![天日年月号时分秒\d])[\u4e00-\u9fff]"),
)
_ENGLISH_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
)
_ENGLISH = {word: n for n, word in enumerate(_ENGLISH_WORDS.split(), 2)}
_STATED_IN_ENGLISH = re.compile(
    rf"\b(?:which|what) (?P<count>\d{{1,2}}|{'|'.join(_ENGLISH)}) (?:[a-z-]+ ){{0,3}}?[a-z]+s\b"
)
CHANGE = re.compile(
    r"(?:增加|扩大|上升|提高|增长|扩|升|减少|下降|降|增)[\u4e00-\u9fff]{0,2}?(?:至|到|为)"
)
# Several numbers are asked for at once: 几个村和社区, 几对几组.
_SEVERAL = re.compile(
    r"(?:几|多少)[^,?]{0,8}(?:几(?!乎)|多少)|(?:几|多少)[个名位所家][\u4e00-\u9fff]{1,4}[和与及、][\u4e00-\u9fff]{1,4}[?。]?$"
)
_BEFORE = re.compile(r"之前|以前|原来|原先|原有|最初|起初|当初|before|originally|at first")
CALENDAR = re.compile(r"(?:19|20)\d\d年|\d{1,2}月|\d{1,2}[日号]")
# When something was, where it is asked how long it took; 3月1日至5月2日 may tell that.
_A_DAY = re.compile(r"(?:(?:19|20)\d\d ?年|\d{1,2} ?月(?: ?\d|[底初末]))[^至到~-]*$")
_VALUE = re.compile(r"[\d零〇一二三四五六七八九十百千两万亿]")
_NUMBER = re.compile(BARE_NUMBER)
_BELONGS_BEFORE = re.compile(
    r"(?:第|每|(?:大?约|(?:接|将)近|(?<![最附邻接将])近|逾|(?:不超|超)过|至少|不足|不低于))$"
)
# A bound says another thing than its number: unless the question says it already, it belongs to it.
_BOUND = re.compile(r"(?:逾|不?超过?|不[能得]?(?:超过|低于|少于|高于|多于)|至少|至多|不足|不到)$")
# The same bound in other words: 最多几只 says already what 不得超过两只 says.
_SAME_BOUND = (
    (
        re.compile(
            r"最[多大长高远晚迟久重快](?!的)|至多|顶多|上限|不[能得可]?(?:超过|多于|高于|大于)"
        ),
        re.compile(r"不[能得]?(?:超过|多于|高于)|至多|最多"),
    ),
    (
        re.compile(r"最[少低小短](?!的)|至少|起码|下限|不[能得可]?(?:低于|少于|小于|短于)"),
        re.compile(r"不[能得]?(?:低于|少于)|至少|最少"),
    ),
)
# What makes two numbers one: 300~450公里, 2.95%-2.96%, 1:1, 11:30分.
_RANGE = re.compile(r"[~〜至到\u2010-\u2015-]{1,2}")
# 146 x 105 x 20毫米; 200元或300元.
_SIDES = re.compile(r" ?[x×*] ?")
_EITHER = re.compile(r"或者?")
_FIGURES = re.compile(r"[\d,.〇一二三四五六七八九十百千万亿]+")
# 三日以上五日以下: the same unit twice.
_BOUNDS = re.compile(r"(?P<unit>[\u4e00-\u9fff%])以上[、,至]?(?P<most>.+)(?P=unit)以下")
_RATIO = re.compile(r"\d{1,3}(?::\d{1,3}){1,2}(?:时|分|秒)?")
_ADJOINED = re.compile(r"、|时间?")
# What money is paid for is part of its amount, 每亩六百元, unless the question says it already.
_RATE = re.compile(rf"每(?![年月日天]){UNIT}$")
_OPEN_ENDED = re.compile(r"[\d〇一二三四五六七八九十百千万亿多余个名位支家所项种类条]")
_NOUN = re.compile(r"(?![的内以之左右参共])[\u4e00-\u9fff]{1,4}")
_UNIT_APART = re.compile(rf" {UNIT}")
# PZ-1, PDE5; GDP1.2万亿 has a unit behind its number.
_WITH_DIGITS = re.compile(r"[a-z]+[-_]?\d+")
_LETTERS = re.compile(r"[a-z][-_]?$")
_NEAR = 6


def stated_count(question: str) -> int | None:
    """The number of items in a question for their names: 33 of `33个重点项目分别是什么`.

    None where the question states no count, or several.
    """
    asked = fold(question)
    found = {match["count"] for stated in _STATED for match in stated.finditer(asked)}
    found |= {match["count"] for match in _STATED_IN_ENGLISH.finditer(asked)}
    if len(found) != 1:
        return None
    (count,) = found
    return int(count) if count.isdigit() else (_DIGIT | _ENGLISH)[count]


def asked_number(
    question: str, text: str, start: int, end: int, *, said: str = ""
) -> tuple[int, int]:
    """The number in text[start:end] that the question asks for, whole and with its unit.

    Of several the one in the unit that is asked for; of `4个扩大至11个` the later, or the earlier
    where the question asks for the time before; else the one whose neighbours share most pairs of
    characters with the question. A span with no number but those of a calendar comes back as it is.

    Args:
        said: an English question in Chinese words, which shares them with the text.
    """
    folded, asked = fold(text), fold(f"{question}\n{said}")
    unit = asked_unit(question)
    numbers = [
        span
        for span in map(partial(_with_unit_apart, folded), _numbers(folded, start, end))
        if not CALENDAR.fullmatch(folded, *span)
        or (unit and unit.search(folded, *span) and _lasts(folded, *span))
    ]
    found = numbers
    if unit is not None:
        numbers = [span for span in numbers if unit.search(folded, *span)] or numbers
    if not numbers:
        return start, end
    if len(found) > 1 and _SEVERAL.search(asked):
        return _with_what_belongs(asked, folded, (found[0][0], found[-1][1]), start, end)
    if len(numbers) == 1:
        return _with_what_belongs(asked, folded, _adjoined(folded, numbers[0], found), start, end)
    change = CHANGE.search(folded, numbers[0][1], numbers[-1][0] + 1)
    if change and len(numbers) == 2:
        return numbers[0] if _BEFORE.search(asked) else numbers[-1]
    chosen = max(numbers, key=lambda span: _shared(folded, span, asked))
    return _with_what_belongs(asked, folded, _adjoined(folded, chosen, found), start, end)


def _adjoined(
    folded: str, number: tuple[int, int], numbers: Sequence[tuple[int, int]]
) -> tuple[int, int]:
    """The number with those that stand right before and behind it: 4、5条, 1时37分."""
    start, end = number
    for first, last in reversed(numbers):
        if last <= start and _ADJOINED.fullmatch(folded, last, start):
            start = first
    for first, last in numbers:
        if first >= end and _ADJOINED.fullmatch(folded, end, first):
            end = last
    return start, end


def _with_unit_apart(folded: str, number: tuple[int, int]) -> tuple[int, int]:
    """The number with a unit that a blank keeps from it: 50 项."""
    apart = _UNIT_APART.match(folded, number[1])
    return (number[0], apart.end()) if apart and folded[number[1] - 1].isdigit() else number


def _with_what_belongs(
    asked: str, folded: str, number: tuple[int, int], start: int, end: int
) -> tuple[int, int]:
    """The number with what bounds it (超过, 不低于) and what the reader marked beside it and no pattern
    foresees: an ordinal's 第, a word that makes it inexact, a rare unit or the counted noun (16队,
    25澳元, 18个村)."""
    bound = _BOUND.search(folded, max(0, number[0] - 4), number[0])
    if bound and _says_bound(asked, bound.group()):
        before = None
    else:
        unsaid = bound if bound and bound.group() not in asked else None
        before = _BELONGS_BEFORE.search(folded, start, number[0]) or unsaid
    first = before.start() if before else number[0]
    rate = _RATE.search(folded, start, first) if "元" in folded[slice(*number)] else None
    if rate and "每" not in asked:
        first = rate.start()
    behind = folded[number[1] : end]
    open_ended = _OPEN_ENDED.fullmatch(folded, number[1] - 1, number[1])
    last = end if open_ended and _NOUN.fullmatch(behind) else number[1]
    return first, last


def _says_bound(asked: str, bound: str) -> bool:
    """Whether the question says by 最多 or 至少 what stands in front of the number as a bound."""
    return any(said.search(asked) and of.fullmatch(bound) for said, of in _SAME_BOUND)


def _numbers(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Numbers that [start, end) touches, whole; words like 约 before one are no part of it."""
    found: list[tuple[int, int]] = []
    for match in _NUMBER.finditer(folded, max(0, start - 20), min(len(folded), end + 20)):
        if not _VALUE.search(match.group()) or is_of_a_name(folded, *match.span()):
            continue
        if found and _as_one(folded, found[-1], match.span()):
            found[-1] = (found[-1][0], match.end())
        else:
            found.append(match.span())
    return [(first, last) for first, last in found if first < end and start < last]


def _lasts(folded: str, start: int, end: int) -> bool:
    """Whether what might be a date is as well how long something takes: 30日, and neither 2月30日 nor 2020年."""
    return folded[end - 1] == "日" and folded[max(0, start - 1) : start] not in tuple("月年")


def is_a_day(span: str, unit: re.Pattern[str] | None) -> bool:
    """Whether `span` is a date, where a number in `unit` is asked for, or in any."""
    if unit is None:
        return CALENDAR.fullmatch(span) is not None
    return _A_DAY.match(span) is not None and unit.search(span) is not None


def is_of_a_name(folded: str, start: int, end: int) -> bool:
    """Whether all digits in [start, end) belong to names, 1 of PZ-1, with their letters or not."""
    led = _LETTERS.search(folded[max(0, start - 2) : start])
    if led is not None and folded[start:end].isdigit():
        return True
    rest, names = _WITH_DIGITS.subn("", folded[start:end])
    return names > 0 and not _VALUE.search(rest)


def _as_one(folded: str, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether the two numbers are the ends of a range or the sides of a ratio, and no dates."""
    ratio = _RATIO.fullmatch(folded, one[0], two[1])
    reach = _RANGE.fullmatch(folded, one[1], two[0]) and not CALENDAR.fullmatch(folded, *two)
    bounds = _BOUNDS.fullmatch(folded, one[1] - 3, two[1])
    sides = _SIDES.fullmatch(folded, one[1], two[0])
    units = {_FIGURES.sub("", folded[slice(*number)]) for number in (one, two)}
    either = _EITHER.fullmatch(folded, one[1], two[0]) and len(units) == 1 and units != {""}
    return bool(ratio or reach or sides or either or (bounds and bounds.start("most") == two[0]))


def _shared(folded: str, span: tuple[int, int], asked: str) -> int:
    around = folded[max(0, span[0] - _NEAR) : span[0]], folded[span[1] : span[1] + _NEAR]
    pairs = {part[i : i + 2] for part in around for i in range(len(part) - 1)}
    return sum(pair in asked for pair in pairs)
