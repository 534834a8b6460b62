"""`--squad` and `--excerpts` as a person gives them, on sets of their own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.eval.small_sets import ANSWERABLE, ASKED, TEXTS, as_excerpts, as_squad

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.weights


def ran(*arguments: str | Path, data: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **({} if data is None else {"SHUANGCHENG_DATA": str(data)})}
    command = [sys.executable, "-m", "eval", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def rows_of_table(printed: str) -> dict[str, list[str]]:
    """First word of each line of the first table to its other words."""
    lines = printed.split("\n\n")[1].splitlines()[1:]
    return {line.split()[0]: line.split()[1:] for line in lines}


def check_report(done: subprocess.CompletedProcess[str], report: Path, kinds: set[str]) -> None:
    """What both ways of asking must give for the ten questions."""
    assert done.returncode == 0, done.stderr
    body: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    asked = body["questions"]
    assert [row["id"] for row in asked] == [f"q{at}" for at in range(len(ASKED))]
    assert [row["id"] for row in asked if row["answerable"]] == ANSWERABLE
    right = sum(row["right"] for row in asked)
    assert right >= 8, [row["id"] for row in asked if not row["right"]]
    assert body["figures"]["right"]["value"] == pytest.approx(right / len(ASKED))
    assert body["figures"]["right"]["count"] == len(ASKED)
    assert body["figures"]["em"]["count"] == len(ANSWERABLE)
    assert body["figures"]["recall@5"]["value"] == 1.0
    assert body["figures"]["quote_fidelity"]["value"] == 1.0
    table = rows_of_table(done.stdout)
    assert kinds <= set(table)
    assert table["all"][:2] == [str(len(ASKED)), f"{100 * right / len(ASKED):.1f}"]


def test_anybodys_set_in_squads_format_is_asked_by_one_command(tmp_path: Path) -> None:
    path = as_squad(tmp_path / "own.json")
    done = ran("--squad", path, "--json", tmp_path / "r.json", "--html", tmp_path / "r.html")
    assert f"{path}: {len(TEXTS)} contexts, {len(ASKED)} questions" in done.stdout
    check_report(done, tmp_path / "r.json", {"open", "language"})
    assert (tmp_path / "r.html").read_text(encoding="utf-8").count("<svg") == 2


def test_with_gold_each_question_is_asked_of_its_own_paragraph(tmp_path: Path) -> None:
    path = as_squad(tmp_path / "own.json")
    done = ran("--squad", path, "--gold", "--limit", "3", "--json", tmp_path / "r.json")
    assert done.returncode == 0, done.stderr
    asked = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["questions"]
    assert [(row["id"], row["type"]) for row in asked] == [(f"q{at}", "gold") for at in range(3)]
    assert rows_of_table(done.stdout)["gold"][0] == "3"


def test_a_set_on_excerpts_is_asked_of_the_texts_that_it_names(tmp_path: Path) -> None:
    path = as_excerpts(tmp_path / "own.jsonl", tmp_path / "data")
    done = ran("--excerpts", path, "--json", tmp_path / "r.json", data=tmp_path / "data")
    assert f"{path}: {len(TEXTS)} excerpts, {len(ASKED)} questions" in done.stdout
    check_report(done, tmp_path / "r.json", {"plain", "missing", "language"})


def test_an_excerpt_that_is_not_in_the_data_is_2_and_named(tmp_path: Path) -> None:
    path = as_excerpts(tmp_path / "own.jsonl", tmp_path / "data")
    done = ran("--excerpts", path, data=tmp_path / "elsewhere")
    assert done.returncode == 2
    assert f"{tmp_path / 'elsewhere'}/text/gazette.jsonl.gz: no such file" in done.stderr
    assert "SHUANGCHENG_DATA" in done.stderr
    rows = path.read_text(encoding="utf-8").replace('"end": ', '"end": 9')
    path.write_text(rows, encoding="utf-8")
    done = ran("--excerpts", path, data=tmp_path / "data")
    assert done.returncode == 2
    assert "does not hold Excerpt(source='gazette', row=0" in done.stderr


def test_evidence_that_its_excerpt_does_not_hold_is_2_and_its_line_named(tmp_path: Path) -> None:
    path = as_excerpts(tmp_path / "own.jsonl", tmp_path / "data")
    path.write_text(path.read_text(encoding="utf-8").replace("陈牧", "陈木"), encoding="utf-8")
    done = ran("--excerpts", path, data=tmp_path / "data")
    assert done.returncode == 2
    assert f"{path} line 9 (q8): evidence" in done.stderr
