"""Rules of states in passing: whose member a state is said to be by the way.

包括A、B在内的X成员国 · 在X成员国中,A… · 恢复A的X成员国资格
"""

import re

from indexer.relation import Role
from indexer.relations.words.backwards import body_before
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import COUNTRY, NUMBER
from indexer.relations.words.members import Item

# Groups of states that go by a short name.
GROUP = r"欧盟|东盟|北约|非盟|阿盟|独联体|上合组织|世贸组织|西共体|拉共体|海合会|集安组织|亚太经合组织|经合组织"
_INCLUDING = re.compile(
    rf"包括(?P<who>[^;。]{{2,60}}?)等?在内的(?P<count>{NUMBER}个)?(?P<body>[^,;。]{{0,24}}?)的?成员国"
)
_AMONG = re.compile(rf"在(?P<body>[^,;。]{{2,24}}?)的?成员国中,(?P<who>{COUNTRY.pattern})")
_REGAINS = re.compile(
    rf"(?:恢复|保留|给予|授予|确认)了?(?P<who>{COUNTRY.pattern})的?(?P<body>[^,;。的]{{2,24}}?)的?成员国?(?:资格|身份|地位)"
)
_GROUPS = rf"(?P<groups>(?:{GROUP})(?:[和与及、](?:{GROUP}))*)"
# 作为X成员国,A… · 同为X成员国的A和B · X成员国A…
_STATES = rf"(?P<who>(?:{COUNTRY.pattern})(?:[、和与及](?:{COUNTRY.pattern}))*)"
_AS = re.compile(
    rf"(?:作为|同为|身为|同是)[^,;。]{{0,4}}?{_GROUPS}的?(?:正式|创始)?成员国?(?:之一)?[,的]{_STATES}"
)
_OF = re.compile(rf"{_GROUPS}的?成员国(?P<who>{COUNTRY.pattern})(?![和与、])")
# A是X和Y成员国.
_IS = re.compile(
    rf"(?P<who>{COUNTRY.pattern})(?:(?:本身|目前|同)?[也均都既]?是|系|作为)了?{_GROUPS}的?(?:正式|创始|新)?成员国?(?:之一)?(?:,[也又还]是(?P<too>{GROUP})成员国?)?(?=[,;。]|$)"
)
# Whom the sentence is about: 国际刑警组织公布报告,并向包括A在内的成员国发出通报.
_ABOUT = re.compile(
    r"(?:^|(?<=[,;。]))(?P<body>[\u4e00-\u9fff]{2,14}?(?:组织|联盟|委员会|共同体|联合会|联合国))P*(?=[^,;。的]{2})"
)
_NAMED = re.compile(f"(?:{GROUP})$")
# X31个成员国, 拥有15个成员国的X.
_NUMBERED = re.compile(
    rf"(?P<body>{GROUP}|[\u4e00-\u9fff]{{2,14}}?(?:组织|联盟|共同体|集团|公约)P*)的?(?:现有|共有|拥有|目前有|全部|全体|所有)?(?P<count>\d+个(?:正式|创始)?成员国)"
)
_HOLDING = re.compile(rf"拥有(?P<count>\d+个(?:正式|创始)?成员国)的(?P<body>{GROUP})")
_UNREAL = re.compile(r"暂停|中止|剥夺|取消|拒绝|反对|考虑|呼吁|要求|拟|将|如果")


def member_states(sentence: Sentence) -> list[Finding]:
    """The findings of states that a sentence calls members by the way."""
    masked = sentence.masked
    found: list[Finding] = []
    if "成员" not in masked:
        return found
    for match in _INCLUDING.finditer(masked):
        about = None if match["body"] else list(_ABOUT.finditer(masked, 0, match.start()))
        body = about[-1].span("body") if about else _body(masked, *match.span("body"))
        who = _states(masked, *match.span("who"))
        if body and who:
            if match["count"]:
                start = match.start("count")
                counted = f"{sentence.text[slice(*match.span('count'))]}成员国"
                who.append(Item(start, match.end(), "counted", counted))
            found.append(_finding(body, who, match.start()))
    for match in (*_AMONG.finditer(masked), *_REGAINS.finditer(masked)):
        body = _body(masked, *match.span("body"))
        if body and not _UNREAL.search(masked, max(0, match.start() - 6), match.start()):
            found.append(_finding(body, _states(masked, *match.span("who")), match.start()))
    found += _numbered(sentence)
    for match in (*_AS.finditer(masked), *_OF.finditer(masked), *_IS.finditer(masked)):
        who = _states(masked, *match.span("who"))
        too = match.span("too") if match.groupdict().get("too") else (0, 0)
        groups = list(re.finditer(GROUP, masked[slice(*match.span("groups"))]))
        if too[1]:
            found.append(_finding(too, who, match.start()))
        for group in groups:
            start = match.start("groups")
            found.append(_finding((start + group.start(), start + group.end()), who, match.start()))
    return found


def _numbered(sentence: Sentence) -> list[Finding]:
    """X31个成员国, 拥有15个成员国的X."""
    masked = sentence.masked
    found: list[Finding] = []
    for match in (*_NUMBERED.finditer(masked), *_HOLDING.finditer(masked)):
        body = _body(masked, *match.span("body"))
        span = match.span("count")
        if body:
            who = Item(*span, "counted", sentence.text[slice(*span)])
            found.append(_finding(body, [who], match.start()))
    return found


def _finding(body: tuple[int, int], who: list[Item], at: int) -> Finding:
    return Finding(body, tuple(who), Role.MEMBER, at, defined=True)


def _body(masked: str, start: int, end: int) -> tuple[int, int] | None:
    """The body that masked[start:end] ends with, a short name of a group of states too."""
    end -= len(masked[start:end]) - len(masked[start:end].rstrip("P"))
    group = _NAMED.search(masked, start, end)
    return group.span() if group else body_before(masked, start, end)


def _states(masked: str, start: int, end: int) -> list[Item]:
    pieces = re.finditer(r"[^、和与及]+", masked[start:end])
    found = [COUNTRY.match(masked, start + piece.start(), end) for piece in pieces]
    return [Item(*state.span(), "place", state.group()) for state in found if state]
