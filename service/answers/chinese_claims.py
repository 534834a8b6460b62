"""Yes or no to a question in Chinese: what speaks for its claim and against it, weighed together.

Three sorts of observations: the words of the claim, each by where it stands; plain signs
(claim_signs.py); and the reader's impression of claim and sentence, which sees what no word tells, that
自己掏 and 由国家承担 exclude each other. Weights by training/chinese_claims.py.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

from indexer.text.fold import fold
from indexer.text.sentences import sentence_spans
from service.answers.claim_signs import SIGNS, signs
from service.answers.claim_terms import PLACES, placed
from service.answers.claims import FEATURES, Examined, claim_of, nearest_clause
from service.answers.logistic import logistic
from service.questions.term_weights import kind_of
from service.reader.reading import Passage

FILE = Path(__file__).with_name("chinese_claims.txt")
WHOLE = "[impression]"  # that there is one
_MEANT = re.compile(
    r"\s*(?:这(?![样里边])|该|它|其(?![中他它余次实])|他(?!国)|她|此(?![外前后次时]))"
)

# See Reader.impression.
Impression = Callable[[str, Passage], Sequence[float]]


def affirmed(
    question: str, examined: Examined, passages: Sequence[Passage], impression: Impression
) -> float | None:
    """The chance that the sentence which was examined affirms what a Chinese question asks; None
    where the reader has no impression, for the rest was learned beside it."""
    observed = observations(question, examined, passages, impression)
    if WHOLE not in observed:
        return None
    weights = chinese_claims()
    return logistic(list(observed.values()), [weights.get(name, 0.0) for name in observed])


@cache
def chinese_claims(path: Path = FILE) -> Mapping[str, float]:
    """The weight of each observation: a name, a tab, a number."""
    rows = (line.rsplit("\t", 1) for line in path.read_text(encoding="utf-8").splitlines())
    return {name: float(value) for name, value in rows}


def observations(
    question: str, examined: Examined, passages: Sequence[Passage], impression: Impression
) -> dict[str, float]:
    """Named numbers: which terms of the claim stand where, over the root of how many there are, and
    which share of those of a kind does; the signs; the impression of the sentence alone."""
    claim, support = claim_of(question).strip("?。 ,"), examined.support
    own = passages[support.passage]
    terms = placed(claim, support, passages)
    found = defaultdict[str, float](float)
    for term, place in terms.items():
        found[f"{term} {PLACES[place]}"] = len(terms) ** -0.5
        found[f"<{kind_of(term)}> {PLACES[place]}"] += 1 / len(terms)
    sentence = fold(own.text[support.start : support.end])
    told = {
        "sentence": sentence,
        "clause": nearest_clause(claim, sentence),
        "context": fold(own.context),
        "passage": fold(own.text),
    }
    opposed = examined.values[FEATURES.index("opposed")] > 0
    for name, value in zip(SIGNS, signs(question, claim, told, opposed), strict=True):
        found[f"[{name}]"] = value
    # Without what is above: headings and the names of files would impress it too.
    start = _with_whom_it_means(own.text, support.start)
    seen = impression(question, Passage(own.text[start : support.end], ""))
    for row, value in enumerate(seen):
        found[f"[impression {row}]"] = value
    if seen:
        found[WHOLE] = 1.0
    return dict(found) | {"[bias]": 1.0}


def _with_whom_it_means(text: str, start: int) -> int:
    """Where the sentence at `start` begins, or the one before it if this opens with a word for what that
    named: 这是全县首个生态农场."""
    if not _MEANT.match(text, start):
        return start
    before = [begin for begin, _ in sentence_spans(text) if begin < start]
    return before[-1] if before else start
