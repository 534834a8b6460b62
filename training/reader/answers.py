"""Which spans of a sentence can be asked for, and with which question words."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import rjieba

CLAUSE_MARKS = frozenset("，。；：！？、,;:!?…—\n")
SENTENCE = re.compile(r"[^。！？!?；\n]+[。！？!?；\n]*[”’」』）)]*")
_NAME_TAGS = frozenset({"nr", "nrt", "nrfg", "nz", "ns", "nt", "eng", "j"})
_NOUN_TAGS = _NAME_TAGS | {"n", "vn", "an", "b", "l", "ng", "s"}
_DATE = re.compile(
    r"(?:公元前?)?\d{1,4}年(?:代|底|初)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:[至到-]\d{1,4}年)?"
    r"|\d{1,2}月(?:\d{1,2}[日号]|底|初|份)?|\d{1,2}世纪(?:末|初|中叶)?(?:\d0年代)?"
)
_NUMBER = re.compile(
    r"(?:约|近|超过?|逾)?(?:\d[\d,.]*|[一二三四五六七八九十百千两]{1,6})"
    r"(?:%|％|多|余)?[十百千万亿]{0,3}(?:多|余)?"
)
_TITLED = re.compile(r"《[^《》]{1,30}》(?:第[^，。]{1,3}[季部卷])?|“[^“”]{2,20}”")
_LIST = re.compile(
    r"[^，。；：、！？\s的是有包括为]{1,14}(?:、[^，。；：、！？\s]{1,14})+(?:[和及与][^，。；：、！？\s的]{1,12}|等)?"
)
_REASON = re.compile(r"(?:由于|因为)[^。；，]{4,40}")
_PURPOSE = re.compile(r"为了[^。；，]{4,30}")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text at [start, end), with its part of speech."""

    text: str
    tag: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Answer:
    """text[start:end] can be asked for with any of `words`."""

    start: int
    end: int
    words: tuple[str, ...]


@lru_cache(maxsize=50_000)
def tagged(text: str) -> tuple[Word, ...]:
    """Words of `text` in order; every character belongs to one word."""
    words, place = [], 0
    for word, tag in rjieba.tag(text):
        words.append(Word(word, tag, place))
        place += len(word)
    return tuple(words)


def _dates(text: str) -> list[Answer]:
    found = []
    for match in _DATE.finditer(text):
        words: tuple[str, ...] = (
            "什么时候",
            "何时",
            "什么时间",
            "哪天" if "日" in match[0] else "什么时候",
        )
        if re.fullmatch(r"(?:公元前?)?\d{1,4}年", match[0]):
            words = ("哪一年", "哪年", "什么时候", "何时", "几几年", "哪一年")
        elif "世纪" in match[0]:
            words = ("哪个世纪", "什么时期", "什么年代")
        found.append(Answer(*match.span(), words))
    return found


def _numbers(text: str, words: tuple[Word, ...], dates: list[Answer]) -> list[Answer]:
    """Numbers, with the measure word that follows where there is one."""
    starts = {word.start: word for word in words}
    found = []
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if any(date.start < end and start < date.end for date in dates) or start not in starts:
            continue
        unit = starts.get(end)
        measured = (
            unit is not None
            and len(unit.text) <= 3
            and (unit.tag in {"q", "m"} or (unit.tag in {"n", "zg"} and match[0][-1].isdigit()))
        )
        if not measured or unit is None:
            if match[0][-1] in "%％":
                found.append(Answer(start, end, ("多少", "百分之多少", "多大比例")))
            elif len(match[0]) > 2 and match[0][-1].isdigit():
                found.append(Answer(start, end, ("多少",)))
            continue
        asks = ["多少" + unit.text, "多少"]
        if end - start <= 2 and text[end - 1] not in "万亿千百":
            asks = ["几" + unit.text, "多少" + unit.text, "几" + unit.text]
        found.append(Answer(start, unit.end, tuple(asks)))
    return found


