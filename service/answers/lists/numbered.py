"""Items that a text numbers: （一）…；（二）…, 1、…2、…, 一是…,二是…, 第一,…。第二,…, 首先,…。其次,…."""

import re
from collections.abc import Sequence

_MARK = re.compile(
    r"\((?P<bracketed>[一二三四五六七八九十]{1,3}|\d{1,2})\)|(?<![\d.])(?P<plain>\d{1,2})[.、](?!\d)|(?P<circled>[①-⑳])|"
    r"(?:(?<=[,;:。!?\n])|^)[“\"]?(?P<told>[一二三四五六七八九十]{1,3})(?:是|要)|"
    r"(?:(?<=[,;:。!?\n])|^)[“\"]?第(?P<ordinal>[一二三四五六七八九十]{1,3})[,、:]|"
    r"(?:(?<=[,;:。!?\n])|^)[“\"]?(?P<turn>首先|其次|再次|最后)(?=[,、]|[\u4e00-\u9fff])"
)
# 首先,…其次,…最后,…: the last one counts as the next, whatever stood before it.
_TURNS = {"首先": 1, "其次": 2, "再次": 3}
_LAST = "最后"
# Behind these only the first sentence names the item; the rest explains it. So it does where every
# item has several: （一）申报。市局下发通知…（二）公示。…
_SAID = ("told", "ordinal", "turn")
_HAN = {char: value for value, char in enumerate("零一二三四五六七八九十")}
# A sentence that says that a list follows: 提出三点主张, 要做好以下工作.
_ANNOUNCED = re.compile(
    r"[两二三四五六七八九十\d][个大点项条种类方][^,;。]*$|(?:如下|以下|下列)[^,;。]*$"
)
# The end of a sentence behind which a list begins.
_LEADS = re.compile(r":$|(?:[两二三四五六七八九十\d][个大点项条种类方]|如下|以下|下列)[^,;。]*。$")
_QUOTES = ' \n“"'
_MUST = re.compile(r"要|应当?|须|必须")


def numbered_items(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """What stands behind each of the numbers of the shortest run that [start, end) lies in, else just
    before; [] without one."""
    found = [spans for run in _runs(folded) if (spans := _items(folded, run, start, end))]
    return min(
        found,
        key=lambda spans: (start < spans[0][0], spans[-1][1] - spans[0][0]),
        default=[],
    )


def announced_items(folded: str, until: int) -> list[tuple[int, list[tuple[int, int]]]]:
    """The numbered lists that a sentence announces, or that begin the text: where that sentence
    begins, which is before `until`, and what stands behind each number."""
    found = []
    for run in _runs(folded):
        first = run[0].start()
        opening = _opening(folded, first)
        said = folded[opening:first].strip(_QUOTES)
        if opening < until and (not folded[:first].strip(_QUOTES) or _LEADS.search(said)):
            found.append((opening, _spans(folded, run)))
    return found


def _runs(folded: str) -> list[list[re.Match[str]]]:
    """Marks of one kind that count up from one."""
    runs: list[list[re.Match[str]]] = []
    for mark in _MARK.finditer(folded):
        if _value(mark) == 1:
            runs.append([mark])
            continue
        alike = [run for run in runs if run[0].lastgroup == mark.lastgroup]
        following = alike and (_value(mark) == len(alike[-1]) + 1 or mark["turn"] == _LAST)
        if following:
            alike[-1].append(mark)
    return [run for run in runs if len(run) > 1]


def _items(
    folded: str, run: Sequence[re.Match[str]], start: int, end: int
) -> list[tuple[int, int]]:
    last = _close(folded, run[-1].end())
    if not (_opening(folded, run[0].start()) <= start and end <= last + 1):
        return []
    return _spans(folded, run)


def _spans(folded: str, run: Sequence[re.Match[str]]) -> list[tuple[int, int]]:
    ends = [*(mark.start() for mark in run[1:]), _close(folded, run[-1].end())]
    spans = [(mark.end(), stop) for mark, stop in zip(run, ends, strict=True)]
    named = all("。" in folded[first:last].rstrip("。 \n") for first, last in spans[:-1])
    if run[0].lastgroup in _SAID or named:
        spans = [(first, _sentence_end(folded, first, last)) for first, last in spans]
    spans = [_bare(folded, *span) for span in spans]
    if run[0].lastgroup in _SAID and all(_MUST.match(folded, *span) for span in spans):
        spans = [(_after_must(folded, *span), span[1]) for span in spans]
    return [span for span in spans if span[0] < span[1]]


def _close(folded: str, start: int) -> int:
    close = re.compile(r"[。\n]").search(folded, start)
    return close.start() if close else len(folded)


def _opening(folded: str, first: int) -> int:
    """Where the sentence of the first number begins, or the one before that announces the list."""
    opening = folded.rfind("。", 0, first) + 1
    before = folded.rfind("。", 0, max(opening - 1, 0)) + 1
    if folded[opening:first].strip() or not _ANNOUNCED.search(folded, before, opening - 1):
        return opening
    return before


def _sentence_end(folded: str, first: int, last: int) -> int:
    stop = re.compile(r"[。;!?\n]").search(folded, first, last)
    return stop.start() if stop else last


def _after_must(folded: str, first: int, last: int) -> int:
    must = _MUST.match(folded, first, last)
    return must.end() if must else first


def _value(mark: re.Match[str]) -> int:
    said = mark[mark.lastgroup or 0]
    if mark.lastgroup == "turn":
        return _TURNS.get(said, 0)
    if mark.lastgroup == "circled":
        return ord(said) - ord("①") + 1
    return counted(said) or 0


def counted(said: str) -> int | None:
    """What a numeral up to 99 counts, 十二 or 12; None where it is none."""
    if said.isdigit():
        return int(said)
    if not re.fullmatch(r"[一二三四五六七八九]?十?[一二三四五六七八九]?", said) or not said:
        return None
    tens, _, ones = said.rpartition("十")
    if "十" not in said:
        return _HAN[said]
    return (_HAN[tens] if tens else 1) * 10 + (_HAN[ones] if ones else 0)


def _bare(folded: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (folded[start].isspace() or folded[start] in ",;:、"):
        start += 1
    while start < end and (folded[end - 1].isspace() or folded[end - 1] in ",;:。、"):
        end -= 1
    return start, end
