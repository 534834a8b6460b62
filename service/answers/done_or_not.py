"""Whether what a question asks of was done: 议案通过没有? beside 3票赞成、4人反对,没有通过.

The verb that ends the question is looked for behind what the question speaks of, where the text says it
done, denies it or only plans it.
"""

import re
from collections.abc import Iterator, Sequence

_ASKS = re.compile(r"(?P<claim>.{5,}?)(?:了?没有?|[了过][吗么])[?。]?$")
_EVER = re.compile(r"(?<![通超经跨越渡度])过$")  # 去过
# 一个也没有, 从来没有: what has no verb in front is no question of what was done.
_NO_VERB = re.compile(r"[都也还就并又来本全点有是能会可该要在的和与]$")
_RESULTS = "好完成到上掉下起齐定"  # 装好, 签完: the verb is the first
_SHORT = "签修建办装配发交付拆改搬通开关停审批选卖买租借还退换种印写送来去到走拿领"
_PART = re.compile(r"[;。]")
_CLAUSE = re.compile(r"[,:]")
_SLIGHT = re.compile(
    r"[的了是在都已给对把将和与及其这那,、\s“”\"]|是否|到底|究竟|已经|现在|目前|请问"
)
_DENIED = re.compile(
    r"(?:没有?|未能?|尚未|并未|不予|未[获被曾]|不曾|无法|不再|拒绝)(?!延|推|拖|耽|[按如])[\u4e00-\u9fff]{0,2}$"
)
# 尚未签订正式供货合同 denies it; 尚未验收的旧楼已 and 尚未开工的项目全部 do not.
_NOT_YET = re.compile(
    r"(?:尚未|还没有?|仍未|并未|从未|未曾|没能|未能)(?!.*(?:已|但|却|的.*(?:均|全部|如期|按期|提前|顺利|被)))"
)
_PLANNED = re.compile(
    r"推迟|延后|暂停|停止|放弃|提交|报请|具备|列入|进入|(?<![按照入])计划|预计|拟|将$|将[于在]|即将|有望|力争|争取|准备|打算|正在|等待|待(?!遇)|原定|本来|原本|考虑(?!到)|申请|推进"
)
_NOT_THE_DEED = re.compile(r"(?:申请|条件|准备|时限|期限|许可|动员|手续|名单|方案|程序)")
_DONE = re.compile(r"已|获|均|全部|如期|按期|提前|正式|顺利|一致")
_DONE_BEHIND = re.compile(r"[\u4e00-\u9fff]{0,2}了(?!解)|完[成毕]|$")
# What is told of another case, of what has to be, or of some only.
_IF = re.compile(
    r"若|如(?![期实约同意何])|一旦|假如|必?须|应[当该]?(?![用对急])|方可|才能|以前|之前|能否|是否|为什么|为何|"
    r"只有|部分|一批|一半|大半"
)
_FEWEST_TOLD = 0.5  # share of the pairs of each part of the question that its sentence has
_FEWEST_TOLD_BEFORE = 0.3  # the same where a clause says that it is still not done
_STILL_NOT = re.compile(
    r"(?:到现在|直到今天|至今|迄今)[也都还仍]?(?:没有?|未能?)(?P<verb>[\u4e00-\u9fff])"
)


def done_or_not(question: str, sentence: str) -> bool | None:
    """True where `sentence` says done what `question` asks whether it was, False where it denies or only
    plans it; None where it says neither or both, or speaks of something else. Both folded."""
    asked = _ASKS.fullmatch(question.strip())
    if asked is None or _NO_VERB.search(asked["claim"]):
        return None
    if _still_not(asked["claim"], sentence):
        return False
    for about, verb in _verbs(_EVER.sub("", asked["claim"])):
        told = _told_of(about, _PART.split(sentence), _FEWEST_TOLD)
        said = {_said(clause, verb) for clause in told if verb in clause}
        if said:
            return said.pop() if len(said) == 1 else None
    return None


def _still_not(claim: str, sentence: str) -> bool:
    """Whether the clauses that go on from what is claimed say that it is still not so: 到现在也没去."""
    told = _told_of(claim, _PART.split(sentence), _FEWEST_TOLD_BEFORE)
    return any(
        (found := _STILL_NOT.search(clause)) is not None and found["verb"] in claim
        for clause in told
        if not _IF.search(clause)
    )


def _verbs(about: str) -> Iterator[tuple[str, str]]:
    """What is asked about and the verb, of two characters, then of one."""
    yield about[:-2], about[-2:]
    if about[-1] in _RESULTS:
        yield about[:-2], about[-2]
    elif about[-1] in _SHORT:
        yield about[:-1], about[-1]


def _pairs(text: str) -> set[str]:
    bare = _SLIGHT.sub(" ", text)
    return {bare[i : i + 2] for i in range(len(bare) - 1) if " " not in bare[i : i + 2]}


def _told_of(about: str, parts: Sequence[str], least: float) -> list[str]:
    """The clauses of the sentence that go on from the one which has most of `about`, up to the next that
    speaks of any of it; [] where no part of the sentence has enough, or two have as much."""
    wanted = _pairs(about)
    shares = [len(wanted & _pairs(part)) for part in parts]
    most = max(shares)
    if not most or shares.count(most) > 1:
        return []
    part = parts[shares.index(most)]
    said = _pairs(part)
    if not all(_enough(piece, said, least) for piece in about.split(",")):
        return []
    clauses = _CLAUSE.split(part)
    held = [len(wanted & _pairs(clause)) for clause in clauses]
    first = held.index(max(held))
    if held.count(held[first]) > 1:
        return []
    told = [clauses[first]]
    for clause, share in zip(clauses[first + 1 :], held[first + 1 :], strict=True):
        if share:
            break  # it may speak of another such thing
        told.append(clause)
    return told


def _enough(piece: str, told: set[str], least: float) -> bool:
    wanted = _pairs(piece)
    return len(wanted & told) >= least * len(wanted)


def _said(clause: str, verb: str) -> bool | None:
    at = clause.rfind(verb)
    before, behind = clause[:at], clause[at + len(verb) :]
    if _IF.search(clause):
        return None
    if _NOT_THE_DEED.match(behind):
        return None
    if _DENIED.search(before):
        return False
    if _NOT_YET.search(before):
        return False
    if _PLANNED.search(before):
        return None if _DONE.search(before) else False
    return True if _DONE.search(before) or _DONE_BEHIND.match(behind) else None
