"""Questions for the reason of what did not happen: 为什么上调评级, beside a text by which it was 下调."""

import re

from service.answers.choosing.opposites import OPPOSITES

_WHY = re.compile(r"为什么|为何|原因|缘何|为啥")
_NOT = re.compile(
    r"不(?![能可会应得敢允许是同断仅只少久管论少便如过足要用该予再想愿])(?P<act>[\u4e00-\u9fff]{2})"
)
_DENIED = r"[不未没无非勿莫难拒禁停免]"


def false_premise(asked: str, passage: str) -> bool:
    """Whether `asked` takes for granted the opposite of what `passage` says. Both folded."""
    if not _WHY.search(asked):
        return False
    for word, other in OPPOSITES.items():
        if word in asked and other not in asked and word not in passage and other in passage:
            return True
    denied = _NOT.search(asked)
    if denied is None or denied.group() in passage or denied["act"] not in passage:
        return False
    return re.search(rf"{_DENIED}[\u4e00-\u9fff]?{denied['act']}", passage) is None
