"""One of two: the alternatives that a question names, and the one that the documents choose.

`是A还是B`, `A or B`, and comparisons: `A和B哪个更多`. A comparison is decided by a sentence that sets
the two side by side, or by their numbers in the same unit.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.text.fold import fold
from service.reader.expressions import BARE_NUMBER
from service.reader.reading import Passage, Reading
from service.reader.support import Support, supporting_sentences

_LEADS = (
    "属于", "担任", "在", "由", "是", "为", "叫", "指", "归", "以", "靠", "从", "向", "对", "和", "算", "成",
    "要", "任", "当", "做", "选", "用",
)  # fmt: skip
_LONGEST_LEAD = 4
_AFTER_OPTION = re.compile(r"召开|举办|举行|成立|负责|牵头|承办|合作|的(?=[呢?]|$)|呢")
_ASKING = r"(?:到底|究竟|相比)?,?(?:哪[一]?[个家所类边种座份次项批名位支者]|哪一?方|哪里|哪|谁)(?P<rest>[^?]*)"
_COMPARED = re.compile(
    rf"(?P<one>[^,、;?]{{2,40}}?)(?:和|与|跟|同|以及|、)(?P<two>[^,、;?]{{2,30}}?)(?:之间|两者|当中|中|相比)?,?(?:[上下]半年|数量上?|规模上?|金额上?|人数上?)?{_ASKING}"
)
_LESS = re.compile(r"少|低|小|慢|短|弱|轻|便宜|近(?!年)")
_RATE = re.compile(
    r"(?:增长|增速|增幅|涨幅|涨得|上涨|降幅|下降|跌幅|提高)[^?]{0,4}(?:快|高|大|慢|低|小|多|少|猛|更)"
)
_EARLIER = re.compile(r"早|先")
_SEVERAL = re.compile(
    r"更|较|最|多|少|高|低|大|小|快|慢|长|短|早|晚|先|强|弱|重|轻|远|近|复杂|严|贵|便宜"
)
_ABOVE = r"[^,;。]{0,12}?(?:高于|多于|大于|超过|超出|快于|强于|优于|好于|领先|早于|高出)"
_BELOW = r"[^,;。]{0,12}?(?:低于|少于|小于|慢于|弱于|不及|不如|落后|逊于|晚于)"
_THAN = r"[^,;。]{0,2}比"
_NUMBER = re.compile(BARE_NUMBER)
_WHEN = re.compile(
    r"^.*(?:\d(?:年|月|日|季度)份?|[上下]半年|[年月季]末|年底|月底|今年|去年|截至[^,]{1,8})(?:的|,)?(?=[^,]{2,}$)|^.*的(?=[^,的]{2,}$)"
)
_SCALE = {"十": 10.0, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
_REACH = 45  # characters from an option to its number
_MIN_COVER = 0.25


@dataclass(frozen=True, slots=True)
class Choice:
    """The option as the document has it, or as the question does, and the sentences that decide."""

    option: str
    supports: tuple[Support, ...]


def options_in(question: str) -> tuple[tuple[str, ...], ...]:
    """The two alternatives of the question, folded, each in the forms that it may stand in; () where
    it names none."""
    folded = fold(question).strip()
    if "还是" in folded:
        left, right = folded.split("还是", 1)
        return _seam(left.rstrip(",、 "), right.rstrip("?。 "))
    english = re.search(r"([\w' -]+?) or (?:the |a |an |in |at )?([\w' -]+?)\?*$", folded)
    return ((english[1].split()[-1],), (english[2],)) if english else ()


def compared_in(question: str) -> tuple[str, str, str] | None:
    """The two that are compared and what is asked of them; None for any other question."""
    found = _COMPARED.search(fold(question))
    if found is None or not _SEVERAL.search(found["rest"]):
        return None
    return found["one"], found["two"], found["rest"]


def choose(question: str, passages: Sequence[Passage], reading: Reading) -> Choice | None:
    """The alternative that the best sentence holds, or that the reader marked."""
    texts = [fold(passage.text) for passage in passages]
    options = tuple(_standing(forms, texts) for forms in options_in(question))
    if len(options) < 2 or options[0] == options[1]:
        return None
    sentences = supporting_sentences(question, passages)
    for sentence in sentences[:5]:
        text = texts[sentence.passage][sentence.start : sentence.end]
        # 副组长 holds 组长: only what stands there beside the longer one counts.
        longer = max(options, key=len)
        held = [option for option in options if option in text.replace(longer, "")]
        held += [longer] if longer in text and longer not in held else []
        if len(held) == 1 and sentence.cover >= _MIN_COVER:
            return Choice(held[0], (sentence,))
    return _marked(options, passages, reading, sentences)


def compare(question: str, passages: Sequence[Passage]) -> Choice | None:
    """Which of the two that the question compares; None where no sentence decides."""
    compared = compared_in(question)
    if compared is None:
        return None
    texts = [fold(passage.text) for passage in passages]
    one, two = _sides(compared[0], compared[1], texts)
    if not one or not two or one in two or two in one:
        return None
    sentences = supporting_sentences(question, passages)[:12]
    said = {
        sentence: texts[sentence.passage][sentence.start : sentence.end] for sentence in sentences
    }
    less = bool(_LESS.search(compared[2]))
    for sentence, text in said.items():
        above = _set_apart(text, one, two)
        if above:
            below = two if above == one else one
            return Choice(below if less else above, (sentence,))
    by_number = _by_number(said, one, two, compared[2])
    if by_number is not None:
        return by_number
    return None


def _sides(one: str, two: str, texts: Sequence[str]) -> tuple[str, str]:
    """The two as the texts have them. In front of the first may stand when and of what (8月10日某行的
    游资和散户), so it is looked for from its end; the sides are of like length."""
    plain = _WHEN.sub("", one)
    longest = max(2 * len(two), 4)
    tails = (plain[-size:] for size in range(min(len(plain), longest), 1, -1))
    heads = (two[:size] for size in range(len(two), 1, -1))
    first = next((tail for tail in tails if any(tail in text for text in texts)), "")
    second = next((head for head in heads if any(head in text for text in texts)), "")
    return first or _known(one, texts), second or _known(two, texts)


def _seam(left: str, right: str) -> tuple[tuple[str, ...], ...]:
    """(论坛是在甲城, 在乙城召开的) -> ((甲城,), (乙城,)): what stands before and behind 还是.

    The sides run alike: the words that the second begins with say where the first begins, and what
    both end in may belong to neither. Each side in several forms, the fullest first.
    """
    body = _AFTER_OPTION.split(right.removeprefix("是"))[0]
    for size in range(min(_LONGEST_LEAD, len(body) - 1), 0, -1):
        lead = body[:size]
        at = left.rfind(lead)
        if at >= 0 and (size > 1 or lead in _LEADS) and len(left) - at <= 2 * len(body) + 6:
            return _forms(left[at + size :], body[size:], "" if lead in _LEADS else lead)
    for word in _LEADS:
        tail = left[left.rfind(word) + len(word) :] if word in left else ""
        if tail and len(tail) <= 2 * len(body) + 2:
            return _forms(tail, body, "")
    return _forms(left[-len(body) :], body, "") if body else ()


def _forms(one: str, two: str, lead: str) -> tuple[tuple[str, ...], ...]:
    one = one.rstrip(",")
    end = 0
    while end < min(len(one), len(two)) - 1 and one[-end - 1] == two[-end - 1]:
        end += 1
    if not one or not two or one == two:
        return ()
    sides = ((lead + side, side, side[: len(side) - end]) for side in (one, two))
    return tuple(tuple(dict.fromkeys(forms)) for forms in sides)


def _standing(forms: Sequence[str], texts: Sequence[str]) -> str:
    """The first of the forms that the texts hold, else the longest part of the barest."""
    held = (form for form in forms if len(form) > 1 and any(form in text for text in texts))
    return next(held, "") or _known(forms[-1], texts) or forms[-1]


def _known(said: str, texts: Sequence[str]) -> str:
    """The longest part of `said` that stands in the texts; "" when it is less than two characters
    or than a third of it."""
    for size in range(len(said), max(2, len(said) // 3) - 1, -1):
        for start in range(len(said) - size, -1, -1):
            part = said[start : start + size]
            if any(part in text for text in texts):
                return part
    return ""


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
        if re.search(f"{a}[^。;]{{0,30}},{_BELOW}[^,;。]{{0,6}}{b}", text):
            return second
    return None


def _by_number(said: dict[Support, str], one: str, two: str, rest: str) -> Choice | None:
    """The one whose number is greater (or smaller, or earlier, as asked), units being the same."""
    rates = bool(_RATE.search(rest))
    found: dict[str, list[tuple[Support, float, str]]] = {one: [], two: []}
    for sentence, text in said.items():
        for option in (one, two):
            at = text.find(option)
            if at >= 0:
                stop = at + len(option)
                found[option] += [
                    (sentence, *quantity)
                    for match in _NUMBER.finditer(text, stop, stop + _REACH)
                    if (quantity := quantity_of(match.group())) is not None
                    and (not rates or quantity[1].startswith("%"))
                ][:2]
    smaller = bool(_LESS.search(rest) or _EARLIER.search(rest))
    for first, value, unit in found[one]:
        for second, other, same in found[two]:
            if unit and unit == same and value != other:
                winner = one if (value > other) != smaller else two
                return Choice(winner, (first,) if first == second else (first, second))
    return None


def quantity_of(text: str) -> tuple[float, str] | None:
    """3000万元 -> (3e7, 元); None for a number in Chinese digits or without value."""
    match = re.match(r"(\d[\d,]*(?:\.\d+)?)([十百千万亿]*)(.*)", text)
    if match is None:
        return None
    value = float(match[1].replace(",", ""))
    for char in match[2]:
        value *= _SCALE[char]
    return value, re.sub(r"^[多余]|(?:以上|以下|左右|多|余)$", "", match[3])


def _marked(
    options: Sequence[str],
    passages: Sequence[Passage],
    reading: Reading,
    sentences: Sequence[Support],
) -> Choice | None:
    """The option that the reader's candidates speak most for."""
    votes = dict.fromkeys(options, 0.0)
    shortest = dict(zip(options, options, strict=True))
    for candidate in reading.candidates:
        text = fold(passages[candidate.passage].text[candidate.start : candidate.end])
        for option in options:
            votes[option] += candidate.score * _alike(option, text)
            if 2 <= len(text) < len(shortest[option]) and text in option:
                shortest[option] = text
    best = max(options, key=lambda option: votes[option])
    if votes[best] <= 0 or not sentences:
        return None
    holding = [
        sentence
        for sentence in sentences
        if best in fold(passages[sentence.passage].text[sentence.start : sentence.end])
    ]
    return Choice(shortest[best], ((holding or list(sentences))[0],))


def _alike(option: str, text: str) -> float:
    """1 when one holds the other, else the share of the option's pairs of characters that stand in
    the text, above a half; else 0."""
    if len(text) > 1 and (text in option or option in text):
        return 1.0
    pairs = [option[i : i + 2] for i in range(len(option) - 1)] or [option]
    share = sum(pair in text for pair in pairs) / len(pairs)
    return share if share > 0.5 else 0.0
