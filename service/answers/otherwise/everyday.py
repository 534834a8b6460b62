"""Words that people ask with and what texts write for them: 狗 as 犬, 规上 as 规模以上, 动工 as 开工.

Of an entry that has a question word (挣多少钱) only the rest is said otherwise: the question stays one.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from indexer.names import find_places
from service.reader.expressions import QUOTED
from service.reader.words import chinese_words

_WORDS = Path(__file__).with_name("everyday.txt")
_ASKS_FIRST = re.compile(r"谁|哪[里儿个年天家]?|[什啥]么?时候|几[点时]")
_ASKS_LAST = re.compile(r"(?:多少钱?|几[个天年次回]?|谁|什么|啥|哪[里儿]?)$")
# 有没有, 能不能: half of it is no word.
_NOT = "不没"
# What behind the word makes another of it: 投入使用, 一起事故, 一道菜.
_UNLESS = {
    "投入": re.compile(r"了?(?:使用|运[营行]|生产|市场|营业|服务|战斗)"),
    "一起": re.compile(r"[\u4e00-\u9fff]{0,6}(?:事[故件]|案|纠纷|火[灾情]|车祸|诉讼|投诉|地震)"),
    "一道": re.compile(r"[\u4e00-\u9fff]{0,3}[菜题门线坝工墙]"),
    "好处": re.compile("费"),
}
# What a text says is not so is no word for what is asked: 花钱 of 无需缴费.
_NONE_OF_IT = r"(?<![无免不未非])(?<!无[需须])(?<!不[用必需])(?<!没有)(?<!尚未)"
_DENIED = re.compile(r"(?:[无免不未非]|无[需须]|不[用必需]|没有?|尚未)$")
# 马路乡: what stands before is its name, unless a word begins here as in 县城.
_KINDS = "县区镇乡村"


@dataclass(frozen=True, slots=True)
class Everyday:
    """question[start:end] is such a word; `written` are the words for it, the likeliest first; `denied`: the question
    says that it is not so."""

    start: int
    end: int
    written: tuple[str, ...]
    denied: bool = False

    def written_in(self, text: str) -> str | None:
        """The first of the words for it that stands in `text`, and is not denied there unless it is in the question."""
        return _written(self.written, text, denied=self.denied)


@cache
def everyday_words() -> dict[str, tuple[str, ...]]:
    """Each such word with what texts write for it, the likeliest first."""
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {word: tuple(said.split()) for word, said in pairs}


def everyday_in(folded: str, shown: str) -> list[Everyday]:
    """Such words of `folded` in order for which `shown` has another, of those that overlap the longer one
    that begins first. A word that is part of another one or of a place's name, or stands between quotation marks, is none.
    Both texts folded."""
    named = [match.span() for match in QUOTED.finditer(folded)]
    named += [(place.start, place.end) for place in find_places(folded)]
    found, at = [], 0
    while at < len(folded):
        end = next((at + size for size in _sizes() if _is_one(folded, at, at + size, shown)), at)
        if end > at and not any(first < end and at < last for first, last in named):
            found.append(_without_question_word(folded, at, end))
        at = max(end, at + 1)
    return found


@cache
def _sizes() -> tuple[int, ...]:
    return tuple(sorted({len(word) for word in everyday_words()}, reverse=True))


def held(word: str, text: str) -> bool:
    """Whether `word` stands in `text`; of a single character only where it is no part of a word."""
    if len(word) > 1:
        return word in text
    at = text.find(word)
    while at >= 0:
        pairs = (text[max(0, at - 1) : at + 1], text[at : at + 2])
        if not any(len(pair) == 2 and pair in chinese_words() for pair in pairs):
            return True
        at = text.find(word, at + 1)
    return False


def _is_one(folded: str, start: int, end: int, shown: str) -> bool:
    word = folded[start:end]
    written = everyday_words().get(word)
    if written is None or len(word) < end - start:
        return False
    denied = _DENIED.search(folded[:start]) is not None
    if not held(word, shown) and _written(written, shown, denied=denied) is None:
        return False
    if word in _UNLESS and _UNLESS[word].match(folded, end):
        return False
    before, behind = folded[max(0, start - 1) : start + 1], folded[end - 1 : end + 1]
    if any(len(pair) == 2 and pair in chinese_words() for pair in (before, behind)):
        return False  # a word of the dictionary goes over an edge
    if folded[end : end + 1] in tuple(_KINDS) and folded[end : end + 2] not in chinese_words():
        return False
    return not (word[0] in _NOT and start and folded[start - 1] == folded[start + 1 : start + 2])


def _without_question_word(folded: str, start: int, end: int) -> Everyday:
    word = folded[start:end]
    first, last = _ASKS_FIRST.match(word), _ASKS_LAST.search(word)
    if first is not None:
        start += first.end()
    elif last is not None:
        end -= len(last.group())
    denied = _DENIED.search(folded[:start]) is not None
    return Everyday(start, end, everyday_words()[word], denied)


def _written(written: tuple[str, ...], text: str, *, denied: bool) -> str | None:
    return next(
        (
            one
            for one in written
            if held(one, text) and (denied or re.search(_NONE_OF_IT + re.escape(one), text))
        ),
        None,
    )
