"""`make figures` with commands that take no time."""

from pathlib import Path

import pytest

import eval.measure as command
from eval.readme.measured import MEASURED, Held, MeasuredError, read_measured
from eval.readme.measurements import Measurement, printed_rows

HELD = Held("g", "w", "c")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands run in a folder that holds the modules which these tests write."""
    monkeypatch.setattr(command, "ROOT", tmp_path)


def written(folder: Path, name: str, code: str, **more: object) -> Measurement:
    head = "import json, pathlib, sys\nout = pathlib.Path(sys.argv[-1])\n"
    (folder / f"{name}.py").write_text(head + code, encoding="utf-8")
    kept = printed_rows if more.get("printed") else dict
    return Measurement(name, (name,), kept, printed=bool(more.get("printed")))


def test_a_command_gives_its_figures_even_when_it_misses_a_target(tmp_path: Path) -> None:
    code = "out.write_text(json.dumps({'a': 1}))\nsys.exit(1)\n"
    entry = command.measure(written(tmp_path, "missing_its_target", code), HELD)
    assert (entry.figures, entry.held, entry.command) == (
        {"a": 1},
        HELD,
        "python -m missing_its_target",
    )


def test_what_a_command_prints_is_read(tmp_path: Path) -> None:
    each = written(tmp_path, "printing", "print('seeds: chunks   27')\n", printed=True)
    assert command.measure(each, HELD).figures == {"seeds: chunks": "27"}


@pytest.mark.parametrize(
    ("code", "printed", "says"),
    [
        ("raise RuntimeError('broken')\n", False, "broken"),
        ("print('a   1')\nsys.exit(1)\n", True, "exit status 1"),
        ("sys.exit(2)\n", False, "exit status 2"),
        ("out.write_text('{')\n", False, "no figures"),
        ("out.write_text('1')\n", False, "no figures"),
    ],
)
def test_a_command_without_figures_is_named_with_what_it_said(
    tmp_path: Path, code: str, printed: bool, says: str
) -> None:
    with pytest.raises(MeasuredError, match=says) as caught:
        command.measure(written(tmp_path, "failing", code, printed=printed), HELD)
    assert "python -m failing" in str(caught.value)


def test_a_run_that_stopped_goes_on_and_what_stands_is_not_measured_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    count = "place = pathlib.Path('count')\n"
    count += "place.write_text(place.read_text() + '1' if place.exists() else '1')\n"
    good = written(tmp_path, "good", count + "out.write_text(json.dumps({'a': 1}))\n")
    bad = written(tmp_path, "bad", "sys.exit(3)\n")
    path = tmp_path / "measured.json"
    assert command.measure_all([bad, good], path, HELD) == ["bad"]
    assert set(read_measured(path)) == {"good"}
    bad = written(tmp_path, "bad", "out.write_text(json.dumps({'b': 2}))\n")
    assert command.measure_all([bad, good], path, HELD) == []
    assert (tmp_path / "count").read_text() == "1"
    assert "[2/2] good: stands" in capsys.readouterr().out
    for held, again in ((Held("g", "w", "other"), []), (Held("g", "w", "other"), ["good"])):
        assert command.measure_all([good], path, held, again=again) == []
    assert (tmp_path / "count").read_text() == "111"


def test_the_tables_are_written_only_when_all_was_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readme, measured = tmp_path / "README.md", tmp_path / "measured.json"
    text = command.README.read_text(encoding="utf-8")
    stale = text.replace("| follow-ups | understood |", "| stale |")
    readme.write_text(stale, encoding="utf-8")
    measured.write_bytes(MEASURED.read_bytes())
    fixed = ["--readme", str(readme), "--measured", str(measured)]
    bad = written(tmp_path, "bad", "sys.exit(3)\n")
    monkeypatch.setattr(command, "measurements", lambda *_, **__: [bad])
    monkeypatch.setattr(command, "held_now", lambda _: HELD)
    assert command.main(fixed) == 1
    assert readme.read_text(encoding="utf-8") == stale
    assert command.main([*fixed, "--tables"]) == 0
    assert readme.read_text(encoding="utf-8") == text
    assert command.main([*fixed, "--only", "weather"]) == 2
