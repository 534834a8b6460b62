"""Yes, no, or one of two: claims weighed against the sentence that speaks of them.

A claim holds when a sentence covers it and no hard part of it (number, date, quoted term, name in
Latin letters) is contradicted. It is denied when the sentence covers the rest but gives another
number or date in the same unit, or negates what the claim affirms.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.fold import fold
from service.reader.expressions import DATE, NUMBER, QUOTED
from service.reader.reading import Passage
from service.reader.support import Support, supporting_sentences

# Share of the claim's terms that a sentence must hold to speak of it at all.
MIN_COVER = 0.55

_POLAR_WORDS = re.compile(
    r"请问|是否|是不是|有没有|有无|能否|可否|会不会|能不能|对不对|对吗|[吗么嘛](?=[?。]?$)|[?]"
)
_NEGATION = re.compile(r"未能?|没有?|不(?![断仅但同少])|无(?=[^线])|否认|并非|尚未")
_HEDGE = re.compile(r"[约近超过逾达到累计共余多,]")
_PREPOSITION = re.compile(r"^是?(?:在|由|属于|为|叫)?")
_AFTER_OPTION = re.compile(r"召开|举办|举行|成立|负责|牵头|承办|的|呢")
_UNIT_TAIL = re.compile(r"[^\d.,]+$")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a sentence says of a claim."""

    holds: bool
    support: Support


def judge(question: str, passages: Sequence[Passage]) -> Verdict | None:
    """The verdict on the claim in a yes/no question; None when no sentence speaks of it."""
    claim = _POLAR_WORDS.sub("", fold(question))
    sentences = supporting_sentences(claim, passages)
    if not sentences or sentences[0].cover < MIN_COVER:
        return None
    best = sentences[0]
    sentence = fold(passages[best.passage].text[best.start : best.end])
    around = sentence + fold(passages[best.passage].context)
    if not all(_plain(term) in _plain(around) for term in _quoted(claim)):
        return None
    contradicted = _contradicted(claim, sentence)
    if contradicted is None:
        return None
    negated = bool(_NEGATION.search(sentence)) != bool(_NEGATION.search(claim))
    return Verdict(holds=not contradicted and not negated, support=best)


def choose(question: str, passages: Sequence[Passage]) -> tuple[str, Support] | None:
    """Of the alternatives in `A还是B` / `A or B`, the one that the best sentence holds."""
    options = _options(fold(question))
    if len(options) < 2:
        return None
    sentences = supporting_sentences(question, passages)
    for sentence in sentences[:5]:
        text = fold(passages[sentence.passage].text[sentence.start : sentence.end])
        held = [option for option in options if option in text]
        if len(held) == 1 and sentence.cover >= MIN_COVER / 2:
            return held[0], sentence
    return None


def _options(question: str) -> list[str]:
    if "还是" in question:
        left, right = question.split("还是", 1)
        left, right = left.rstrip(",、 "), right.rstrip("?。 ")
        # The alternatives stand at the seam; they end where the sides stop being alike.
        return [option for option in _seam(left, right) if option]
    match = re.search(r"([\w' -]+?) or (?:the |a |an |in |at )?([\w' -]+?)\?*$", question)
    return [match[1].split()[-1], match[2]] if match else []


def _seam(left: str, right: str) -> list[str]:
    """(论坛是在甲城, 在乙城召开的) -> [甲城, 乙城]: what stands before and behind 还是."""
    body = _PREPOSITION.sub("", right)
    body = _AFTER_OPTION.split(body)[0]
    for word in ("在", "由", "属于", "是", "为", "叫"):
        tail = left[left.rfind(word) + len(word) :] if word in left else ""
        if tail:
            return [tail, body]
    return [left[-len(body) :], body]


def _quoted(claim: str) -> list[str]:
    return [match.group(1) or match.group(2) for match in QUOTED.finditer(claim)]


def _plain(text: str) -> str:
    return re.sub(r"[\s“”\"'‘’『』「」《》]", "", text)


def _contradicted(claim: str, sentence: str) -> bool | None:
    """True: another number or date of the same unit stands there. None: the unit is not there."""
    for pattern in (DATE, NUMBER):
        there = [match.group() for match in pattern.finditer(sentence)]
        for match in pattern.finditer(claim):
            asked = match.group()
            if not re.search(r"[\d一二三四五六七八九十百千万亿]", asked) or len(asked) < 2:
                continue
            if any(_same_quantity(asked, found) for found in there):
                continue
            unit = _UNIT_TAIL.search(asked)
            same_unit = [found for found in there if unit and found.endswith(unit.group())]
            return True if same_unit else None
    return False


def _same_quantity(asked: str, found: str) -> bool:
    """Whether the numbers are the same, whatever stands around them (约, 余); 10 is not 100."""
    bare_asked, bare_found = (_HEDGE.sub("", text) for text in (asked, found))
    return bool(re.search(rf"(?<![\d.]){re.escape(bare_asked)}", bare_found))
