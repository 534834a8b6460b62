"""What a coined number stands for: “四个转变” are four clauses with 转变 in them, “五全” five things with 全.

Plans and reports count their points and call them by what all have in common. Such a list proves
itself: just so many parts stand side by side, and the word is in each.
"""

import re
from collections.abc import Iterator, Sequence

from indexer.chunk import Chunk
from indexer.text.fold import fold
from service.answers.lists.at_length import Told
from service.answers.lists.enumeration import items_in
from service.answers.lists.numbered import counted

_COUNT = r"(?P<count>[两双三四五六七八九十])"
_BARE = re.compile(rf"(?={_COUNT}(?P<word>[\u4e00-\u9fff]{{1,5}}))")  # one may begin in another
# What it stands for is asked, not who made it or when: 三个项目是哪家公司建的.
_WHICH = (
    r"(?:哪(?:[两三四五六七八九十几]|些(?!人|公司|单位|企业|部门|地方|年))|什么(?!时|人|地|公司|单位|企业|部门|原因)|啥(?!时|人|地))"
    r"[^,?。的]{0,8}(?:的(?:内容|要求|含义|意思|方面))?(?:[,?。]|$)"
)
_ASKS = (
    r"[”\"]?(?:里|中|都|具体|分别|究竟|到底|主要|各|的|内容|含义|内涵){0,3}(?:是|指|说|为|有|包括|包含|叫|代表|涵盖|在于){0,3}的?是?"
    rf"(?:{_WHICH}|$|[?。])|[”\"]?\s*(?:的)?(?:具体)?(?:内容|含义|内涵|所指)"
)
_BEFORE = re.compile(r"(?:哪|什么是|何谓|何为|所谓的?)[“\"]?$")
_MEASURES = "个项大种条名位点"
_SENTENCE = re.compile(r"[^。!?\n]+")
_OPEN, _CLOSE = "“‘《(（", "”’》)）"
_LEADS = "以将把用"
_NEAR = 2  # sentences behind the one that has the name

Spans = list[tuple[int, int]]


def coined(question: str, chunks: Sequence[Chunk]) -> Told | None:
    """The parts that the coined number of `question` counts, as a document that has it in quotation
    marks tells them; None where the question asks for no such parts or none are told so."""
    asked = fold(question)
    for name in _BARE.finditer(asked):
        for size in range(len(name["word"]), 0, -1):
            behind = asked[name.start("word") + size :]
            if not (re.match(_ASKS, behind) or _BEFORE.search(asked[: name.start()])):
                continue
            called = name["count"] + name["word"][:size]
            for chunk in chunks:
                spans = _parts(called, fold(chunk.flow.text))
                if spans:
                    return Told(chunk, spans)
    return None


def _parts(called: str, folded: str) -> Spans:
    """The parts of what is `called` so, in the sentence that has the name in quotation marks or soon
    behind; [] where there are not just so many."""
    count = 2 if called[0] in "两双" else counted(called[0])
    sentences = [match.span() for match in _SENTENCE.finditer(folded)]
    quoted = re.compile(rf"[“\"][^“”\"]{{0,40}}?{called}[^“”\"]{{0,40}}[”\"]")
    for place, (start, end) in enumerate(sentences):
        if not quoted.search(folded, start, end):
            continue
        for first, last in sentences[place : place + 1 + _NEAR]:
            for word in _words(called):
                for spans in _side_by_side(folded, first, last, word, called):
                    if len(spans) == count:
                        return spans
    return []


def _words(called: str) -> list[str]:
    """What each part may have in it: 转变 of 四个转变, 全 of 五全."""
    word = called[1:]
    bare = word[1:] if len(word) > 1 and word[0] in _MEASURES else word
    return [bare, "名"] if word[0] == "名" and bare != word else [bare]


def _side_by_side(folded: str, start: int, end: int, word: str, called: str) -> Iterator[Spans]:
    """The runs of parts with `word` in each, and not by the name alone, that one sort of mark keeps apart."""
    for mark in ("、", ",", ";"):
        run: Spans = []
        for part in _between(folded, start, end, mark):
            said = folded[slice(*part)].replace(called, "")
            follows = run and folded[run[-1][1] : part[0]] == mark
            if run and not (follows and word in said):
                yield _edged(folded, run, mark, word)
                run = []
            if word in said:
                run.append(part)
        if run:
            yield _edged(folded, run, mark, word)


def _between(folded: str, start: int, end: int, marks: str) -> Iterator[tuple[int, int]]:
    """What `marks` and stronger ones part, outside of quotation marks and brackets."""
    stops = {"、": "、,;:", ",": ",;:", ";": ";:"}[marks]
    depth, first = 0, start
    for at in range(start, end):
        depth = max(0, depth + (folded[at] in _OPEN) - (folded[at] in _CLOSE))
        if depth == 0 and folded[at] in stops:
            yield first, at
            first = at + 1
    yield first, end


def _edged(folded: str, run: Spans, mark: str, word: str) -> Spans:
    """The parts, of which the first and last may carry the clause around."""
    if mark != "、" or len(run) < 2:
        return run
    spans = items_in(folded, run[0][0], run[-1][1])
    (first, until), *others = spans
    if folded[first] in _LEADS and all(folded[start] != folded[first] for start, _ in others):
        first += 1  # 以甲化、乙化为主旨
    if all(folded.startswith(word, start) for start, _ in others):
        first = max(first, folded.rfind(word, first, until))
    if until - first == len(word) == 1:
        first -= 1  # 建好、管好
    return [(first, until), *others[:-1], _unquoted(folded, *spans[-1])]


def _unquoted(folded: str, start: int, end: int) -> tuple[int, int]:
    """The last part without a quotation that begins right behind it."""
    return start, end - (folded[end - 1] in _OPEN)
