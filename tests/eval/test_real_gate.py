"""The gate on the real documents, questions, weights and accepted figures: it does shut."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ACCEPTED = ROOT / "eval" / "accepted.json"
SET = ROOT / "eval" / "questions" / "seed.jsonl"

pytestmark = pytest.mark.weights


def ran(module: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", module, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "seeds", tmp_path / "seeds"))


@pytest.fixture
def index(seeds: Path, tmp_path: Path) -> Path:
    done = ran("indexer", "build", "--seeds", seeds, "--index", tmp_path / "index")
    assert done.returncode == 0, done.stderr
    return tmp_path / "index"


def gated(seeds: Path, index: Path) -> subprocess.CompletedProcess[str]:
    return ran("indexer", "build", "--seeds", seeds, "--index", index, "--gate", SET)


def current(index: Path) -> str:
    return (index / "current").read_text(encoding="ascii").strip()


def test_one_figure_below_the_accepted_ones_is_1_and_is_the_one_that_is_named(
    index: Path, tmp_path: Path
) -> None:
    body = json.loads(ACCEPTED.read_text(encoding="utf-8"))
    figures = body["sets"]["seed"]["figures"]
    figures["list_complete"] = 1.01  # more than anything reaches, however good answers become
    (tmp_path / "raised.json").write_text(json.dumps(body), encoding="utf-8")
    done = ran("eval", "--index", index, "--accepted", tmp_path / "raised.json")
    assert done.returncode == 1, done.stderr
    [said] = done.stderr.strip().splitlines()
    assert said.startswith("BELOW ACCEPTED  list_complete: accepted 1.0100, found 0.")


def test_documents_that_make_answers_worse_are_not_served_and_the_figures_are_named(
    seeds: Path, index: Path
) -> None:
    """All evidence still stands; beside it stand copies with other numbers, names and years."""
    before = current(index)
    [seed] = seeds.glob("*.txt")
    text = seed.read_text(encoding="utf-8")
    for turn in range(1, 4):
        digits = str.maketrans("0123456789", "".join(str((d + turn) % 10) for d in range(10)))
        other = text.translate(digits).replace("合川", "丰都").replace("荣昌", "云阳")
        (seeds / f"copy-{turn}.txt").write_text(other, encoding="utf-8")
    done = gated(seeds, index)
    assert done.returncode == 1, done.stderr
    error = done.stderr.strip().splitlines()[-1]
    assert error.startswith("GateFailed: generation ")
    for figure in ("right", "f1", "recall@5"):
        assert f"BELOW ACCEPTED  {figure}: accepted" in error
    assert current(index) == before
    assert [path.name for path in (index / "generations").iterdir()] == [before]
    asked = ran("service", "ask", "--index", index, "合川近五年在学位保障上投了多少钱?")
    assert asked.returncode == 0, asked.stderr
    assert "24亿元" in asked.stdout


def test_a_seed_that_lost_evidence_is_not_served_and_the_line_of_the_set_is_named(
    seeds: Path, index: Path
) -> None:
    before = current(index)
    rows = [json.loads(line) for line in SET.read_text(encoding="utf-8").split("\n") if line]
    number, lost = next((at, row) for at, row in enumerate(rows, 1) if row["evidence"])
    [seed] = seeds.glob("*.txt")
    text = seed.read_text(encoding="utf-8")
    changed = text.replace(lost["evidence"][0][:6], "")
    assert changed != text
    seed.write_text(changed, encoding="utf-8")
    done = gated(seeds, index)
    assert done.returncode == 1
    error = done.stderr.strip().splitlines()[-1]
    assert error.startswith("GateFailed: generation ")
    assert f"{SET} line {number} ({lost['id']}): evidence" in error
    assert current(index) == before
