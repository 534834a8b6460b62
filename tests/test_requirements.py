"""What is installed is what the requirements say: exact, complete, needed, and free to use."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "requirements"
FILES = ("run.txt", "extras.txt", "train.txt", "test.txt")
# Required to run although no module of the project imports them.
NOT_IMPORTED = {
    "lxml": "python-docx reads with it; its version is part of an index's recipe",
}
LICENCES = frozenset(
    {"0BSD", "APACHE-2.0", "BSD", "BSD-2-CLAUSE", "BSD-3-CLAUSE", "BSL-1.0", "CC0-1.0", "CNRI-PYTHON", "ISC",
     "LLVM-EXCEPTION", "MIT", "MIT-0", "MPL-2.0", "PSF-2.0", "ZLIB"}
)  # fmt: skip
_SAID_OTHERWISE = {
    "apache software license": "APACHE-2.0",
    "apache 2.0 license": "APACHE-2.0",
    "bsd license": "BSD",
    "3-clause bsd license": "BSD-3-CLAUSE",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
}
_LINE = re.compile(r"[A-Za-z0-9._-]+(\[[a-z,]+\])?==[0-9][0-9A-Za-z.]*")


def lines(name: str) -> list[str]:
    """The requirements of a file, without comments and what it includes."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith(("#", "-r"))]


def named(*files: str) -> set[str]:
    return {canonicalize_name(Requirement(line).name) for file in files for line in lines(file)}


@cache
def closure(*files: str) -> dict[str, Distribution]:
    """The installed distributions that the files require, directly or through others."""
    todo = [Requirement(line) for file in files for line in lines(file)]
    found: dict[tuple[str, frozenset[str]], Distribution] = {}
    while todo:
        wanted = todo.pop()
        key = (canonicalize_name(wanted.name), frozenset(wanted.extras))
        if key in found:
            continue
        found[key] = distribution(wanted.name)
        for needed in map(Requirement, found[key].requires or []):
            extras = {"", *wanted.extras}
            if needed.marker is None or any(needed.marker.evaluate({"extra": e}) for e in extras):
                todo.append(needed)
    return {name: dist for (name, _), dist in found.items()}


def constraints() -> dict[str, str]:
    """Version by canonical name."""
    pairs = (line.split("==") for line in lines("constraints.txt"))
    return {canonicalize_name(name): version for name, version in pairs}


def imports(*rooms: str) -> set[str]:
    """Top-level names of what the rooms import from elsewhere, by name of the distribution."""
    found = set()
    for path in (path for room in rooms for path in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.split(".")[0])
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "import_module":
                found |= {a.value.split(".")[0] for a in node.args if isinstance(a, ast.Constant)}
    own = {path.name for path in ROOT.iterdir() if path.is_dir()}
    known = packages_distributions()
    foreign = found - own - set(sys.stdlib_module_names)
    return {canonicalize_name(known[name][0]) for name in foreign}


@pytest.mark.parametrize("name", [*FILES, "constraints.txt", "audit.txt"])
def test_every_requirement_is_pinned_exactly(name: str) -> None:
    assert lines(name)
    assert not [line for line in lines(name) if not _LINE.fullmatch(line)]


def test_every_installed_distribution_has_its_version_in_the_constraints() -> None:
    pinned = constraints()
    for name, dist in closure(*FILES).items():
        public = dist.version.split("+")[0]  # torch 2.13.0+cpu is 2.13.0, built for the CPU
        assert pinned.get(name) == public, f"{name} is {dist.version}"


def test_nothing_is_pinned_that_nothing_requires() -> None:
    assert set(constraints()) - set(closure(*FILES)) == set()


@pytest.mark.parametrize("name", FILES)
def test_a_requirement_and_its_constraint_agree(name: str) -> None:
    pinned = constraints()
    for requirement in map(Requirement, lines(name)):
        version = pinned[canonicalize_name(requirement.name)]
        assert str(requirement.specifier) == f"=={version}", requirement


