"""What can be looked up about a claim: which sentence speaks of it, and in what it differs.

Each feature is a plain observation; how much each weighs is fitted on questions that people asked
of reports (training/polar.py).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.names import find_places, forms
from indexer.text.fold import fold
from service.answers.claim_terms import claim_terms, placed
from service.answers.contrary import contrary
from service.answers.marked import speaking_most
from service.reader.expressions import DATE, NUMBER, QUOTED
from service.reader.reading import Candidate, Passage
from service.reader.support import Support, supporting_sentences

FEATURES = (
    "bias",
    "cover",  # share of the claim's terms in the sentence, by rarity
    "same_numbers",  # numbers and dates of the claim that stand in the sentence, at most 3
    "other_numbers",  # those in whose unit the sentence has another
    "missing_numbers",  # those in whose unit it has none
    "missing_names",  # places and quoted terms of the claim that neither sentence nor context has
    "negated",  # of the claim and the clause nearest to it one denies and the other does not
    "opposed",  # that clause has the opposite of a word of the claim
    "absolute",  # the claim says all, only or most, the sentence does not
    "missing_run",  # longest run of the claim that the sentence and its context have nothing of
    "answerable",  # log-odds of the reader
    "terms",  # log-odds by which words of the claim are in the sentence, and which are not
)

_POLAR_WORDS = re.compile(
    r"请问|有没有这回事|可不可以|要不要|该不该|需不需要|算不算|用不用|是否|是不是|有没有|有无|能否|可否|能不能|会不会|"
    r"对不对|对吗|对吧|对不(?=[?]$)|没错吧|"
    # 签了没有? asks whether; 一个也没有? says that there is none.
    r"(?<![都也还就并又来本全点])(?:了|(?<![通超经跨])过)?没有?(?=[?。]?(?:[(][^()]*[)])?$)|"
    r"(?:就?是)?这样[吗吧么]|是吗|是吧|了吗|[吗么嘛吧](?=[?。]?(?:[(][^()]*[)])?$)|"
    # 有合作不? asks whether, as 合作不合作 does.
    r"(?<=[\u4e00-\u9fff]{3})不(?=[?。]?$)|[?]"
)
# 在不在, 参加没参加: what is asked is 在 and 参加.
_TWICE = re.compile(r"(?P<verb>[\u4e00-\u9fff]{1,2})[不没](?P=verb)")
NEGATION = re.compile(
    r"未能?|没有?|不(?![断仅但同少久])|无(?=[^线论])|否认|并非|尚未|免(?=[收缴予])|禁止|严禁|取消|停止|"
    r"是(?:完全)?(?:错误|谣言|误区|误解|虚假|假)的?(?![\u4e00-\u9fff])"
)
_HEDGE = re.compile(r"[约近超过逾达到累计共余多,]")
_UNIT_TAIL = re.compile(r"[^\d.,]+$")
_VALUE = re.compile(r"[\d一二三四五六七八九十百千万亿]")
ABSOLUTE = re.compile(r"全部|所有|都|只|仅|唯一|任何|一律|完全|最|首[个家次批]|第一|每")


@dataclass(frozen=True, slots=True)
class Examined:
    """The sentence that speaks most of the claim, one number for each of FEATURES, and the share of what
    the reader marked that stands in the sentence."""

    support: Support
    values: tuple[float, ...]
    marked: float = 0.0


def claim_of(question: str) -> str:
    """The question without the words that make it one, folded."""
    return _TWICE.sub(r"\g<verb>", _POLAR_WORDS.sub("", fold(question)))


def examine(
    question: str,
    passages: Sequence[Passage],
    log_odds: float,
    candidates: Sequence[Candidate] = (),
) -> Examined | None:
    """The claim of a yes/no question beside its sentence; None when no sentence shares a term.

    Args:
        log_odds: the reader's, that the passages answer.
        candidates: what the reader marked; of sentences that share about as much with the claim it
            tells which speaks of it.
    """
    claim = claim_of(question)
    found = supporting_sentences(claim, passages)
    if not found or found[0].cover <= 0:
        return None
    best, marked = speaking_most(found, candidates)
    passage = passages[best.passage]
    sentence = fold(passage.text[best.start : best.end])
    around = sentence + "\n" + fold(passage.context)
    clause = nearest_clause(claim, sentence)
    same, other, missing = _numbers(claim, sentence)
    values = (
        1.0,
        best.cover,
        float(min(same, 3)),
        float(min(other, 2)),
        float(min(missing, 2)),
        float(min(_missing_names(claim, around), 2)),
        float(bool(NEGATION.search(clause)) != bool(NEGATION.search(claim))),
        float(contrary(claim, clause)),
        float(bool(ABSOLUTE.search(claim)) and not ABSOLUTE.search(sentence)),
        float(min(missing_run(claim, around), 6)),
        log_odds,
        claim_terms().log_odds(placed(claim, best, passages)),
    )
    return Examined(best, values, marked)


def nearest_clause(claim: str, sentence: str) -> str:
    """The clause of the sentence that shares most pairs of characters with the claim."""
    pairs = {claim[i : i + 2] for i in range(len(claim) - 1)}
    clauses = re.split(r"[,;:]", sentence)
    return max(clauses, key=lambda text: len({text[i : i + 2] for i in range(len(text))} & pairs))


def _numbers(claim: str, sentence: str) -> tuple[int, int, int]:
    """Numbers and dates of the claim: the same there, another in the same unit, neither."""
    same = other = missing = 0
    for pattern in (DATE, NUMBER):
        there = [match.group() for match in pattern.finditer(sentence)]
        for match in pattern.finditer(claim):
            asked = match.group()
            if len(asked) < 2 or not _VALUE.search(asked):
                continue
            unit = _UNIT_TAIL.search(asked)
            if any(_same_quantity(asked, found) for found in there):
                same += 1
            elif unit and any(found.endswith(unit.group()) for found in there):
                other += 1
            else:
                missing += 1
    return same, other, missing


def _same_quantity(asked: str, found: str) -> bool:
    """Whether the numbers are the same, whatever stands around them (约, 余); 10 is not 100."""
    bare_asked, bare_found = (_HEDGE.sub("", text) for text in (asked, found))
    return bool(re.search(rf"(?<![\d.]){re.escape(bare_asked)}", bare_found))


def _missing_names(claim: str, around: str) -> int:
    bare = plain(around)
    names = [{name} for name in quoted_in(claim)] + places_in(claim)
    return sum(not any(plain(form) in bare for form in known) for known in names)


def quoted_in(claim: str) -> list[str]:
    """What stands in quotation marks in a claim."""
    return [match.group(1) or match.group(2) for match in QUOTED.finditer(claim)]


def places_in(claim: str) -> list[set[str]]:
    """The places of a claim, each by the names that it may have."""
    return [
        {claim[place.start : place.end], *map(fold, forms(place.name))}
        for place in find_places(claim)
    ]


def missing_run(claim: str, around: str) -> int:
    """The longest run of characters of the claim that no pair found in `around` covers."""
    covered = [False] * len(claim)
    for i in range(len(claim) - 1):
        if claim[i : i + 2] in around:
            covered[i] = covered[i + 1] = True
    word = [char.isalnum() for char in claim]
    runs = "".join(
        "." if found or not spoken else "x" for found, spoken in zip(covered, word, strict=True)
    ).split(".")
    return max(len(run) for run in runs)


def plain(text: str) -> str:
    """`text` without white space and quotation marks."""
    return re.sub(r"[\s“”\"'‘’『』「」《》]", "", text)
