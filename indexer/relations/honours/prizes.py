"""Rules of prizes: which unit won a prize that is named in full, without quotation marks.

A、B荣获第二十四届中国专利银奖 · A、B等8家企业获国家科学技术进步奖二等奖
"""

import re

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import COUNTER, NUMBER, PLAN, UNREAL
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item, items
from indexer.relations.words.titles import is_of_person

# Prizes of a level or a series; 一等奖 alone says nothing of which.
_OFFICIAL = (
    r"(?:\d{4}年?度?|(?:首|第[一二三四五六七八九十百\d]+)[届批]|国家|全国|全球|中国|世界|国际|亚洲|联合国|"
    r"[\u4e00-\u9fff]{2,3}[省市](?=\S{3}))"
)
_PRIZE = re.compile(
    r"(?:荣获|喜获|斩获|摘得|夺得|捧得|获颁|获得|获评|(?<![荣喜斩])获)了?"
    rf"(?P<title>{_OFFICIAL}[^,;。:、的了获和与及]{{2,28}}?奖(?!项|励|金(?!奖)|牌|杯|状|学)"
    r"(?:(?:特等|[一二三]等|[金银铜优]|提名|入围)奖|[金银铜]奖)?)(?=[,;。、和与及]|$)"
)
_ADVERBS = re.compile(
    r"(?:成功|同时|再次|先后|分别|还|也|又|均|曾|共同|首次|双双|一举|\d{4}年|去年|今年)+$"
)
# What wins as often as a unit: a work, a sport, a person.
_NO_UNIT = re.compile(
    r"[《“「]|作品|工程|专家|的|节目|电影|影片|论文|歌曲|选手|同学|学生|老师|教授|先生|女士|运动员|队员|导演"
)

_COUNT = re.compile(rf"(?:{NUMBER}){COUNTER}\S\S")
_ONLY_A_CLASS = re.compile(
    r"(?:[\u4e00-\u9fff]{0,3}级)?(?:[特一二三]等|[金银铜优大]|各类|优秀|单项)奖"
)
_SHORT = 2


# 获X奖3项、Y奖1项: how often, behind each.
_TALLY = re.compile(
    r"(?:荣获|获得?|斩获|摘得)了?(?P<titles>(?:[\u4e00-\u9fff]{2,16}奖(?:[特一二三]等奖|[金银铜]奖)?\d+[项个](?:[、,和]|(?=[,;。]|$)))+)"
)
_COUNTED_PRIZE = re.compile(r"(?P<title>[\u4e00-\u9fff]{2,16}奖)\d+[项个]")


def prizes(sentence: Sentence) -> list[Finding]:
    """The findings of prizes in a sentence: units that are proven so by their form or count."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _PRIZE.finditer(masked) if "奖" in masked else ():
        clause = clause_start(masked, match.start())
        if UNREAL.search(masked, clause, match.start()) or PLAN.search(
            masked[clause : match.start()]
        ):
            continue
        adverbs = _ADVERBS.search(masked, clause, match.start())
        end = adverbs.start() if adverbs else match.start()
        if _NO_UNIT.search(text, clause, end) or is_of_person(match["title"].rstrip("奖")):
            continue
        who = items(text, masked, clause, end)
        if who and all(map(_is_unit, who)):
            found.append(Finding(match.span("title"), tuple(who), Role.SELECTED, match.start()))
    return [*found, *_tallies(sentence)]


def _tallies(sentence: Sentence) -> list[Finding]:
    """A获X奖3项、Y奖1项: prizes that are called so, and not only 一等奖."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _TALLY.finditer(masked) if "奖" in masked else ():
        clause = clause_start(masked, match.start())
        who = items(text, masked, clause, match.start())
        who = [i for i in who if _is_unit(i) or i.name.startswith("“")]
        for prize in _COUNTED_PRIZE.finditer(masked, *match.span("titles")):
            if who and not _ONLY_A_CLASS.fullmatch(prize["title"]):
                title = prize.span("title")
                found.append(Finding(title, tuple(who), Role.SELECTED, match.start()))
    return found


def _is_unit(item: Item) -> bool:
    """A name of more than two characters, or a count that says of what."""
    return (item.kind == "name" and len(item.name) > _SHORT) or _COUNT.match(item.name) is not None
