"""Rules of registers: what is entered in a list, or raised to a higher grade.

A列入《X名录》 · A纳入国家级X建设名单 · A获批列入X名录 · A进入“X500强” · 6座博物馆晋级国家一级博物馆
"""

import re

from indexer.relation import Role
from indexer.relations.honours.chosen import without_means
from indexer.relations.honours.winners import winners
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import PLAN, UNREAL
from indexer.relations.words.kinds import names_nobody
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item, items
from indexer.relations.words.titles import title_itself

_ADVERBS = r"(?:正式|成功|顺利|同时|全部|首批|先后|最终|已经?|也|均|双双|整体|一并)*"
# 被X列入 and 入选X are read with all selections; here they only have a book title behind.
_BOOK = re.compile(
    rf"{_ADVERBS}(?:被(?P<by>[^,;。、]{{0,16}}?))?(?:列入|纳入|转入|载入|收录[进于]|收入|入选|入列|登上|荣登)"
    r"(?:[^,;。、B的]{2,14}?)?(?P<title>B+)"
)
_QUICK = re.compile("[列纳转载收进]入|入[选列]|收录|登上|荣登|晋[级升]|升[级格]")
_LIST = re.compile(r"(?:名录|名单|名册|目录|榜单?)》$")
_GRADE = (
    r"(?:国家|全国|世界|全球|联合国|中国|省级|全省|自治区级?|(?:首|第[一二三四五六七八九十]+)批|"
    r"[\u4e00-\u9fff]{2,6}(?:部|总局|委)(?=\S{6}))"
)
_ENTERED = re.compile(
    rf"{_ADVERBS}(?<![被将把])(?:列入|纳入|荣登|登上)(?P<title>{_GRADE}[^,;。的、B]{{2,36}}?(?:名单|名录|榜单?|试点(?:县|区|市|城市|单位|范围)?|示范[区县市]|示范城市|园区|集群|基地))(?=[,;。P]|$)"
)
# What firms and places get into: a list that says how many stand on it, or is one of its level.
_INTO = re.compile(
    rf"{_ADVERBS}(?:首次|再次|新)?(?:进入了?|登上了?(?=B))(?P<title>Q+U?|(?:首批|\d{{4}}年度?)?(?:B+(?=[中世全]))?{_GRADE}[^,;。的、B]{{2,36}}?(?:名单|名录|目录|榜单?|\d强|百强|千强县|集群))(?:行列)?(?=[,;。P]|$)"
)
_RANKING = re.compile(r"(?:名录|榜单?|[\d百千]强|top\s?\d+)[”」]$", re.IGNORECASE)
_RAISED = re.compile(
    rf"{_ADVERBS}(?:晋级为?|晋升为|升级为|升格为)(?P<title>{_GRADE}[^,;。的、B]{{2,24}}?(?:[馆园院校区]|基地|中心|景区|实验室))(?=[,;。]|$)"
)
# To be chosen later, if at all; and lists on which nobody wants to stand.
_NONE = re.compile(
    r"创建名单|培育名单|储备|候选|备选|前\d+强|预备|申报|黑名单|制裁|管制|失信|清单|异常"
)
_GRANTED = re.compile(r"(?:获得?|经)[^,;。]{0,20}?(?:批准|同意|批复)$")
# Policy puts kinds of things on lists: 将…, 应…, 对….
_ORDERS = re.compile(
    r"将(?!军)|把|应(?!急|用|届)|要|拟|逐步|鼓励|支持|争取|推动|符合|按(?:规定|程序)|纷纷"
)


def registers(sentence: Sentence) -> list[Finding]:
    """The findings of registers in a sentence."""
    masked = sentence.masked
    found: list[Finding] = []
    if not _QUICK.search(masked):
        return found
    for pattern in (_BOOK, _ENTERED, _INTO, _RAISED):
        for match in pattern.finditer(masked):
            start, end = match.span("title")
            book = pattern is _BOOK
            if _NONE.search(sentence.text, start, end):
                continue
            if pattern is _ENTERED and "被" in masked[clause_start(masked, start) : start]:
                continue  # 被A列入X: what the rules of selection tell
            if book and not _LIST.search(sentence.text, start, end):
                continue
            quoted = match["title"].startswith("Q")
            if quoted and not _RANKING.search(sentence.text, start, end):
                continue
            who = _who(sentence, match.start(), (start, end))
            title = (start + 1, end - 1) if book else title_itself(masked, (start, end))
            if who:
                found.append(Finding(title, tuple(who), Role.SELECTED, match.start("title")))
    return found


def _who(sentence: Sentence, at: int, title: tuple[int, int]) -> list[Item]:
    """Who stands in front of the verb, where it tells of what is done and not of what is wanted."""
    masked = sentence.masked
    clause = clause_start(masked, at)
    if re.search(_ORDERS, masked[clause:at]) or UNREAL.search(masked, clause, at):
        return []
    if PLAN.search(masked[clause:at]):
        return []
    granted = _GRANTED.search(masked, clause, at)
    end = granted.start() if granted else without_means(masked, clause, at)
    named = winners(sentence.text, masked, clause, end, title)
    if named:
        return named
    return [
        item for item in items(sentence.text, masked, clause, end) if not names_nobody(item.name)
    ]
