"""What in a sentence can be right or wrong to the character: numbers, dates, names, quoted terms."""

import re

from indexer.names import bare, chinese_forms, find_places, forms
from indexer.text.fold import fold
from service.questions.conversation.mentions import Sort, mentions

_DIGITS = re.compile(
    r"(?<![a-z\d])(?P<value>\d+(?:,\d{3})*(?:\.\d+)?)(?P<scale>[十百千]?[万亿]|[十百千]|%|‰)?(?P<more>[余多几])?(?P<unit>[\u4e00-\u9fff])?"
)
_HAN = re.compile(
    r"(?P<value>[〇零一二两三四五六七八九十百千万亿]+)(?P<more>[余多几])?"
    r"(?P<unit>[个名所家位项年月日人次倍元届天周岁吨米县市区省校批])"
)
_UNITS = frozenset("个名所家位项年月日人次倍元届天周岁吨米县市区省校批")
_HAN_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_QUOTED = re.compile(r"[“\"「『]([^”\"」』]{1,60})[”\"」』]|《([^》]{1,60})》")
_LATIN = re.compile(r"[a-z][a-z0-9+.-]*\d[a-z0-9+.-]*|[a-z]{2,}")
_FUNCTION_WORDS = re.compile(r"[的了是在于由与和及为将被把已其该也都并]|目前|它")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_ENGLISH_DATE = re.compile(rf"(?:{'|'.join(_MONTHS)})(?: \d{{1,4}})*", re.IGNORECASE)
_NEGATION = re.compile(
    r"未(?!来|必)能?|没有?|并非|否认|尚未|不(?![断仅但同少论管])|无法|\bnot\b|n['’]t\b|\bno\b|\bnever\b|\bnone\b"
)


def numbers(text: str) -> set[str]:
    """Numbers with their scale and, where one follows, their unit: 66所, 3000万, 2023年, 4月.

    Chinese numerals count as digits where a unit follows (三个 is 3个).
    """
    folded = fold(text)
    found = set()
    for match in _DIGITS.finditer(folded):
        value = match["value"].replace(",", "").lstrip("0") or "0"
        unit = match["unit"] if match["unit"] in _UNITS else ""
        found.add(f"{value}{match['scale'] or ''}{unit or ''}")
    for match in _HAN.finditer(folded):
        value = _value(match["value"])
        if value is not None and match["value"] != "一":
            found.add(f"{value}{match['unit']}")
    for month, name in enumerate(_MONTHS, 1):
        if re.search(rf"\b{name}\b(?! (?:be|have|not))", folded):
            found.add(f"{month}月")
    return found


def _value(numeral: str) -> int | None:
    """The value of a Chinese numeral below ten thousand; None for any other."""
    if re.fullmatch("[〇零一二三四五六七八九]{2,4}", numeral):
        return int("".join(str(_HAN_DIGITS[c]) for c in numeral))
    total, digit = 0, 0
    for char in numeral:
        if char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char]
        elif char in "十百千":
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char]
            digit = 0
        else:
            return None
    return total + digit


def missing_numbers(claim: str, evidence: str) -> set[str]:
    """Numbers of `claim` that `evidence` does not have; one without a unit fits any unit."""
    there = numbers(evidence)
    values = {re.sub(r"[\u4e00-\u9fff]$", "", n) if n[-1] in _UNITS else n for n in there}
    return {
        number
        for number in numbers(claim)
        if number not in there and not (number[-1] not in _UNITS and number in values)
    }


def missing_names(claim: str, evidence: str) -> set[str]:
    """Names and quoted terms of `claim` that `evidence` has in no known form."""
    plain = bare(evidence)
    return {name for name in _names(claim) if not _stands(name, plain)}


def _names(claim: str) -> set[str]:
    found = {match[1] or match[2] for match in _QUOTED.finditer(claim)}
    found |= {mention.name for mention in find_places(claim)}
    if re.search(r"[\u4e00-\u9fff]", claim):
        found |= {match.group() for match in _LATIN.finditer(fold(claim))}
    sorts = (Sort.BODY, Sort.PLACE, Sort.WORK, Sort.THING)
    for mention in mentions(claim):
        if mention.sort in sorts and not _ENGLISH_DATE.fullmatch(mention.text):
            found.add(mention.text)
    return {name for name in found if len(bare(name)) > 1}


def _stands(name: str, evidence: str) -> bool:
    known = [name, *forms(name)]
    if name.isascii():
        known += [form for _, spelled in chinese_forms(name) for form in spelled]
    return any(len(bare(form)) > 1 and bare(form) in evidence for form in known)


def predicate(claim: str) -> str:
    """`claim` without its names and numbers: what it says of them."""
    text = _DIGITS.sub(" ", fold(claim))
    for name in sorted((m.text for m in mentions(claim)), key=len, reverse=True):
        text = text.replace(fold(name), " ")
    return _FUNCTION_WORDS.sub(" ", text)


def is_negated(text: str) -> bool:
    return bool(_NEGATION.search(fold(text)))
