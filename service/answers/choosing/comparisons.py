"""Comparisons, `A和B哪个更多`: the one of the two that the documents put above the other.

A sentence that sets the two side by side in words decides, or their numbers in the same unit.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from indexer.text.fold import fold
from service.answers.choosing.choices import Choice, known
from service.answers.choosing.compared import Compared, compared_in
from service.answers.choosing.directions import aged, sooner, wants_least
from service.answers.choosing.grid import is_row
from service.answers.choosing.in_table import compare_in_table
from service.answers.choosing.quantities import Quantity, days_of, quantities_of
from service.reader.expressions import DATE
from service.reader.reading import Passage
from service.reader.support import Support, supporting_sentences

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
_ABOVE = r"[^,;。]{0,12}?(?:高于|多于|大于|超过|超出|快于|强于|优于|好于|领先|早于|高出)"
_BELOW = r"[^,;。]{0,12}?(?:低于|少于|小于|慢于|弱于|不及|不如|落后|逊于|晚于)"
_THAN = r"[^,;。]{0,2}比"
_SIZE = r"(?:的?(?:增速|增幅|涨幅|比重|占比|水平))?"
_WHEN = re.compile(
    r"^.*(?:\d(?:年|月|日|季度)份?|[上下]半年|[年月季]末|年底|月底|今年|去年|截至[^,]{1,8})(?:的|,)?(?=[^,]{2,}$)|^.*的(?=[^,的]{2,}$)"
)
# 亏得更狠 and 赚得多 are told by what a text calls them.
_RESULTS = re.compile(r"[亏赚]|盈利")
_OF_RESULTS = ("利润", "亏损", "盈利")
_SEARCHED = 12


def compare(question: str, passages: Sequence[Passage]) -> Choice | None:
    """Which of the two that the question compares; None where no sentence decides."""
    compared = compared_in(question)
    if compared is None:
        return None
    texts = [fold(passage.text) for passage in passages]
    one, two = _sides(compared.one, compared.two, texts)
    if not one or not two or one in two or two in one:
        return None
    whole = _with_shared_beginning(one, two, compared.one, texts)
    choice = compare_two(Compared(*whole, compared.asked), question, passages)
    if choice is None or whole == (one, two):
        return choice
    return replace(choice, option=one if choice.option == whole[0] else two)


def compare_two(compared: Compared, question: str, passages: Sequence[Passage]) -> Choice | None:
    """As compare(), of two in the words of the passages.

    Args:
        question: in Chinese; it tells which sentences speak of what is asked.
    """
    one, two = compared.one, compared.two
    in_table = compare_in_table(compared, passages)
    if in_table is not None:
        return in_table
    texts = [fold(passage.text) for passage in passages]
    sentences = supporting_sentences(question, passages)[:_SEARCHED]
    said = {
        sentence: text
        for sentence in sentences
        if not is_row(text := texts[sentence.passage][sentence.start : sentence.end])
    }
    said = {sentence: text.replace(" ", "") for sentence, text in said.items()}
    for sentence, text in said.items():
        above = _set_apart(text, one, two)
        if above:
            below = two if above == one else one
            return Choice(below if wants_least(compared.asked) else above, (sentence,))
    return _by_figures(said, one, two, compared.asked)


def _sides(one: str, two: str, texts: Sequence[str]) -> tuple[str, str]:
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


def _with_shared_beginning(one: str, two: str, asked: str, texts: Sequence[str]) -> tuple[str, str]:
    """物流示范基地 and 物流示范城市 for 物流示范基地和示范城市, where the texts have both so."""
    at = asked.rfind(one)
    for start in range(at):
        beginning = asked[start:at]
        both = beginning + one, beginning + two
        if all(any(name in text for text in texts) for name in both):
            return both
    return one, two


def _set_apart(text: str, one: str, two: str) -> str | None:
    """The greater where the sentence compares the two in words."""
    for first, second in ((one, two), (two, one)):
        a, b = re.escape(first), re.escape(second)
        if re.search(f"{a}{_ABOVE}[^,;。]{{0,6}}{b}", text) or re.search(f"{a}{_THAN}{b}", text):
            return first
        if re.search(f"{a}{_BELOW}[^,;。]{{0,6}}{b}", text):
            return second
        # 甲市增长9.5%,高于乙市: the subject of the clause before is above.
        if re.search(f"{a}[^。;]{{0,30}},{_ABOVE}[^,;。]{{0,6}}{b}", text):
            return first
        if re.search(f"{a}[^。;]{{0,30}},(?:增速)?比{b}{_SIZE}(?:加快|提高|增加|高|多|快)", text):
            return first
        if re.search(f"{a}[^。;]{{0,30}},{_BELOW}[^,;。]{{0,6}}{b}", text):
            return second
    return None


def _by_figures(said: dict[Support, str], one: str, two: str, asked: str) -> Choice | None:
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
