"""Whether a sentence tells of others of a kind only: 北区食堂的监控装好了没有? beside
东区食堂已经装上了监控,西区食堂的监控正在安装."""

import re

_WHOSE = re.compile(
    r"(?P<front>[\u4e00-\u9fff]{2,12})(?P<kind>[\u4e00-\u9fff]{2})的(?=[\u4e00-\u9fff]{2})"
)
# 三个食堂的, 所有车间的: all of them are asked about.
_ALL = re.compile(
    r"所有|全部|[各每]|全[校市县省区镇村厂院]|[两三四五六七八九十几\d][个座家所处栋条]"
)
_DONE = re.compile(r"(?:了没有?|没有?|[了过][吗么])[?。]?$")


def of_other_such(question: str, told: str, context: str) -> bool:
    """Whether `question` asks if something of one was done, and `told` speaks of two or more of the same
    kind, none of them this one. All folded.

    Args: context: what stands above `told` and may name whom it is about.
    """
    whose = _WHOSE.match(question)
    if whose is None or not _DONE.search(question):
        return False
    front = whose["front"]
    if _ALL.search(front):
        return False
    pairs = {front[i : i + 2] for i in range(len(front) - 1)}
    if any(pair in told or pair in context for pair in pairs):
        return False
    others = re.findall(rf"[\u4e00-\u9fff]{{2}}{re.escape(whose['kind'])}", told)
    return len(set(others)) > 1
