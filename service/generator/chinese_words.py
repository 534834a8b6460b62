"""Which words of a Chinese sentence do not stand in its evidence.

No word list can name all that is invented (a person, a firm, an event), so it goes the other way
round: whatever is not taken over from the evidence, two characters or more in a row, must be a word
that adds nothing (目前, 共, 其中) or mean what a word of the evidence means.
"""

import re
from collections.abc import Iterator
from functools import cache

from service.generator.figures import DATE, NUMBER, without_figures
from service.generator.plain import plain
from service.reader.gloss import REPORT_WORDS, load_glossary

# Words that add nothing where they open a clause.
OPENING = "截至目前|截至|目前|现在|如今|当前|据悉|其中|此外|另外|同时|因此|所以|总的来说|具体来说|并且|而且|以及"
_HARMLESS = re.compile(
    rf"{OPENING}|"
    r"截至目前|截至|目前|现在|如今|当前|现有|已经|曾经|总共|一共|共计|总计|共有|分别|其中|它们|他们|以及|并且|而且|拥有|具有|包括|包含|"
    r"也就是说|也就是|就是|等等|一个|一家|一所|一项|一批|一些|根据|据悉|依据|资料|文档|文件|文章|文中|原文|材料|段落|提到|显示|指出|介绍|"
    r"记载|说明|因此|所以|此外|另外|同时|具体来说|具体|总的来说|来说|来看|情况|如下|以下|位于|属于|名为|称为|叫做|来自|达到|大约|"
    r"时间|日期|数量|地点|上述|有关|相关|关于|方面|这些|那些|这个|那个|这是|目的是|"
    r"[的地得了着过是为在于由从自到至与和及并而也还则就都均已曾其该这此那它有含即等个位名家所项方者一被把以用对向之据称达约共现中里上处人年月日家次]"
)
_LONGEST_WORD = 6
# Alone they turn what is said, so that they must be said by the evidence in the same words.
_WEIGHTY = frozenset(
    "东西南北前后左右大小老新正副未不无非仅只全半多少增减升降停末首初底春夏秋冬内外超逾近"
)
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_RUN = re.compile(rf"[\u4e00-\u9fff{NUMBER}{DATE}]+")


def unproved_words(claim: str, evidence: str) -> set[str]:
    """The runs of characters of `claim` that `evidence` does not prove."""
    text = without_figures(plain(claim))
    said = re.sub(r"\s+", "", without_figures(plain(evidence)))
    proved = bytearray(len(text))
    for run in _RUN.finditer(text):
        for start, end in _taken_over(run.group(), said):
            _mark(proved, run.start() + start, run.start() + end)
    for start, end in _meant(text, said, proved):
        _mark(proved, start, end)
    for match in _HARMLESS.finditer(text):
        if not all(proved[match.start() : match.end()]):
            _mark(proved, match.start(), match.end())
    return {word for word in _left(text, proved) if not _small(word, said)}


def _taken_over(run: str, said: str) -> Iterator[tuple[int, int]]:
    """The longest pieces of `run` that stand in `said`, of two characters or more."""
    start = 0
    while start + 2 <= len(run):
        end = start + 1
        while end < len(run) and run[start : end + 1] in said:
            end += 1
        if end - start >= 2:
            yield start, end
        start += 1


def _meant(text: str, said: str, proved: bytearray) -> Iterator[tuple[int, int]]:
    """Where a word stands that is translated like one of the evidence: 创立 for 成立."""
    table = same_meaning()
    for at in range(len(text)):
        for end in range(at + 2, min(at + _LONGEST_WORD, len(text)) + 1):
            others = () if all(proved[at:end]) else table.get(text[at:end], ())
            if any(other in said for other in others):
                yield at, end


@cache
def same_meaning() -> dict[str, frozenset[str]]:
    """Chinese word to those that the words of reports translate alike."""
    table: dict[str, frozenset[str]] = {}
    for words in load_glossary(REPORT_WORDS).values():
        several = [word for word in words if len(word) > 1 and _HAN.fullmatch(word)]
        for word in several:
            table[word] = table.get(word, frozenset()) | (set(several) - {word})
    return {word: others for word, others in table.items() if others}


def _left(text: str, proved: bytearray) -> Iterator[str]:
    for run in _HAN.finditer(text):
        kept = "".join(" " if proved[at] else text[at] for at in range(run.start(), run.end()))
        yield from kept.split()


def _small(word: str, said: str) -> bool:
    return len(word) == 1 and word in said and word not in _WEIGHTY


def _mark(proved: bytearray, start: int, end: int) -> None:
    proved[start:end] = b"\1" * (end - start)
