"""Words that people ask with as the passages write them: 狗 as 犬, 规上 as 规模以上, 动工 as 开工."""

import re
from functools import cache
from pathlib import Path

from service.reader.words import chinese_words

_WORDS = Path(__file__).with_name("everyday.txt")
_SIZES = (4, 3, 2, 1)
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


@cache
def everyday_words() -> dict[str, tuple[str, ...]]:
    """Each such word with what texts write for it, the likeliest first."""
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {word: tuple(said.split()) for word, said in pairs}


def as_written(folded: str, shown: str) -> str:
    """`folded` with each such word that `shown` has not as the word for it that `shown` has. A word
    that is part of another one stays. Both texts folded."""
    written, at = "", 0
    while at < len(folded):
        said = next(
            (
                (one, size)
                for size in _SIZES
                if (one := _said(folded, at, at + size, shown)) is not None
            ),
            (folded[at], 1),
        )
        written += said[0]
        at += said[1]
    return written


def _said(folded: str, start: int, end: int, shown: str) -> str | None:
    word = folded[start:end]
    known = everyday_words().get(word)
    if known is None or word in shown or _is_cut(folded, start, end):
        return None
    if word in _UNLESS and _UNLESS[word].match(folded, end):
        return None
    said_so = "" if _DENIED.search(folded[:start]) else _NONE_OF_IT
    return next((one for one in known if re.search(f"{said_so}{one}", shown)), None)


def _is_cut(folded: str, start: int, end: int) -> bool:
    """Whether a word of the dictionary goes over an edge of [start, end)."""
    before, behind = folded[max(0, start - 1) : start + 1], folded[end - 1 : end + 1]
    return any(len(pair) == 2 and pair in chinese_words() for pair in (before, behind))
