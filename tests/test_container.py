"""The image keeps its promises as far as can be seen without an engine: its recipe is read, and what
it would run is run, in a folder that holds what it would copy."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

import pytest
import yaml

from eval.systems.serving import free_port
from tests.container import Instruction, copies, environment, read_stages
from tests.test_readme import variables

ROOT = Path(__file__).parents[1]
BEFORE, STAGES = read_stages(ROOT / "Dockerfile")
BUILD, FINAL = STAGES
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SERVICE: dict[str, Any] = COMPOSE["services"]["shuangcheng"]


def only(word: str, stage: list[Instruction]) -> Instruction:
    (found,) = (each for each in stage if each.word == word)
    return found


def test_both_stages_stand_on_one_slim_base_of_an_exact_version() -> None:
    (base,) = BEFORE
    assert re.fullmatch(r"BASE=python:3\.11\.\d+-slim-[a-z]+", base.rest)
    assert [stage[0].words()[0] for stage in STAGES] == ["${BASE}", "${BASE}"]


def test_the_base_and_the_encoder_can_be_chosen_when_it_is_built() -> None:
    assert [each.rest for each in [*BEFORE, *FINAL] if each.word == "ARG"] == [
        BEFORE[0].rest,
        "ENCODER=bundled",
    ]
    assert environment(FINAL)["SHUANGCHENG_ENCODER"] == "bundled"


def test_packages_come_with_exact_versions_and_torch_for_the_cpu() -> None:
    command = only("RUN", BUILD).rest
    assert "-c requirements/constraints.txt" in command
    assert "-r requirements/run.txt" in command
    assert re.search(r"--extra-index-url \S+/whl/cpu ", command)


def test_the_image_that_runs_fetches_nothing() -> None:
    for each in FINAL:
        assert each.word != "ADD"
        if each.word in ("RUN", "CMD"):
            assert not re.search(r"\b(pip|apt|apt-get|curl|wget|git)\b", each.rest)
    given = environment(FINAL)
    assert given["HF_HUB_OFFLINE"] == given["TRANSFORMERS_OFFLINE"] == "1"


def test_it_runs_as_nobody_special() -> None:
    user = only("USER", FINAL)
    assert user.rest.isdigit()  # a number, so that an orchestrator can see that it is not root
    assert int(user.rest) >= 1000
    assert f"--uid {user.rest} " in only("RUN", FINAL).rest
    after = FINAL[FINAL.index(user) + 1 :]
    assert {each.word for each in after} == {"VOLUME", "EXPOSE", "HEALTHCHECK", "CMD"}


def test_only_the_index_is_written_and_its_user_owns_it() -> None:
    assert only("VOLUME", FINAL).words() == ["/data/index"]
    assert environment(FINAL)["SHUANGCHENG_INDEX"] == "/data/index"
    assert re.findall(r"chown \S+ (\S+)", only("RUN", FINAL).rest) == ["/data/index"]


def test_it_copies_what_running_needs_and_the_builder_gets_nothing_else() -> None:
    copied = [source.rstrip("/") for source, _ in [*copies(BUILD), *copies(FINAL)]]
    assert sorted(copied) == ["LICENSE", "eval", "indexer", "requirements", "seeds", "service"]
    assert all((ROOT / name).exists() for name in copied)
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    assert rules[0] == "*"
    assert sorted(rule[1:] for rule in rules if rule.startswith("!")) == sorted(copied)
    assert "**/__pycache__" in rules


def test_each_variable_of_image_and_compose_file_is_a_known_setting() -> None:
    ours = [name for name in environment(FINAL) if name.startswith("SHUANGCHENG_")]
    assert set(ours) | set(SERVICE["environment"]) <= variables()


def test_the_compose_file_mounts_seeds_and_index_over_a_root_that_is_only_read() -> None:
    assert SERVICE["read_only"] is True
    assert SERVICE["tmpfs"] == ["/tmp"]
    assert SERVICE["volumes"] == ["./seeds:/data/seeds:ro", "index:/data/index"]
    assert list(COMPOSE["volumes"]) == ["index"]
    assert SERVICE["cap_drop"] == ["ALL"]


def test_the_compose_file_is_heard_on_this_machine_only_and_asks_for_a_key() -> None:
    assert SERVICE["ports"] == ["127.0.0.1:8000:8000"]
    assert SERVICE["environment"]["SHUANGCHENG_ALLOW_OPEN"].endswith(":-0}")
    assert environment(FINAL)["SHUANGCHENG_HOST"] == "0.0.0.0"  # so that keys are asked for


def test_requests_under_way_may_end_before_it_is_killed() -> None:
    from service.serve import DRAIN_S

    assert int(SERVICE["stop_grace_period"].removesuffix("s")) > DRAIN_S
    assert "/readyz" in SERVICE["healthcheck"]["test"][-1]


@pytest.mark.server
@pytest.mark.weights
def test_what_it_would_run_builds_serves_is_healthy_and_ends(tmp_path: Path) -> None:
    app, data = tmp_path / "app", tmp_path / "data"
    app.mkdir()
    for source, target in copies(FINAL):
        place = data / "seeds" if target.startswith("/data") else app / target
        if (ROOT / source).is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / source, place, ignore=ignore)
        else:
            shutil.copy(ROOT / source, place)
    (data / "index").mkdir()
    before = set(app.rglob("*"))
    given = {k: v.replace("/data/", f"{data}/") for k, v in environment(FINAL).items()}
    given |= {"SHUANGCHENG_HOST": "127.0.0.1", "SHUANGCHENG_PORT": str(free_port())}
    given["PATH"] = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    shell, flag, command = only("CMD", FINAL).words()
    health = only("HEALTHCHECK", FINAL).words()[1:]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen([shell, flag, command], cwd=app, env=given, stderr=log)
    try:
        for _ in range(300):
            if subprocess.run(health, cwd=app, env=given, capture_output=True).returncode == 0:
                break
            assert process.poll() is None, (tmp_path / "log").read_text(encoding="utf-8")
            time.sleep(0.1)
        address = f"http://127.0.0.1:{given['SHUANGCHENG_PORT']}/readyz"
        with urllib.request.urlopen(address, timeout=30) as response:
            assert response.status == 200
    finally:
        process.send_signal(signal.SIGTERM)
    assert process.wait(30) in (0, -signal.SIGTERM)
    assert set(app.rglob("*")) == before  # the root may be read-only
