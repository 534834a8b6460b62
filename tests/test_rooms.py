"""The house rules that a machine can hold: who imports whom, and what no rule may name."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = {"indexer": 0, "service": 1, "eval": 2}
HEAVY = ("torch", "sentence_transformers", "transformers", "openai", "mcp", "matplotlib")


def modules(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Top-level names of all modules that the file imports, at any depth."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("room", ROOMS)
def test_imports_run_from_eval_over_service_to_indexer_and_never_back(room: str) -> None:
    forbidden = {other for other, height in ROOMS.items() if height > ROOMS[room]} | {
        "training",
        "tests",
    }
    assert modules(room)
    for path in modules(room):
        assert not imported(path) & forbidden, f"{path} imports {imported(path) & forbidden}"


def test_the_default_path_imports_nothing_heavy() -> None:
    code = "import service.engine, indexer.building.build, sys; print('\\n'.join(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.split()
    assert "service.engine" in loaded
    assert not [name for name in loaded if name.split(".")[0] in HEAVY]


def quoted_names(text: str) -> set[str]:
    """Proper names of a document: what it puts in quotation marks or title marks."""
    found = re.findall(r"[“《]([^”》\s]{3,12})[”》]", text)
    return {name for name in found if not re.fullmatch(r"[\d+]+", name)}


@pytest.mark.parametrize("room", ["indexer", "service"])
def test_no_rule_names_what_only_a_seed_names(room: str) -> None:
    seeds = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("*.txt"))
    names = quoted_names(seeds)
    assert len(names) > 20
    for path in modules(room):
        source = path.read_text(encoding="utf-8")
        code = ast.unparse(_without_docstrings(ast.parse(source)))
        assert not {name for name in names if name in code}, path


def _without_docstrings(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                node.body = node.body[1:] or [ast.Pass()]
    return tree
