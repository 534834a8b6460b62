"""A claim of one thing that is told from others by its number, beside a sentence about another of
them: 采用方案二 beside 采用方案一, 二期工程 beside 一期工程, 住在B区 beside A区."""

import re
from collections.abc import Iterator

_DIGITS = {char: str(value) for value, char in enumerate("一二三四五六七八九十", 1)} | {"首": "1"}
_NUMBER = r"[一二三四五六七八九十]|\d{1,2}"
# Neither part of a longer number nor what counts: 方案二十个, 标段3公里.
_ENDS = r"(?![一二三四五六七八九十百千万亿\d.%个项种家人名次年月日天元期条座米公倍成份套])"
_NAME = re.compile(
    rf"(?P<kind>方案|议题|议案|提案|标段|附件|附表|地块|课题|选项|案例)(?P<number>{_NUMBER}|[a-z甲乙丙丁]){_ENDS}|"
    rf"第(?P<number_>{_NUMBER})(?P<kind_>期|批次?|标段|阶段|方案|号线|号楼|小组)(?!以)|"
    rf"(?<![第一二三四五六七八九十百千万亿\d.分共])(?P<number__>{_NUMBER}|首)(?P<kind__>期(?=工程|项目|建设|地块|厂房)|号线|号楼|号院|标段|等奖)|"
    r"(?<![a-z\d])(?P<number___>[a-z甲乙丙丁])(?P<kind___>[区座栋楼组队级类]|标段|方案)(?![a-z])"
)
# 乙级以上 and 除甲区外 are more than one of them.
_MORE = re.compile(r"[^,;。]{0,3}?(?:及|含)?以[上下外]")
_CLAUSE = re.compile(r"[,;。\n]")
# One may have, or take part in, several of a kind.
_SEVERAL = re.compile(r"有|还|也|包[括含]|设")
_SLIGHT = frozenset("的了是在吗呢和与及也都就而被把将会有为已曾过该此个中")


def numbered_otherwise(claim: str, sentence: str) -> bool:
    """Whether a clause of `sentence` says with a word of `claim` what it says, of another of that
    kind by its number, and the sentence nowhere names the one asked about. Both folded.

    Nothing where the claim says that one has such a thing, or also: the other does not exclude it."""
    if _SEVERAL.search(claim):
        return False
    told = set(_names(sentence))
    for kind, number in _names(claim):
        beside = {other for like, other in told if like == kind}
        if beside and number not in beside and _says_the_like(kind, claim, sentence):
            return True
    return False


def _names(text: str) -> Iterator[tuple[str, str]]:
    """The kind and the number of each numbered thing; 一期, 第一期 and 1期 are one."""
    for match in _NAME.finditer(text):
        if _MORE.match(text, match.end()) or text[: match.start()].endswith("除"):
            continue
        parts = {name.rstrip("_"): part for name, part in match.groupdict().items() if part}
        yield parts["kind"], _DIGITS.get(parts["number"], parts["number"])


def _says_the_like(kind: str, claim: str, sentence: str) -> bool:
    """Whether the clause with the other number has two characters in a row of the claim's rest."""
    rest = _NAME.sub(" ", claim)
    words = {rest[i : i + 2] for i in range(len(rest) - 1)}
    words = {word for word in words if word.isalnum() and not set(word) & _SLIGHT}
    return any(
        any(like == kind for like, _ in _names(clause)) and any(word in clause for word in words)
        for clause in _CLAUSE.split(sentence)
    )
