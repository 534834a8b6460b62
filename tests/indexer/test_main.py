import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from indexer import command_line as program
from indexer.building.build import build
from indexer.index import Index
from indexer.storage.lock import build_lock
from tests.fakes import fake_parts
from tests.indexer.conftest import all_bytes, current_folder, fake_build, write_seeds


@pytest.fixture(autouse=True)
def _fake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "build", partial(build, parts=fake_parts))
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    for name in list(os.environ):
        if name.startswith("SHUANGCHENG_"):
            monkeypatch.delenv(name)


def run(*arguments: object) -> int:
    return program.main([str(argument) for argument in arguments])


def test_build_says_what_it_did_and_then_that_nothing_was_to_do(
    seeds: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", "--seeds", seeds, "--index", tmp_path / "index") == 0
    out, err = capsys.readouterr()
    assert "3 documents" in out
    assert "3 added" in out
    assert "read: 3 of 3" in err
    assert run("build", "--seeds", seeds, "--index", tmp_path / "index") == 0
    assert "up to date" in capsys.readouterr().out
    assert run("build", "--seeds", seeds, "--index", tmp_path / "index", "--force") == 0
    assert "built generation" in capsys.readouterr().out


def test_the_defaults_are_seeds_and_index(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(seeds.parent)
    assert run("build") == 0
    assert run("check") == 0
    assert (tmp_path / "index" / "current").is_file()


def test_a_bad_seed_is_2_and_named(
    seeds: Path, index_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = all_bytes(index_folder)
    (seeds / "bad.pdf").write_bytes(b"no pdf")
    assert run("build", "--seeds", seeds, "--index", index_folder) == 2
    assert "bad.pdf" in capsys.readouterr().err
    assert all_bytes(index_folder) == before


def test_missing_seeds_are_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("build", "--seeds", tmp_path / "none", "--index", tmp_path / "index") == 2
    assert run("watch", "--seeds", tmp_path / "none", "--index", tmp_path / "index") == 2
    assert "no such folder" in capsys.readouterr().err


def test_a_bad_setting_is_2_and_named(
    seeds: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("SHUANGCHENG_MAX_TOKENS", "lots")
    assert run("build", "--seeds", seeds, "--index", tmp_path / "index") == 2
    assert "SHUANGCHENG_MAX_TOKENS is 'lots'" in capsys.readouterr().err


def test_check_is_0_when_sound_and_1_when_damaged(
    index_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", "--index", index_folder) == 0
    assert "is sound" in capsys.readouterr().out
    with (current_folder(index_folder) / "vectors.faiss").open("r+b") as file:
        file.seek(60)
        file.write(b"\x77")
    assert run("check", "--index", index_folder) == 1
    assert "vectors.faiss" in capsys.readouterr().err
    assert run("check", "--index", tmp_path / "none") == 1


def test_show_prints_documents_one_document_and_relations(
    index_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index = Index.open(index_folder)
    document = index.documents[0].id
    assert run("show", "--index", index_folder) == 0
    assert document in capsys.readouterr().out
    assert run("show", "--index", index_folder, document) == 0
    assert "合川区新增学位100个。" in capsys.readouterr().out
    assert run("show", "--index", index_folder, "--relations", "--csv") == 0
    assert capsys.readouterr().out.startswith("organization,member,role")
    assert run("show", "--index", index_folder, document, "--relations") == 0
    out = capsys.readouterr().out
    assert "巴南区" in out
    assert "合川区 |" not in out
    assert run("show", "--index", index_folder, "nobody") == 2
    assert "'nobody'" in capsys.readouterr().err


def test_rollback_makes_the_previous_generation_current(
    seeds: Path, index_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = Index.open(index_folder).generation
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    second = fake_build(seeds, index_folder).generation
    assert run("rollback", "--index", index_folder) == 0
    assert first in capsys.readouterr().out
    assert Index.open(index_folder).generation == first
    assert run("check", "--index", index_folder) == 0
    assert run("rollback", "--index", index_folder) == 1
    assert "no generation before" in capsys.readouterr().err
    assert fake_build(seeds, index_folder).generation == second


def test_rollback_refuses_a_damaged_generation(
    seeds: Path, index_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    earlier = current_folder(index_folder)
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    second = fake_build(seeds, index_folder).generation
    (earlier / "texts.txt").write_bytes(b"other")
    assert run("rollback", "--index", index_folder) == 1
    assert "texts.txt" in capsys.readouterr().err
    assert Index.open(index_folder).generation == second


def test_a_full_disk_is_1_and_said_plainly(
    seeds: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("indexer.storage.durable.HashedFile.write", full)
    assert run("build", "--seeds", seeds, "--index", tmp_path / "index") == 1
    assert "No space left on device" in capsys.readouterr().err


def test_a_build_in_the_way_is_1_and_its_holder_named(
    seeds: Path, index_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with build_lock(index_folder):
        assert run("build", "--seeds", seeds, "--index", index_folder) == 1
        assert run("rollback", "--index", index_folder) == 1
    assert f"process {os.getpid()}" in capsys.readouterr().err


_SLOW = """
import signal, sys, time
from functools import partial
from pathlib import Path
from indexer import command_line as program
from indexer.building.build import build
from indexer.storage.lock import build_lock
from tests.fakes import fake_parts

# A shell that starts this in the background has SIGINT ignored, which processes inherit.
signal.signal(signal.SIGINT, signal.default_int_handler)

def slow(*args, **kwargs):
    def progress(step):
        print("building", flush=True)
        time.sleep(60)
    return build(*args, **kwargs | {"progress": progress}, parts=fake_parts)

program.build = slow
sys.exit(program.main(["build", "--seeds", sys.argv[1], "--index", sys.argv[2]]))
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_a_build_without_remains(seeds: Path, tmp_path: Path, number: int) -> None:
    index = tmp_path / "index"
    with subprocess.Popen(
        [sys.executable, "-c", _SLOW, str(seeds), str(index)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"building\n"
        time.sleep(0.05)
        child.send_signal(number)
        _, err = child.communicate(timeout=20)
        assert child.returncode == 130
    assert b"interrupted" in err
    assert set(all_bytes(index)) == {"lock"}
