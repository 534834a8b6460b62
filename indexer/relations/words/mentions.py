"""The bodies that a sentence names in full."""

import re

from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import COLLECTIVE
from indexer.relations.words.masking import mask

_MENTIONED = re.compile(
    r"(?:联盟|共同体|联合体|联合会|联合社|联营体|协作体|协作网|医联体|医共体|商会|协会|学会|促进会|研究院|创新中心|研究中心|协同中心|赋能中心|服务中心|小院|"
    r"驿站|工作站(?=是|正式|成立|揭牌|启用|投用)|大学城|学园|机制|基金(?!会)|论坛|俱乐部|教育集团|职教集团|医疗集团|办学集团|领导小组|协调小组|工作小组|指挥部|专班|工作组|联席会议|基地|平台|实验室|试验区|示范区|Q(?!Q))(?![\u4e00-\u9fff]{0,3}(?:联盟|共同体|联合体|协会|商会)|[\u4e00-\u9fff]{0,2}合作组织)"
)
_HEADED = re.compile(rf"{COLLECTIVE}$")
# “甲、乙、丙”三个联盟 are none.
_SEVERAL = re.compile(r"[、QU][^,;。、]{0,12}[两二三四五六七八九十\d][个大家]$")
_COUNTERS, _NEAR = ("个", "大", "家"), 16
_NUMBER = re.compile(
    r"^\s*(?:第[一二三四五六七八九十百\d]+[章节条部分]+\s*|[（(][一二三四五六七八九十\d]{1,3}[）)]\s*|[一二三四五六七八九十]{1,3}\s*[、.．\s]\s*|"
    r"\d{1,3}(?:\.\d{1,2})*(?:\s+|[.．](?!\d)\s*|[、)）]\s*))"
)
_NOTICE = re.compile(
    r"关于(?:同意|批准|印发|公布)?(?:成立|组建|设立|调整|公布|印发|充实)(?P<body>[^，。；、]{4,60}?)(?:成员|组成人员|成员单位|章程|名单|工作规则|方案)*的?(?:通知|决定|公告|批复|函|方案|意见|通告)$"
)
# X2023年会员大会公报, X章程: of whom such papers are, whatever kind of body it is.
_PAPERS_OF = re.compile(
    r"(?P<body>[\u4e00-\u9fff“”]{5,30}?)(?=(?:\d{4}年|第[一二三四五六七八九十\d]+[届次])?(?:成员|会员|理事|章程|组成人员))"
)
_STANDS = re.compile(r"P*(?:由|正式|成立|揭牌|,?(?:成员|会员)国?(?:包括|有|:))")


def mentions(text: str, masked: str) -> list[tuple[int, int]]:
    """The bodies that a sentence names in full, whatever it says of them, in order."""
    found: list[tuple[int, int]] = []
    for head in _MENTIONED.finditer(masked):
        counted = masked[head.start() - 1 : head.start()] in _COUNTERS
        if counted and _SEVERAL.search(masked, max(0, head.start() - _NEAR), head.start()):
            continue
        if head.group() == "Q" and not (
            _HEADED.search(text[max(0, head.end() - 5) : head.end() - 1])
            or _STANDS.match(masked, head.end())
        ):
            continue
        start = found[-1][1] if found and found[-1][1] < head.end() else 0
        body = body_before(masked, max(start, head.end() - 40), head.end())
        pointed = body and re.match("[本该此这]|新一届", masked[body[0] :])
        if pointed:
            continue
        if body and is_specific(masked[body[0] : body[1]]) and body[1] - body[0] >= 4:
            found.append(body)
    return found


def body_of_heading(heading: str) -> str | None:
    """The one body that a heading begins with, behind its number (X章程, 二、X成员名单), or that a notice is about:
    关于成立X的通知."""
    heading = _NUMBER.sub("", heading)
    noticed = _NOTICE.search(heading)
    if noticed:
        start, end = noticed.span("body")
        masked = mask(heading)
        body = body_after(masked, start, end)
        about = body and body[0] == start and is_specific(masked[slice(*body)])
        return heading[slice(*body)] if body and about else None
    named = [heading[start:end] for start, end in mentions(heading, mask(heading))]
    if named:
        return named[0] if len(named) == 1 and heading.startswith(named[0]) else None
    papers = _PAPERS_OF.match(heading)
    body = body_before(mask(heading), *papers.span("body")) if papers else None
    return (
        heading[: body[1]]
        if body and body[0] == 0 and is_specific(mask(heading)[: body[1]])
        else None
    )
