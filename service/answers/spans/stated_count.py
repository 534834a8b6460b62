"""How many items a question says there are: 33 of 33个重点项目分别是什么."""

import re

from indexer.text.fold import fold

_DIGIT = {char: value for value, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
_COUNT = r"(?P<count>\d+|[两二三四五六七八九十])"
# 哪五关 counts whatever it names; 六点共识 does, 六点开会 does not.
_STATED = (
    re.compile(
        rf"(?<!第)(?<!第[\d一二三四五六七八九十]){_COUNT}(?:余|多)?(?:个|大|项|种|位|所|家|类|条|名|座|支|届|件|步|方面|"
        r"点(?=共识|建议|主张|要求|意见|原则|措施|倡议|希望|看法|理由|原因|内容|启示|经验|做法|内涵))"
    ),
    re.compile(rf"哪{_COUNT}(?![天日年月号时分秒\d])[\u4e00-\u9fff]"),
)
_ENGLISH_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
)
_ENGLISH = {word: n for n, word in enumerate(_ENGLISH_WORDS.split(), 2)}
_STATED_IN_ENGLISH = re.compile(
    rf"\b(?:which|what) (?P<count>\d{{1,2}}|{'|'.join(_ENGLISH)}) (?:[a-z-]+ ){{0,3}}?[a-z]+s\b"
)


def stated_count(question: str) -> int | None:
    """The number of items in a question for their names: 33 of `33个重点项目分别是什么`.

    None where the question states no count, or several.
    """
    asked = fold(question)
    found = {match["count"] for stated in _STATED for match in stated.finditer(asked)}
    found |= {match["count"] for match in _STATED_IN_ENGLISH.finditer(asked)}
    if len(found) != 1:
        return None
    (count,) = found
    return int(count) if count.isdigit() else (_DIGIT | _ENGLISH)[count]
