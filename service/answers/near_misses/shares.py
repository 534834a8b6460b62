"""A share of a thing is not how much of it there is: 占职工总数的5% says nothing of 职工总数."""

import re

_SHARE = re.compile(r"占(?P<whole>[^,;。:、]{2,20}?)的?(?:比例|比重)?(?:的|为|达到?|约|近|超过?)*$")
_RATIO = re.compile(r"%|‰|分之|[一二三四五六七八九两半]成")
_SHARE_ASKED = re.compile(
    r"占|比例|比重|比率|份额|率|百分|几成|share|percent|proportion|rate", re.IGNORECASE
)
_ASKS = r"(?:一?共|总共)?(?:大?约|大概|是|为|有|达到?)*(?:多少|几|多大|多高)|[?。]?$"
_SHARER = re.compile(r"[^,;。:、\n]{2,8}$")
_SHORTEST = 2  # characters of the whole that the question asks about


def share_instead(asked: str, folded: str, start: int, end: int) -> bool:
    """Whether [start, end) is a share, in percent, of what `asked` asks the amount of. All folded."""
    if not _RATIO.search(folded, start, end) or _SHARE_ASKED.search(asked):
        return False
    of = _SHARE.search(folded[max(0, start - 26) : start])
    if of is None:
        return False
    sharer = _SHARER.search(folded[: start - len(of.group())])
    if sharer and sharer.group() in asked:  # 国家出资占总出资的60%, and how much 国家 gave is asked
        return False
    ends = (of["whole"][-size:] for size in range(len(of["whole"]), _SHORTEST - 1, -1))
    return any(re.search(f"{re.escape(said)}(?:{_ASKS})", asked) for said in ends)
