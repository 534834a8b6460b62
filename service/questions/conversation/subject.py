"""The subject of a Chinese question that names nothing by its form: 杨丽音毕业于哪所学校?"""

import re

from service.questions.conversation.mentions import Mention, Sort, is_person
from service.questions.conversation.words import ATTRIBUTES, VERBS, is_generic

_LEAD = re.compile(r"^(?:请问|那么?|(?:19|20)\d\d年度?的?|关于|对于|根据|按照|在(?!线))+")
_VERBS = "|".join(
    sorted((verb for verb in VERBS.split("|") if len(verb) > 1), key=len, reverse=True)
)
_STOP = re.compile(
    rf"的|是|在(?!线)|有(?![限色机])|最?近[一二两三四五六七八九十几\d]{{1,2}}年|什么|哪|谁|[因缘]?何|多[少大长高久远]|几[个家所位年次]|为什么|怎|如何|被|把|由(?!贸)|对(?!外)|于|与|"
    rf"(?<![方走导面趋动转定意倾志流去朝取风外内双单横纵])向(?![阳日导量上下前来往])|和(?![平谐])|从|为(?!民)|曾|将|(?<![智功性节技职产才潜动核热电储光万效机势])能(?![源量力耗效级])|(?<![览员协议大年学工商晚峰社展理监总部例])会(?![议员展费计徽])|可以|可|需|要|都|共|又|也|还|后来|最|第|转让|签|称|叫|名|[,。?!、::;]|[“《(（]|"
    rf"(?:19|20)\d\d年|{_VERBS}"
)
_DEFINED = re.compile(r"^(?:请问)?(?:什么是|何谓|什么叫)(?P<name>[^?？,。]{2,20})[?？]?$")
# 哪些单位是X的成员?
_WHOSE = re.compile(
    rf"^(?:谁|哪.{{0,5}}?|什么.{{0,3}}?)(?:是|担任|当选)(?P<name>[^?？,。的了]{{2,16}})的?(?:{ATTRIBUTES})[?？]?$"
)
# 谁负责林地的划定?
_OBJECT_OF_ACT = re.compile(
    r"^由?(?:谁|哪.{0,5}?|什么.{0,3}?)(?:来)?(?:负责|主管|管理|批准|审批|制定|组织|主持|实施|监督|拟定|审定)"
    r"(?P<name>[^?？,。的了]{2,16})(?:的.{1,6})?[?？]?$"
)
_OBJECT = re.compile(r"^(?:谁|哪.{0,5}?|什么.{0,3}?).{1,12}?了(?P<name>[^?？,。的了]{2,16})[?？]?$")
_CARRIED = re.compile(r"(?:[交送发报寄卖租借])?给$|[到成向]$")  # 税款交给谁?
_ENDING = re.compile(rf"(?:{ATTRIBUTES})$")


def subject(question: str) -> Mention | None:
    """What a Chinese question is about, judged by where its words stand; None when unclear."""
    for pattern in (_DEFINED, _WHOSE, _OBJECT_OF_ACT, _OBJECT):
        match = pattern.match(question)
        if match:
            return _mention(question, *match.span("name"))
    lead = _LEAD.match(question)
    start = lead.end() if lead else 0
    stop = _STOP.search(question, start)
    if stop is None or not 2 <= stop.start() - start <= 16:
        return None
    return _mention(question, start, stop.start())


def starts_predicate(question: str, at: int) -> bool:
    """Whether a subject can end at `at`: a verb, a time or a question word follows."""
    return bool(_STOP.match(question, at) or re.match(r"[去今明前]年", question[at:]))


def _mention(question: str, start: int, end: int) -> Mention | None:
    name = _CARRIED.sub("", question[start:end].strip())
    if (
        len(name) < 2
        or is_generic(name.rstrip("了过着"))
        or not re.search(r"[\u4e00-\u9fff]", name)
    ):
        return None
    tail = _ENDING.search(name)
    if tail and len(name) - len(tail.group()) < 2:
        return None
    sort = Sort.PERSON if is_person(name) else Sort.THING
    if len(name) > 2 and name[-1] in "省市县区州镇乡村":
        sort = Sort.PLACE
    return Mention(name, start, start + len(name), sort)
