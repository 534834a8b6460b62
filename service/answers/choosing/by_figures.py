"""Which of two is greater, less or earlier by what is told of each: figures in the same unit, or days."""

import re
from collections.abc import Iterator
from itertools import product

from service.answers.choosing.choices import Choice
from service.answers.choosing.directions import aged, sooner, wants_least
from service.answers.choosing.quantities import Quantity, days_of, quantities_of
from service.reader.support import Support

_RATE = re.compile(
    r"(?:跌|降|减少?|下滑)[得了]?更?(?:狠|猛|厉害|多)|(?:增长|增速|增幅|涨幅|涨得|上涨|降幅|下降|跌幅|提高|比例|占比|比重|[^概效]率)[^?]{0,4}(?:快|高|大|慢|低|小|多|少|猛|更)|(?:增长|涨)得"
)
_MONEY = re.compile(
    r"钱|金额|捐|额度|奖励|资金|经费|费用|投资额|总投资|价|贵|便宜|收入|补贴|补助|罚款"
)
_LENGTH = re.compile(r"[更较最][长短](?![期远])|[长短](?:些|一点|得?多)?[?呢]?$")
_NO_MEASURE = re.compile(
    r"[的了是在得有和与到里中上各更较最多少高低大小快慢强弱重轻远近好严一些点?呢,]|数量|人数|规模|预计|实际|目前|现在|复杂|厉害"
)
# Of ways and of times: 哪条更长, 哪个期限更长.
_OF_LENGTH = re.compile(
    r"(?:公|千|厘|毫|分|海|英)?[米里]|年|个?月|天|日|周|个?小时|分钟|秒|个?工作日|字|页"
)
# 亏得更狠 and 赚得多 are told by what a text calls them.
_RESULTS = re.compile(r"[亏赚]|盈利")
_OF_RESULTS = ("利润", "亏损", "盈利")


def by_figures(said: dict[Support, str], one: str, two: str, asked: str) -> Choice | None:
    """The one whose figure is greater (or smaller, or earlier, as asked), told by one sentence if
    any, else by two."""
    together = [sentence for sentence, text in said.items() if one in text and two in text]
    pairs = [(sentence, sentence) for sentence in together]
    pairs += [pair for pair in product(said, said) if pair[0] != pair[1]]
    for first, second in pairs:
        winner = _greater(said[first], said[second], one, two, asked)
        if winner and _speak_of(asked, said[first] + said[second]):
            return Choice(winner, (first,) if first == second else (first, second))
    return None


def _speak_of(asked: str, told: str) -> bool:
    """Whether `told` has a character of what is compared: of 员工 where 哪家的员工更多. What is told by its
    unit (a price, a rate, a length) or by a day, or by an adjective alone, needs no word."""
    by_unit = _MONEY.search(asked) or _RATE.search(asked) or _LENGTH.search(asked)
    if by_unit or sooner(asked) is not None or _RESULTS.search(asked):
        return True
    words = [word for word in _NO_MEASURE.split(asked) if len(word) > 1]
    return not words or any(char in told for word in words for char in word)


def _greater(first: str, second: str, one: str, two: str, asked: str) -> str | None:
    earlier = sooner(asked)
    if earlier is not None:
        for day, other in product(_days(first, one, two), _days(second, two, one)):
            like = [bool(a) == bool(b) for a, b in zip(day, other, strict=True)]
            if all(like) and day != other:
                return one if (day < other) == earlier else two
        if aged(asked) is None:
            return None
    pairs = list(product(_figures(first, one, two), _figures(second, two, one)))
    for figure, against in sorted(pairs, key=lambda pair: _far(pair, asked)):
        if figure.unit != against.unit or figure.value == against.value:
            continue
        if _wanted(figure.unit, asked):
            return one if (figure.value > against.value) == _wants_more(asked) else two
    return None


def _far(pair: tuple[Quantity, Quantity], asked: str) -> tuple[int, int]:
    """How little what stands before the figures tells of what is asked, then how far they stand from
    the names."""
    told = [asked[i : i + 2] for i in range(len(asked) - 1)]
    told += _OF_RESULTS if _RESULTS.search(asked) else ()
    silent = sum(
        bool(figure.said) and not any(word in figure.before + figure.said for word in told)
        for figure in pair
    )
    return silent, sum(len(figure.said) for figure in pair)


def _wants_more(asked: str) -> bool:
    older = aged(asked)
    return older if older is not None else not wants_least(asked)


def _wanted(unit: str, asked: str) -> bool:
    if aged(asked) is not None:
        return unit == "年"
    if _LENGTH.search(asked):
        return _OF_LENGTH.fullmatch(unit) is not None
    if _RATE.search(asked):
        return unit in {"%", "个百分点", "倍"}
    return "元" in unit if _MONEY.search(asked) else True


def _figures(text: str, name: str, other: str) -> list[Quantity]:
    return [
        quantity
        for start in _places(text, name)
        for quantity in quantities_of(text, start, start + len(name), other)
    ]


def _days(text: str, name: str, other: str) -> list[tuple[int, int, int]]:
    return [
        day
        for start in _places(text, name)
        for day in days_of(text, start, start + len(name), other)
    ]


def _places(text: str, name: str) -> Iterator[int]:
    """Where the name stands, but not inside 进出口 when it is 出口."""
    for match in re.finditer(re.escape(name), text):
        if not (match.start() and text[match.start() - 1] in "进不非副" and len(name) == 2):
            yield match.start()
