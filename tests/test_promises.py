"""Each promise of the README names what holds it, and that exists."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEADING = "## What is promised and where it is held"
_HELD = re.compile(r"`([^`]+)`")
_TEST = re.compile(r"([\w/]+\.py)::(test_\w+)")


def promises(text: str) -> dict[str, list[str]]:
    """Promise -> the tests and commands of its row, in the README's table; none without one."""
    section = text.partition(f"\n{HEADING}\n")[2].split("\n## ", 1)[0]
    rows = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("|")]
    return {row[0].strip(): _HELD.findall(row[1]) for row in rows[2:]}


def functions_of(path: Path) -> set[str]:
    """The test functions of a file, in classes too."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in ast.walk(tree) if isinstance(node, kinds)}


def missing(held: list[str], targets: set[str]) -> list[str]:
    """Those of `held` that are neither a test that exists nor a command of the Makefile."""
    gone = []
    for each in held:
        test = _TEST.fullmatch(each)
        if test is None:
            if not (each.startswith("make ") and each[5:] in targets):
                gone.append(each)
        elif not (ROOT / "tests" / test[1]).is_file() or test[2] not in functions_of(
            ROOT / "tests" / test[1]
        ):
            gone.append(each)
    return gone


@pytest.fixture
def targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))


def test_every_promise_is_held_by_tests_and_commands_that_exist(targets: set[str]) -> None:
    found = promises((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(found) >= 25
    gone = {promise: missing(held, targets) for promise, held in found.items()}
    assert {promise: each for promise, each in gone.items() if each or not found[promise]} == {}


@pytest.mark.parametrize(
    "held",
    [
        "test_promises.py::test_that_is_not_there",
        "nowhere/test_x.py::test_y",
        "test_promises.py",
        "make nothing",
        "some words",
    ],
)
def test_what_does_not_exist_is_noticed(held: str, targets: set[str]) -> None:
    there = "test_promises.py::test_what_does_not_exist_is_noticed"
    assert missing([there, "make test", held], targets) == [held]


def test_a_row_is_read_with_all_that_holds_it() -> None:
    table = f"# A\n\n{HEADING}\n\nWords.\n\n| p | by |\n|---|---|\n| one | `a`, `b` |\n\n## B\n| no | `c` |\n"
    assert promises(table) == {"one": ["a", "b"]}
