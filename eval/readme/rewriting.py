"""The README's tables put in their places: between a marker with their name and one that ends them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from eval.readme import tables
from eval.readme.measured import Entry, MeasuredError

_PLACE = re.compile(
    r"(?P<begin><!-- measured: (?P<name>[a-z]+) -->\n)(?P<inside>.*?)(?P<end><!-- end -->)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the README: the measurements that it is made of, and how."""

    measurements: tuple[str, ...]
    made: Callable[[Mapping[str, Any]], str]


TABLES = {
    "answers": Table(tuple(tables.ANSWERED), tables.answers_table),
    "reader": Table(("reader",), tables.reader_table),
    "open": Table(("open",), tables.open_table),
    "encoder": Table(("encoder",), tables.encoder_table),
    "relations": Table(("relations",), tables.relations_table),
    "ablation": Table(("ablation",), tables.ablation_table),
    "bench": Table(("bench",), tables.bench_table),
    "load": Table(("load",), tables.load_table),
    "followups": Table(("followups",), tables.followups_table),
}


def shown(name: str, measured: Mapping[str, Entry]) -> str:
    """What stands between the markers of table `name`: when and by which commands, and the table.

    Raises MeasuredError when a measurement is missing, or lacks a figure.
    """
    table = TABLES.get(name)
    if table is None:
        raise MeasuredError(f"table {name!r}: unknown; expected one of {', '.join(TABLES)}")
    missing = [each for each in table.measurements if each not in measured]
    if missing:
        raise MeasuredError(
            f"table {name}: {', '.join(missing)} not measured; run make figures (it goes on where "
            "it stopped)"
        )
    entries = [measured[each] for each in table.measurements]
    try:
        made = table.made({each: measured[each].figures for each in table.measurements})
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise MeasuredError(
            f"table {name}: its figures lack {error!r}; measure them again with "
            f"python -m eval.measure --again {' '.join(table.measurements)}"
        ) from error
    said = "; ".join(f"`{entry.command}`, {entry.date}" for entry in entries)
    return f"{said}:\n\n{made}\n"


def rewritten(readme: str, measured: Mapping[str, Entry]) -> str:
    """`readme` with all its tables as `measured` has them.

    Raises MeasuredError as `shown` does, and when a table has no place, or several.
    """
    places = [match["name"] for match in _PLACE.finditer(readme)]
    if sorted(places) != sorted(TABLES):
        raise MeasuredError(
            f"the README has places for {', '.join(places) or 'no table'}; expected one for each of "
            f"{', '.join(TABLES)}: <!-- measured: NAME --> and <!-- end --> on lines of their own"
        )
    return _PLACE.sub(
        lambda match: f"{match['begin']}{shown(match['name'], measured)}{match['end']}", readme
    )
