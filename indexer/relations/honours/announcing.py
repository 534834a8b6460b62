"""The list that a sentence announces, for the next one that says who stands on it.

研究院发布“2023X百强县”榜单。甲县、乙市上榜。 · 部里公布《X名单》。甲公司等5家企业入选。 · 公布X名单,入选单位包括A、B
"""

import re
from collections.abc import Sequence

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.masking import clause_end, mask
from indexer.relations.words.members import Item, items
from indexer.relations.words.titles import is_honour, is_shame, list_before, title_itself

_KIND = r"(?:名单|榜单|排行榜|名录|[百千\d]强|[百千]强[县市区镇村]|百佳\S)"
_TELLS = r"(?:公布|发布|公示|推出|揭晓|出炉)"
_ANNOUNCED = (
    # 公布X名单; “X”名单 has its quotation inside.
    re.compile(
        rf"(?:{_TELLS}|评选出)(?:了|的)?(?P<list>(?:(?!公布|发布|公示)[^,;。、:B]){{2,40}}?{_KIND})(?=[,;。中里P!]|共|$)"
    ),
    re.compile(
        rf"(?P<list>[^,;。、:B]{{3,40}}?{_KIND})P*(?:(?:在\S{{2,8}})?(?:正式|今日|今天|近日|日前|重磅|对外|新鲜))*(?:{_TELLS}|发榜)"
    ),
    re.compile(rf"即为(?P<list>[^,;。、:B]{{3,40}}?{_KIND})(?=[,;。]|$)"),
)
_BOOK = re.compile(rf"{_TELLS}(?:了|的)?[^,;。]{{0,12}}?(?P<list>B+)|(?P<named>B+){_TELLS}")
# Who lost a standing, is to be put right, or is only called to apply.
_NO_HONOUR = re.compile(
    "取消|撤销|退出|注销|不合格|不达标|欠税|处罚|非法|僵尸|传销|整改|拆迁|未|拟|设立|做好|开展|组织|申报|推荐"
)
_NOTICE = re.compile(
    r"(?:公布|确定|认定|命名|授予|批准)(?:了)?(?P<title>[^，。；、]{4,40}?)(?:名单|名录)?的?(?:通知|公告|决定|通报|批复|名单)$"
)
_NOTICES = ("通知", "公告", "决定", "通报", "批复", "名单", "公示")
# 关于第三批X名单的公示
_OF_LIST = re.compile(r"^关于(?P<title>[^，。；、]{4,40}?)(?:名单|名录)的?(?:公示|公告|通报|通知)$")
_LISTED = re.compile(r"(?:名单|名录|榜单?|\d强)$")
_WHEN = re.compile(
    r"^(?:.*(?:近日|日前|今天|昨天|获悉|\d日|报道|消息|讯|现[将对])P?|.*年(?:\d{1,2}月)?(?=\d{4}年?))?(?:从|由)?"
)
_NO_TITLE = re.compile(
    r"龙虎|热搜|最美|人物|好人|选手|候选|死亡|伤亡|失踪|演员|阵容|首发|出场|嘉宾|门槛|公司名单$"
)

_STANDS = re.compile(
    r"(?:成功|双双|顺利|全部|均|首次|再次|最终)*(?:入选|上榜|在列|在榜上?|榜上有名|入围|[名位]列其中)(?=[,;。]|$)"
)
_BEFORE = re.compile("此前|之前|以往|去年|曾|前[几两三四五]批")
_LEAST = 4  # characters of a name that is more than a kind: 社区, 园区, 基地


# 入选单位包括A、B: the words name no title.
CHOSEN_ARE = re.compile(
    r"(?:名单|园区|单位|企业|城市|高校|院校|学校|项目|景区|[村县市区镇])(?:主要|分别|还)?(?:包括|有|是|为):?(?=[^,;。]{2,40}、)"
)
_FEWEST = 2
_SHORTEST = 3  # characters of a list's name


def chosen_are(sentence: Sentence, at: int, start: int) -> list[Finding]:
    """Who is listed from `start`, behind the verb at `at`, as chosen for what was told before."""
    who = items(sentence.text, sentence.masked, start, clause_end(sentence.masked, start))
    if len(who) < _FEWEST or any(item.kind not in ("name", "place") for item in who):
        return []
    title = next(iter(list_before(sentence.masked, at)), None)
    return [Finding(title, tuple(who), Role.SELECTED, at)]


def told_of_before(masked: str, clause: int, verb: int, who: Sequence[Item]) -> bool:
    """Whether A、B上榜 speaks of a list that was told before: it names or counts all, and no list."""
    stands = _STANDS.match(masked, verb)
    before = _BEFORE.search(masked, clause, verb)
    return bool(stands and who and not before and all(map(_is_told, who)))


def _is_told(item: Item) -> bool:
    named = item.kind == "name" and (len(item.name) >= _LEAST or item.name[-1] in "市县镇乡村")
    return named or item.kind in ("place", "counted")


def announced(before: Sequence[Sentence]) -> str | None:
    """The name of the list that the nearest of two sentences before announces; None without one."""
    for sentence in reversed(before):
        spans = [
            match.span("list")
            for pattern in _ANNOUNCED
            for match in pattern.finditer(sentence.masked)
        ]
        for book in _BOOK.finditer(sentence.masked):
            start, end = book.span("list" if book["list"] else "named")
            if _LISTED.search(sentence.text, start + 1, end - 1):
                spans.append((start + 1, end - 1))
        if not spans:
            continue
        start, end = max(spans, key=lambda span: (span[1], span[0]))
        when = _WHEN.match(sentence.text[start:end])
        start, end = title_itself(sentence.masked, (start + (when.end() if when else 0), end))
        name = sentence.text[start:end]
        return name if len(name) >= _SHORTEST and is_title(name) else None
    return None


def noticed(heading: str) -> str | None:
    """For what a heading says that somebody was chosen: 关于公布X名单的通知."""
    if not heading.endswith(_NOTICES) or _NO_HONOUR.search(heading):
        return None
    found = _NOTICE.search(heading) or _OF_LIST.search(heading)
    if found is None:
        return None
    title = found["title"]
    return title if is_title(title) and is_honour(mask(title)) else None


def is_title(name: str) -> bool:
    """Whether to stand on a list so called is an honour, or at least no shame, and not a person's."""
    return not (_NO_TITLE.search(name) or is_shame(name))
