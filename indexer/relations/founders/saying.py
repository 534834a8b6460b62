"""What a verb of making says: of which body, and where those stand who act.

A和B共建X · X由A、B共建 · X由A倡议,B、C共同发起
"""

import re
from dataclasses import dataclass

from indexer.relations.founders.acting import acting, names_no_actor, urged
from indexer.relations.founders.made import body_of
from indexer.relations.founders.verbs import Verb
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import MAKE, WITH
from indexer.relations.words.masking import clause_end, clause_start

_BY = re.compile(r"(?<![自理缘经因])由(?![于此来贸])")
# 由A、B主办的论坛开幕,双方共同成立X: what 由 speaks of has ended.
_HOSTED = re.compile("[。;]|(?:主办|承办|协办|举办)的[^,;。]{2,20},")
# What only has parts: 由门诊、病房三部分组成.
_PARTS = re.compile(
    r"(?:部分|板块|系统|模块|环节|篇章|单元|项目|内容|子\S|赛段|赛区|赛站)(?:共同)?$"
)
_AIMS = re.compile(r",\s*(?:旨在|致力|意在|以期|为了?(?!民)|助力)")
_DEFINES = re.compile(r"[^,;。]{2}(?<![但还不就正都也])[是系](?!由)[^,;。]{3}")
# 这里是A和B共建的X: no name stands in front.
_HERE = re.compile(r"这里?[是就]")
# 支持由企业牵头组建X: policy speaks of no one.
_WISHED = re.compile(r"(?:支持|鼓励|引导|推动|倡导|允许|探索)$")
# 由A和B各出资500万元组建: what they paid.
_PAID = re.compile(r"(?:各自?|分别|共同)*(?:出资|投资|捐资|捐赠)[\d.,万亿千百]+元(?:人民币)?$")
# 由A依托B开发建设, 由A、B以合并方式组建: what they do it with.
_MEANS = re.compile(
    r"(?:依托|整合|利用|运用|借助|通过|投入|以(?![及下上来内外色]))(?![\u4e00-\u9fff]{0,8}(?:会|中心|院|所|办公室|公司|局))"
)
_CONTRACTED = re.compile("开发建设|承建|投建")
_GROUND = re.compile(r",\s*(?:根据|按照|依据|遵循|本着)")
# 由A牵头,联合B、C组建.
_TOGETHER_WITH = re.compile(
    r"(?:并|又)?(?:联合(?![会体]|社(?![科会区保工团旗]))|会同|携手|协同(?!创新))"
)
# What is always a body of its own, however short its name: 豫东木业联盟.
_ALLIANCE = re.compile(
    r"^(?=.{5})(?!(?:党建|战略|创新|产业|行业|企业|技术|教育)..?.?$).*(?:联盟|共同体|联合体|协会|商会)$"
)
# A、B已成立联合调查组.
_JOINT_GROUP = re.compile(r"联合(?:调查|核查|检查|督导|工作|专案)组")
# A与B联合成立“X”: a body of its own, whatever its name ends in.
_QUOTED = re.compile(
    r"了?(?P<name>Q+U)(?=P*(?:[,;。]|$|正式|全面|揭牌|挂牌|启用|启动|投用|亮相|成立|落地|上线)|P+)"
)
_SEVERAL = re.compile("[、和与]|联合|携手|会同")
_FOUNDED = re.compile("(?:成立|组建|设立|创办|揭牌)$")
# Characters of a name that says which body it is, of one that two make together, and else.
_SHORT, _LONG = 5, 7
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Said:
    """What a verb says: of which body, and where those stand who act; `passive`: behind 由."""

    body: Span | None
    who: Span
    passive: bool
    urged: bool = False


def said_of(masked: str, verb: Verb, told: Said | None, before: int) -> Said | None:
    """What `verb` says; `told` is what the verb before it said, which ends at `before`."""
    if is_passive(masked, verb, before):
        return _passive(masked, verb, before)
    return _goes_on(masked, verb, told, before) or _active(masked, verb)


def is_passive(masked: str, verb: Verb, before: int) -> bool:
    """Whether 由 stands in front of the verb, behind the verb before it and in the sentence."""
    by = _BY.search(masked, before, verb[1])
    return by is not None and not _HOSTED.search(masked, by.end(), verb[1])


def is_joint_group(body: str) -> bool:
    """Whether a body is called by what it does together, and by no name: 联合调查组."""
    return bool(_JOINT_GROUP.fullmatch(body))


