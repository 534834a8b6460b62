"""Rules of ranks with a list behind them: who is listed, and where the list ends.

X首批成员单位包括A、B · 联盟成员单位A、B
"""

import re
from dataclasses import replace

from indexer.relation import Role
from indexer.relations.joiners.becoming import body_of_unit
from indexer.relations.joiners.tallies import TALLY
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import COUNTER, INCLUDE, MEMBER_END, NUMBER
from indexer.relations.words.kinds import names_nobody
from indexer.relations.words.masking import clause_end
from indexer.relations.words.members import Item, items

# Where members are, not who they are: 成员单位遍布四川、贵州.
_SPREAD = re.compile(r"(?:主要|广泛|已|分别)*(?:遍布|分布|辐射|涉及|横跨|来自|遍及)")
# What members do together, behind their names: 成员单位A、B联合举办义诊.
_DOES = re.compile(
    r"(?:联合|共同|携手|分别|先后|积极|也|还|均|都)*(?:举办|开展|举行|召开|签署|签订|实施|推出|发布|参加|承办)|(?:的?(?:相关|有关|主要)?(?:代表|负责人|工作人员|志愿者))"
)
# Ranks that one alone holds.
_ONE_ONLY = ("秘书长",)
# 牵头单位为A,成员单位包括B: the list of another rank begins.
_ANOTHER = re.compile(r"(?:单位|成员|会员|企业)(?:分别|主要|还)?(?:包括|包含|涵盖|有|为|是|:)")
# What stands in front of a rank whose body was named before.
_BEGINS = re.compile(
    r"(?:其|现任?|由|[首本]届|首[任个家]|当前|目前|今年|本年度?|\d{4}年度?|第[一二三四五六七八九十]{1,2}[届任])*"
)
# 主席单位为A,秘书处设于B: where they work.
_SEAT = re.compile("(?:常设|日常)?(?:秘书处|办公室|总部|办事机构|日常工作)")
# 成员企业有A、B、C: what is listed so is no person.
_OF_BODIES = re.compile("企业|单位|机构|高校|院校|学校|医院")
_FEWEST = 2
_SHORT = re.compile(r"(?!.*[的等各])[\u4e00-\u9fffa-zA-Z\d]{2,8}")
_NAMED = re.compile(rf"^[^,;。的将已为了是由]{{2,}}{MEMBER_END}$")


def listed_behind(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """X首批成员单位包括A、B; 联盟成员单位A、B."""
    del stop  # the list may go over commas
    text, masked = sentence.text, sentence.masked
    end = match.end() + (2 if masked.startswith(",,", match.end()) else 0)  # 会长单位——A
    include = INCLUDE.match(masked, end)
    if not include and masked[end : end + 1] in ("、", "和", "与", "及", "的"):
        return []  # 成员单位、学校代表等参加: others; 作为X会长单位的A: what the rules of becoming tell
    spread = _SPREAD.match(masked, end)
    if spread and "来自" not in spread.group():
        return []
    if TALLY.match(masked, include.end() if include else end):
        return []  # 成员包括高校5所、企业23家: what the rules of tallies tell
    over = re.match(r"覆盖\S{0,12}?,包括", masked[end:])
    at = end + over.end() if over else (include.end() if include else end)
    last = list_end(masked, at)
    does = None if include else _DOES.search(masked, at, last)
    last = does.start() if does else last
    at = spread.end() if spread else at
    listed = items(text, masked, at, last)
    if spread and any(item.kind != "name" for item in listed):
        return []  # where they are
    proven = [item for item in listed if item.kind != "loose"]
    one = role is Role.LEAD or match["kind"] in _ONE_ONLY
    if one and not include and proven:
        body = body_of_unit(masked, clause, match.start())
        return [Finding(body, (proven[0],), role, match.start())] if body else []
    alone = len(listed) == len(proven) == 1 and proven[0].kind == "name"
    if one and include and alone:  # 理事长单位为A
        body = body_of_unit(masked, clause, match.start())
        begins = _BEGINS.fullmatch(masked, clause, match.start())
        return [Finding(body, tuple(proven), role, match.start())] if body or begins else []
    groups = [item for item in proven if item.kind == "counted"]
    if include and listed and len(groups) == 1 == len(proven) and all(map(_is_kind, listed[:-1])):
        listed, proven = groups, groups * _FEWEST  # 成员涵盖高校、企业等36家单位
    named = include is not None and len(listed) > 2 and all(map(_is_short, listed))
    if not named and (len(proven) < 2 or len(proven) * 2 < len(listed)):
        return []
    body = body_of_unit(masked, clause, match.start())
    if named and _OF_BODIES.search(match.group()) and all(len(i.name) > _FEWEST for i in listed):
        listed = [replace(item, kind="name") if item.kind == "loose" else item for item in listed]
    return [Finding(body, tuple(listed), role, match.start())]


def _is_kind(item: Item) -> bool:
    return names_nobody(item.name)


def _is_short(item: Item) -> bool:
    """成员包括A、B、C: what is listed so is a name, if it is no longer than one."""
    return item.kind != "loose" or _SHORT.fullmatch(item.name) is not None


def list_end(masked: str, at: int) -> int:
    """The end of a list that may go over commas: at a stop, or at a clause without a list."""
    end = clause_end(masked, at)
    while at < end < len(masked) and masked[end] in ",;":
        following = clause_end(masked, end + 1)
        piece = masked[end + 1 : following]
        lists_on = re.match(
            rf"以及|及|{NUMBER}{COUNTER}\S+作为支持单位|{NUMBER}{COUNTER}[^,]*$", piece
        ) or all(_NAMED.search(part) and len(part) < 24 for part in piece.split("、"))
        if not lists_on or _ANOTHER.search(piece) or _SEAT.match(piece):
            break
        end = following
    return end
