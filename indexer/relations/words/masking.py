"""Masked text: what stands inside a name is hidden from the grammar, character for character."""

import re

from indexer.relations.words.grammar import HEAD
from indexer.text.fold import fold

_QUOTED = re.compile(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”|‘[^‘’]*’|「[^「」]*」|\"[^\"]*\"")
_QUOTES = re.compile('[“‘「"]')
_BOOK = re.compile(r"《[^《》]*》|<[^<>]*>")
_BRACKETS = re.compile(r"\([^()]*\)|【[^【】]*】")
_BOLD = re.compile(r"\*{2,}")  # not *ST, as shares are called
# How something is done, with verbs that nobody does: 按照共商、共建、共享的原则.
_MANNER = re.compile(r"(?:按照|本着|遵循|秉持|秉承|坚持)[^,;:。!?]{2,24}?(?:原则|理念|宗旨|方针)")
_SPEECH = re.compile(r"[,。;:!?]")
# Verbs that writers put into quotation marks; they stay verbs.
_VERB = re.compile(r"(?:牵手|携手|联手|联姻|结盟|抱团|组团|手牵手|加盟|入选|加入)")
# White space between Chinese characters parts a title from the text behind it, a wide one a year from what it brought.
_GAP = re.compile(
    r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])|(?<=\d)\u3000+(?=[\u4e00-\u9fff])"
)
_HEADED = re.compile(
    rf"(?:{HEAD}|(?<![一二两三四五六七八九十])站|诊室|空间|工坊|街区|会客厅|小镇)[”’\"」)]*$"
)
# 甲市的乙区、丙县,丁市的戊区: one list, whatever parts its cities.
_OF_CITY = (
    r"[\u4e00-\u9fff]{2,4}[省市州]的[\u4e00-\u9fff]{1,4}[区县市旗]"
    r"(?:[、和与][\u4e00-\u9fff]{1,4}[区县市旗])*"
)
_BY_CITIES = re.compile(rf"{_OF_CITY}(?:,{_OF_CITY})+")
_LONGEST_NAME = 24
# Signs that writers set in front of a piece of news are no part of a name.
_SIGNS = "◎★☆▍▎■□▪▲△▶▸►◆◇●◉▌✦✅📌🎉🏥"
# Within words • stands for ·, and ○ is a digit: 二○一八年.
_SIGN_IN_FRONT = re.compile(r"(?<![\w·])[•○](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[•○]$")
_BREAKS = str.maketrans(
    dict.fromkeys(_SIGNS, ",") | {"“": ",", "”": ",", "「": ",", "」": ",", "\n": "。", "―": "—"}
)


def mask(text: str) -> str:
    """`text` folded, of the same length; Q for quoted names, P for brackets, B for book titles.

    The closing mark of a quoted name is Q where the name ends like one of a body, else U.

    What is quoted counts as a name when it is short and without a stop; longer quotations are
    speech, and their marks become commas.
    """
    masked = fold(text)
    if "《" in masked or "<" in masked:
        masked = _BOOK.sub(lambda m: "B" * len(m.group()), masked)
    if "(" in masked or "【" in masked:
        masked = _BRACKETS.sub(lambda m: "P" * len(m.group()), masked)
    if "**" in masked:
        masked = _BOLD.sub(lambda m: "," * len(m.group()), masked)
    if _QUOTES.search(masked):
        masked = _QUOTED.sub(_quoted, masked)
    masked = _MANNER.sub(lambda m: "P" * len(m.group()), masked)
    if " " in masked or "\u3000" in masked:
        masked = _GAP.sub(lambda m: "," * len(m.group()), masked)
    if "•" in masked or "○" in masked:
        masked = _SIGN_IN_FRONT.sub(",", masked)
    if "," in masked and masked.count("的") > 1:
        masked = _BY_CITIES.sub(lambda m: m.group().replace(",", "、"), masked)
    return masked.translate(_BREAKS).replace("——", ",,")


def _quoted(match: re.Match[str]) -> str:
    inside = match.group()[1:-1]
    if _VERB.fullmatch(inside):
        return f"\u2009{inside}\u2009"
    if len(inside) <= _LONGEST_NAME and not _SPEECH.search(inside):
        return "Q" * (len(match.group()) - 1) + ("Q" if _HEADED.search(inside) else "U")
    # A name can be quoted within speech.
    return "," + (_QUOTED.sub(_quoted, inside)) + ","


def clause_start(masked: str, at: int) -> int:
    """Where the clause that holds `at` begins: behind the last stop before it."""
    return max(masked.rfind(mark, 0, at) for mark in ",;:。!?") + 1


def clause_end(masked: str, at: int) -> int:
    """Where the clause that holds `at` ends: at the next stop."""
    ends = [place for mark in ",;:。!?" if (place := masked.find(mark, at)) >= 0]
    return min(ends, default=len(masked))
