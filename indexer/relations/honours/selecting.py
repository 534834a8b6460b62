"""Rules of selection: who is chosen for what.

A入选X · A被评为X · 公布X名单,A入选 · 入选X的两个村分别是A、B
"""

import re

from indexer.relation import Role
from indexer.relations.honours.among import among
from indexer.relations.honours.announcing import CHOSEN_ARE, chosen_are, told_of_before
from indexer.relations.honours.chosen import (
    counted_off,
    in_front,
    named_behind,
    next_headline,
    place_told_of,
    thing_told_of,
    without_means,
)
from indexer.relations.honours.granting import granting
from indexer.relations.honours.winners import winners
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import NUMBER, SELECT
from indexer.relations.words.kinds import PERSON, trim
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item, items
from indexer.relations.words.subjects import points_at_thing
from indexer.relations.words.titles import (
    book_before,
    book_behind,
    is_mark,
    is_of_level,
    is_of_person,
    list_before,
    title_itself,
    titles_in,
)

# A、B共建的X入选Y: X is chosen.
_OF_BODY = re.compile(r"[^,;。]{2,60}?(?:共建|组建|牵头|发起|创办|建设|成立|打造)的(?=\S{4})")
# 向获得X称号的A颁旗, 宣读首批获评单位名单: whose title it is does not stand in front.
_NO_WINNER = re.compile(r"(?:向|给)$|宣读[^,;。]{0,6}$|各有[^,;。]{1,4}$")
# 甲被授予X、乙被授予Y: the second has a title of its own.
_GIVEN_BEFORE = re.compile(r"[^,;。]*被(?:授予|评为|命名为|认定为)[^,;。]*、")
_WHOSE = re.compile(r"(?:荣誉)?称号的(?=\S{2})")
_COUNTS = re.compile(r"(?:\d+|[两三四五六七八九十]+)[家个所项座名]")
# 正式挂牌“某市”: a town that comes to be.
_A_TOWN = re.compile(r"“[\u4e00-\u9fff]{2,3}[市县区镇]”")
# 8项列入X: how many, and not of what.
_BARE = re.compile(rf"(?:{NUMBER})[项个]")
_IS = re.compile(
    r"(?P<who>.{2,}?)(?:成为|是|作?为)(?:\S{0,10}?)(?:\d+|[一两二三四五六七八九十]|唯一|首[家个所]|[此本这][次批])"
)
# 他所在的A; 这是A: who is meant stands behind.
_LEADS = re.compile(
    r"[他她其]们?所?[在任工就][^,;。的]{0,8}的(?=\S{4})|这也?是(?=\S{3})|(?:成功)?助力(?=\S{3})|(?:随着|自(?![贡然贸治动行主由]))(?=\S{2})"
)


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
        titles, who = _titles_and_who(text, masked, clause, match)
        if who is None:
            continue
        ends = text[match.end() : match.end() + 1] not in ("“", "「")
        if not titles and ends and masked[match.end() : match.end() + 1] in ("", ",", "。", ";"):
            titles = list_before(masked, match.start()) or book_before(text, masked, match.start())
        if not titles and told_of_before(masked, clause, match.start(), who):
            found.append(Finding(None, tuple(who), Role.SELECTED, match.start()))
        if _is_no_choice(text, masked, match, titles, who):
            continue
        each = "分别" in masked[clause : match.end()]
        for place, title in enumerate(titles):
            # A、B分别获评X、Y: one title each.
            own = [who[place]] if each and len(who) == len(titles) else who
            span = title_itself(masked, title)
            found.append(Finding(span, tuple(own), Role.SELECTED, match.start()))
    found = [one for one in found if not any(_BARE.fullmatch(item.name) for item in one.members)]
    return [*found, *among(sentence), *granting(sentence)]


