"""为什么? after a figure of a change: why it fell, and no longer by how much."""

import re

_CHANGED = re.compile(
    r"^(?!.*(?:哪|谁|什么|是否).*多)(?P<what>.{2,40}?)(?P<change>(?:同比|环比|比上年|比去年)?(?:增长|增加|增高|上升|上涨|提高|提升|扩大|下降|减少|降低|下跌|下滑|缩小|"
    r"缩短|延长|亏损|推迟|提前))了?(?:多少|几|百分之几|多大|多长)[^,;。?]{0,8}[?。]*$"
)


def why_changed(question: str) -> str | None:
    """The question why something changed, where `question` asks by how much; else None."""
    changed = _CHANGED.match(question.replace("？", "?"))
    return f"{changed['what']}为什么{changed['change']}?" if changed else None
