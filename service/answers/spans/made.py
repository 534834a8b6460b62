"""The thing that is asked for, without what is done with it: 编制防汛预案 for 什么预案 is 防汛预案."""

import re

from service.answers.spans.asked_noun import NOUN

_WHAT = re.compile(rf"(?:什么样?|啥样?|何种|哪(?:[一几]?[种类项样套家所个座支款条届部]|些)){NOUN}")
# Verbs that make, hold or get a thing; 研发 and 服务 in a name are told by what stands in front.
_MADE = re.compile(
    r"(?:制定|制订|编制|出台|印发|发布|推出|研发|研制|开发|打造|搭建|构建|建立|建成|创建|开设|设立|成立|组建|"
    r"开展|举办|召开|启动|签署|签订|获得|荣获|推行|采用|引进)了?(?:一[个项套批份系]列?)?"
)
# Behind these a verb opens its clause.
_OPENS = re.compile(
    r"(?:^|[^\u4e00-\u9fff\da-z”》\")]|通过|[并来以还将已要能可]|先后|相继|率先|积极|共同|联合|成功|自主|其中|负责)$"
)
# What is done is itself asked for.
_DEEDS = re.compile(
    r"措施|举措|工作|活动|行动|做法|任务|方式|方法|办法|手段|动作|事|贡献|成[果绩就效]"
)
_BESIDE = 2  # characters that the thing has beside its noun
_AHEAD = 4


def without_making(asked: str, folded: str, start: int, end: int) -> int:
    """The start of [start, end) behind the verb that it opens with, where `asked` asks for a thing whose
    noun the span ends with, and says no such verb itself."""
    verb = _MADE.match(folded, start, end)
    if verb is None or not _OPENS.search(folded[max(0, start - _AHEAD) : start]):
        return start
    if folded[start : start + 2] in asked:
        return start
    for found in _WHAT.finditer(asked):
        if _DEEDS.match(found["noun"]):
            continue
        sizes = range(min(4, len(found["noun"])), 0, -1)
        head = next(
            (size for size in sizes if folded.endswith(found["noun"][:size], start, end)), 0
        )
        if head and end - verb.end() >= head + _BESIDE:
            return verb.end()
    return start
