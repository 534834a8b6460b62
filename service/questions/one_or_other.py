"""Whether a Chinese question offers two possibilities, and wants one of them: 甲还是乙?"""

import re

from service.questions.whether import ASSENT, WH_CHINESE

_EITHER = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?!.*(?:{WH_CHINESE}))(?!.*(?:吗|是否)).*(?<!不管)(?<!无论)还是.+",
        # 以谁的投入为主,是甲还是乙?
        r"[,:?](?:到底|究竟)?(?:是|由|在)[^,?]{1,24},?还是[^,?]{1,24}[?。]?$",
        # 比赛在哪里举行,甲县还是乙县?
        rf"(?:{WH_CHINESE}).*[,:?][^,?]{{1,14}},?还是[^,?]{{1,14}}[?。]?$",
    )
)
_ASSENT = re.compile(ASSENT)
# 还是没法, 还是比乙多: still, and no other possibility; but 要用 or 还是不用.
_STILL = re.compile(
    r"还是(?:没[法能]|比|一律|照[旧常样]|不[肯愿]|不(?:用|会|能|让)(?P<deed>[\u4e00-\u9fff]{2}))"
)


def offers_two(folded: str) -> bool:
    """Whether one of two possibilities is asked for; not where 还是 says that something goes on."""
    return any(pattern.search(folded) for pattern in _EITHER) and not _goes_on(folded)


def _goes_on(folded: str) -> bool:
    """Whether the 还是 of a question says that something goes on, and offers no other possibility."""
    if _ASSENT.search(folded):
        return True
    found = _STILL.search(folded)
    if found is None or "是" in folded[: found.start()]:
        return False
    return not (found["deed"] and found["deed"] in folded[: found.start()])
