"""What a person may get wrong on the command line: told at once, with 2, and what to do."""

import threading
from collections.abc import Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from eval import __main__ as evaluation
from eval import ablation, bench, load
from tests.eval.fake_target import FakeTarget

Main = Callable[[Sequence[str] | None], int]


def failed(main: Main, *arguments: str | Path) -> None:
    assert main([str(argument) for argument in arguments]) == 2


@pytest.fixture
def never(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing may be asked: what is wrong shows before."""

    def asked(*_: object) -> None:
        raise AssertionError("a question was asked")

    monkeypatch.setattr(evaluation, "run", asked)
    monkeypatch.setattr(evaluation, "open_target", lambda *_: FakeTarget({"d": "甲"}, {}))


@pytest.fixture
def one_line(tmp_path: Path) -> Path:
    path = tmp_path / "set.jsonl"
    path.write_text('{"id": "a", "question": "甲?", "answers": ["甲"], "evidence": ["甲"]}')
    return path


@pytest.mark.usefixtures("never")
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--accept", "--limit", "1"], "SettingError: --accept with --limit"),
        (["--accept", "--accepted", "{}/none/x.json"], "SettingError: --accepted"),
        (["--accepted", "{}"], "QuestionSetError: {}: not accepted figures"),
        (["--questions", "{}/none.jsonl"], "QuestionSetError: {}/none.jsonl: cannot be read"),
    ],
)
def test_what_could_not_be_done_at_the_end_is_said_before_anything_is_asked(
    tmp_path: Path,
    one_line: Path,
    arguments: list[str],
    says: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    given = [argument.format(tmp_path) for argument in arguments]
    failed(evaluation.main, "--questions", one_line, *given)
    assert says.format(tmp_path) in capsys.readouterr().err


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """A server that is no 双城问答: it answers whatever is asked with a list."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"[1]")

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_an_address_where_another_service_runs_is_named(
    elsewhere: str, capsys: pytest.CaptureFixture[str]
) -> None:
    failed(evaluation.main, "--url", elsewhere)
    assert f"TargetError: {elsewhere}/v1/documents: the answer breaks" in capsys.readouterr().err


def test_an_address_where_nothing_runs_says_how_to_start_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    failed(evaluation.main, "--url", "http://127.0.0.1:9")
    assert "is a service running there (make run)?" in capsys.readouterr().err


def test_a_set_that_is_not_there_is_not_called_malformed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for main in (evaluation.main, ablation.main):
        failed(main, "--squad", tmp_path / "none.json")
        failed(main, "--squad", tmp_path)
        error = capsys.readouterr().err
        assert error.count("cannot be read (") == 2
        assert "not a set" not in error


@pytest.mark.parametrize(
    ("main", "arguments", "says"),
    [
        (ablation.main, ["--json", "{}/none/x"], "SettingError: --json {}/none/x"),
        (ablation.main, ["--index", "{}/none"], "IndexMissing: {}/none"),
        (load.main, ["--seeds", "{}/none"], "SettingError: --seeds {}/none: no such folder"),
        (load.main, ["--seeds", "{}", "--json", "{}"], "SettingError: --json {}"),
        (bench.main, ["--seeds", "{}/none"], "SettingError: indexer build"),
    ],
)
def test_the_other_commands_say_what_cannot_be_used(
    tmp_path: Path,
    main: Main,
    arguments: list[str],
    says: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(bench, "_keep_to_one_core", lambda: None)
    failed(main, *(argument.format(tmp_path) for argument in arguments))
    assert says.format(tmp_path) in capsys.readouterr().err


def test_no_question_is_no_number_of_questions(capsys: pytest.CaptureFixture[str]) -> None:
    for main in (evaluation.main, ablation.main, load.main):
        option = "--requests" if main is load.main else "--limit"
        for wrong in ("0", "-1", "²", "many"):
            with pytest.raises(SystemExit) as ended:
                main([f"{option}={wrong}"])
            assert ended.value.code == 2
    assert capsys.readouterr().err.count("expected a whole number from 1") == 12
