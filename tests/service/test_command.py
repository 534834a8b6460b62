"""python -m service: what it prints and how it ends."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from service.__main__ import main
from service.keys import find, read_keys
from service.serve import refuse_taken_port


def test_a_key_is_made_whose_hash_is_printed_and_whose_secret_is_shown_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["key", "--name", "alice", "--right", "build"]) == 0
    shown = capsys.readouterr()
    secret = shown.err.split()[-1]
    (stored,) = read_keys(shown.out.splitlines(), source="test")
    assert secret not in shown.out
    assert find(secret, [stored]) == stored
    assert (stored.name, str(stored.right)) == ("alice", "build")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ask", "--index", "{folder}", "问题?"], "IndexMissing"),
        (["ask", "--index", "{folder}", " "], "QuestionRefused: is blank"),
        (["ask", "--index", "{folder}", "a\x00b"], "U+0000"),
        (["--host", "0.0.0.0", "--index", "{folder}"], "no API keys"),
        (["--port", "99999", "--index", "{folder}"], "SHUANGCHENG_PORT is '99999'"),
        (["key", "--name", "a:b"], "key name"),
    ],
)
def test_what_cannot_be_done_ends_with_2_and_says_why_in_one_line(
    arguments: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [argument.replace("{folder}", str(tmp_path)) for argument in arguments]
    assert main(given) == 2
    (line,) = capsys.readouterr().err.strip().splitlines()
    assert message in line


def test_a_port_that_is_taken_is_named_before_anything_is_opened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert main(["--port", str(port), "--index", str(tmp_path)]) == 2
    (line,) = capsys.readouterr().err.strip().splitlines()
    assert f"127.0.0.1, port {port}: Address already in use" in line
    assert "another --host or --port" in line
    refuse_taken_port("127.0.0.1", port)  # it is free again


def test_an_answer_that_the_terminal_s_encoding_lacks_is_printed() -> None:
    command = [sys.executable, "-m", "service", "ask", "--index", "nowhere\U00020bb7", "问题?"]
    environment = os.environ | {"PYTHONIOENCODING": "gbk"}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == 2
    assert "nowhere\U00020bb7" in done.stderr.decode("utf-8")


def test_a_key_that_is_none_stops_the_service_before_it_listens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHUANGCHENG_KEYS", "sc_not-a-hash")
    assert main(["--index", str(tmp_path)]) == 2
    assert "sc_not-a-hash" not in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--port", "x"], ["ask"], ["--nonsense"]])
def test_a_wrong_option_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
