"""When something is to be done is not when it was: 拟于2027年动工 does not tell 是哪天动工的."""

import re

# 是哪天动工的, 何时建成了, 正式动工的是哪一天: what was done.
_DONE = re.compile(
    r"(?:哪|几月|几号|几日|何时|什么时[候间])[^,。?]{0,14}(?:(?<!目)的|了)[?。]?$|"
    r"(?:正式|实际|已经?)[^,。?]{1,8}的?(?:时间|日期)?是(?:在)?(?:哪|几月|几号|何时|什么时[候间])"
)
_PLAN = (
    r"(?<![按照入])(?<!实习|学习|培养|科技|行动|专项|发展|五年|年度|研发|培训|合作|工作)计划(?!单列|书|的|总?投资|总?造价|[,。;])|"
    r"拟(?!定)|预[计期定](?!可|总|投资|年)|原定|力争|争取|有望|打算|准备"
)
_PLANNED = re.compile(_PLAN)
_ASKS_PLAN = re.compile(rf"{_PLAN}|本来|原来|原先|一开始|将|规划|安排|定的|定在")
# What has come about, in the same sentence, is planned no more.
_CAME = re.compile(r"已(?!知)|(?<!为)了(?!解)|如期|按期|提前|最终")
_CLAUSE = re.compile(r"[,:]")
_CLAUSES = 1  # that a plan reaches over


def planned_date(asked: str, folded: str, sentence: tuple[int, int], start: int) -> bool:
    """Whether `asked` wants when something was done, and the time at `start` is when somebody plans or
    planned it, by its clause or the one in front. All folded.

    Args: sentence: where the sentence of the time stands in `folded`.
    """
    if not _DONE.search(asked) or _ASKS_PLAN.search(asked):
        return False
    if _CAME.search(folded, *sentence):
        return False
    said = folded[max(sentence[0], folded.rfind(";", 0, start) + 1) : start]
    near = _CLAUSE.split(said)[-1 - _CLAUSES :]
    return _PLANNED.search(",".join(near)) is not None