def test_what_running_imports_running_requires() -> None:
    assert imports("indexer", "service") <= set(closure("run.txt", "extras.txt"))
    assert imports("eval") <= set(closure("run.txt")) | named("test.txt")
    assert imports("training", "tests") <= set(closure(*FILES))


def test_running_requires_nothing_that_it_does_not_import() -> None:
    used = imports("indexer", "service", "eval")
    assert named("run.txt") - used == set(NOT_IMPORTED)
    assert named("extras.txt") - used - {"opentelemetry-exporter-otlp-proto-http",
                                         "opentelemetry-sdk"} == set()  # fmt: skip


def licences(dist: Distribution) -> set[str]:
    """What a distribution states, as SPDX names in capitals where it is understood."""
    about = dist.metadata
    classified = [
        line.rsplit(" :: ", 1)[1]
        for line in about.get_all("Classifier") or []
        if line.startswith("License :: OSI Approved ::")
    ]
    stated = about.get("License-Expression")
    told = [stated] if stated else classified or [(about.get("License") or "none").splitlines()[0]]
    parts = [part for each in told for part in re.split(r" (?:AND|OR|WITH) ", each)]
    return {_SAID_OTHERWISE.get(part.lower().strip(), part.strip("() ").upper()) for part in parts}


@pytest.mark.parametrize("files", [("run.txt",), FILES], ids=["running", "everything"])
def test_every_licence_lets_the_project_be_used_by_anybody(files: tuple[str, ...]) -> None:
    for name, dist in closure(*files).items():
        assert licences(dist) <= LICENCES, f"{name}: {licences(dist)}"


CLEAN = {"name": "a", "version": "1", "vulns": []}
HOLE = {"name": "b", "version": "1", "vulns": [{"id": "X-1", "fix_versions": ["2"]}]}
UNKNOWN = {"name": "c", "skip_reason": "not found"}
AUDITS: dict[str, tuple[list[dict[str, object]] | None, int, str]] = {
    "clean": ([CLEAN], 0, "nothing is known against the 1 pinned"),
    "a hole": ([CLEAN, HOLE, UNKNOWN], 1, "b 1: X-1, mended in 2"),
    "one that is not in the database": ([CLEAN, UNKNOWN], 3, "of 1 of 2: c"),
    "a database that knows nothing": ([UNKNOWN], 3, "Nothing was audited"),
    "no network": (None, 3, "nothing was audited"),
}


@pytest.mark.parametrize("case", AUDITS)
def test_an_audit_that_could_not_ask_is_told_from_one_that_found_something(
    case: str, tmp_path: Path
) -> None:
    rows, status, said = AUDITS[case]
    fake, answer = tmp_path / "pip-audit", tmp_path / "answer.json"
    if rows is not None:
        answer.write_text(json.dumps({"dependencies": rows}), encoding="utf-8")
    take = 'while [ "$1" != --output ]; do shift; done'
    fake.write_text(f'#!/bin/sh\n{take}\nexec cp {answer} "$2"\n', encoding="utf-8")
    fake.chmod(0o755)
    done = subprocess.run(
        [ROOT / ".ci" / "audit"],
        env={**os.environ, "PIP_AUDIT": str(fake)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == status
    assert said in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("status", "passes"), [(0, 0), (1, 1), (3, 0), (127, 127)],
    ids=["clean", "a hole", "no network", "no auditor"],
)  # fmt: skip
def test_a_run_fails_for_a_hole_and_not_for_want_of_a_network(
    status: int, passes: int, tmp_path: Path
) -> None:
    ci = tmp_path / ".ci"
    ci.mkdir()
    shutil.copy(ROOT / ".ci" / "audit-where-possible", ci)
    (ci / "audit").write_text(f"#!/bin/sh\nexit {status}\n", encoding="utf-8")
    (ci / "audit").chmod(0o755)
    done = subprocess.run(
        [ci / "audit-where-possible"],
        env={**os.environ, "PIP_AUDIT": "any"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == passes
    assert ("SKIPPED" in done.stdout) == (status == 3)
    assert ".ci/audit-where-possible" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
