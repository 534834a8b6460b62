"""Of two who may have done the same, 甲厂中标还是乙厂中标, the one of whom a sentence says that it did."""

import re
from collections.abc import Sequence

from indexer.text.fold import fold
from service.answers.claims import NEGATION
from service.reader.reading import Passage
from service.reader.support import Support, supporting_sentences

_DEED = re.compile(
    r"(?:中标|中选|当选|获选|入选|胜出|获胜|夺冠|获奖|落选|出局|退出|加入|牵头|主办|承办|协办|承建|承包|施工|设计|监理|运营|代管|托管|主持|"
    r"发起|签约|参展|完工|竣工|开工|通车|开放|停业|关闭)$"
)
_SHORTEST = 2  # characters of a name
_CLAUSE = re.compile(r"[,;:。]")
_PLANS = re.compile(r"拟|计划|将[由于在]|预计|有望|候选|建议|或将|申请|原定|争取")
_BEHIND = re.compile(r"[了的]|$|[^\u4e00-\u9fff]")
_NAMED_ALONE = re.compile(r"(?:^|[^\u4e00-\u9fff]|[由是为被在及与和])$")


def said_with_deed(
    question: str, forms: tuple[Sequence[str], Sequence[str]], passages: Sequence[Passage]
) -> tuple[str, tuple[Support, ...]] | None:
    """The one, without the deed, and its sentence; None where the passages say the deed of both or of
    neither, or speak more of the rest of the question where they name the other.

    Args:
        forms: of each option, with the deed that both end in.
    """
    one, two = forms[0][0], forms[1][0]
    deed = _DEED.search(one)
    if deed is None or not two.endswith(deed.group()):
        return None
    bare = one[: deed.start()], two.removesuffix(deed.group())
    if min(map(len, bare)) < _SHORTEST:
        return None
    stem = fold(question).replace(one, "").replace(two, "")
    sentences = [
        (support, fold(passages[support.passage].text[support.start : support.end]))
        for support in supporting_sentences(stem + deed.group(), passages)
    ]
    told = [
        next((support for support, text in sentences if _says(text, whole)), None)
        for whole in (one, two)
    ]
    if (told[0] is None) == (told[1] is None):
        return None
    winner = 0 if told[0] is not None else 1
    proof = told[winner]
    other = max((item.cover for item, text in sentences if bare[1 - winner] in text), default=0.0)
    return (bare[winner], (proof,)) if proof is not None and proof.cover >= other else None


def _says(text: str, whole: str) -> bool:
    """Whether a clause says `whole`, neither denied nor planned, of one who is named just so."""
    for clause in _CLAUSE.split(text):
        at = clause.find(whole)
        if at < 0 or NEGATION.search(clause) or _PLANS.search(clause):
            continue
        if _NAMED_ALONE.search(clause[:at]) and _BEHIND.match(clause, at + len(whole)):
            return True
    return False
