"""What is only meant to be made: 将由A共建X, 支持A共建X, A将与B合作,共建X, 希望A共建X."""

import re

from indexer.relations.founders.verbs import Verb
from indexer.relations.words.grammar import PLAN
from indexer.relations.words.masking import clause_start

_TO_BE_BY = re.compile(r"(?:拟|将|计划|有望)由")
# 负责人表示,希望…共建X: what somebody wishes for.
_HOPED = re.compile(r"(?:^|[,:])希望(?!小学|学校|集团|工程|之)[^。;]*$|力争[^,;。]*$")
# 将与A、B合作,共建X.
_WILL = re.compile(
    r"将(?:在[^,;。]{2,40},)?(?:与|和|同|会同|联合|携手)[^,;。]{2,60}(?:合作|联合|联手|签约|协议),(?:共同|联合|合作|携手|并)*$"
)
# A愿同B共建X.
_WILLING = re.compile(r"愿意?[同与和](?=[^,;。]{2,30}$)")
_UNDER_WAY = re.compile(r"(?:正在?|积极|抓紧|着手)筹建$")
# 支持A、B共建X: whom somebody wants to do it; what is granted (同意A建设X) is done.
_URGED = re.compile(r"(?:支持|鼓励|倡导)(?![下的和、]|中心|会)[^,;。]{2,}$")


def is_hoped(masked: str, verb: Verb) -> bool:
    """Whether somebody only wishes for what the verb says."""
    return bool(_HOPED.search(masked[: verb[1]]))


def only_meant(masked: str, verb: Verb) -> bool:
    """Whether what the verb says is planned, wanted or under way; what has a 了 is done."""
    _, start, end = verb
    if masked[end : end + 1] == "了":
        return False
    clause = masked[clause_start(masked, start) : start]
    return bool(
        PLAN.search(clause)
        or _TO_BE_BY.search(clause)
        or _WILL.search(masked, 0, start)
        or _UNDER_WAY.search(masked, 0, end)
        or _URGED.search(clause)
        or _WILLING.search(clause)
    )
