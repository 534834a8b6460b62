"""Who somebody is, told in front of his name: 甲集团执行总裁乙介绍说.

Asked where 乙 works or what office he holds, the reader looks for a sentence that says so; the news
hardly ever does, and names body and office whenever it names him.
"""

import re
from collections.abc import Sequence

from indexer.names.surnames import SURNAMES
from indexer.text.fold import fold
from service.answers.near_misses.ranks import TITLE
from service.answers.spans.foremost import put_first
from service.reader.reading import Passage, Reading

_SURNAME = "|".join(sorted(SURNAMES, key=len, reverse=True))
_WHO = rf"(?P<who>[\u4e00-\u9fff]{{1,8}}(?:·[\u4e00-\u9fff]{{1,8}})+|(?:{_SURNAME})[\u4e00-\u9fff]{{1,2}})"
_BODY = r"(?:机构|单位|公司|企业|集团|大学|高校|学校|院校|部门|组织|研究院所?|研究所|医院|报社|媒体|银行|团队|协会)"
_WHERE = re.compile(
    rf"^{_WHO}(?:现在?|目前)?(?:(?:是|来自|属于|供职于|任职于|就职于|效力于|在)(?:哪一?[个家所]|什么){_BODY}|"
    rf"(?:供职|任职|就职|工作)(?:于|的{_BODY}(?:是|叫))(?:哪一?[个家所]|什么|哪))"
    r"(?:的[\u4e00-\u9fff]{0,6}|任职|供职|就职|工作|上班)?[?。]?$"
)
_ANYBODY = r"(?P<who>[\u4e00-\u9fff·•]{2,10})"
_WHO_IS = re.compile(rf"^{_ANYBODY}(?P<of>)是谁[?。]?$")
_WHAT = re.compile(
    rf"^{_WHO}(?P<of>[^?]{{0,16}}?)(?:(?:担任|任|是|的)?(?:了|过)?(?:的)?(?:什么|何种|哪种|何)(?:职务|职位|职|人|身份|官|头衔))[?。]?$"
)
_WHEN = re.compile(r"[时前后]$")
_NOT_SAID = re.compile(r"(?:曾|以前|过去|后来|将|当时)")
_RANK = r"(?:副|助理|执行|首席|高级|常务|名誉|代理?|党委|党组|联席|联合|竞选)"
_OFFICE = (
    rf"(?P<office>{_RANK}*(?:{TITLE}|负责人|议员|研究员|教授|老师|教师|总干事|干事|发言人|创始人|工程师|分析师|经济学家|设计师|教练|医师|讲师|校友|"
    r"合伙人|代表|专员|顾问|馆员|理事|董事|监事|主播|编剧|导演|队员|站长|掌门人))"
)
_OFFICE_ASKED = re.compile(rf"(?:{TITLE}|[人者员家师长])$")
# 正在渔港巡查的海山镇副书记: what he does is no part of the office; 甲公司的总裁 is.
_DOING = re.compile(
    r"[^的]*(?<![司团学局部委会院校厂社心国省市县区镇党队])的(?=[\u4e00-\u9fff]{2})"
)
_MARK = r",。;:!?\s”“\""
# 甲区科协党组成员、副主席乙: one post behind the other.
_RUN = rf"(?P<body>(?:[^、{_MARK}]{{2,30}}[员记长席任授理裁]、)?[^、{_MARK}]{{0,40}}?)"
# How the name of a body goes on that the question names without it: 集团 of 伊利集团.
_GOES_ON = re.compile(r"集团|公司|大学|学院|医院|银行|有限公司|股份")
_CREDIT = re.compile(r".*(?:摄|图[为中]|报道|电|日|[被向对由据])(?=[\u4e00-\u9fff]{4})")
_SURE = 0.6  # of a reader that may say how much of a title belongs to the answer
_BRACKET = re.compile(r"\(")


def introduced(question: str, passages: Sequence[Passage], reading: Reading) -> Reading:
    """`reading` with the body or the office that stands in front of somebody's name first, if
    `question` asks for it."""
    asked = fold(question).strip()
    where = _WHERE.match(asked)
    found = where or _WHAT.match(asked) or _WHO_IS.match(asked)
    if found is None or _NOT_SAID.search(asked) or _OFFICE_ASKED.search(found["who"]):
        return reading
    name = rf"(?:[\u4e00-\u9fff]{{1,8}}[·•])*{re.escape(found['who'])}"
    told = re.compile(rf"(?:^|(?<=[、{_MARK}])){_RUN}{_OFFICE}{name}")
    for row, passage in enumerate(passages):
        text = fold(passage.text)
        for person in told.finditer(text):
            start, end = person.span("body")
            credit = _CREDIT.match(text, start, end)
            start = credit.end() if credit else start
            doing = _DOING.match(text, start, end)
            start = doing.end() if doing else start
            if where is None:
                start = _office_start(found["of"].strip("在是里中的"), person, start)
                end = person.end("office")
            else:
                bracket = _BRACKET.search(text, start, end)
                end = bracket.start() if bracket else end
            if _sure(reading, row, start, end, whole=where is None):
                return reading
            if end - start > 1:
                return put_first(reading, row, start, end)
    return reading


def _sure(reading: Reading, row: int, start: int, end: int, *, whole: bool) -> bool:
    """Whether a reader that is sure marks a part of [start, end) already, as far as its end; with
    `whole` it may begin in front of it."""
    if reading.answerable < _SURE or not reading.candidates:
        return False
    best = reading.candidates[0]
    return best.passage == row and best.end == end and (whole or best.start >= start)


def _office_start(of: str, person: re.Match[str], start: int) -> int:
    """Where the office begins, without the body `of` that the question names; with the body that
    it is held in, if the question names none."""
    if not of or _WHEN.search(of):
        return start
    text = person.string
    size = 0
    while size < len(of) and text[start + size] == of[size]:
        size += 1
    if size < 2:
        return person.start("office")
    rest = _GOES_ON.match(text, start + size)
    start = rest.end() if rest else start + size
    start = text.rfind("的", start, person.start("office")) + 1 or start
    return min(start, person.end("office") - 2)
