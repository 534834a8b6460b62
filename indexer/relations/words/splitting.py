"""Splitting: the pieces of a list, between its marks and its conjunctions.

A、B和C · 资源和环境局 is one · 成渝地区72所高校、科研院所 is one
"""

import re

from indexer.relations.words.grammar import COUNTER, NUMBER
from indexer.relations.words.kinds import COUNTED_KIND, LATIN, kind_of, trim

_SPLIT = re.compile(
    r"、|[,;]|加上|以及|及其所属|(?<![参调总温柔共缓谐祥平暖])和(?![平谐睦田县龙顺布街])|与(?!会)|(?<![以涉普])及(?!其)|暨|(?<=P)及"
)
# What divides wherever it stands; any other conjunction may be part of a name.
_ALWAYS = ("、", ",", ";", "以及", "加上", "及其所属", "暨")
# 和 and 与 inside names of offices and faculties.
_COMPOUND = re.compile(
    r"[和与及](?:旅游|社会|城乡|信息|自然资源|改革|体育|技术|传播|工程|科学|管理|经济|计划生育|版权|教育|艺术|健康|环境|应急)"
)
# What may be a brand or short name in front of 和 or 与: no verb, and no word that offices and
# faculties are named by (教育与科技中心).
_UNPROVEN = re.compile(
    r"(?!.*(?:大学|学院)[\u4e00-\u9fff]{2})(?!.*(?:教育|科技|经济|文化|技术|产业|信息|健康|环境|智能|材料|工程|管理|安全|能源|生命|生物|医学|艺术|旅游|体育|社会|"
    r"资源|城乡|建设|发展|改革|保障|服务|国际|金融|贸易|法律|规划|创新|研究|应用|传播|农业|工业|化学|物理|数学|食品|药品|卫生|"
    r"交通|水利|公共|政治|历史|哲学|语言|设计|制造|新闻|住房|人力|市场|应急|民族|文旅|[了的在是将把被向对为从到及其等]))[\u4e00-\u9fffa-z]{3,8}"
)
# Who writes, or whom the document is about: 我校与B.
_OWN = re.compile(r"[我本该][校院区县市省局厅司行馆]|该?学校|该?公司")


def pieces_of(text: str, masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """The pieces between 、 and conjunctions; a conjunction inside a name does not divide it."""
    pieces: list[tuple[int, int]] = []
    begin = start
    for mark in _SPLIT.finditer(masked, start, end):
        if mark.group() in _ALWAYS or _divides(text, masked, begin, mark, end, listed=bool(pieces)):
            pieces.append((begin, mark.start()))
            begin = mark.end()
    pieces.append((begin, end))
    return _whole_counts(masked, pieces)


def _divides(
    text: str, masked: str, begin: int, mark: re.Match[str], end: int, *, listed: bool
) -> bool:
    """Whether a conjunction stands between members; `listed`: a list has begun before it."""
    if begin == mark.start() or mark.end() == end:
        return False
    first, last = trim(masked, begin, mark.start())
    if _OWN.fullmatch(masked[first:last]) or LATIN.match(masked[begin : mark.start()].strip()):
        return True
    if kind_of(text[first:last].strip(), masked[first:last]) in ("place", "name", "counted"):
        return True
    if _COMPOUND.match(masked, mark.start()):
        return False
    if mark.group() == "和" and listed and 1 < mark.start() - begin <= 16:
        return True
    unproven = _UNPROVEN.fullmatch(masked[first:last])
    return bool(unproven) and _named_next(text, masked, mark.end(), end)


def _named_next(text: str, masked: str, start: int, end: int) -> bool:
    """Whether the piece that follows is a name by its form; 资源与环境学院 goes on over its 与."""
    stops = [
        mark.start()
        for mark in _SPLIT.finditer(masked, start, end)
        if not _COMPOUND.match(masked, mark.start())
    ]
    first, last = trim(masked, start, stops[0] if stops else end, first=False)
    return last - first > 3 and kind_of(text[first:last].strip(), masked[first:last]) == "name"


def _whole_counts(masked: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """成渝地区72所高校、科研院所 is one group: a bare kind behind a counted group belongs to it."""
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        if joined:
            before = masked[joined[-1][0] : joined[-1][1]]
            here = masked[start:end].strip()
            bare_kind = re.fullmatch(
                r"(?:知名|相关|产业链|上下游|各类|产教融合型)*(?:高校|科研院所|科研机构|院校|企业|机构|学校|单位|高职院校|科研单位|中职学校|上下游企业|"
                r"产业链上下游企业)",
                here,
            ) or re.fullmatch(r"[省市县区]{1,2}[^、]{0,2}|[省市校]级\S{0,10}", here)
            unfinished = re.search(rf"(?:{NUMBER}){COUNTER}[\u4e00-\u9fff]{{2,6}}$", before)
            begins = re.match(rf"(?:{NUMBER}){COUNTER}", here)
            if (
                unfinished
                and not begins
                and not COUNTED_KIND.search(before)
                and COUNTED_KIND.search(here)
            ):
                joined[-1] = (joined[-1][0], end)  # 13家科创、文创企业
                continue
            if bare_kind and re.search(rf"(?:{NUMBER}){COUNTER}", before):
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((start, end))
    return joined
