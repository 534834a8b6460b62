"""The language of a question, which decides how it is answered and how signals are weighed."""

import re
from enum import StrEnum

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")


class Language(StrEnum):
    CHINESE = "zh"
    ENGLISH = "en"


_ASKING = re.compile(
    r"\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|and|but|no|not|i|the)\b",
    re.IGNORECASE,
)


# Who is the mayor of 东岸区? is English, however long the name; Who is who这首歌是谁唱的? is not.
_ENGLISH_FRAME = re.compile(
    r"^\s*(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had) [a-z]",
    re.IGNORECASE,
)
# Name two rivers near 哪吒寺 has no such word, and is English.
_ENGLISH_COMMAND = re.compile(
    r"^\s*(?:please )?(?:name|list|tell|describe|give|explain|state|show|find|identify|summari[sz]e|translate|define) [a-z]+ ",
    re.IGNORECASE,
)
_LONGEST = 200  # characters of a question
_CHINESE_ASKING = re.compile(r"什么|谁|哪|吗|呢|多[少大高长远久重深宽快]|几|何|怎|是否")


def language_asked_in(text: str, standalone: str) -> Language:
    """The language that whoever asked `text` reads, whatever the names are that it refers to.

    A name alone (SH-34?) has none, nor has 呢 behind it enough of one; the conversation has.
    """
    if _ENGLISH_FRAME.match(text) and not _CHINESE_ASKING.search(text):
        return Language.ENGLISH
    if language_of(text) is Language.ENGLISH and (_HAN.search(text) or not _ASKING.search(text)):
        return language_of(standalone)
    return language_of(text)


def language_of(text: str) -> Language:
    """English when it has more Latin words than half its Chinese characters, else Chinese.

    A Chinese question that names an English thing (`PZ-1的转化价格是多少`) stays Chinese, as one does
    that asks in Chinese words whatever it names (`Pad Air Pro Max哪天开卖`); an English one that quotes
    a Chinese name stays English.
    """
    words, characters = len(_WORD.findall(text)), len(_HAN.findall(text))
    english = _ASKING.search(text) or _ENGLISH_COMMAND.match(text)
    if len(text) <= _LONGEST and _CHINESE_ASKING.search(text) and not english:
        return Language.CHINESE
    return Language.ENGLISH if words > characters / 2 else Language.CHINESE
