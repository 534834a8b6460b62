"""Rules of selection: who is chosen for what.

A入选X · A被评为X · 公布X名单,A入选 · 入选X的两个村分别是A、B
"""

import re

from indexer.relation import Role
from indexer.relations.announcing import CHOSEN_ARE, chosen_are, told_of_before
from indexer.relations.chosen import counted_off, in_front, named_behind, next_headline
from indexer.relations.findings import Finding, Sentence
from indexer.relations.grammar import NUMBER, PLAN, SELECT, UNIT
from indexer.relations.kinds import trim
from indexer.relations.masking import clause_end, clause_start
from indexer.relations.members import Item, items
from indexer.relations.subjects import points_at_thing
from indexer.relations.titles import (
    book_before,
    book_behind,
    is_honour,
    is_mark,
    is_of_person,
    list_before,
    title_itself,
    titles_in,
)
from indexer.relations.winners import winners

_PERSON = re.compile(
    r"(?:名|位)(?:\S{0,6})(?:医生|教师|专家|学者|人|员|选手|学生|院士|球员|运动员|演员)|先生|女士|同志"
)
# 授予A“X”; 向A授牌“X”.
_GIVEN = re.compile(
    r"(?:(?<!被)授予(?P<who>[^,;。QU]{2,24})|向(?P<to>[^,;。QU]{2,24}?)(?:授予|授牌|颁发|颁授|授))了?(?P<title>QQ*U|QQ+)"
)
# A title that an authority gives, and no product's name: “市级科普教育基地”.
_OF_LEVEL = re.compile("[“「](?:国家|全国|中国|[省市区县校]级|全[省市区县])")
# A、B共建的X入选Y: X is chosen.
_OF_BODY = re.compile(r"[^,;。]{2,60}?(?:共建|组建|牵头|发起|创办|建设|成立|打造)的(?=\S{4})")
_APPLIED = re.compile(
    r"(?P<who>[^,;。]{2,60}?)(?:牵头|联合|共同)*申报的(?P<title>[^,;。、]{4,40}?)(?:正式|成功|顺利|已)*"
    r"(?:获批(?:建设|立项|设立|筹建)?|入选|获得?批准)(?=[,;。]|$)"
)
_PUTS = re.compile(r"列[入为]|[认确评]定为|确认为|命名为|选[入为]|评为")
_PUT = re.compile(
    r"(?:将|把)(?P<who>[^,;。]{2,60}?)(?:正式|首批|共同)*(?:列入|列为|[认确评]定为|确认为|命名为|选入|选为|评为)"
    r"(?P<title>QQ*U|QQ+|[^,;。、的QU]{4,30}?(?:区|城市|县|村|校|基地|中心|试点[\u4e00-\u9fff]{0,4}|示范[\u4e00-\u9fff]{0,6}|园|单位))(?=[,;。]|$)"
)
_FIRST = re.compile(
    r"(?:^|(?<=[,;。]))(?P<who>[^,;。]{2,40}?)(?:(?:成功|顺利)?获批,)?(?:作为|是|系|成为)(?:了|全国|我国|国家|全省|省内|国内)?(?:首批|第[一二三四五]批)的?"
    rf"(?:{NUMBER}(?:个|座|家|所))?"
    r"(?P<title>[^,;。、的]{2,30}?(?:区|城市|基地|枢纽|中心|试点[\u4e00-\u9fff]{0,4}?|示范[\u4e00-\u9fff]{0,6}?|园))(?:之一)?(?=[,;。]|$)"
)
# 向获得X称号的A颁旗, 宣读首批获评单位名单: whose title it is does not stand in front.
_NO_WINNER = re.compile(r"(?:向|给)$|宣读[^,;。]{0,6}$|各有[^,;。]{1,4}$")
# 甲被授予X、乙被授予Y: the second has a title of its own.
_GIVEN_BEFORE = re.compile(r"[^,;。]*被(?:授予|评为|命名为|认定为)[^,;。]*、")
_COUNTS = re.compile(r"(?:\d+|[两三四五六七八九十]+)[家个所项座名]")
# 正式挂牌“某市”: a town that comes to be.
_A_TOWN = re.compile(r"“[\u4e00-\u9fff]{2,3}[市县区镇]”")
_CHOOSES = re.compile("遴选|评选|确定|认定|公布|选定|命名")
# 8项列入X: how many, and not of what.
_BARE = re.compile(rf"(?:{NUMBER})[项个]")
_IS = re.compile(r"(?P<who>.{2,}?)(?:是|作?为)(?:\S{0,10}?)(?:\d+|[一两二三四五六七八九十]|唯一)")


