"""Rules of lists of the honoured: 获得授牌的十大X为:A、B、C, 入选的三个X分别是A、B、C.

What is listed so is who was chosen, whatever it is: a unit, a project, a scene.
"""

import re

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.masking import clause_end
from indexer.relations.words.members import Item
from indexer.relations.words.titles import is_of_person, is_shame

_LISTED = re.compile(
    r"(?:获得?授牌|获评|入选|当选|上榜|获选|被命名|被认定)的"
    r"(?P<title>(?:首批|第[一二三四]批|[十百]大|[两三四五六七八九十\d]+[大个家项座])[^,;。:、的]{2,24}?)"
    r"(?:分别|具体|依次)?(?:为|是|有|包括):?(?=[^,;。:]{2,60}、)"
)
_QUICK = re.compile("[牌评选榜名定]的")
_FEWEST, _SHORTEST, _LONGEST = 3, 3, 40
_ETC = re.compile(r"等(?:\d+[个家项座])?[^、]{0,8}$")


def honoured(sentence: Sentence) -> list[Finding]:
    """The findings of lists of the honoured: three or more, each no longer than names are."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _LISTED.finditer(masked) if _QUICK.search(masked) else ():
        title = match.span("title")
        if is_shame(match["title"]) or is_of_person(text[slice(*title)]):
            continue
        who = _pieces(text, masked, match.end(), clause_end(masked, match.end()))
        if len(who) >= _FEWEST and all(_SHORTEST <= len(one.name) <= _LONGEST for one in who):
            found.append(Finding(title, tuple(who), Role.SELECTED, match.start()))
    return found


def _pieces(text: str, masked: str, start: int, end: int) -> list[Item]:
    """The pieces of the list masked[start:end], as they stand."""
    etc = _ETC.search(masked, start, end)
    end = etc.start() if etc else end
    marks = [m.start() for m in re.finditer("、|[和与及](?=[^、]+$)", masked[start:end])]
    found, begin = [], start
    for stop in [*(start + mark for mark in marks), end]:
        found.append(Item(begin, stop, "name", text[begin:stop].strip()))
        begin = stop + 1
    return found
