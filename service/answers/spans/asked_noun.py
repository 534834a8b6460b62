"""Spans with the noun that the question asks for, where the text goes on to it: 丰收|节 for 什么节, 错峰灌溉|的成功经验
for 什么经验."""

import re

from service.reader.words import chinese_words, cuts_word

# 哪家律师事务所, 哪所大学: the noun ends as names of such things do, and a verb may follow it.
_WHICH = re.compile(r"哪一?[家所个座支款种条项届部艘]的?(?P<noun>[\u4e00-\u9fff]{2,6})")
_BODY_END = re.compile(
    r"[织构所学校院局司厂店馆社团队会部行站心区县市镇村寺山河湖桥路街园场城楼塔奖杯展赛]"
)
# What is asked for behind 什么: 性质的组织 and 样的机制 are an organisation and a mechanism.
NOUN = (
    r"(?:(?:性质|类型|类别|级别|等级|层次|特点|特色|样式|形式|风格|规模|主题)的|(?<=样)的)?"
    r"(?P<noun>(?!的)[\u4e00-\u9fff]{1,7})"
)
# 什么经验, 什么样的机制, 什么性质的组织, 哪种模式; 什么的前身 asks for no 前身.
_WHAT = re.compile(
    r"(?P<ahead>[由以被用靠把将从对向因与和跟]?)(?:什么样?|啥样?|何种|哪(?:[一几]?[种类项样套]|些|个))"
    rf"{NOUN}(?P<last>[?。]?$)?"
)
# 什么成为主力? What stands there is done, not asked for.
_DONE = re.compile(
    r"成为|作为|代替|取代|替代|组成|构成|导致|引起|造成|促使|影响|决定|负责|是|为|使|让|被|在|会|能|可以"
)
_LONGEST, _SHORTEST = 6, 2  # characters of a noun behind 什么
_VERB = 2  # characters; what is longer is no verb
# Nouns of one character, if they make no word with what stands behind them in the text.
_SHORT = frozenset("展奖赛节杯路站桥馆队校院社街湖河江岛寺园楼塔剧歌舞课书报案法厅港城营群")
# Said of anything: what answers 什么问题 or 什么方式 is told without it.
_EMPTY = re.compile(
    r"问题|情况|原因|内容|方面|方式|方法|时候|时间|地方|作用|意义|影响|东西|事情|关系|办法|目的|条件|要求|样子|人物|名字|名称"
)
# A place won is a part of the prize: 哪个奖项一等奖.
_PLACE_WON = re.compile(r"第[一二三四五六七八九十\d]+名|[特一二三]等奖|[金银铜]奖|[冠亚季]军")
_WHICH_PRIZE = re.compile(
    r"(?:什么|哪[一几个项种些])[^,?]{0,4}(?:奖|名次|荣誉|称号|比赛|大赛|竞赛)"
)
_CLOSED = frozenset("”》」』)")  # a name that is quoted is whole
_MARK = re.compile(r"[,。;:!?、\n]")


def with_asked_noun(asked: str, folded: str, start: int, end: int) -> int:
    """The end of [start, end) with the noun that `asked` asks for, if that goes on there: 环绮|律师事务所
    for 哪家律师事务所; a span that has its noun stays as it is."""
    which = _of_which(asked, folded, end)
    if which:
        return end + which
    won = _PLACE_WON.match(folded, end)
    if won and won.group() in asked and _WHICH_PRIZE.search(asked):
        return won.end()
    if _MARK.search(folded, start, end) or folded[end - 1] in _CLOSED:
        return end
    for found in _WHAT.finditer(asked):
        run = found["noun"]
        if _DONE.match(run) or _EMPTY.match(run):
            continue
        for noun in _nouns(run):
            # 由什么代替? 用什么展示渔具?
            behind = run[len(noun) : len(noun) + 1]
            verb = len(noun) <= _VERB and folded.startswith(behind, end + len(noun))
            if found["ahead"] and (verb if behind else found["last"] is not None):
                continue
            if folded.endswith(noun, start, end):
                break
            further = _goes_on(noun, folded, end)
            if further > end:
                return further
    return end


def _nouns(run: str) -> list[str]:
    """What the noun may be that `run` begins with, the longest first."""
    sizes = range(min(_LONGEST, len(run)), _SHORTEST - 1, -1)
    nouns = [run[:size] for size in sizes if not cuts_word(run, size)]
    return nouns + [run[0]] * (run[0] in _SHORT)


def _of_which(asked: str, folded: str, end: int) -> int:
    """How many characters of the name of the body asked for stand at `end`."""
    found = _WHICH.search(asked)
    if found is None:
        return 0
    sizes = (
        size
        for size in range(len(found["noun"]), 1, -1)
        if _BODY_END.match(found["noun"], size - 1)
    )
    nouns = [found["noun"][:size] for size in sizes]
    nouns += [noun[2:] for noun in nouns if len(noun) > 3]  # 组织 of 国际组织
    return next((len(noun) for noun in nouns if folded.startswith(noun, end)), 0)


def _goes_on(noun: str, folded: str, end: int) -> int:
    """Where `noun` ends that stands at `end`, or behind 的 and a word that describes it."""
    if folded.startswith(noun, end):
        last = end + len(noun)
        lone = len(noun) == 1 and folded[end : last + 1] in chinese_words()
        return end if lone else last
    if len(noun) < _SHORTEST:
        return end
    described = re.compile(rf"的(?:[\u4e00-\u9fff]{{2}})?{noun}").match(folded, end)
    return described.end() if described else end
