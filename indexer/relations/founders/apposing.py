"""Rules of apposition: who is a member of what stands right in front of the name.

X联盟成员A · X理事机构A · X联盟中的A
"""

import re

from indexer.relation import Role
from indexer.relations.joiners.becoming import body_of_unit
from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import UNIT_ROLE, UNREAL
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item, items
from indexer.relations.words.subjects import named_first

_MEMBER = re.compile(
    r"(?:(?:常务)?副会长(?=单位)|副理事长(?=单位)|秘书长(?=单位)|(?<!常务)(?<!副)理事(?!长|会)|成员|会员|盟员)(?:单位|企业|机构|学校|院校|医院|公司)?(?=[\u4e00-\u9fffa-zQ]{2})"
    r"(?!单位|企业|机构|国|城市|包括|包含|有|为|是|之一|名单|大会|代表|主要)"
)
_PARTS = ("会长", "理事", "秘书长", "成员", "会员", "盟员")  # one of them stands in _MEMBER
_AMONG = re.compile(r"(?:联盟|共同体|联合体|协会|商会)中的(?=[\u4e00-\u9fffa-z]{4})")
_TOGETHER = re.compile(
    r"(?P<who>(?:[^、和与及,;。的]{1,16}[、和与及]){1,20}[^、和与及,;。的]{2,16}?)(?:共同|联合|携手|分别|一起|集体)"
)
# X会长单位A董事长某: whose officer somebody is.
_UNIT = re.compile(
    r"(?P<kind>(?:常务)?副会长|副理事长|常务理事|副主席|监事|秘书长|(?<!副)会长|(?<!副)理事长|(?<![副轮])主席|牵头|理事|成员|会员)(?:单位|企业)"
    r"(?P<who>[\u4e00-\u9fffa-z]{2,24}?(?:公司|集团|大学|学院|医院|银行|研究院|研究所|中学|小学|酒店|股份|科技))P*"
    r"(?=党委|党支部|党总支|党组|董事|总经理|副总|总裁|负责人|创始人|相关|工作人员|法定|校长|院长|行长)"
)
_SHORTEST, _LONGEST, _FEWEST = 4, 60, 2


def apposing(sentence: Sentence) -> list[Finding]:
    """The findings of names in apposition to the membership of a body that is named in full."""
    found: list[Finding] = []
    named = any(part in sentence.masked for part in _PARTS)
    for match in _MEMBER.finditer(sentence.masked) if named else ():
        body = body_of_unit(sentence.masked, _near(sentence.masked, match.start()), match.start())
        found += _named(sentence, body, match.end()) or _listed(sentence, body, match.end())
    for match in _UNIT.finditer(sentence.masked) if "单位" in sentence.masked else ():
        body = body_of_unit(sentence.masked, _near(sentence.masked, match.start()), match.start())
        if body and is_specific(sentence.masked[slice(*body)]):
            name = sentence.text[slice(*match.span("who"))]
            who = Item(*match.span("who"), "name", name)
            role = UNIT_ROLE.get(match["kind"], Role.MEMBER)
            found.append(Finding(body, (who,), role, match.start()))
    for match in _AMONG.finditer(sentence.masked):
        stop = match.end() - len("中的")
        body = body_before(sentence.masked, _near(sentence.masked, match.start()), stop)
        found += _named(sentence, body, match.end())
    return found


def _near(masked: str, at: int) -> int:
    """Where a name that ends at `at` may begin: in its clause, and no longer than names are."""
    return max(clause_start(masked, at), at - _LONGEST)


def _listed(sentence: Sentence, body: tuple[int, int] | None, at: int) -> list[Finding]:
    """X成员A、B和C共同发布: a list of names that does something together."""
    masked = sentence.masked
    told = _TOGETHER.match(masked, at)
    if body is None or told is None or not is_specific(masked[slice(*body)]):
        return []
    who = items(sentence.text, masked, at, told.end("who"))
    if len(who) < _FEWEST or any(item.kind not in ("name", "place") for item in who):
        return []
    return [Finding(body, tuple(who), Role.MEMBER, at)]


def _named(sentence: Sentence, body: tuple[int, int] | None, at: int) -> list[Finding]:
    text, masked = sentence.text, sentence.masked
    if body is None or not is_specific(masked[slice(*body)]):
        return []
    if UNREAL.search(masked, clause_start(masked, body[0]), at):
        return []
    stop = min(clause_end(masked, at), at + _LONGEST)
    name = named_first(text[at:stop], masked[at:stop])
    if name is None or len(name) < _SHORTEST or not text.startswith(name, at):
        return []
    if masked[at + len(name) : at + len(name) + 1] in "、和与及":
        return []  # a list, which the rules of rank and _listed read
    who = Item(at, at + len(name), "name", name)
    return [Finding(body, (who,), Role.MEMBER, at)]
