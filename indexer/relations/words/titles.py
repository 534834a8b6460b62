"""Titles: what someone is chosen for, behind the verb or in the clause before.

入选X、Y · 公布X名单,A入选 · 联合认定首批X,A、B入选
"""

import re

from indexer.relations.words.grammar import TITLE_END
from indexer.relations.words.masking import clause_start

_PRIZE = re.compile(
    r"(?:奖|奖项|冠军|金牌|亚军|季军|一等奖|二等奖|金|元|资格|决赛|预选|院士|总书记|榜首|第[一二三四五六]名?|补助|支持|批准|好评)$"
)
# What a title is given for: by its last word, or because it is quoted.
_HONOUR = re.compile(
    r"(?:[QU]|(?:模范|文明|卫生|园林|森林|名)城|示范\S{0,6}|试点\S{0,6}|基地|名单|名录|单位|企业|城市|[县区镇村校市乡]|中心|实验室|工作室|民宿|园区?|工程|计划|项目|案例|榜单?|强|品牌|标兵|先进|工厂|车间|平台|枢纽|"
    r"遗产|集群|集体|社团|组织|支部|机构|医院|[院站馆]|专业|学科|课程|行列|优秀\S{0,4}|驿站|库|高地|点|资质|认证|巨人|级|街|社区|联盟|联合体|高校|大学|团队|国家公园|称号|目录|[百十]大[\u4e00-\u9fff]{2,8}(?<!人物)(?<!青年)|名品|非遗|典型|标杆|榜样|目的地|路线|线路|最美[\u4e00-\u9fff]{2,6}|农场|地区|商会|[百千]强[\u4e00-\u9fff])P*$"
)
_SHAME = re.compile(
    r"初选|候选|预选|创建名单|恐吓|评级|黑名单|制裁|管制|失信|失踪|嫌疑|犯罪|风险|执行人|被告|通缉|困难|贫困|危|疫|异常|变异|中标|候选|代表团|总决赛|决赛|国家队|名单被|结果$|^B(?!B*(?:年度[百十]大|(?:中国|世界|全球)\S{0,4}\d强))|^比|\d+个$|同意|申请|被(?:列|评|认定|命名|授)"
)
_MINISTRY = re.compile(r"^[\u4e00-\u9fff]{1,8}?(?:部|总局|局|委|厅)(?=\S{8,}$)")
# What is written inside a quoted title of a person, and no unit is called so.
_OF_PERSON = re.compile(
    r"(?:(?<!大)[院校所社村]长|个人|教师|楷模|技工|[特一二三]等奖|[一二三]等功|功臣|先生|使者|军嫂|人物|能手|工匠|劳模|劳动模范|战士|军人|卫士|医[生师]|民警|好人|志愿者|"
    r"[球运动队教裁]员|书记|主任|干部|工作者|学生|党员|带头人|传承人|博主|大使|先进者|青年|学者|院士|作家|艺术家|企业家|之星)[”」\"]?$"
)
# A title that an authority gives, and no product's name: “市级科普教育基地”.
_OF_LEVEL = re.compile("[“「](?:国家|全国|中国|[省市区县校]级|全[省市区县])")
# Behind a quoted word: a mark of a school report, and no title.
_MARK = re.compile(r"[QU]{0,6}(?:等次|等级|档次|评价|成绩)")
# Behind a title: the next sentence of a report, glued to it, or when and by whom it is told.
_TOLD_BEHIND = re.compile(
    r"近日|日前|一直以来|近年来|成为|该批|[一二三四五六七八九十两几]年多?来$|以来$|\d+月\d+日|\d+日|记者|本报|新华社|来源|P讯|昨天"
)
_ETC = re.compile(r"等(?!级|于)")
_LEAD = re.compile(
    r"(?:了|为|由?[\u4e00-\u9fff、]{2,30}?(?:(?:颁发|颁授|授予|评选)的?|(?:公示|公布|发布|认定|评定|命名)的(?!Q))(?=\d{4}年|首批|第\S批|Q|全国|国家|[\u4e00-\u9fff]{2}[省市])|(?:全[国省市区县]|国内|省内|市内)?(?:唯一|首个|首家)的(?=\S{4})|第\S批(?=\S{12}))+"
)
_CUT = re.compile(
    r"(?<!目)的|为(?:契机|目标|抓手|依托|牵引)|之一$|[和与](?=[^和与]{4,}$)(?<=[校县区点地]{1}.)"
)
# What parts the titles of a list; 和 only behind what ends as one.
_NEXT = re.compile(
    r"、|(?<=U)(?=Q)|(?:(?<=[QU])|(?<=城市)|(?<=名城)|(?<=基地)|(?<=范区)|(?<=验区)|(?<=范县)|(?<=单位)|(?<=范校))[和与及](?=\S{6})|$"
)
# 百强县, the short name of a list.
_RANKED = re.compile("[百千]强[\u4e00-\u9fff]")
_RANK = re.compile(
    r"(?:联盟|共同体|联合体|协会|学会|商会|促进会|联合会).{0,8}(?:理事|会长|成员|会员|主席)(?:长)?(?:单位|企业)P*$"
)
_NO_TITLE = re.compile(r"分别[是为]|[该其这本此]|\d+(?:人|元|万|个[和、及])")
_WORDED = re.compile(r"[\u4e00-\u9fffq]|Q")
_BOOK = re.compile("B+(?=[,中])")
_BOOK_BEHIND = re.compile("[^,;。、的]{0,20}?(?P<name>B+)(?=[,;。、]|等|中的?|$)")
# 公布X名单; 在今年X名单中.
_PUBLISHED = re.compile(
    r".*(?:公布|发布|公示|确定|出炉)(?:了|的)?|.*?(?<![现存内])在(?!线)(?:今年|去年|前年|本次|此次|最新)?(?:[上下]半年)?的?"
)
_LISTED = re.compile("(?:名单|名录|榜单)$")
_AGAIN = re.compile(r"(?:\d{4}|[去今前]|次)年(?:\d{1,2}月)?(?:再次|又)?(?:获批|入选|获评|荣获)")


