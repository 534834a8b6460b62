from pathlib import Path

import pytest

from eval.readme.measurements import answers, measurements, printed_rows


def row(lang: str, right: float, **more: object) -> dict[str, object]:
    return {"lang": lang, "right": right, "abstained": False, "answerable": True} | more


def test_answers_are_counted_by_language_and_the_other_figures_left_out() -> None:
    questions = [row("zh", 1.0), row("zh", 0.0), row("en", 0.0, abstained=True, answerable=False)]
    figures = {"right": {"value": 1 / 3}, "latency_p50_ms": {"value": 9.0}}
    kept = answers({"questions": questions, "figures": figures})
    assert (kept["questions"], kept["unanswerable"], kept["refused"]) == (3, 1, 0.3333)
    assert (kept["right zh"], kept["right en"]) == (0.5, 0.0)
    assert kept["right"] == {"value": 1 / 3}
    assert "latency_p50_ms" not in kept


def test_what_a_benchmark_prints_is_read_by_its_columns() -> None:
    text = "seeds: chunks                    27\nseeds: search p50, inside    0.40 ms\n"
    assert printed_rows(text) == {"seeds: chunks": "27", "seeds: search p50, inside": "0.40 ms"}
    with pytest.raises(ValueError, match="no line"):
        printed_rows("Traceback\n")


def test_commands_name_the_index_the_seeds_and_how_long_the_load_is() -> None:
    commands = {m.name: m.command for m in measurements(Path("i"), Path("s"), load_requests=7)}
    assert commands["seed"] == "python -m eval --index i"
    assert commands["load"] == "python -m eval.load --seeds s --requests 7"
