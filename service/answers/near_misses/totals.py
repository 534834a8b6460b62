"""What several have together is not what one of them has: 甲市、乙市两市人口共500万人 tells no population of 甲市."""

import re

from service.answers.near_misses.asked_names import names_asked

_UNITS = r"[省市县区州国镇乡村家所校企地方]"
_COUNT = rf"[这等]?(?:[两二三四五六七八九十]+|\d+)[个大]?{_UNITS}"
# 甲、乙和丙三市: at least two, and how many they are.
_LISTED = re.compile(
    rf"(?P<names>[^,;:。、\n]{{2,24}}(?:、[^,;:。、\n]{{2,24}})*?(?:、|以及|[和与及])[^,;:。、\n]{{2,24}}?)等?(?P<count>{_COUNT})"
)
_SEAM = re.compile(r"、|以及|[和与及]")
# One of them is spoken of again, or each by itself.
_APART = re.compile(r"其中|分别|依次|各(?!类|种|项|级)|均|每")
_TOGETHER = re.compile(rf"合计|共计|总共|一共|之和|加起来|{_COUNT}")
# 甲市的总面积是多少, 甲市有多少人口: what of it is asked, in front of the word that asks or behind.
_MEASURED = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,12}?)(?:19\d\d年|20\d\d年|[去今]年|现在|目前)?(?:的|现?有多少|有几)?(?:总|常住|户籍)?"
    r"(?P<what>面积|人口|生产总值|总产值|产值|产量|出资额?|投资额?|收入|耕地|里程|人数|学校|医院|企业|户数)(?:总[量额数])?"
    r"(?:一共|总共|大?约|是|为|有|达到?)*(?:多[少大高长]|几|$|[?。])"
)
_NEAR = 12  # characters from the noun to its number
_FAR = 60  # characters from the list to the number
_JOINS = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,12}?)(?:一共|总共|共|已|现)*有(?:多少|几)[^?。,]{1,12}?(?:加入|加盟|参加|参与|入驻)"
)
_IN_ALL = re.compile(r"共有|[内中里]现?有|总数|合计|共计|总共|一共")


def told_of_all(
    asked: str, folded: str, sentence: tuple[int, int], start: int, around: str
) -> bool:
    """Whether the number at `start` is told of several together, of whom `asked` names one. All folded.

    Args:
        folded: the passage.
        sentence: where the sentence of the number stands in it.
        around: title and headings.
    """
    said = folded[sentence[0] : start]
    return _of_those_listed(asked, said) or _of_the_whole(asked, folded, sentence, start, around)


def _of_those_listed(asked: str, said: str) -> bool:
    """Whether `said`, up to the number, lists those who have it together."""
    measured = _MEASURED.search(asked)
    if measured is None or _TOGETHER.search(asked):
        return False
    lists = list(_LISTED.finditer(said))
    if not lists or len(said) - lists[-1].end() > _FAR:
        return False
    behind = said[lists[-1].end() :]
    if measured["what"] not in behind[-_NEAR:] or _APART.search(behind):
        return False
    items = _SEAM.split(lists[-1]["names"])
    named = [name for item in items if (name := _end_in(asked, item))]
    return len(named) == 1 and named[0] not in behind and named[0] in measured["who"]


def _end_in(asked: str, item: str) -> str:
    """The longest end of `item`, of two characters at least, that stands in `asked`."""
    ends = (item[at:] for at in range(len(item) - 1))
    return next((end for end in ends if end in asked), "")


def _of_the_whole(
    asked: str, folded: str, sentence: tuple[int, int], start: int, around: str
) -> bool:
    """Whether `asked` wants how many of one there are among those who joined, and the sentence, which
    does not name that one, says how many there are in all."""
    joined = _JOINS.match(asked)
    if joined is None:
        return False
    who = [one.name for one in names_asked(asked) if joined["who"].endswith(one.name)]
    if not who:
        return False
    stem = who[0][:-1]
    clause = max(folded.rfind(sign, sentence[0], start) for sign in ",;:。") + 1
    in_all = _IN_ALL.search(folded, max(clause, sentence[0]), start)
    return in_all is not None and stem not in f"{folded[slice(*sentence)]}\n{around}"