def titles_in(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """The titles in masked[start:end], a list; without 称号 and what follows 等."""
    found = []
    begin = start
    for mark in _NEXT.finditer(masked[start:end]):
        stop = start + mark.start()
        if stop > end:
            break
        first, last, closes = _narrowed(masked, begin, stop)
        end = last if closes else end
        if _is_title(masked[first:last]):
            found.append((first, last))
        begin = start + mark.end()
    return found


def _narrowed(masked: str, first: int, last: int) -> tuple[int, int, bool]:
    """[first, last) without what leads to a title or follows one; whether the list ends there."""
    etc = _ETC.search(masked[first:last])
    if etc:
        last = first + etc.start()
    told = _TOLD_BEHIND.search(masked[first:last])
    if told and told.start() > 4:
        last = first + told.start()
    lead = _LEAD.match(masked[first:last])
    first += lead.end() if lead else 0
    tail = TITLE_END.search(masked[first:last])
    if tail:
        last = first + tail.start()
    cut = _CUT.search(masked[first:last])
    if cut is None or cut.start() <= 3:
        return first, last, False
    last = first + cut.start()
    tail = TITLE_END.search(masked[first:last])  # 荣获X称号的企业
    return first, first + tail.start() if tail else last, "的" in cut.group()


def _is_title(title: str) -> bool:
    return (
        is_honour(title)
        and not _SHAME.search(title)
        and (4 <= len(title) <= 48 or bool(_RANKED.fullmatch(title)))
        and not _NO_TITLE.match(title)
        and bool(_WORDED.search(title))
    )


def is_honour(title: str) -> bool:
    """Whether words end as a title does, and not as a prize, a place in a race or a rank (X联盟
    理事单位)."""
    return bool(_HONOUR.search(title)) and not _PRIZE.search(title) and not _RANK.search(title)


def is_of_person(title: str) -> bool:
    """Whether a title as the text has it is one of persons: “优秀院长”, “三等功”."""
    return bool(_OF_PERSON.search(title))


def is_of_level(text: str, at: int) -> bool:
    """Whether what is quoted from `at` is called by its level: “市级科普教育基地”."""
    return bool(_OF_LEVEL.match(text, at))


def is_mark(masked: str, title: tuple[int, int]) -> bool:
    """Whether a quoted word is only how good somebody was: 被评为“优秀”等次."""
    start, end = title
    quoted = masked[start] == "Q" and masked[end - 1] in "QU" and end - start <= 6
    told = quoted or masked.endswith(("优秀", "良好", "优良"), start, end)
    return told and bool(_MARK.match(masked, end))


def is_shame(title: str) -> bool:
    """Whether nobody wants to be on a list that is called so, or it is none of chosen ones."""
    return bool(_SHAME.search(title))


def title_itself(masked: str, title: tuple[int, int]) -> tuple[int, int]:
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


def list_before(masked: str, at: int) -> list[tuple[int, int]]:
    """公布…名单,A入选: the list that the sentence has named before."""
    named = list(
        re.finditer(
            r"[^,;。、:]*(?<!的)(?:名单|榜单|排行榜)(?=P*(?:[中,里]|(?:在[\u4e00-\u9fff]{1,4})?(?:正式|今日|近日|日前|重磅|\d{1,2}日)*(?:公布|发布|出炉|揭晓|公示)))",
            masked[:at],
        )
    )
    if not named:
        return _chosen_before(masked, at)
    start, end = named[-1].span()
    published = _PUBLISHED.match(masked, start, end)
    return [(published.end() if published else start, end)]


def book_before(text: str, masked: str, at: int) -> list[tuple[int, int]]:
    """公布《X名单》,A入选: the list that is named as a book."""
    for book in reversed(list(_BOOK.finditer(masked, 0, at))):
        start, end = book.start() + 1, book.end() - 1
        if _LISTED.search(text, start, end):
            return [(start, end)]
    return []


def book_behind(text: str, masked: str, at: int) -> list[tuple[int, int]]:
    """入选《X名录》, 列入联合国组织《X名录》: the list that stands behind as a book."""
    book = _BOOK_BEHIND.match(masked, at)
    if book is None:
        return []
    start, end = book.start("name") + 1, book.end("name") - 1
    listed = _LISTED.search(text, start, end) and not _SHAME.search(text, start, end)
    return [(start, end)] if listed else []


def _chosen_before(masked: str, at: int) -> list[tuple[int, int]]:
    """联合认定首批X,A、B入选: what is awarded in the clause before."""
    clause = clause_start(masked, at)
    if clause == 0 or masked[clause - 1] != ",":
        return []
    start = clause_start(masked, clause - 1)
    verb = re.search(
        r".*(?:认定|评选出?|遴选出?|评定|命名|公布|确定|(?:发布|推出)(?=了?(?:全[国省市区]|首批|第\S批|国家|[\u4e00-\u9fff]{2}[省市])))(?:了|为)?",
        masked[start : clause - 1],
    )
    return titles_in(masked, start + verb.end(), clause - 1) if verb else []
