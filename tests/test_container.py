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
BUILD, ENCODER, FINAL = STAGES
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SERVICE: dict[str, Any] = COMPOSE["services"]["shuangcheng"]


def only(word: str, stage: list[Instruction]) -> Instruction:
    (found,) = (each for each in stage if each.word == word)
    return found


def test_all_stages_stand_on_one_slim_base_of_an_exact_version() -> None:
    base, _ = BEFORE
    assert re.fullmatch(r"BASE=python:3\.11\.\d+-slim-[a-z]+", base.rest)
    assert [stage[0].words()[0] for stage in STAGES] == ["${BASE}", "build", "${BASE}"]


def test_the_base_and_the_encoder_can_be_chosen_when_it_is_built() -> None:
    assert [each.rest for each in BEFORE] == [BEFORE[0].rest, "ENCODER=bundled"]
    assert only("ARG", ENCODER).rest == only("ARG", FINAL).rest == "ENCODER"
    assert environment(FINAL)["SHUANGCHENG_ENCODER"] == "${ENCODER}"
    assert SERVICE["build"]["args"] == {"ENCODER": "${SHUANGCHENG_ENCODER:-bundled}"}


def test_an_encoder_is_fetched_into_the_cache_that_the_image_reads_offline() -> None:
    assert "HF_HUB_OFFLINE" not in environment(ENCODER)
    assert environment(ENCODER)["HF_HOME"] == environment(FINAL)["HF_HOME"] == "/models"
    assert "--from=encoder /models /models" in [each.rest for each in FINAL if each.word == "COPY"]


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
    given["SHUANGCHENG_ENCODER"] = "bundled"
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


PIP = """#!/bin/sh
# Stands for pip: a test fetches no packages. Files that are named must be there, as for the real one.
[ "$1" = install ] || exit 9
while [ $# -gt 0 ]; do
  case "$1" in -c|-r) [ -f "$2" ] || { echo "no file $2" >&2; exit 8; } ;; esac
  shift
done
"""


def test_the_steps_of_building_run_in_order_in_a_clean_folder(tmp_path: Path) -> None:
    """All of them but two, which need the engine or the network: pip is one that only looks for its
    files, and users are made nowhere; of the last step, what comes behind `useradd` is run."""
    root, app = tmp_path / "root", tmp_path / "root" / "app"
    app.mkdir(parents=True)
    path = f"{tmp_path / 'bin'}:{os.environ['PATH']}"
    for tool in ("useradd", "chown"):
        _write_tool(tmp_path / "bin" / tool, "#!/bin/sh\n")
    _write_tool(
        tmp_path / "bin" / "python", f'#!/bin/sh\nexec {sys.executable} "$@" --without-pip\n'
    )
    _write_tool(root / "venv" / "bin" / "pip", PIP)
    for stage in (BUILD, ENCODER, FINAL):
        variables_of_stage = environment(stage)
        for source, target in copies(stage):
            if stage is BUILD:
                shutil.copytree(ROOT / source, app / target)
        for each in stage:
            if each.word != "RUN":
                continue
            line = re.sub(r"(?<![\w/.])/(venv|data|models|app)\b", rf"{root}/\1", each.rest)
            done = subprocess.run(
                ["sh", "-e", "-c", line],
                cwd=app,
                env={**variables_of_stage, "PATH": path, "ENCODER": "bundled"},
                capture_output=True,
                text=True,
            )
            assert done.returncode == 0, f"{each.rest}: {done.stderr}"
    assert (root / "venv" / "pyvenv.cfg").is_file()
    assert (root / "models").is_dir()
    assert (root / "data" / "index").is_dir()
    assert (root / "data" / "seeds").is_dir()


@pytest.mark.weights
def test_the_step_that_fetches_an_encoder_opens_it(tmp_path: Path) -> None:
    """With a folder in place of a name, for a test goes to no network."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer

    from indexer.encoder import BUNDLED_FOLDER

    tokenizer = Tokenizer.from_file(str(BUNDLED_FOLDER / "tokenizer.json"))
    model = SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_dim=8)])
    model.save(str(tmp_path / "model"))
    words = only("RUN", ENCODER).words()
    code = words[words.index("-c") + 1]
    given = {**os.environ, "HF_HUB_OFFLINE": "1"}
    opened = [
        subprocess.run([sys.executable, "-c", code, name], env=given, capture_output=True)
        for name in ("bundled", str(tmp_path / "model"), "nobody/no-such-model")
    ]
    assert [done.returncode for done in opened] == [0, 0, 1]


def _write_tool(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
