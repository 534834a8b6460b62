"""A text with its dates and numbers written in one way, whatever its language: 2021年3月, digits."""

import re

from indexer.text.fold import fold
from service.answers.choosing.quantities import quantity_of
from service.generator.english_numerals import numerals_in_digits
from service.reader.english_figures import dates_in_chinese

_YEAR_NUMERAL = re.compile(r"[〇零一二三四五六七八九]{4}(?=年)")
_PLAIN = dict(zip("〇零一二三四五六七八九", "00123456789", strict=True))
_MONTH_NUMERAL = re.compile(r"(?<![个十\d])(十[一二]?|[一二三四五六七八九])月(?!份?球)")
_DAY_NUMERAL = re.compile(
    r"(?<=月)(三十一?|二十[一-九]?|十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
)
_ISO = re.compile(r"\b((?:19|20)\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?\b")


def plain(text: str) -> str:
    """`text` folded, dates as 2021年3月, English number words as digits."""
    folded = fold(text)
    if re.search(r"[a-z]", folded):
        folded = numerals_in_digits(dates_in_chinese(folded))
    folded = _ISO.sub(_iso, folded)
    folded = _YEAR_NUMERAL.sub(lambda m: "".join(_PLAIN[c] for c in m.group()), folded)
    folded = _MONTH_NUMERAL.sub(lambda m: f"{_worth(m[1])}月", folded)
    return _DAY_NUMERAL.sub(lambda m: f"{_worth(m[1])}日", folded)


def _iso(match: re.Match[str]) -> str:
    day = f"{int(match[3])}日" if match[3] else ""
    return f"{match[1]}年{int(match[2])}月{day}"


def _worth(numeral: str) -> int:
    worth = quantity_of(f"{numeral}个")
    return int(worth.value) if worth else 0
