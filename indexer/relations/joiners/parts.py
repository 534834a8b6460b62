"""Rules of parts: a body that is made up of several of its kind, each named.

X共有“甲、乙、丙”三个联盟 · X下设甲、乙、丙三大联盟 · 甲、乙、丙三大联盟扩容, of the body spoken of
"""

import re

from indexer.relation import Role
from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item
from indexer.relations.words.numbers import number_of

_NAME = r"[^,;:。、的了在由将与和及]{2,12}"
_HAS = r"(?:目前|现|已|共|总共|一共|内|旗下|下|主要|分别)*(?:下设|设有|设|有|包括|包含|涵盖|拥有|分为|形成|囊括|辖)了?"
_PARTS = re.compile(
    rf"(?:(?P<has>{_HAS})|(?:^|(?<=[,;:。])))(?P<who>(?:{_NAME}、)+{_NAME}?(?:[和与及]{_NAME}?)?|Q+[QU])等?"
    r"(?P<count>[两二三四五六七八九十]|\d{1,2})(?:大|个)[\u4e00-\u9fff]{0,4}?"
    r"(?P<head>联盟|共同体|联合体|分会|专委会|专业委员会|分联盟|分中心|小组|工作组|专班)(?![\u4e00-\u9fff]{0,2}(?:国家|成员|单位))"
)
# Without 下设 in front only these: 三个小组 of anybody's are no body of their kind.
_OWN_KIND = ("联盟", "共同体", "联合体")
_COUNTED = re.compile(
    r"[两三四五六七八九十\d][大个][\u4e00-\u9fff]{0,4}(?:联盟|[共联][同合]体|分会|委|组|班|中心)"
)
_NAMED = re.compile(r"QQ+U?$")
# 工作组根据需求分为…
_BEGINS = re.compile(
    r"(?P<body>该?[\u4e00-\u9fff]{0,12}?(?:工作组|专班|领导小组|服务队|联盟))(?=根据|按照|依据|结合|内部|目前|现)"
)
# What a body does for others, or what is only begun, says nothing of parts.
_MADE = re.compile(r"(?:正式|同时|分别|也|揭牌|宣布|相继|先后)*(?:成立|揭牌|组建|诞生|启动|挂牌)")
_STARTS = re.compile("成立|组建|设立|建立|打造")
_SPLIT = re.compile("[、和与及]")


def parts(sentence: Sentence) -> list[Finding]:
    """The findings of named parts: as many names as are counted, of a body that stands in front."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _PARTS.finditer(masked) if "、" in text and _COUNTED.search(masked) else ():
        clause = clause_start(masked, match.start())
        who = _names(text, masked, *match.span("who"))
        if any(_STARTS.match(one.name) for one in who):
            continue
        if number_of(text[match.start("count") : match.end("count")]) != len(who):
            continue
        if match["has"]:
            body, named = _whole(masked, clause, match.start())
        else:  # of the body of that kind that was named before
            body = match.span("head")
            named = (
                match["head"] in _OWN_KIND
                and match.start() == clause
                and not _MADE.match(masked, match.end())
            )
        if named:
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    return found


def _whole(masked: str, clause: int, at: int) -> tuple[tuple[int, int] | None, bool]:
    """The body in front of 下设, or the one that the clause begins with; whether it says which."""
    called = _NAMED.search(masked, clause, at)
    body = called.span() if called else body_before(masked, clause, at)
    if body is None and (begins := _BEGINS.match(masked, clause, at)):
        return begins.span("body"), True
    return body, body is not None and is_specific(masked[slice(*body)])


def _names(text: str, masked: str, start: int, end: int) -> list[Item]:
    """The names between the marks, within quotation marks too."""
    if set(masked[start:end]) <= {"Q", "U"}:
        start, end = start + 1, end - 1
    found: list[Item] = []
    at = start
    for piece in [*_SPLIT.finditer(text, start, end), None]:
        stop = piece.start() if piece else end
        if stop > at:
            found.append(Item(at, stop, "name", text[at:stop].strip("“”")))
        at = piece.end() if piece else end
    return found
