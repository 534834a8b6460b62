"""A generation becomes current only when its gate lets it through."""

import json
import sys
from functools import partial
from pathlib import Path

import pytest

from indexer import command_line as program
from indexer.building.build import build
from indexer.building.check import check
from indexer.building.gate import Gate
from indexer.building.progress import BuildReport
from indexer.errors import GateFailed, SettingError
from indexer.index import Index
from indexer.settings import Settings
from tests.fakes import fake_parts
from tests.indexer.conftest import all_bytes, write_seeds

# In place of the evaluation: writes down its arguments and what it finds, and ends with the status
# that the question file holds.
_FAKE = """
import json, sys
from pathlib import Path
given = dict(zip(sys.argv[1::2], sys.argv[2::2]))
index, questions = Path(given["--index"]), Path(given["--questions"])
folder = index / "generations" / given["--generation"]
current = index / "current"
seen = {"complete": (folder / "manifest.json").is_file(), "generation": folder.name,
        "current": current.read_text().strip() if current.is_file() else None}
with questions.with_name("calls").open("a") as file:
    file.write(json.dumps(seen) + "\\n")
print("table of figures")
print("BELOW ACCEPTED  right: 0.1", "BELOW ACCEPTED  f1: 0.2", sep="\\n", file=sys.stderr)
sys.exit(int(questions.read_text()))
"""


def gate(folder: Path, status: int) -> Gate:
    (folder / "set.jsonl").write_text(str(status))
    return Gate(folder / "set.jsonl", (sys.executable, "-c", _FAKE))


def calls(folder: Path) -> list[dict[str, object]]:
    path = folder / "calls"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def gated(seeds: Path, index: Path, status: int, *, force: bool = False) -> BuildReport:
    return build(
        seeds, index, Settings(), force=force, gate=gate(index.parent, status), parts=fake_parts
    )


def test_a_generation_that_passes_becomes_current_and_was_not_before(
    seeds: Path, index_folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = Index.open(index_folder).generation
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    report = gated(seeds, index_folder, 0)
    assert calls(tmp_path) == [
        {"complete": True, "generation": report.generation, "current": before}
    ]
    assert Index.open(index_folder).generation == report.generation
    assert "table of figures" in capfd.readouterr().out


def test_the_error_itself_says_what_fell_short(
    seeds: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(GateFailed, match=r"stop it: BELOW ACCEPTED  right: 0\.1; .*  f1: 0\.2 \("):
        gated(seeds, tmp_path / "index", 1)
    assert "BELOW ACCEPTED  right: 0.1\n" in capfd.readouterr().err


@pytest.mark.parametrize("status", [1, 2])
def test_a_generation_that_fails_is_removed_and_the_old_one_serves(
    seeds: Path, index_folder: Path, status: int
) -> None:
    before = all_bytes(index_folder)
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    with pytest.raises(GateFailed, match=rf"set\.jsonl .* ended with {status}"):
        gated(seeds, index_folder, status)
    assert all_bytes(index_folder) == before


def test_a_first_generation_that_fails_leaves_no_index(seeds: Path, tmp_path: Path) -> None:
    with pytest.raises(GateFailed):
        gated(seeds, tmp_path / "index", 1)
    assert set(all_bytes(tmp_path / "index")) == {"lock"}


def test_unchanged_seeds_ask_nothing(seeds: Path, index_folder: Path, tmp_path: Path) -> None:
    assert gated(seeds, index_folder, 1).unchanged
    gated(seeds, index_folder, 1, force=True)
    assert calls(tmp_path) == []


def test_an_earlier_generation_must_pass_again_and_is_kept_when_it_does_not(
    seeds: Path, index_folder: Path, tmp_path: Path
) -> None:
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    gated(seeds, index_folder, 0)
    before = all_bytes(index_folder)
    (seeds / "new.txt").unlink()
    with pytest.raises(GateFailed):
        gated(seeds, index_folder, 1)
    assert len(calls(tmp_path)) == 2
    assert all_bytes(index_folder) == before
    assert len(check(index_folder)) == 2


def test_a_missing_question_set_is_named_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match=r"none\.jsonl is no file"):
        Gate(tmp_path / "none.jsonl")


@pytest.mark.parametrize("by", ["argument", "variable"])
def test_the_command_takes_the_gate_and_a_closed_one_is_1(
    seeds: Path,
    index_folder: Path,
    tmp_path: Path,
    by: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(program, "build", partial(build, parts=fake_parts))
    monkeypatch.setattr(program, "Gate", lambda path: gate(path.parent, 1))
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    command = ["build", "--seeds", str(seeds), "--index", str(index_folder)]
    if by == "argument":
        command += ["--gate", str(tmp_path / "set.jsonl")]
    else:
        monkeypatch.setenv("SHUANGCHENG_GATE", str(tmp_path / "set.jsonl"))
    assert program.main(command) == 1
    assert "GateFailed: generation" in capsys.readouterr().err
    assert len(calls(tmp_path)) == 1


def test_a_gate_that_is_no_file_is_2(
    seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["build", "--seeds", str(seeds), "--index", str(tmp_path / "index")]
    assert program.main([*command, "--gate", str(tmp_path / "none")]) == 2
    assert "none is no file" in capsys.readouterr().err


def test_the_evaluation_itself_takes_what_the_gate_gives_it(
    index_folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "set.jsonl").write_text("")
    with pytest.raises(GateFailed, match="ended with 2"):
        Gate(tmp_path / "set.jsonl").check(index_folder, "0" * 16)
    assert f"IndexMissing: {index_folder}: holds no generation '0000" in capfd.readouterr().err


@pytest.mark.weights
def test_a_real_build_passes_the_evaluation_itself(
    seeds: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    asked = {
        "id": "1", "question": "江津区的学校多吗？", "answers": ["很多"], "items": [],
        "evidence": ["江津区的学校很多。"], "type": "fact", "lang": "zh",
    }  # fmt: skip
    (tmp_path / "set.jsonl").write_text(json.dumps(asked, ensure_ascii=False))
    report = build(seeds, tmp_path / "index", Settings(), gate=Gate(tmp_path / "set.jsonl"))
    assert Index.open(tmp_path / "index").generation == report.generation
    assert "1 questions" in capfd.readouterr().out
