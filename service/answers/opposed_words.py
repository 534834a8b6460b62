"""Words that exclude each other, 充足 and 快用完, 首次 and 第二次: what a sentence says against a claim or for
it in the words of the other side.

A word that is denied counts for the other side: 没变少 agrees with 增加. The pairs are in opposed_words.txt.
"""

import re
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).with_name("opposed_words.txt")
# In front of a word, with little between: 不再, 没有啥, 未能, 并不会. 不仅 and 不断 deny nothing.
_DENIED = (
    r"(?P<denied>(?:没有?|未能?|并非|并未|无(?!论)|非|不(?![仅只断但光管论少])再?|别|勿)[会能可用须必有得要需被应予]?"
    r"(?:什么|啥|怎么|多|太|很|大)?)?"
)


@cache
def _pairs() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    rows = (line.split("\t") for line in _lines() if "\t" in line)
    return tuple((_any(one.split()), _any(two.split())) for one, two in rows)


@cache
def _none_meant() -> re.Pattern[str]:
    words = [word for line in _lines() if "\t" not in line for word in line.split()]
    return re.compile("|".join(sorted(words, key=len, reverse=True)))


def _lines() -> list[str]:
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def _any(words: list[str]) -> re.Pattern[str]:
    longest_first = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"{_DENIED}(?:{longest_first})")


def opposed_words(claim: str, said: str) -> tuple[int, int]:
    """How many pairs have one side in `claim` and only the other in `said`, and how many have the same
    side in both, in other words. Both folded."""
    claim, said = (_none_meant().sub(" ", text) for text in (claim, said))
    against = alike = 0
    for pair in _pairs():
        asked = _sides(pair, claim)
        if len(asked) != 1:
            continue
        told = _sides(pair, said)
        if len(told) == 1:
            (side,), (other,) = asked, told
            against += side != other
            alike += side == other
    return against, alike


def _sides(pair: tuple[re.Pattern[str], re.Pattern[str]], text: str) -> set[int]:
    """Which sides of the pair `text` speaks for."""
    return {
        number if match["denied"] is None else 1 - number
        for number, words in enumerate(pair)
        for match in words.finditer(text)
    }
