"""The numbers and dates of a sentence that its evidence does not have, whatever the language of either."""

import re

from service.generator.dates import blank_days, dated, days
from service.generator.numbers import figures, fits, without_numbers
from service.generator.plain import plain

# What stands for a number and a date where only the words around them are compared.
NUMBER, DATE = "\ue000", "\ue001"
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def missing_figures(claim: str, evidence: str) -> set[str]:
    """Numbers and dates of `claim` that `evidence` does not have.

    A number without a unit fits any unit. Across languages a measure word may be missing (23家 is
    23 members), a currency or a percent sign may not.
    """
    said, there = plain(claim), plain(evidence)
    known = {*days(there), *dated(there)}
    lacking = {str(day) for day in days(said) if not any(k.holds(day) for k in known)}
    numbers = figures(there)
    loose = not (_CHINESE.search(claim) and _CHINESE.search(evidence))
    return lacking | {
        str(figure)
        for figure in figures(said)
        if not any(fits(figure, number, loose=loose) for number in numbers)
    }


def without_figures(text: str) -> str:
    """`text`, as plain() gives it, with NUMBER for each number and DATE for each date."""
    return without_numbers(blank_days(text, DATE), NUMBER)
