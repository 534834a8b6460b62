"""Under what conditions something may be done: the whole clause that ends in 的, and not its opening.

被收容人员在收容期间,遇有家属患病需要离所的,经批准可以离所: the reader marks 收容期间.
"""

import re

CONDITION = re.compile(
    r"(?:什么|哪种|何种|怎样的?)(?:样的)?(?:条件|情况|情形|前提)(?:之?下|时|才)?|under (?:what|which) (?:condition|circumstance)",
    re.IGNORECASE,
)
_END = re.compile(r"的(?=,)")
_STOP = re.compile(r"[。;!?\n]")
# With these begins what may be done then.
_HENCE = re.compile(
    r"可以?|应当?|不得|必须|由(?!于)|予以|不予|经[\u4e00-\u9fff]{2,8}(?:批准|同意)|方可|才能"
)


def asks_for_condition(question: str) -> bool:
    """Whether `question`, folded, asks when or under what conditions something may be."""
    return CONDITION.search(question) is not None


def whole_condition(folded: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) as far as the 的 that closes its condition, if that stands further on."""
    stop = _STOP.search(folded, end)
    last = stop.start() if stop else len(folded)
    hence = _HENCE.search(folded, end, last)
    closing = _END.search(folded, end, hence.start() if hence else last)
    return (start, closing.start()) if closing else (start, end)