def _active(masked: str, verb: Verb) -> Said | None:
    """A和B共建X; 支持A共建X."""
    kind, start, end = verb
    clause, stop = clause_start(masked, start), clause_end(masked, end)
    if kind == "take_part" or names_no_actor(masked, clause, start):
        return None
    if _CONTRACTED.search(masked, start, end):
        return None  # A承建X: a builder by contract, unless X is told by whom it is built
    defines = _DEFINES.search(masked, clause, start)
    if masked[end : end + 1] == "的" and defines and not _HERE.match(masked, clause):
        return None  # X是A、B共建的Y: what the rules of definition tell
    body = body_after(masked, end + 1 if masked[end : end + 1] == "的" else end, stop)
    relative = masked[end : end + 1] == "的"
    if body is None and (
        kind == "build" or (kind == "make" and _SEVERAL.search(masked, clause, start))
    ):
        founded = _FOUNDED.search(masked, start, end)
        quoted = _QUOTED.match(masked, end + 1 if relative else end) if founded else None
        body = quoted.span("name") if quoted else None
    if (
        kind == "lead"
        and body
        and masked[body[1] : body[1] + 1] == "、"
        and re.search(MAKE, masked[body[1] : stop])
    ):
        return None  # 牵头A、B成立X
    if kind == "lead" and body and re.search(r"(?:组织|食堂)$", masked[body[0] : body[1]]):
        return None
    aimed = body and re.search("[QU]为|为$", masked[body[0] : body[1] + 1])
    if aimed and "以" in masked[clause:start]:
        return None  # 以共建“X”为平台
    if body is None:
        return None
    who = acting(masked, clause, start, kind)
    together = bool(WITH.search(masked, *who))
    if kind == "make" and not _is_distinct(
        masked[body[0] : body[1]], relative=relative, together=together
    ):
        return None
    encouraged = urged(masked, *who)
    if encouraged is not None:
        return Said(body, (encouraged, who[1]), passive=False, urged=True)
    return Said(body, who, passive=False)


def _passive(masked: str, verb: Verb, before: int) -> Said | None:
    """X由A、B共建; 由A、B共建的X."""
    kind, start, end = verb
    by = [
        m
        for m in _BY.finditer(masked, before, start)
        if not re.search("[。;]", masked[m.end() : start])
    ]
    if not by:
        return None
    who = (by[-1].end(), start)
    paid = _PAID.search(masked, *who)
    who = (who[0], paid.start()) if paid else who
    means = _MEANS.search(masked, *who)
    if means and means.start() > who[0] + 1 and "," not in masked[who[0] : means.start()]:
        who = (who[0], means.start())
    if _AIMS.search(masked, *who):
        return None  # 由A主办,旨在打造平台: A hosts and does not make
    ground = _GROUND.search(masked, *who)
    who = (who[0], ground.start()) if ground else who
    if kind == "take_part" and not (
        re.search("牵头|主导|发起", masked[who[0] : who[1]]) or _joined_by(masked, end)
    ):
        return None
    if kind == "compose" and _PARTS.search(masked, *who):
        return None
    found = body_of(masked, by[-1].start(), end)
    if found is None and masked[end : end + 1] == "的" and _FOUNDED.search(masked, start, end):
        quoted = _QUOTED.match(masked, end + 1)  # 由A、B组建的“X”
        found = (quoted.span("name"),) if quoted else None
    if found is None:
        return None
    (body,) = found
    if body is None and kind in ("make", "take_part") and "牵头" not in masked[who[0] : who[1]]:
        return None
    wished = _WISHED.search(masked[: by[-1].start()])
    return Said(body, who, passive=True, urged=bool(wished))


def _joined_by(masked: str, end: int) -> bool:
    """由A、B共同参与的X联盟: whoever takes part in a body of members is one."""
    body = (
        body_after(masked, end + 1, clause_end(masked, end))
        if masked[end : end + 1] == "的"
        else None
    )
    return body is not None and bool(_ALLIANCE.search(masked[body[0] : body[1]]))


def _goes_on(masked: str, verb: Verb, told: Said | None, before: int) -> Said | None:
    """X由A倡议,B、C共同发起: the second verb has no object and speaks of X still."""
    kind, start, end = verb
    if (
        told is None
        or not told.passive
        or (kind == "make" and not _TOGETHER_WITH.match(masked, clause_start(masked, start)))
        or re.search("[。;]", masked[before:start])
    ):
        return None
    if masked[end : end + 1] not in (",", ";", "。", ":", ""):
        return None
    clause = max(clause_start(masked, start), before)
    return Said(told.body, (clause, start), passive=True)


def _is_distinct(body: str, *, relative: bool, together: bool) -> bool:
    """Whether a body that several only "made" is one of its own: not 就业平台, not 联动机制.

    `relative`: it is told by who made it, and so known: 三国成立的安全伙伴关系机制. `together`:
    its makers act together in so many words: A联合B成立法治驿站.
    """
    if "Q" in body or "U" in body or _ALLIANCE.search(body) or is_joint_group(body):
        return True
    return len(body) >= (_SHORT if together else _LONG) and not re.search(
        r"(?:平台|(?<!\S{8})机制|体系|队伍)$" if relative else r"(?:平台|机制|体系|队伍)$", body
    )
