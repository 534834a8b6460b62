"""How right a short answer is: exact match and character F1 as CMRC 2018 defines them.

Source: Cui et al., A Span-Extraction Dataset for Chinese Machine Reading Comprehension,
EMNLP-IJCNLP 2019, and the evaluation script published with it. One difference: its list of
punctuation marks lacks most ASCII ones (comma, brackets, question mark) and the left single quote;
they are dropped here too, since sources write them. `tests/eval/test_score.py` holds the script's
own list beside this one.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

# The script's marks, then those that it lacks. A full stop stays: 25.8 is not 258.
CMRC_MARKS = "-:_*^/\\~`+=，。：？！“”；’《》…·、「」（）－～『』"
OTHER_MARKS = ",?!;()[]{}\"'‘—–〈〉【】〔〕[]{}＂＇・"
_DROPPED = str.maketrans("", "", CMRC_MARKS + OTHER_MARKS)

# A Chinese character is a token of its own; what stands between two of them is read as words.
_TOKEN = re.compile(r"[\u4e00-\u9fa5]|[^\W\u4e00-\u9fa5]+(?:\.\d+)?|[^\w\s]")


def normalise(text: str) -> str:
    """`text` in lower case, without punctuation, and without white space."""
    return "".join(text.lower().translate(_DROPPED).split())


def tokens(text: str) -> list[str]:
    """Chinese characters one by one and runs of anything else, without punctuation."""
    return _TOKEN.findall(text.lower().translate(_DROPPED))


def exact_match(answers: Sequence[str], given: str) -> float:
    """1.0 when `given` reads as one of `answers` after normalisation, else 0.0."""
    wanted = normalise(given)
    return float(any(normalise(answer) == wanted for answer in answers))


def character_f1(answers: Sequence[str], given: str) -> float:
    """The best F1 of `given` against one of `answers`, in [0, 1].

    With l the length of the longest run of tokens that both hold, P = l / |given|,
    R = l / |answer|, F1 = 2PR / (P + R). A run, not a subsequence: so the script has it.
    """
    found = tokens(given)
    return max((_f1(tokens(answer), found) for answer in answers), default=0.0)


def _f1(wanted: list[str], found: list[str]) -> float:
    common = longest_common_run(tuple(wanted), tuple(found))
    # 2PR / (P + R) with P = c/f and R = c/w is 2c / (f + w).
    return 2.0 * common / (len(found) + len(wanted)) if common else 0.0


@lru_cache(maxsize=4096)
def longest_common_run(first: tuple[str, ...], second: tuple[str, ...]) -> int:
    """Length of the longest contiguous run of tokens that stands in both."""
    best = 0
    before = [0] * (len(second) + 1)
    for token in first:
        now = [0] * (len(second) + 1)
        for column, other in enumerate(second, 1):
            if token == other:
                now[column] = before[column - 1] + 1
                best = max(best, now[column])
        before = now
    return best
