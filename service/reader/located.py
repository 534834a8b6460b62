"""Where a Chinese text says what an English phrase names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.reader.english_figures import dates_in_chinese
from service.reader.held_words import HeldWords

_CLAUSE = re.compile(r"[^,;:。!?\n]+")
_LONGEST = 24  # characters from the first to the last word of the phrase


@dataclass(frozen=True, slots=True)
class _Place:
    """text[start:end] of a clause stands for the word with this number."""

    start: int
    end: int
    word: int


def located(english: str, words: HeldWords, texts: Sequence[str]) -> str:
    """The run inside one clause that holds most of the words in Chinese, with least between them and
    in their longest forms; "" for none."""
    held = [item.held for item in words.looked_up(dates_in_chinese(english)) if item.held]
    best, worth = "", (0, 0, 0)
    for text in texts:
        for clause in _CLAUSE.findall(text):
            run, its_worth = _run(clause, held)
            if its_worth > worth:
                best, worth = run, its_worth
    return best if 2 * worth[0] > len(held) else ""


def _run(clause: str, held: Sequence[Sequence[str]]) -> tuple[str, tuple[int, int, int]]:
    """The best run of the clause; what it is worth: how many words, how little between them, how many
    characters of them."""
    places = sorted(
        (
            _Place(match.start(), match.end(), number)
            for number, forms in enumerate(held)
            for form in forms
            for match in re.finditer(re.escape(form), clause)
        ),
        key=lambda place: (place.start, -place.end),
    )
    best, worth = "", (0, 0, 0)
    for row, first in enumerate(places):
        seen: set[int] = set()
        end, filled = first.start, 0
        for place in places[row:]:
            if place.end - first.start > _LONGEST:
                break
            if place.word in seen:
                continue
            seen.add(place.word)
            filled += max(0, place.end - max(end, place.start))
            end = max(end, place.end)
            its_worth = (len(seen), filled - (end - first.start), filled)
            if its_worth > worth:
                best, worth = clause[first.start : end], its_worth
    return best, worth
