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
    """The shortest run inside one clause that holds most of the words in Chinese; "" for none."""
    held = [item.held for item in words.looked_up(dates_in_chinese(english)) if item.held]
    best, most = "", 0
    for text in texts:
        for clause in _CLAUSE.findall(text):
            run, count = _run(clause, held)
            if (count, -len(run)) > (most, -len(best)):
                best, most = run, count
    return best if 2 * most > len(held) else ""


def _run(clause: str, held: Sequence[Sequence[str]]) -> tuple[str, int]:
    """The shortest run of the clause with most of the words, and how many it has."""
    places = sorted(
        (
            _Place(match.start(), match.end(), number)
            for number, forms in enumerate(held)
            for form in forms
            for match in re.finditer(re.escape(form), clause)
        ),
        key=lambda place: (place.start, -place.end),
    )
    best, most = "", 0
    for row, first in enumerate(places):
        seen: set[int] = set()
        end = first.end
        for place in places[row:]:
            if place.end - first.start > _LONGEST:
                break
            if place.word in seen:
                continue
            seen.add(place.word)
            end = max(end, place.end)
            if (len(seen), first.start - end) > (most, -len(best)):
                best, most = clause[first.start : end], len(seen)
    return best, most
