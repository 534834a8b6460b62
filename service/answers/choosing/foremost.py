"""Who of several has the most of what one sentence tells of each: 哪个食堂就餐的人最少 beside
东区食堂每天就餐约820人,西区食堂约130人,北区食堂约460人."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.text.fold import fold
from service.answers.choosing.choices import Choice
from service.answers.choosing.directions import wants_least
from service.answers.choosing.quantities import quantity_of
from service.reader.expressions import BARE_NUMBER
from service.reader.reading import Passage
from service.reader.support import Support, supporting_sentences
from service.reader.words import chinese_words

_WHICH = re.compile(
    r"哪一?[个座家条所种款位项处支部名只间]?(?P<kind>[\u4e00-\u9fff]{1,4})|[两三四五六七八九十\d][个座家条所](?P<of>[\u4e00-\u9fff]{1,4}?)[里中](?:面|间)?,?谁"
)
_MOST = re.compile(
    r"(?P<done>卖|售|销)[得量额]*最[好多高差少低]|最(?:高|低|多|少|大|小|长|短|快|慢|重|轻|贵|便宜|远|近)"
)
_SOLD = re.compile(r"[售销卖]")
# Of whom else, which place behind the first, what has to be reckoned first, and when.
_RECKONED = re.compile(
    r"除|以外|第[二三四五六七八九十]|其次|人均|平均|增[长加幅速]|(?<!最)差|比|倍|占|最[早晚]|哪[些几年月天]|什么时候"
)
_KINDS = {
    "城市": "市", "区县": "[区县]", "企业": "(?:公司|集团|厂|合作社)", "公司": "(?:公司|集团|厂)",
    "学校": "(?:[校学院]|[中小]学)", "单位": "(?:公司|集团|厂|[局院所会社校]|中心)", "乡镇": "[乡镇]",
    "村子": "村", "医院": "(?:医院|卫生院)",
}  # fmt: skip
_LEAD = re.compile(r"^(?:\s|其中|包括|而|另有?|以及|[及和与]|截至[^,]{1,8})*")
_VALUE = re.compile(rf"(?P<said>[^\d,;:。]{{0,8}}?)(?:约|近|超过?|逾)?(?P<number>{BARE_NUMBER})")
_DIGITS = re.compile(r"^[\d,.零〇一二三四五六七八九十百千两万亿]+")
_CALENDAR = re.compile(r"(?:(?:19|20)\d\d年|\d{1,2}[月日号])")
_NOT_ALL = re.compile(r"等(?=[,;。)\d]|$)|其余|另外|其他[\u4e00-\u9fff]{0,8}\d")
_SAYS_SO = re.compile(r"最|第一|居首|排名|倒数|末位")
_FEWER = re.compile(r"减少|下降|降低|脱贫|亏损|扣")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_SLIGHT = re.compile(
    r"[的了是在得有和与从到里中各人数量位一个些,、“”\"\s?。]|目前|现在|请问|到底|究竟|上面"
)
_ABOUT = re.compile("[共约近]")
_LONGEST_NAME = 14
_FEWEST = 3
_LOOKED = 8  # sentences


@dataclass(frozen=True, slots=True)
class _Had:
    name: str
    value: float
    unit: str
    said: str


def foremost(question: str, passages: Sequence[Passage]) -> Choice | None:
    """None for any other question; where two have as much, not all are told, the text itself says who is
    first, or the question asks of something that its sentence and what stands before it do not have."""
    asked = fold(question)
    most, which = _MOST.search(asked), _WHICH.search(asked)
    if most is None or which is None or _RECKONED.search(asked):
        return None
    for support in supporting_sentences(question, passages)[:_LOOKED]:
        text = fold(passages[support.passage].text)
        sentence = text[support.start : support.end]
        if _tells_otherwise(asked, sentence, fold(passages[support.passage].context)):
            continue
        for kind in _kinds(which["kind"] or which["of"]):
            asks = _asked_of(asked, which, most, kind)
            told = _told(sentence, _KINDS.get(kind, re.escape(kind)), asks)
            before = f"{passages[support.passage].context}\n{text[: support.end]}"
            if told and all(_is_told(word, fold(before), sentence) for word in asks):
                return _winner(told, asked, support)
    return None


def _tells_otherwise(asked: str, sentence: str, context: str) -> bool:
    """Whether the sentence says itself who is first, tells not all, or tells how much less or of another year."""
    if _SAYS_SO.search(sentence) or _NOT_ALL.search(sentence):
        return True
    fewer = _FEWER.search(sentence)
    if fewer and fewer.group() not in asked:
        return True
    years = set(_YEAR.findall(asked))
    return bool(years) and years.isdisjoint(_YEAR.findall(context + sentence))


def _kinds(said: str) -> Iterator[str]:
    """The beginnings of `said` that cut no word, shortest first."""
    for size in range(1, len(said) + 1):
        around = (said[max(0, size - a) : size + b] for a, b in ((1, 1), (2, 1), (1, 2)))
        if not any(
            len(word) > 1 and word in chinese_words() for word in around if size < len(said)
        ):
            yield said[:size]


def _asked_of(asked: str, which: re.Match[str], most: re.Match[str], kind: str) -> list[str]:
    """The words of the question beside whom it asks for, and how."""
    name = "kind" if which["kind"] else "of"
    end = which.start(name) + len(kind) if name == "kind" else which.end()
    spans = sorted(((which.start(), end), most.span()))
    rest = f"{asked[: spans[0][0]]} {asked[spans[0][1] : spans[1][0]]} {asked[spans[1][1] :]}"
    words = [word for word in _SLIGHT.sub(" ", rest).split() if word]
    return words + (["售"] if most["done"] else [])


def _is_told(word: str, before: str, sentence: str) -> bool:
    if word == "售":
        return _SOLD.search(sentence) is not None
    pairs = [word[i : i + 2] for i in range(len(word) - 1)] or [word]
    return 2 * sum(pair in before for pair in pairs) >= len(pairs)


def _told(sentence: str, kind: str, asks: Sequence[str]) -> list[_Had]:
    """What each whose name ends in `kind` has, one a part of the sentence, or of what stands behind its
    last colon; [] where one of them has no value or one in another unit."""
    named = re.compile(rf"(?P<name>[\u4e00-\u9fffA-Za-z\d·]{{1,{_LONGEST_NAME}}}?{kind})")
    for text in dict.fromkeys((sentence.rpartition(":")[2], sentence)):
        for joint in ("[;。]", "[,;。]"):
            found = [
                _had(name["name"], bare[name.end() :].partition(":")[0], asks)
                for part in re.split(joint, text)
                if (name := named.match(bare := _LEAD.sub("", part, count=1)))
            ]
            told = [one for one in found if one]
            units = {one.unit for one in told}
            alike = len({one.said for one in told} - {""}) < 2
            if len(told) >= _FEWEST and len(told) == len(found) and len(units) == 1 and alike:
                return told
    return []


def _had(name: str, rest: str, asks: Sequence[str]) -> _Had | None:
    """The value behind a word of the question, or the only one."""
    values = [
        (match, quantity)
        for match in _VALUE.finditer(rest)
        if not _CALENDAR.match(match["number"]) and (quantity := quantity_of(match["number"]))
    ]
    meant = [
        (match, quantity)
        for match, quantity in values
        if any(word in match["said"] for word in asks)
    ]
    chosen = meant if len(meant) == 1 else values
    if len(chosen) != 1:
        return None
    match, quantity = chosen[0]
    counted = _DIGITS.sub("", match["number"])  # 份 and 人 are both counted one by one
    return _Had(
        name,
        quantity.value,
        quantity.unit or counted,
        _SLIGHT.sub("", _ABOUT.sub("", match["said"])),
    )


def _winner(told: Sequence[_Had], asked: str, support: Support) -> Choice | None:
    values = [one.value for one in told]
    least = wants_least(asked) or "最差" in asked
    top = min(values) if least else max(values)
    return Choice(told[values.index(top)].name, (support,)) if values.count(top) == 1 else None
