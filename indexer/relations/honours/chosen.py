"""Who is chosen, where the words in front of the verb do not say: in clauses in front, or behind.

A、B,脱颖而出,荣获X · 入选X的两个村分别是A、B · 多家站点入选X名单,包括A、B
"""

import re

from indexer.names import places_named
from indexer.relations.honours.winners import winners
from indexer.relations.joiners.listing import list_end
from indexer.relations.words.grammar import COUNTER, NUMBER
from indexer.relations.words.kinds import trim
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item, items
from indexer.relations.words.subjects import subject_before

_CHOSEN_ARE = re.compile(
    rf"的[^,;。]{{0,12}}?(?:目前|现|总|仅|只|共|还|已|、)*(?:有|是|为){NUMBER}{COUNTER}[^,;。]{{0,6}},(?:分别|具体|主要)*(?:是|为|有|包括):?"
)
_INCLUDES = re.compile(r"(?:名单|榜单)?,(?:其中)?(?:包括|包含|分别是|分别为):?")
# 甲市已有A、B等8家超市达到标准.
_HAS = re.compile(
    rf"(?:已|共|现|目前)+有(?P<who>[^,;。]{{2,60}}?(?:{NUMBER}){COUNTER}[^,;。]{{2,10}}?)(?:达到|通过|符合|成为|完成)"
)
# By what somebody won.
_MEANS = re.compile(
    r"(?:凭借|凭|依靠|因其)(?=\S{2})|(?<![所可予得给足])以(?=[^,;。]{0,20}(?:成绩|优势|成果|成效|排名|营收|收入|实力|表现))"
)
# Where a sentence begins to tell of a thing: when it was made, where it lies.
_TOPIC = re.compile(
    r"(?:据悉,|据了解,|据介绍,)?(?P<who>[\u4e00-\u9fffQU·]{3,16}?)P*(?:(?:主要)?(?:发掘|建造|修建|建成|诞生|创办|创建|创立|成立|组建|设立|落成)?于\d{4}年|位于|地处|始建于|建于|坐落于?|成立于|始于)[^。;]*,$"
)
# What only places are: cities of a kind, districts of a kind.
_OF_PLACE = re.compile(r"(?:城市?|[市县区镇乡]|试点)[”」]?P*$")
# 甲市某公司…,荣获X: not 甲市.
_UNIT_OF_PLACE = re.compile(
    r"[\u4e00-\u9fffQ]{0,16}?(?:公司|大学|学院|学校|[中小]学|医院|集团|中心|社区|街道|村|镇|[园院馆局厅委]|企业|银行|法院|协会|基地|项目|机场|农场|合作社|景区|酒)"
)
_LONGEST_PLACE = 8
# What stands in front may be another title of whoever is chosen.
_TITLE = re.compile("国家|全国")


def in_front(text: str, masked: str, at: int) -> list[Item]:
    """A是X,…,荣获Y: the list or the name of a clause in front."""
    counted = had(masked, at)
    if counted:
        return items(text, masked, *counted)
    listed = _list_in_front(text, masked, at)
    near = None if listed or at == 0 else subject_before(text, masked, at)
    if near and masked[near.start - 1 : near.start] == "是":
        return []  # 是甲部的主要场所,荣获Y: what somebody is, and not who
    named = near and (len(near.name) > 2 or places_named(near.name))  # not 有科技支撑
    return [near] if near and named and not _TITLE.match(near.name) else listed


def had(masked: str, at: int) -> tuple[int, int] | None:
    """甲市已有A、B等8家超市达到标准,荣获X: where those stand who got it, in the clause in front."""
    if at == 0 or masked[at - 1] != ",":
        return None
    told = _HAS.search(masked, clause_start(masked, at - 1), at - 1)
    return told.span("who") if told else None


def _list_in_front(text: str, masked: str, at: int) -> list[Item]:
    """A、B,在评选中脱颖而出,荣获X: the list of the nearest clause that is one."""
    while at > 0 and masked[at - 1] == ",":
        start = clause_start(masked, at - 1)
        told = re.search(r"[是获为被]|在\S|\d年", masked[start : at - 1])
        listed = [] if told else items(text, masked, start, at - 1)
        if len(listed) > 1 and all(item.kind in ("name", "place") for item in listed):
            return listed
        at = start
    return []


def without_means(masked: str, clause: int, at: int) -> int:
    """Where A ends in masked[clause:at], of A凭借优异的表现(荣获X); `at` where nothing of that follows."""
    means = _MEANS.search(masked, clause + 2, at)
    return means.start() if means else at


def place_told_of(text: str, masked: str, at: int, titles: list[tuple[int, int]]) -> list[Item]:
    """甲市深度融入乙带,获批X: the place that the clause in front begins with, if X is for places."""
    if at == 0 or masked[at - 1] != "," or not titles:
        return []
    if not all(_OF_PLACE.search(masked, *title) for title in titles):
        return []
    start, end = trim(masked, clause_start(masked, at - 1), at - 1)
    longest = range(min(_LONGEST_PLACE, end - start), 1, -1)
    stop = next((start + n for n in longest if places_named(text[start : start + n])), start)
    if stop == start or _UNIT_OF_PLACE.match(masked, stop, end):
        return []
    return [Item(start, stop, "place", text[start:stop])]


def thing_told_of(text: str, masked: str, at: int, title: tuple[int, int]) -> list[Item]:
    """某遗址于1958年被发现,…,被公布为X: what the sentence begins with, if X is an official title."""
    told = _TOPIC.match(masked, 0, at)
    return winners(text, masked, *told.span("who"), title) if told else []


def named_behind(text: str, masked: str, titles: list[tuple[int, int]], stop: int) -> list[Item]:
    """甲市入选X的两个村分别是A、B: A and B are meant, not 甲市."""
    if not titles:
        return []
    told = _CHOSEN_ARE.match(masked, titles[-1][1])
    if told:  # 获批X的城市仅有3个,分别为A、B、C
        return items(text, masked, told.end(), list_end(masked, told.end()))
    told = re.compile(r"的[^,;。]{0,12}?(?:分别是|分别为|是|为|有|包括)").match(
        masked, titles[-1][1], stop
    )
    return items(text, masked, told.end(), stop) if told else []


def counted_off(
    text: str, masked: str, titles: list[tuple[int, int]], who: list[Item]
) -> list[Item]:
    """多家站点入选X名单,包括A、B: those who are named behind; else `who`."""
    told = _INCLUDES.match(masked, titles[-1][1]) if titles else None
    if told is None or any(item.kind != "counted" for item in who):
        return who
    listed = items(text, masked, told.end(), list_end(masked, told.end()))
    return listed if all(item.kind in ("name", "place") for item in listed) else who


def next_headline(text: str, who: list[Item], start: int, end: int) -> int:
    """Where a title ends that has the next headline glued to it: A入选X试点A入选…"""
    for item in who:
        short = item.name.rstrip("市区县") if len(item.name) > 2 else item.name
        again = text.find(short, start + 6, end) if len(short) > 1 else -1
        end = again if again > 0 else end
    return end
