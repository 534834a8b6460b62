"""Whether a sentence says a claim in so many words: 渡口将在20日开放 of 北岸渡口将于当地时间20日上午开放.

What is learned of claims comes from questions that were made to mislead; that somebody asks what the
text simply says is rare among them, and must not be answered with no.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from service.answers.carried_on import carried_on, distance, without_others
from service.answers.claims import NEGATION, plain
from service.reader.expressions import NUMBER

# Words that a claim may have and the sentence not, or the other way round.
_SLIGHT = frozenset("的了是在吗呢吧么与及也就将会于被把之所个已经都该这那对为由从有")
_PLANS = re.compile(
    r"或将?|拟|计划|可能|有望|推动|推进|争取|力争|早日|尽快|加快|磋商|预计|有意(?!义)|考虑(?!到)|正在研究|目标|拒绝|曾|原(?=任)|前(?=任)"
)
# 按计划, 列入计划 and 科技计划 plan nothing.
_TO_COME = re.compile(
    r"预计|(?<![按照入])(?<!研发|科技|行动|专项|发展|五年|年度|培养)计划(?!单列|书|的)|拟[于在]|有望|力争|将[于在]|有意|正在研究|考虑(?!到)"
)
_IS_DONE = re.compile("已|了(?!解)|按期|如期|提前")
_GOES_ON_DONE = re.compile(r"[,;。](?:现|目前|但|并|最终|实际)*(?:均|全部)?(?:已|提前|如期|按期)")
_CLAUSE = re.compile(r"[,;。]")
_AT_LEAST = re.compile(r"不(?=[低高多少大小]于)|不(?=超过)")  # a bound is no denial
_HAN = "零一二三四五六七八九十百千万亿点"
_NUMBER = re.compile(rf"\d+(?:[.,]\d+)*|(?<![{_HAN}])[{_HAN}]{{2,}}|(?:(?<=分之)|(?<=第))[{_HAN}]+")
_REST_OF_NUMBER = re.compile(rf"(?<=[\d.,])[\d.,]*\d|(?<=[{_HAN}])[{_HAN}]+")
_WITH_OBJECT = re.compile(r"加入|参加|参与|退出|签署|入选|接入")
_IS = re.compile(r"^(?P<who>[^是,]{2,16})是(?P<what>[^是,]{3,24})$")
_MOST_BETWEEN = 3.0  # characters of the sentence for each of the claim's
_SHORTEST = 4  # characters of a claim without slight ones
_IN_FRONT = 3  # characters that may deny what stands behind them
_FEWEST_ABOVE = 4  # characters of the claim that a title may tell in front


def said_so(claim: str, sentence: str, context: str) -> bool:
    """Whether all of `claim` stands in `sentence` in its order, little between, and nothing there that
    denies or only plans it; or `sentence` calls somebody what the claim says he is.

    Args: all folded; context: title and headings, which may name what the claim begins with.
    """
    if _undone(claim):
        return False
    left = _without_title(claim, context)
    return _called(claim, sentence) or any(
        _in_order(left, told) or _without_object(claim, told, context)
        for told in (sentence, *without_others(sentence))
    )


def only_planned(claim: str, sentence: str) -> bool:
    """Whether the clauses of `sentence` that have all of `claim` in its order plan it, and no clause goes
    on that it is done. Both folded."""
    wanted = _wanted(claim)
    if len(wanted) < _SHORTEST or _TO_COME.search(claim):
        return False
    told = [said for clause in _CLAUSE.split(sentence) if (said := _stretch(wanted, clause))]
    planned = all(_TO_COME.search(said) and not _IS_DONE.search(said) for said in told)
    return bool(told) and planned and _GOES_ON_DONE.search(sentence) is None


def _stretch(wanted: Sequence[str], clause: str) -> str:
    """The part of `clause` that has all of `wanted` in this order, each at its first place; "" if there is none."""
    start = at = clause.find(wanted[0])
    for char in wanted[1:]:
        at = clause.find(char, at + 1) if at >= 0 else -1
    return clause[start : at + 1] if at >= 0 else ""


def _called(claim: str, sentence: str) -> bool:
    """Of 甲是乙: 乙甲, or 甲是乙, 甲任乙 and 甲,乙."""
    said = _IS.match(claim.removesuffix("的"))
    if said is None:
        return False
    who, what = re.escape(said["who"]), re.escape(said["what"])
    return (
        re.search(
            rf"(?<![副原前])(?:{what}){who}|{who}(?:现?[是为任系]|担任|即|,){what}(?![\u4e00-\u9fff]{{0,4}}之一)",
            sentence,
        )
        is not None
    )


def _without_title(claim: str, context: str) -> str:
    """`claim` without what it has in common with a title at its beginning."""
    size = next((n for n in range(len(claim), _FEWEST_ABOVE - 1, -1) if claim[:n] in context), 0)
    return claim[size:]


def _without_object(claim: str, sentence: str, context: str) -> bool:
    """Of 甲加入乙 where headings name 乙: 甲加入, and nothing behind that."""
    verb = next((found for found in _WITH_OBJECT.finditer(claim) if found.start()), None)
    if verb is None:
        return False
    what = plain(claim[verb.end() :]).removeprefix("了")
    if len(what) < _FEWEST_ABOVE or what not in plain(context):
        return False
    return re.search(rf"{verb.group()}了?(?:[,;。]|$)", sentence) is not None and _in_order(
        claim[: verb.end()], sentence
    )


def _in_order(claim: str, sentence: str) -> bool:
    wanted = _wanted(claim)
    if len(wanted) < _SHORTEST:
        return False
    for start in (at for at, char in enumerate(sentence) if char == wanted[0]):
        places = [start]
        for char in wanted[1:]:
            places.append(sentence.find(char, places[-1] + 1))
            if places[-1] < 0:
                return False
        whole = _REST_OF_NUMBER.match(sentence, places[-1] + 1)
        told = sentence[start : whole.end() if whole else places[-1] + 1]
        led = sentence[max(0, start - _IN_FRONT) : start]
        gaps = [sentence[one + 1 : two] for one, two in pairwise(places)]
        if (
            distance(told) <= _MOST_BETWEEN * len(wanted)
            and all(map(carried_on, gaps))
            and not _units(claim) & _units("\n".join(gaps))
            and _fits(claim, told)
            and not _undone(led)
        ):
            return True
    return False


def _wanted(claim: str) -> list[str]:
    return [char for char in claim if char not in _SLIGHT and re.match(r"[\w%]", char)]


def _units(text: str) -> set[str]:
    """In what its figures are counted: where 学生80人 stands behind 教师120人, 教师80人 is not said."""
    said = (re.sub(rf"^[^\d{_HAN}]*[\d.,{_HAN}]+", "", found) for found in NUMBER.findall(text))
    return {unit for unit in said if unit}


def _fits(claim: str, told: str) -> bool:
    numbers = set(_NUMBER.findall(told))
    return not _undone(told) and all(one in numbers for one in _NUMBER.findall(claim))


def _undone(text: str) -> bool:
    """Whether it is denied or only meant to be."""
    said = _AT_LEAST.sub("", text)
    return bool(NEGATION.search(said) or _PLANS.search(said))
