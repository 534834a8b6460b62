"""What is told of another year: 2025年底达到80% does not answer what it was by the end of 2022, nor last
year's yield what this year's is."""

import re

_YEAR = r"(?:19|20)\d\d(?=年)"
_RELATIVE = r"去年|今年|明年|前年"
_TOLD = re.compile(rf"{_YEAR}|{_RELATIVE}|上年|本年")
_SAME = {"上年": "去年", "本年": "今年"}
# The year that something is compared with is not the year that it is told of.
_COMPARED = re.compile(r"(?:比|较|相比|与|同|和|自|从|由)$")
_SINCE = re.compile(r"^年?(?:同期|以来|至今|起)")
_HALVES = tuple(map(re.compile, ("凌晨|清晨|早[上晨]|上午", "下午|傍晚|晚[上间]|夜[间里]|深夜")))
_CLOCK = re.compile("几点|几时|什么时[候间]|何时")
_PART_OF_DAY = 2  # characters
_LONGEST_AWAY = 60  # characters between a year and what is told of it


def other_time(asked: str, folded: str, sentence: tuple[int, int], start: int, around: str) -> bool:
    """Whether the last year named before `start` in its sentence is another than the one that `asked`
    names, which stands neither in the passage nor `around` it. All folded.

    Args:
        folded: the passage.
        sentence: where the sentence of the candidate stands in it.
        start: of the candidate.
    """
    wanted = {_SAME.get(year, year) for year in _TOLD.findall(asked)}
    if len(wanted) != 1:
        return False
    (year,) = wanted
    told = _told_before(folded, max(sentence[0], start - _LONGEST_AWAY), start)
    if told is None or told == year or told.isdigit() != year.isdigit():
        return False
    own = folded[sentence[0] : sentence[1]] if not year.isdigit() else f"{folded}\n{around}"
    return not any(form in own for form in (year, *(a for a, b in _SAME.items() if b == year)))


def other_half_of_day(asked: str, folded: str, start: int, end: int) -> bool:
    """Whether [start, end) is a time of the other half of the day than the one that `asked` names:
    下午5点 for 早上几点. All folded."""
    named = [half for half in _HALVES if half.search(asked)]
    if len(named) != 1 or not _CLOCK.search(asked):
        return False
    first = max(0, start - _PART_OF_DAY)
    told = [(match.end(), half) for half in _HALVES for match in half.finditer(folded, first, end)]
    at_start = [half for stop, half in told if start <= stop <= start + _PART_OF_DAY]
    return bool(at_start) and named[0] not in at_start


def _told_before(folded: str, first: int, start: int) -> str | None:
    found = None
    for match in _TOLD.finditer(folded, first, start):
        compared = _COMPARED.search(folded[max(0, match.start() - 2) : match.start()])
        if not compared and not _SINCE.match(folded[match.end() :][:4]):
            found = _SAME.get(match.group(), match.group())
    return found