def selecting(sentence: Sentence) -> list[Finding]:
    """The findings of selection in a sentence."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in SELECT.finditer(masked):
        if masked[match.end() : match.end() + 1] == "的":
            continue
        if told := CHOSEN_ARE.match(masked, match.end()):
            found += chosen_are(sentence, match.start(), told.end())
            continue
        clause = clause_start(masked, match.start())
        if _NO_WINNER.search(masked, clause, match.start()):
            continue
        who = _subject(text, masked, clause, match.start())
        unsaid = who is None
        stop = next_headline(text, who or [], match.end(), clause_end(masked, match.end()))
        titles = [
            title
            for title in titles_in(masked, match.end(), stop)
            if not is_mark(masked, title) and not is_of_person(text[slice(*title)])
        ] or book_behind(text, masked, match.end())
        if titles and (unsaid or any(item.kind == "loose" for item in who or ())):
            who = winners(text, masked, clause, match.start(), titles[0]) or who
        who = who or ([] if unsaid else in_front(text, masked, clause))
        who = named_behind(text, masked, titles, stop) or counted_off(text, masked, titles, who)
        if unsaid and not who:
            continue
        if not titles and masked[match.end() : match.end() + 1] in ("", ",", "。", ";"):
            titles = list_before(masked, match.start()) or book_before(text, masked, match.start())
        if not titles and told_of_before(masked, clause, match.start(), who):
            found.append(Finding(None, tuple(who), Role.SELECTED, match.start()))
        quoted = all(
            set(masked[first:last]) <= {"Q", "U"} and not _OF_LEVEL.match(text, first)
            for first, last in titles
        )
        if "命名" in match.group() and quoted:
            continue  # a product is named, not a member chosen
        if "挂牌" in match.group() and titles and _A_TOWN.fullmatch(text[slice(*titles[0])]):
            continue
        if not who and points_at_thing(masked[clause_start(masked, max(clause - 1, 0)) :]):
            continue
        if not who and titles and _COUNTS.match(masked, titles[0][0]):
            continue  # 获批建设2家实验室: who is no subject of the sentence, and none is named
        each = "分别" in masked[clause : match.end()]
        for place, title in enumerate(titles):
            # A、B分别获评X、Y: one title each.
            own = [who[place]] if each and len(who) == len(titles) else who
            span = title_itself(masked, title)
            found.append(Finding(span, tuple(own), Role.SELECTED, match.start()))
    found = [one for one in found if not any(_BARE.fullmatch(item.name) for item in one.members)]
    return [
        *found,
        *_applied(sentence),
        *_given(sentence),
        *_among_first(sentence),
        *_put(sentence),
    ]


def _put(sentence: Sentence) -> list[Finding]:
    """将A、B列入首批X."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _PUT.finditer(masked) if _PUTS.search(masked) else ():
        who = [item for item in items(text, masked, *match.span("who")) if item.kind != "loose"]
        title = title_itself(masked, match.span("title"))
        quoted = match["title"][0] == "Q"
        honour = _OF_LEVEL.match(text, title[0]) if quoted else is_honour(masked[slice(*title)])
        before = masked[: match.start()].removesuffix("决定")  # is done, not planned
        if who and honour and not PLAN.search(before):
            found.append(Finding(title, tuple(who), Role.SELECTED, match.start("title")))
    return found


def _among_first(sentence: Sentence) -> list[Finding]:
    """A作为首批国家级X; A是全国首批X之一."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _FIRST.finditer(masked) if "批" in masked else ():
        who = [item for item in items(text, masked, *match.span("who")) if item.kind != "loose"]
        if _CHOOSES.search(masked, *match.span("who")):
            continue  # A遴选出33个城市作为首批X: A is the one that chose
        if who and is_honour(match["title"]) and not UNIT.search(match["title"]):
            found.append(
                Finding(match.span("title"), tuple(who), Role.SELECTED, match.start("title"))
            )
    return found


def _applied(sentence: Sentence) -> list[Finding]:
    """A、B共同申报的X成功获批: what was applied for is granted to those who applied."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _APPLIED.finditer(masked) if "申报的" in masked else ():
        who = [item for item in items(text, masked, *match.span("who")) if item.kind != "loose"]
        if who and is_honour(masked[slice(*match.span("title"))]):
            found.append(
                Finding(match.span("title"), tuple(who), Role.SELECTED, match.start("title"))
            )
    return found


def _given(sentence: Sentence) -> list[Finding]:
    """授予A“X”; 向A授牌“X”."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _GIVEN.finditer(masked):
        span = match.span("who") if match["who"] else match.span("to")
        who = [
            item
            for item in items(text, masked, *span)
            if item.kind in ("name", "place") and not _PERSON.search(item.name)
        ]
        start, end = match.span("title")
        name = text[start:end].strip("“”「」")
        if who and is_honour(name):
            found.append(Finding((start, end), tuple(who), Role.SELECTED, match.start()))
    return found


def _subject(text: str, masked: str, clause: int, at: int) -> list[Item] | None:
    """Members in front of a verb; [] where the sentence before must tell; None where none fits."""
    again = _GIVEN_BEFORE.match(masked, clause, at)
    clause = again.end() if again else clause
    owned = _OF_BODY.match(masked, clause, at)
    clause = owned.end() if owned else clause
    left = masked[clause:at]
    if re.search(r"\d人|[他她]|在申报$|\d名(?!单)|本人", left):
        return None
    equals = _IS.match(left)
    end = clause + equals.end("who") if equals else at
    listed = items(text, masked, clause, end)
    if masked[clause:at].find("以") > 0 and re.search("为契机|为抓手", masked[at:]):
        # 市局以A入选X为契机: 以 begins another clause.
        listed = items(text, masked, clause + masked[clause:at].rfind("以") + 1, end)
    named = [
        item
        for item in listed
        if item.kind != "loose" and not _PERSON.search(text[item.start : item.end])
    ]
    if len(named) < len(listed) and len(listed) > 1 and named:
        named = [item for item in listed if not _PERSON.search(text[item.start : item.end])]
    if named:
        return named
    if len(listed) == 1 and len(listed[0].name) >= 2 and not _PERSON.search(listed[0].name):
        return listed
    first, last = trim(masked, clause, at)
    adverbs = re.fullmatch(
        r"(?:\d{1,4}[年月日]|于|去年|今年|已|还|也|曾|并|又|后|成功|先后|两次|多次|、|\s)*",
        masked[first:last],
    )
    return [] if adverbs else None