def _titles_and_who(
    text: str, masked: str, clause: int, match: re.Match[str]
) -> tuple[list[tuple[int, int]], list[Item] | None]:
    """The titles behind a verb, and who got them; [] where the sentence before must tell, None
    where nobody did."""
    who = _subject(text, masked, clause, match.start())
    unsaid = who is None
    stop = next_headline(text, who or [], match.end(), clause_end(masked, match.end()))
    titles = [
        title
        for title in titles_in(masked, match.end(), stop)
        if not is_mark(masked, title) and not is_of_person(text[slice(*title)])
    ] or book_behind(text, masked, match.end())
    if titles and (unsaid or any(item.kind == "loose" for item in who or ())):
        who = winners(text, masked, *_told_in(masked, clause, match.start()), titles[0]) or who
    begins = not masked[clause : match.start()].strip()
    if begins and titles and _WHOSE.match(masked, titles[-1][1]):
        return titles, None  # 获得X称号的A: who is told behind
    if not who and not unsaid and titles:
        who = thing_told_of(text, masked, clause, titles[0])
    who = who or ([] if unsaid else in_front(text, masked, clause))
    who = who or place_told_of(text, masked, clause, titles)
    who = named_behind(text, masked, titles, stop) or counted_off(text, masked, titles, who)
    return titles, None if unsaid and not who else who


def _is_no_choice(
    text: str,
    masked: str,
    match: re.Match[str],
    titles: list[tuple[int, int]],
    who: list[Item],
) -> bool:
    """Whether the verb names a product or a town, or says nothing of who was chosen."""
    quoted = all(
        set(masked[first:last]) <= {"Q", "U"} and not is_of_level(text, first)
        for first, last in titles
    )
    if "命名" in match.group() and quoted:
        return True  # a product is named, not a member chosen
    if "挂牌" in match.group() and titles and _A_TOWN.fullmatch(text[slice(*titles[0])]):
        return True
    if who:
        return False
    if match.group()[0] in "由经":
        return True  # 由甲部公布为X: the sentence begins with who chooses
    clause = clause_start(masked, match.start())
    if points_at_thing(masked[clause_start(masked, max(clause - 1, 0)) :]):
        return True
    # 获批建设2家实验室: who is no subject of the sentence, and none is named
    return bool(titles and _COUNTS.match(masked, titles[0][0]))


def _told_in(masked: str, clause: int, at: int) -> tuple[int, int]:
    """Where in masked[clause:at] stands who is chosen: in front of 是唯一, behind 共建的."""
    again = _GIVEN_BEFORE.match(masked, clause, at)
    clause = again.end() if again else clause
    owned = _OF_BODY.match(masked, clause, at) or _LEADS.match(masked, clause, at)
    clause = owned.end() if owned else clause
    equals = _IS.match(masked, clause, at)
    return clause, equals.end("who") if equals else without_means(masked, clause, at)


def _subject(text: str, masked: str, clause: int, at: int) -> list[Item] | None:
    """Members in front of a verb; [] where the sentence before must tell; None where none fits."""
    clause, end = _told_in(masked, clause, at)
    left = masked[clause:at]
    if re.search(r"\d人|[他她]|在申报$|\d名(?!单)|本人", left):
        return None
    listed = items(text, masked, clause, end)
    if masked[clause:at].find("以") > 0 and re.search("为契机|为抓手", masked[at:]):
        # 市局以A入选X为契机: 以 begins another clause.
        listed = items(text, masked, clause + masked[clause:at].rfind("以") + 1, end)
    named = [
        item
        for item in listed
        if item.kind != "loose" and not PERSON.search(text[item.start : item.end])
    ]
    if len(named) < len(listed) and len(listed) > 1 and named:
        named = [item for item in listed if not PERSON.search(text[item.start : item.end])]
    if named:
        return named
    if len(listed) == 1 and len(listed[0].name) >= 2 and not PERSON.search(listed[0].name):
        return listed
    first, last = trim(masked, clause, at)
    adverbs = re.fullmatch(
        r"(?:\d{1,4}[年月日]|于|去年|今年|已|还|也|曾|并|又|后|成功|先后|两次|多次|、|\s)*",
        masked[first:last],
    )
    return [] if adverbs else None
