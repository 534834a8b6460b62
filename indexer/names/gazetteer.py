"""The table of administrative divisions: provinces, cities, districts and counties of China."""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

_TABLE = Path(__file__).with_name("places.txt")


class Place(NamedTuple):
    """One division. (A tuple, since three thousand of them are made before the first question.)

    Attributes:
        code: of GB/T 2260; two digits a province, four a city, six a district or county. The code
            of a place begins with the code of the places that it lies in.
        name, short: 合川区 and 合川; equal where no shorter form is in use.
        syllables: pinyin of `short`, one a character, without tones.
        word: `short` is an ordinary word too (长寿, 和平), so that it proves nothing by itself.
    """

    code: str
    name: str
    short: str
    syllables: tuple[str, ...]
    word: bool

    @property
    def kind(self) -> str:
        """What `name` has behind `short`: 区, 市, 土家族自治县, …; may be empty."""
        return self.name[len(self.short) :]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places, found by name and by the first two characters of a name.

    Attributes:
        by_name: full and short names to the places that have them, in the order of the table.
        starts: first two characters to the names that begin so, longest first.
    """

    by_name: dict[str, tuple[Place, ...]]
    starts: dict[str, tuple[str, ...]]
    all: tuple[Place, ...]


@cache
def gazetteer() -> Gazetteer:
    """The table, read once a process."""
    places = []
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        code, name, short, spelled, word = line.split("\t")
        places.append(Place(code, name, short, tuple(spelled.split()), word == "word"))
    by_name: dict[str, tuple[Place, ...]] = {}
    starts: dict[str, list[str]] = {}
    for place in places:
        for form in dict.fromkeys((place.name, place.short)):
            if form in by_name:
                by_name[form] = (*by_name[form], place)
            else:
                by_name[form] = (place,)
                starts.setdefault(form[:2], []).append(form)
    ordered = {key: tuple(sorted(names, key=len, reverse=True)) for key, names in starts.items()}
    return Gazetteer(by_name, ordered, tuple(places))


@lru_cache(maxsize=1 << 14)  # every name of a text is asked about by several rules
def places_named(name: str) -> tuple[Place, ...]:
    """The places with this full or short name; a place in front of it chooses among them.

    四川广安 and 四川省广安市 give 广安市 only; 广安 alone gives 广安市 and 广安区. Empty when `name` is
    not wholly names of places, or when the later place does not lie in the earlier one.
    """
    table = gazetteer()
    found = table.by_name.get(name, ())
    if found or len(name) < 4:
        return found
    for first in table.starts.get(name[:2], ()):
        if not name.startswith(first) or len(name) - len(first) < 2:
            continue
        outer = {place.code for place in table.by_name[first]}
        inner = tuple(
            place
            for place in places_named(name[len(first) :])
            if any(place.code != code and place.code.startswith(code) for code in outer)
        )
        if inner:
            return inner
    return ()
