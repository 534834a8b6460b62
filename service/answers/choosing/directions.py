"""Which way a comparison goes: the less, the earlier, or the greater."""

import re

# 更多 says which way, whatever the nouns in front are called: 哪个区的小学更多.
_MARKED = re.compile(r"[更较](?:为|加)?(?P<size>[多大高长快强贵重少低小慢短弱轻近]|便宜)")
_LESS = re.compile(
    r"(?<!多)少(?![年儿数])|低(?![保碳空])|小(?![学区麦镇组时型微吃说孩朋])|慢(?!性)|短(?![信视])|弱(?!势)|轻(?![工轨])|"
    r"便宜|近(?!年)"
)
_AGED = re.compile(
    r"(?:年头|历史|资格|资历|年代|岁月|年岁)[^,]{0,4}(?:久|老|长|早|悠久)|(?<!要)[更较最]古?老|悠久|"
    r"(?:成立|建成|创办|开办|存在|经营|办学|开业|建校|建馆)[^,]{0,6}久"
)
_YOUNG = re.compile(
    r"(?:年头|历史|资格|资历)[^,]{0,4}(?:短|浅|晚)|(?:成立|建成|创办|开办|存在|经营|办学|开业|建校|建馆)[^,]{0,6}[更较最]短"
)
_EARLIER = re.compile(r"早|先(?!进)")
_LATER = re.compile(r"晚|后(?=[^面])")


def wants_least(asked: str) -> bool:
    """Whether the smaller figure is asked for."""
    marked = _MARKED.search(asked)
    return _LESS.search(marked["size"] if marked else asked) is not None


def sooner(asked: str) -> bool | None:
    """True where the earlier day is asked for, False where the later; None where none is. 年头更久 is
    the earlier."""
    if aged(asked) is not None:
        return aged(asked)
    if _EARLIER.search(asked):
        return True
    return False if _LATER.search(asked) else None


def aged(asked: str) -> bool | None:
    """True for the older of two that exist, False for the younger; None where age is not compared."""
    if _YOUNG.search(asked):
        return False
    return True if _AGED.search(asked) else None
