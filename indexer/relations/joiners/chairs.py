"""Rules of chairs and seats of states: which state has or had one.

A担任X轮值主席国 · A作为今年X主席国 · A连任X理事国 · 自担任X主席国以来,A…
"""

import re

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import COUNTRY, HEAD
from indexer.relations.words.members import Item

_WHEN = r"(?:今年|去年|明年|[上下]半年|年内|\d{4}年|于|已|也|成功|正式|再次|首次|第[一二三四五六七八九十\d]+次|将|曾)"
_YEARS = r"(?:\d{4}(?:年|[-—至到]\d{4}年?)度?|今年|明年|[上下]半年|新一届|\d{4})*"
_BODY = rf"(?P<body>(?:[^,;。、的]{{0,16}}?(?:{HEAD}|安理会|拉共体|峰会)|欧盟|东盟|非盟|金砖国家|QQ+[QU]))"
_CHAIR = re.compile(
    rf"(?P<who>{COUNTRY.pattern}|中方)(?P<when>{_WHEN}*)(?:担任|接任|出任|就任|轮任|作为|是){_YEARS}{_BODY}{_YEARS}(?:轮值|[\u4e00-\u9fff]方|共同)*主席国"
)
# 自接任X轮值主席国以来,A积极…
_SINCE = re.compile(
    rf"自(?P<when>[^,;。]{{0,10}}?)(?:担任|接任|出任|就任){_YEARS}{_BODY}{_YEARS}(?:轮值)?主席国(?:以来|后|起),(?P<who>{COUNTRY.pattern}|中方)"
)
_SEAT = re.compile(
    rf"(?P<who>{COUNTRY.pattern}|中方)(?P<when>{_WHEN}*)(?:担任|当选|连任|出任|成为)(?:为)?{_YEARS}{_BODY}{_YEARS}(?:非?常任)?(?:成员国?|理事国)(?!的)"
)
# A作为X常任理事国; A和B都是X常任理事国.
_STANDS = re.compile(
    rf"(?P<who>(?:{COUNTRY.pattern})(?:[、和与及](?:{COUNTRY.pattern}))*)(?P<when>[同均都也]?)(?:作为|是|为){_BODY}(?:非?常任)理事国(?!候选)"
)
# Who takes a chair in turn is told long before, with every good wish.
_TO_COME = re.compile(r"将|支持|希望|期待|愿|欢迎|推动|争取|若|如果")
# Its own wishes and thanks name the state that speaks as 中方.
_ONE = re.compile(rf"{COUNTRY.pattern}|中方")
_OWN = {"中方": "中国"}


def chairs(sentence: Sentence) -> list[Finding]:
    """The findings of chairs and seats of states in a sentence."""
    masked = sentence.masked
    found: list[Finding] = []
    if not re.search(r"主席国|理事国|成员", masked):
        return found
    for pattern, role in (
        (_CHAIR, Role.LEAD),
        (_SINCE, Role.LEAD),
        (_SEAT, Role.MEMBER),
        (_STANDS, Role.MEMBER),
    ):
        for match in pattern.finditer(masked):
            if _TO_COME.search(masked, max(0, match.start() - 10), match.start("body")):
                continue
            states = _ONE.finditer(masked, *match.span("who"))
            who = [Item(*one.span(), "place", _OWN.get(one.group(), one.group())) for one in states]
            found.append(Finding(match.span("body"), tuple(who), role, match.start(), defined=True))
    return found
