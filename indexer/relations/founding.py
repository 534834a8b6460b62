"""Who alone founds a body: A成立X, A组建了X."""

import re

from indexer.relations.findings import Sentence
from indexer.relations.kinds import names_nobody
from indexer.relations.masking import clause_start
from indexer.relations.members import Item
from indexer.relations.subjects import named_first, subject_before

# A body comes to be by these; 打造 and 建设 speak of aims as often.
# What has a name of its own is no mere aim, whatever the verb.
_BUILDS = re.compile(r"(?:搭建|建立|建成|推出)$")
_FOUNDS = re.compile(r"(?:宣布)?(?:正式|率先|专门)?(?:成立|组建|设立|创办|创立|筹建)$")
# 在安徽省率先成立X: where, and not who.
_WHERE = re.compile(r"在(?=[^,;。]{2,16}$)")
_BRACKET = re.compile("P+")
_ADVERBS = re.compile(
    r"(?:正式|率先|专门|宣布|研究决定|决定|还|也|已|又|先后|陆续|同步|积极|探索|创新|主动|牵头|拟|将|计划|正在?|推动|近日|日前|今年|去年|"
    r"(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?|在[^,;。]{2,16})*"
)


def founder_of(sentence: Sentence, start: int, end: int, *, named: bool = False) -> Item | None:
    """The one name in front of a verb at [start, end) of founding, with nothing but adverbs between.

    `named`: the body has a name of its own, in quotation marks.
    """
    text, masked = sentence.text, sentence.masked
    founds = _FOUNDS.search(masked, start, end) or (named and _BUILDS.search(masked, start, end))
    if not founds:
        return None
    clause = clause_start(masked, start)
    where = _WHERE.match(masked, clause, start)
    name = None if where else named_first(text[clause:start], masked[clause:start])
    if name is None and _ADVERBS.fullmatch(masked, clause, start):
        return subject_before(text, masked, clause)
    if name is None or names_nobody(name):
        return None
    at = text.find(name, clause)
    bracket = _BRACKET.match(masked, at + len(name), start)
    if not _ADVERBS.fullmatch(masked, bracket.end() if bracket else at + len(name), start):
        return None
    return Item(at, at + len(name), "name", name)
