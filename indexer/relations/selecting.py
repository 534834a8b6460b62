"""Rules of selection: who is chosen for what.

A入选X · A被评为X · 公布X名单,A入选 · 入选X的两个村分别是A、B
"""

import re

from indexer.relation import Role
from indexer.relations.findings import Finding, Sentence
from indexer.relations.grammar import SELECT, TITLE_END
from indexer.relations.kinds import trim
from indexer.relations.masking import clause_end, clause_start
from indexer.relations.members import Item, items

_PRIZE = re.compile(
    r"(?:奖|奖项|冠军|金牌|亚军|季军|一等奖|二等奖|金|元|资格|决赛|预选|院士|总书记|榜首|第[一二三四五六]名?|补助|支持|批准|好评)$"
)
# What a title is given for: by its last word, or because it is quoted.
_HONOUR = re.compile(
    r"(?:[QU]|示范\S{0,6}|试点\S{0,6}|基地|名单|名录|单位|企业|城市|[县区镇村校市乡]|中心|实验室|园区?|工程|计划|项目|案例|榜单?|强|品牌|标兵|先进|工厂|车间|平台|枢纽|"
    r"遗产|集群|集体|组织|支部|机构|医院|[院站馆]|专业|学科|课程|行列|优秀\S{0,4}|驿站|库|高地|点|资质|认证|巨人|级|街|社区|联盟|联合体|高校|大学|团队|国家公园|称号)P*$"
)
_SHAME = re.compile(
    r"恐吓|评级|黑名单|制裁|管制|失信|失踪|嫌疑|犯罪|风险|执行人|被告|通缉|困难|贫困|危|疫|中标|候选人|代表团|总决赛|决赛|国家队|名单被|结果$|^B|^比|\d+个$|同意|申请"
)
_PERSON = re.compile(
    r"(?:名|位)(?:\S{0,6})(?:医生|教师|专家|学者|人|员|选手|学生|院士|球员|运动员|演员)|先生|女士|同志"
)
_MINISTRY = re.compile(r"^[\u4e00-\u9fff]{1,8}?(?:部|总局|局|委|厅)(?=\S{8,}$)")
# 授予A“X”; 向A授牌“X”.
_GIVEN = re.compile(
    r"(?:授予(?P<who>[^,;。QU]{2,24})|向(?P<to>[^,;。QU]{2,24}?)(?:授予|授牌|颁发|颁授|授))了?(?P<title>QQ*U|QQ+)"
)
_IS = re.compile(r"(?P<who>.{2,}?)(?:是|为)(?:\S{0,10}?)(?:\d+|[一两二三四五六七八九十]|唯一)")