def _named(words: tuple[Word, ...]) -> list[Answer]:
    """Runs of nouns: people, places, bodies, things."""
    found = []
    run: list[Word] = []
    dots = {word.start for word in words if word.text == "·"}
    for word in (*words, Word("", "x", 0)):
        dotted = word.end in dots or word.start - 1 in dots
        if word.tag in _NOUN_TAGS and word.text not in CLAUSE_MARKS and not dotted:
            run.append(word)
            continue
        if run:
            found.append(_noun(run))
        run = []
    return [answer for answer in found if answer.end - answer.start >= 2]


def _noun(run: list[Word]) -> Answer:
    start, end, last = run[0].start, run[-1].end, run[-1]
    tags = {word.tag for word in run}
    if len(run) == 1 and last.tag in {"nr", "nrt", "nrfg"}:
        return Answer(start, end, ("谁", "谁", "哪位", "什么人", "哪个人"))
    if tags <= {"ns", "s"}:
        return Answer(
            start, end, ("哪里", "什么地方", "哪儿", "何处", "哪个地方", "哪个城市", "哪")
        )
    if len(run) == 1 and last.tag == "nt":
        return Answer(start, end, ("哪个机构", "哪个组织", "哪个单位", "什么机构", "哪里"))
    asks: list[str] = ["什么", "什么", "哪个", "哪一个"]
    if len(run) > 1 and last.tag in {"n", "vn", "ng"}:
        asks += [f"哪个{last.text}", f"什么{last.text}", f"哪种{last.text}", f"哪一{last.text}"]
    return Answer(start, end, tuple(asks))


def _foreign_names(words: tuple[Word, ...]) -> list[Answer]:
    """Names in parts: 约翰·史密斯."""
    found = []
    i = 1
    while i + 1 < len(words):
        if words[i].text == "·" and words[i - 1].text not in CLAUSE_MARKS:
            last = i + 1
            while last + 2 < len(words) and words[last + 1].text == "·":
                last += 2
            found.append(
                Answer(words[i - 1].start, words[last].end, ("谁", "谁", "哪位", "什么人"))
            )
            i = last
        i += 1
    return found


def _objects(text: str, words: tuple[Word, ...]) -> list[Answer]:
    """What follows a verb up to the next mark: 提出了什么, 位于什么地方."""
    found = []
    for word, following in pairwise(words):
        if word.tag != "v" or word.start == 0 or following.text in CLAUSE_MARKS:
            continue
        start = following.end if following.tag in {"ul", "uz", "p"} else following.start
        end = start
        while end < len(text) and text[end] not in "，。；！？":
            end += 1
        if 4 <= end - start <= 45:
            found.append(
                Answer(start, end, ("什么", "什么", "什么", "哪些", "哪些内容", "什么内容"))
            )
    return found


def answers(text: str) -> list[Answer]:
    """Everything in the sentence `text` that can be asked for, in no special order."""
    words = tagged(text)
    dates = _dates(text)
    found = dates + _numbers(text, words, dates) + _named(words) + _objects(text, words)
    quoted = ("什么", "什么", "哪个", "哪部作品", "哪一部", "什么名字")
    found += [Answer(*match.span(), quoted) for match in _TITLED.finditer(text)]
    found += _foreign_names(words)
    listed = ("哪些", "什么", "哪几个", "哪些方面", "哪几种", "哪些地方")
    found += [
        Answer(*match.span(), listed)
        for match in _LIST.finditer(text)
        if match.end() - match.start() <= 60
    ]
    found += [
        Answer(*match.span(), ("为什么", "为何", "什么原因")) for match in _REASON.finditer(text)
    ]
    found += [Answer(*match.span(), ("为什么", "为了什么")) for match in _PURPOSE.finditer(text)]
    return [answer for answer in found if 1 <= answer.end - answer.start <= 78]
