"""List questions: which of the items an answer holds, and what it holds besides.

Precision and recall over answer lists as QAMPARI scores them (Amouyal et al., 2023); complete
means nothing missing and nothing besides.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from eval.figures.score import normalise
from indexer.text.fold import fold

# 合川区 may stand for 合川, 抗癌新药PZ-1 for PZ-1: so many characters more or less are a name's rank
# or what governs it, not another thing.
SLACK = 4


@dataclass(frozen=True, slots=True)
class ListScore:
    """How many items were wanted, given, and matched one to one."""

    wanted: int
    given: int
    matched: int

    @property
    def complete(self) -> bool:
        return self.matched == self.wanted == self.given

    @property
    def precision(self) -> float:
        return self.matched / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        return self.matched / self.wanted if self.wanted else 0.0


def score_list(items: Sequence[str], given: Sequence[str], forms: Sequence[str] = ()) -> ListScore:
    """`given` against `items`; each given answer stands for one item at most.

    The same after normalisation counts first; then one of `forms` that holds the item or stands in
    it, an acceptable wording; then one that holds the other and is at most SLACK characters longer.
    """
    wanted = [_plain(item) for item in items]
    left = [_plain(answer) for answer in given]
    longer = {_plain(form) for form in forms}
    total = len(left)
    matched = 0
    for same in (
        lambda item, answer: item == answer,
        lambda item, answer: answer in longer and (item in answer or answer in item),
        _near,
    ):
        for item in list(wanted):
            partner = next((answer for answer in left if same(item, answer)), None)
            if partner is not None:
                wanted.remove(item)
                left.remove(partner)
                matched += 1
    return ListScore(wanted=len(items), given=total, matched=matched)


def _plain(text: str) -> str:
    return normalise(fold(text))


def _near(item: str, answer: str) -> bool:
    shorter, longer = sorted((item, answer), key=len)
    if len(shorter) < 2 or len(longer) - len(shorter) > SLACK:
        return False
    # A number goes on where a digit follows a digit: 4个 does not stand in 14个.
    before = r"(?<!\d)" if shorter[0].isdigit() else ""
    after = r"(?!\d)" if shorter[-1].isdigit() else ""
    return re.search(before + re.escape(shorter) + after, longer) is not None
