"""Which body a passive verb speaks of.

X由A共建 · 由A共建的X · X是由A发起的组织 · X成立于…,由A牵头 · 由A发起,成立X
"""

import re

from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import HEAD, MAKE
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.subjects import leads_in

_IS_BY = re.compile(r"[是系]$")
# X是1987年9月20日由A创办
_DATED = re.compile(r"(?<=[是系])(?:于|在)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?$")
# X是经A批准,由B发起设立的机构
_STATED = re.compile(r"[是系](?=经)")
_ADVERBS = re.compile(
    r"(?:(?:自|从)?\d{4}年(?:\d{1,2}月)?(?:起|以来|开始)|据悉|据介绍|据了解|目前|其中|其|也|是|该|此|这|主要|均|,|P)+"
)
# Behind the name of a body that a sentence begins with.
_STANDS = re.compile(
    r"(?:正式|于)?(?:成立|创立|创办|创建|始建|组建|设立|揭牌|挂牌|启动|启用|投用|落成|位于|坐落|覆盖|占地|总?面积|规划面积|简称|依托(?=\S{4})|获批|(?:正式)?获得?(?=\S{2,12}(?:批复|批准))|[于是为自](?!\S{0,2}由))"
)
# Those who found stand in front, and the body behind.
_FOUNDED = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:组建|组成|创建|创办|设立)(?!的|于|以|后|了?[,;。])"
)
# 同日开工的X,由A打造: what is told of X stands in front of it.
_TOLD_OF = re.compile(r"[^,;。是系由]{3,}的")
# 由A牵头,组织B召开会议: nothing is made.
_DOES = re.compile(r",(?:组织|召开|开展|举办|对(?!外))")
Span = tuple[int, int]


def body_of(masked: str, by: int, end: int) -> tuple[Span | None] | None:
    """(its span,) for 由 at `by` and a verb that ends at `end`; (None,): the body spoken of before.

    None: the verb speaks of something that is no body.
    """
    left = clause_start(masked, by)
    relative = masked[end : end + 1] == "的"
    dated = _DATED.search(masked, left, by)
    said = dated.start() if dated else by
    front = _ADVERBS.sub("", masked[left:said])
    is_by = bool(_IS_BY.search(masked[left:said]))
    behind = body_after(masked, end + 1 if relative else end, clause_end(masked, end))
    if is_by and len(front) > 1:
        named = body_before(masked, left, said)
        return (named,) if named else None
    if is_by and left > 0 and not front:
        named = begins_with(masked, left) or body_before(
            masked, clause_start(masked, left - 1), left - 1
        )
        if named:
            return (named,)
    if not relative:
        named = body_before(masked, left, by)
        if named:
            return (named,)
    if behind:
        return (behind,)
    if relative and left > 0 and not front:  # X是经A批准,由B发起设立的机构
        stated = _STATED.search(masked, clause_start(masked, left - 1), left)
        named = stated and body_before(masked, clause_start(masked, left - 1), stated.start())
        return (named,) if named else None
    if relative or len(front) > 1:
        return None
    goes_on = masked[end : end + 1]
    if goes_on and goes_on not in ",;。:":
        return None
    named = _makes(masked, end)
    if named:
        return (named,)
    if _DOES.match(masked, end):
        return None
    if left == 0:
        return (None,)
    return _before(masked, left)


def _makes(masked: str, end: int) -> Span | None:
    """由A发起,(B、C加入)成立X: the body that the next clause makes."""
    makes = re.match(rf",(?:[^,;。]{{0,60}}(?:加入|参与)|共同|正式|联合)*{MAKE}", masked[end:])
    if not makes:
        return None
    at = end + makes.end()
    return body_after(masked, at, clause_end(masked, at))


def _before(masked: str, end: int) -> tuple[Span | None] | None:
    """The body of the clauses in front; they must name one or only lead in."""
    whole = clause_start(masked, end - 1)
    named = body_before(masked, whole, end - 1)
    told_of = named is not None and _TOLD_OF.fullmatch(masked, whole, named[0])
    if (
        named is None
        or (named[0] > whole and not told_of)
        or not is_specific(masked[slice(*named)])
    ):
        named = begins_with(masked, end)  # else X,由A发起
    if named:
        return (named,)
    made = list(re.finditer(MAKE, masked[clause_start(masked, end - 1) : end - 1]))
    if made:  # what the clause in front makes is spoken of, or is no body
        named = body_after(masked, clause_start(masked, end - 1) + made[-1].end(), end - 1)
        return (named,) if named else None
    if leads_in(masked[:end]) or re.search(HEAD, masked[:end]):
        return (None,)
    return None


def begins_with(masked: str, end: int) -> Span | None:
    """The body that the clauses of masked[:end] begin with, the first that has one."""
    at = 0
    while at < end:
        stop = min(clause_end(masked, at), end)
        verb = _STANDS.search(masked, at, stop)
        made = _FOUNDED.search(masked, at, stop)
        if made:  # A、B组建X,由A牵头
            return body_after(masked, made.end(), stop)
        if verb and verb.start() > at:
            named = body_before(masked, at, verb.start())
            if named:
                return named
        at = stop + 1
    return None
