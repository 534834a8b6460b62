"""Who holds an office, and nothing beside: of 所长甲教授和乙博士 the 所长 is 甲教授 alone, of 甲任组长 it is 甲,
and of 甲(某局副局长) nobody but 甲 is asked for by 谁."""

import re

from service.answers.near_misses.ranks import TITLE

_ASKED = re.compile(
    r"(?P<office>[\u4e00-\u9fff](?:长|主任|书记|主席|总理|总统|经理|总裁))(?:是|叫|为)(?:谁|什么名字|哪位)"
)
_TITLE = r"(?:教授|博士|院士|先生|女士|研究员|工程师|医生|同志|老师)"
# 由甲任组长: a verb that the reader takes for the end of a name; in 主任 and 上任 it is none.
_HOLDS = re.compile(
    r"(?<![主委责信历前现首上新原离留调到就])(?:兼任|担任|出任|接任|继任|现任|曾任|任)$"
)
_OFFICE_BEHIND = re.compile(rf"[\u4e00-\u9fff]{{0,10}}?(?:{TITLE}|[员人师长])")
_WHO = re.compile(r"谁|哪一?位|什么人|何人|哪个人")
_SHORTEST = 2  # characters of a name
_ASIDE = re.compile(r"[\u4e00-\u9fff·]{2,}(?P<aside>\([^()]+\))")
# 甲今年29岁: how old he is was not asked.
_AGED = re.compile(r"[\u4e00-\u9fff·]{2,}?(?P<age>[,(]?(?:今年|现年|年仅|时年|年近)?\d{1,3}岁\)?)")
_NAMED = re.compile(rf"{_WHO.pattern}|叫什么|叫啥|姓名|名字")
_SEVERAL = re.compile(rf"(?P<one>[^、,。]+?{_TITLE})(?:和|与|及|以及|、)[^。]+{_TITLE}")


def only_holder(asked: str, folded: str, start: int, end: int) -> int:
    """The end of [start, end) without who follows the holder of the office that `asked` asks for, each
    with a title of his own, where the office stands right in front of the first."""
    office = _ASKED.search(asked)
    if office is None or not folded.endswith(office["office"], 0, start):
        return end
    several = _SEVERAL.fullmatch(folded, start, end)
    return several.end("one") if several else end


def without_verb(folded: str, start: int, end: int) -> int:
    """The end of [start, end) without the verb behind a name that says what office he holds."""
    verb = _HOLDS.search(folded, start + _SHORTEST, end)
    return verb.start() if verb and _OFFICE_BEHIND.match(folded, end) else end


def without_aside(asked: str, folded: str, start: int, end: int) -> int:
    """The end of [start, end) without the one bracket that closes it, where `asked` asks who."""
    aside = _ASIDE.fullmatch(folded, start, end) if _WHO.search(asked) else None
    return aside.start("aside") if aside else end


def without_age(asked: str, folded: str, start: int, end: int) -> int:
    """The end of [start, end) without the age behind a name, where `asked` asks for the name alone."""
    aged = _AGED.fullmatch(folded, start, end)
    return aged.start("age") if aged and _NAMED.search(asked) else end
