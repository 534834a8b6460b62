"""The README's tables say what eval/measured.json says, and nothing else."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from eval.readme.measured import MEASURED, ROOT, MeasuredError, read_measured
from eval.readme.measurements import measurements
from eval.readme.rewriting import TABLES, rewritten, shown

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_tables_of_the_readme_are_exactly_what_was_measured() -> None:
    assert rewritten(README, read_measured(MEASURED)) == README


def test_the_figures_of_the_readme_stand_in_no_table_of_another_origin() -> None:
    figures = README[README.index("## Figures") : README.index("## What is promised")]
    outside = re.sub(r"<!-- measured: .*?<!-- end -->", "", figures, flags=re.DOTALL)
    assert [line for line in outside.splitlines() if line.startswith("|")] == []


def test_every_measurement_has_a_table_and_every_table_its_measurements() -> None:
    names = {each.name for each in measurements(Path("index"), Path("seeds"))}
    assert {name for table in TABLES.values() for name in table.measurements} == names
    assert set(read_measured(MEASURED)) == names


def test_another_figure_gives_another_table() -> None:
    measured = read_measured(MEASURED)
    entry = measured["followups"]
    changed = replace(entry, figures={**entry.figures, "understood": 1})
    text = rewritten(README, measured | {"followups": changed})
    assert "| 1 |" in text
    assert text != README


def test_a_missing_measurement_figure_or_place_is_named() -> None:
    measured = read_measured(MEASURED)
    with pytest.raises(MeasuredError, match="table reader: reader not measured"):
        rewritten(README, {name: entry for name, entry in measured.items() if name != "reader"})
    with pytest.raises(MeasuredError, match="'asked'"):
        shown("followups", {"followups": replace(measured["followups"], figures={})})
    with pytest.raises(MeasuredError, match="places for no table"):
        rewritten("nothing", measured)
    with pytest.raises(MeasuredError, match="unknown"):
        shown("weather", measured)
