"""Who alone founds a body: A成立X, A组建了X."""

import re

from indexer.relations.context import refers
from indexer.relations.words.findings import Sentence
from indexer.relations.words.kinds import kind_of, names_nobody
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item
from indexer.relations.words.subjects import behind_dateline, named_first, subject_before

# A body comes to be by these; 打造 and 建设 speak of aims as often.
# What has a name of its own is no mere aim, whatever the verb.
_BUILDS = re.compile(r"(?:搭建|建立|建成|推出)$")
_FOUNDS = re.compile(r"(?:宣布)?(?:正式|率先|专门)?(?:成立|组建|设立|创办|创立|筹建)$")
# 在安徽省率先成立X, 依托A组建X: where, and not who.
_WHERE = re.compile(r"(?:在|依托)(?=[^,;。]{2,30}$)")
_BRACKET = re.compile("P+")
_ADVERBS = re.compile(
    r"(?:正式|率先|专门|宣布|研究决定|决定|还|也|已|又|先后|陆续|同步|积极|探索|创新|主动|牵头|拟|将|计划|正在?|推动|近日|日前|今年|去年|"
    r"最新|新近|第一时间|紧急|迅速|及时|代表|于|(?:\d{4}\s?年)?(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?|(?:在|依托)[^,;。]{2,16})*"
)
# A name that no form proves; the document decides whether it is one.
_UNPROVEN = re.compile(
    rf"(?P<who>(?:(?![与和同及愿将要应])[\u4e00-\u9fffa-z]){{2,6}}?){_ADVERBS.pattern}$"
)
# What one alone sets up so is its own way of working, and nobody is in it.
_WAY_OF_WORKING = re.compile(r"(?:机制|体系|体制|制度|模式)$")
# 校长宣布A设立X: who speaks does not found.
_SPEAKER = re.compile(r"[^,;。]{2,24}宣布(?=[^,;。]{3})")


def is_way_of_working(body: str) -> bool:
    """Whether what one alone sets up is only how it works: “一对一”帮扶机制."""
    return bool(_WAY_OF_WORKING.search(body))


def founder_of(sentence: Sentence, start: int, end: int, *, named: bool = False) -> Item | None:
    """The one name in front of a verb at [start, end) of founding, with nothing but adverbs between.

    `named`: the body has a name of its own, in quotation marks.
    """
    text, masked = sentence.text, sentence.masked
    founds = _FOUNDS.search(masked, start, end) or (named and _BUILDS.search(masked, start, end))
    if not founds:
        return None
    clause = min(max(clause_start(masked, start), behind_dateline(masked)), start)
    speaker = _SPEAKER.match(masked, clause, start)
    clause = speaker.end() if speaker else clause
    where = _WHERE.match(masked, clause, start)
    name = None if where else named_first(text[clause:start], masked[clause:start])
    if name is None and _ADVERBS.fullmatch(masked, clause, start):
        return subject_before(text, masked, clause)
    if name is None:
        return _unproven(sentence, clause, start)
    if names_nobody(name) and not refers(name):
        return None
    at = text.find(name, clause)
    bracket = _BRACKET.match(masked, at + len(name), start)
    if not _ADVERBS.fullmatch(masked, bracket.end() if bracket else at + len(name), start):
        return None
    return Item(at, at + len(name), "name", name)


def _unproven(sentence: Sentence, clause: int, start: int) -> Item | None:
    """禾木最新成立X: what stands in front of the adverbs, by syntax alone."""
    told = _UNPROVEN.match(sentence.masked, clause, start)
    if told is None:
        return None
    first, last = told.span("who")
    kind = kind_of(sentence.text[first:last], sentence.masked[first:last])
    return Item(first, last, "loose", sentence.text[first:last]) if kind == "loose" else None