def selecting(sentence: Sentence) -> list[Finding]:
    """The findings of selection in a sentence."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in SELECT.finditer(masked):
        if masked[match.end() : match.end() + 1] == "的":
            continue
        who = _subject(text, masked, clause_start(masked, match.start()), match.start())
        if who is None:
            continue
        who = who or _list_in_front(text, masked, clause_start(masked, match.start()))
        stop = _next_headline(text, who, match.end(), clause_end(masked, match.end()))
        titles = _titles(masked, match.end(), stop)
        who = _named_behind(text, masked, titles, stop) or who
        if not titles and masked[match.end() : match.end() + 1] in ("", ",", "。", ";"):
            titles = _list_before(masked, match.start())
        quoted = all(set(masked[first:last]) <= {"Q", "U"} for first, last in titles)
        if "命名" in match.group() and quoted:
            continue  # a product is named, not a member chosen
        found += [
            Finding(_own(masked, title), tuple(who), Role.SELECTED, match.start())
            for title in titles
        ]
    return found + _given(sentence)


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
        if who and _HONOUR.search(name) and not _PRIZE.search(name):
            found.append(Finding((start, end), tuple(who), Role.SELECTED, match.start()))
    return found


_AGAIN = re.compile(r"(?:\d{4}|[去今前]|次)年(?:\d{1,2}月)?(?:再次|又)?(?:获批|入选|获评|荣获)")


def _list_in_front(text: str, masked: str, at: int) -> list[Item]:
    """A、B,在评选中脱颖而出,荣获X: the list of the nearest clause that is one."""
    while at > 0 and masked[at - 1] == ",":
        start = clause_start(masked, at - 1)
        told = re.search(r"[是获为被]|在\S|\d年", masked[start : at - 1])
        listed = [] if told else items(text, masked, start, at - 1)
        if len(listed) > 1 and all(item.kind in ("name", "place") for item in listed):
            return listed
        at = start
    return []


def _named_behind(text: str, masked: str, titles: list[tuple[int, int]], stop: int) -> list[Item]:
    """甲市入选X的两个村分别是A、B: A and B are meant, not 甲市."""
    if not titles:
        return []
    told = re.match(
        r"的[^,;。]{0,12}?(?:分别是|分别为|是|为|有|包括)", masked[titles[-1][1] : stop]
    )
    return items(text, masked, titles[-1][1] + told.end(), stop) if told else []


def _own(masked: str, title: tuple[int, int]) -> tuple[int, int]:
    """A title without the ministry in front that gives it, and without a year and verb said once
    more (2020年获批X、2021年获批Y)."""
    again = _AGAIN.match(masked, *title)
    title = (again.end(), title[1]) if again else title
    listed = re.search(r"(?<!示范)(?<!试点)(?:名单|名录)$", masked[title[0] : title[1]])
    if listed and _HONOUR.search(masked, title[0], title[0] + listed.start()):
        title = (title[0], title[0] + listed.start())
    ministry = _MINISTRY.match(masked[title[0] : title[1]])
    if ministry and "Q" not in masked[title[0] : title[0] + ministry.end()]:
        return title[0] + ministry.end(), title[1]
    return title


def _next_headline(text: str, who: list[Item], start: int, end: int) -> int:
    """Where a title ends that has the next headline glued to it: A入选X试点A入选…"""
    for item in who:
        short = item.name.rstrip("市区县") if len(item.name) > 2 else item.name
        again = text.find(short, start + 6, end) if len(short) > 1 else -1
        end = again if again > 0 else end
    return end


def _titles(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """The titles in masked[start:end], a list; without 称号 and what follows 等."""
    found = []
    begin = start
    for mark in re.finditer("、|(?<=U)(?=Q)|$", masked[start:end]):
        stop = mark.start()
        last = start + stop
        if last > end:
            break
        piece = masked[begin:last]
        etc = re.search(r"等(?!级|于)", piece)
        if etc:
            last = begin + etc.start()
        dated = re.search(
            r"近日|日前|成为|该批|\d+月\d+日|\d+日|记者|本报|新华社|来源|P讯|昨天",
            masked[begin:last],
        )
        if dated and dated.start() > 4:
            last = begin + dated.start()
        lead = re.match(r"(?:了|为|第\S批(?=\S{12}))+", masked[begin:last])
        first = begin + (lead.end() if lead else 0)
        tail = TITLE_END.search(masked[first:last])
        if tail:
            last = first + tail.start()
        cut = re.search(
            r"的|为(?:契机|目标|抓手|依托|牵引)|之一$|[和与](?=[^和与]{4,}$)(?<=[校县区点地]{1}.)",
            masked[first:last],
        )
        if cut and cut.start() > 3:
            last = first + cut.start()
            end = last if "的" in cut.group() else end
        title = masked[first:last]
        ok = (
            _HONOUR.search(title)
            and not _SHAME.search(title)
            and 4 <= len(title) <= 48
            and not _PRIZE.search(title)
            and not re.match(r"[该其这本此]|\d+(?:人|元|万)", title)
        )
        if ok and re.search(r"[\u4e00-\u9fffq]|Q", title):
            found.append((first, last))
        begin = start + mark.end()
    return found


def _list_before(masked: str, at: int) -> list[tuple[int, int]]:
    """公布…名单,A入选: the list that the sentence has named before."""
    named = list(re.finditer(r"[^,;。、:]*(?:名单|榜单)(?=P*[中,里])", masked[:at]))
    if not named:
        return _chosen_before(masked, at)
    start, end = named[-1].span()
    published = re.search(r".*(?:公布|发布|公示|确定|出炉)了?", masked[start:end])
    return [(start + (published.end() if published else 0), end)]


def _chosen_before(masked: str, at: int) -> list[tuple[int, int]]:
    """联合认定首批X,A、B入选: what is awarded in the clause before."""
    clause = clause_start(masked, at)
    if clause == 0 or masked[clause - 1] != ",":
        return []
    start = clause_start(masked, clause - 1)
    verb = re.search(
        r".*(?:认定|评选出?|遴选出?|评定|命名|公布|确定)(?:了|为)?", masked[start : clause - 1]
    )
    return _titles(masked, start + verb.end(), clause - 1) if verb else []


def _subject(text: str, masked: str, clause: int, at: int) -> list[Item] | None:
    """Members in front of a verb; [] where the sentence before must tell; None where none fits."""
    left = masked[clause:at]
    if re.search(r"\d人|[他她]|\d名(?!单)|本人", left):
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
