import json
from pathlib import Path
from typing import Any

import pytest

import eval.__main__ as command
from eval.reports.record import read_record
from eval.systems.reply import Reply, Span
from tests.eval.fake_target import FakeTarget, reply, span

TEXT = "合川投资约24亿元。"
LINE = {"id": "a", "question": "多少?", "answers": ["约24亿元"], "evidence": ["投资约24亿元"]}
GOOD = reply("约24亿元", cited=[span(TEXT, "投资约24亿元")])
WRONG = reply("合川", cited=[span(TEXT, "合川")])
FALSE = reply("约24亿元", cited=[Span("d", 0, 2, "长寿")])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "set.jsonl").write_text(json.dumps(LINE), encoding="utf-8")
    return tmp_path


def ran(monkeypatch: pytest.MonkeyPatch, folder: Path, answer: Reply, *more: str) -> int:
    hits = [span(TEXT, TEXT)]
    monkeypatch.setattr(
        command,
        "open_target",
        lambda *_: FakeTarget({"d": TEXT}, {"a": answer}, hits),
    )
    fixed = ["--questions", f"{folder}/set.jsonl", "--accepted", f"{folder}/accepted.json"]
    return command.main([*fixed, *more])


def test_a_set_without_accepted_figures_is_only_reported(
    monkeypatch: pytest.MonkeyPatch, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(monkeypatch, folder, WRONG) == 0
    assert "no accepted figures for this set" in capsys.readouterr().out


def test_below_accepted_figures_is_1_and_reaching_them_0(
    monkeypatch: pytest.MonkeyPatch, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ran(monkeypatch, folder, GOOD, "--accept") == 0
    assert ran(monkeypatch, folder, GOOD) == 0
    capsys.readouterr()
    assert ran(monkeypatch, folder, WRONG) == 1
    assert "BELOW ACCEPTED  right: accepted 1.0000, found 0.0000" in capsys.readouterr().err


def test_accepted_figures_name_their_command_and_index(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    ran(monkeypatch, folder, GOOD, "--accept")
    entry = json.loads((folder / "accepted.json").read_text())["sets"]["set"]
    assert entry["index"] == "g1"
    assert entry["command"].startswith("python -m eval --questions")
    assert entry["figures"]["quote_fidelity"] == 1.0
    assert not [name for name in entry["figures"] if name.startswith("latency")]


def test_somebody_elses_set_is_not_held_to_the_figures(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    ran(monkeypatch, folder, GOOD, "--accept")
    (folder / "set.jsonl").write_text(json.dumps(LINE | {"question": "几多?"}), encoding="utf-8")
    assert ran(monkeypatch, folder, WRONG) == 0


def test_a_false_quote_is_1_whatever_the_set(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    assert ran(monkeypatch, folder, FALSE) == 1


@pytest.mark.parametrize("text", ["{", json.dumps(LINE | {"evidence": ["没有的话"]}), ""])
def test_a_malformed_set_is_2(
    monkeypatch: pytest.MonkeyPatch, folder: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    (folder / "set.jsonl").write_text(text, encoding="utf-8")
    assert ran(monkeypatch, folder, GOOD) == 2
    assert "QuestionSetError" in capsys.readouterr().err


def test_malformed_accepted_figures_and_a_missing_index_are_2(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    (folder / "accepted.json").write_text("[]", encoding="utf-8")
    assert ran(monkeypatch, folder, GOOD) == 2
    monkeypatch.undo()
    assert command.main(["--index", f"{folder}/none"]) == 2
    assert command.main(["--index", str(folder), "--generation", "cccc"]) == 2
    assert command.main(["--url", "ftp://x"]) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["--squad", "x.json", "--accept"],
        ["--squad", "x.json", "--url", "http://127.0.0.1:1"],
        ["--excerpts", "x.jsonl", "--questions", "y.jsonl"],
        ["--excerpts", "x.jsonl", "--gold"],
        ["--compare", "a", "b", "--json", "c"],
        ["--gold"],
    ],
)
def test_options_that_would_be_ignored_are_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(arguments) == 2
    assert "SettingError: --" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--json", "--html"])
def test_a_report_that_could_not_be_written_is_2_before_anything_is_asked(
    folder: Path, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main([option, f"{folder}/none/x"]) == 2
    assert f"SettingError: {option}" in capsys.readouterr().err


def test_excerpts_that_cannot_be_read_are_2(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["--excerpts", f"{folder}/none.jsonl"]) == 2
    (folder / "old.jsonl").write_bytes('{"id": "合川"}'.encode("gb18030"))
    assert command.main(["--excerpts", f"{folder}/old.jsonl"]) == 2
    (folder / "odd.jsonl").write_text('{"source": "laws", "row": null, "start": 0, "end": 1}')
    assert command.main(["--excerpts", f"{folder}/odd.jsonl"]) == 2
    assert capsys.readouterr().err.count("QuestionSetError") == 3


def test_part_of_a_set_is_neither_gated_nor_accepted(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    ran(monkeypatch, folder, GOOD, "--accept")
    assert ran(monkeypatch, folder, WRONG, "--limit", "1") == 0
    assert ran(monkeypatch, folder, WRONG, "--limit", "1", "--accept") == 2


def test_a_recorded_run_reads_back_and_compares(
    monkeypatch: pytest.MonkeyPatch, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, answer in (("a", GOOD), ("b", WRONG)):
        ran(monkeypatch, folder, answer, "--json", f"{folder}/{name}.json")
    assert read_record(folder / "a.json").questions["a"].values["right"] == 1.0
    capsys.readouterr()
    assert command.main(["--compare", f"{folder}/a.json", f"{folder}/b.json"]) == 0
    assert "newly wrong 1: a" in capsys.readouterr().out
    (folder / "b.json").write_text("{}", encoding="utf-8")
    assert command.main(["--compare", f"{folder}/a.json", f"{folder}/b.json"]) == 2


def test_the_page_stands_alone_and_escapes_what_it_quotes(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    bad: dict[str, Any] = LINE | {"question": "<script>alert(1)</script>?"}
    (folder / "set.jsonl").write_text(json.dumps(bad), encoding="utf-8")
    ran(monkeypatch, folder, WRONG, "--html", f"{folder}/page.html")
    html = (folder / "page.html").read_text(encoding="utf-8")
    assert html.count("<svg") == 2
    assert "&lt;script&gt;" in html
    for loaded in ("<script", "<link", "src=", "http:", "https:", "url("):
        assert loaded not in html
