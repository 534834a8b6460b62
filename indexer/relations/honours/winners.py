"""Who is chosen, by the clause alone: what nothing proves a member but that it got an official title.

大石墓群入选全国十大考古发现 · 甲窑、乙梯田获评国家级景区 · 31项措施入选国家最佳案例
"""

import re
from dataclasses import replace

from indexer.relations.context import refers
from indexer.relations.words.grammar import NUMBER
from indexer.relations.words.kinds import ANY, trim
from indexer.relations.words.members import Item, items

# A title of a level, or a list: no product, place in a race or state of affairs is called so.
_OFFICIAL = re.compile(
    r"(?:首批|第[一二三四五六七八九十\d]+批|\d{4}年度?|[“「])*(?:国家|全国|中国|世界(?!上)|全球|国际|联合国|人类|亚洲|[省市部]级|全[省市]|[\u4e00-\u9fff]{2}[省市](?!人大|政协|委)(?=\S{4}))|"
    r".*(?:名录|名单|目录|榜单?|\d强|[百千]强\S|[百十]大[\u4e00-\u9fff]{2,8}|top\s?\d+)[”」]?P*$",
    re.IGNORECASE,
)
# Titles of persons; who they are is not told here.
_OF_PERSONS = re.compile(
    r"好人|楷模|标兵|道德|人物|教师|医师|医生|人才|青年|专家|干部|公务员|院士|工作者|个人|歌手|队员|球员|阵容|选手|运动(?!目的地|公园|基地|小镇|城)|"
    r"(?<!试点|示范|培育|企业|单位|项目|建设|工厂|基地|城市|园区|街区|村落|乡村)大?名单(?!的)P*$(?<!录)|工匠|能手|劳模|模范(?![城区县])|党员|巾帼|卫士|学者|员$|者$|手$|奖"
)
# What no name has: words of sentences, and those that only point.
_SAID = re.compile(
    r"[的了着在将把被对向于从让使该此这那他她它们您也已又还曾就都能未不均仅只没若则而且但各其所以到由经后前]|"
    r"(?<!\S{3})与|与(?!\S{3})|(?<!华)为|连续|累计|考核|评价|评估|成效|排名|指数|绩效|水平|质量|数量|总量|增加|新增|继续|争取|力争|鼓励|支持|推荐|申报|组织|"
    r"[\d年月日]+$|[同志人名员]$|先生|女士|教授|老师|选手|^(?:新|有|是|并|本|当地)|^(?:产品|整省|整市)$|我[国省市区县校院]|[上去今明]年|第[一二三]|[一两三多]度$|刚刚|上述|有\d"
)
_SHORT, _LONG = 2, 20
_COUNT = re.compile(
    rf"(?:全[国省市区县州]|我[省市区县州]|[\u4e00-\u9fff]{{2,3}}[省市区县州])?(?P<who>{NUMBER}(?:家|所|个|座|项|款|部|种|处|条|件|支)[\u4e00-\u9fff]{{2,12}})"
)
# 对…领域获批的企业: no subject stands behind such words.
_LEADS = re.compile("[对向为让使给在由经]")
_ADVERBS = re.compile(r"(?:均|都|全部|分别|成功|先后|新|已|共同|同时|再次)+$")


def winners(text: str, masked: str, clause: int, at: int, title: tuple[int, int]) -> list[Item]:
    """Those that the clause [clause, at) names and nothing else, if `title` is an official one."""
    called = text[slice(*title)]
    relative = masked.startswith("的", title[1])  # 入选X的A: who is told behind
    if relative or not _OFFICIAL.match(called) or _OF_PERSONS.search(called):
        return []
    first, last = trim(masked, clause, at)
    if _LEADS.search(masked, clause, first):
        return []
    adverbs = _ADVERBS.search(masked, first, last)
    last = adverbs.start() if adverbs else last
    counted = _COUNT.fullmatch(masked, first, last)
    if counted and not _SAID.search(counted["who"]) and not ANY.fullmatch(counted["who"]):
        start, end = counted.span("who")
        return [Item(start, end, "counted", text[start:end])]
    listed = items(text, masked, first, last)
    if not listed or listed[0].start != first or not all(_is_name(item, masked) for item in listed):
        return []
    return [replace(item, kind="name") if item.kind == "loose" else item for item in listed]


def _is_name(item: Item, masked: str) -> bool:
    if item.kind != "loose":
        return True
    name = masked[item.start : item.end]
    return (
        _SHORT <= len(name) <= _LONG
        and not _SAID.search(name)
        and not refers(item.name)
        and not ANY.fullmatch(name)
    )
