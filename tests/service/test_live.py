"""One generation gives way to the next without a request losing its engine."""

import random
import threading
from pathlib import Path

import pytest

from indexer.errors import IndexDamaged, IndexMissing
from indexer.storage import history
from service.live import Live
from service.questions.kind import Kind, kind_of
from service.questions.language import Language
from tests.service.fake_engine import FakeEngine

ID = "0123456789abcdef"


class Opener:
    """Opens fake engines and remembers them; a generation named bad… cannot be opened."""

    def __init__(self) -> None:
        self.opened: list[FakeEngine] = []

    def __call__(self, directory: Path) -> FakeEngine:
        generation = (directory / "current").read_text(encoding="utf-8").strip()
        if generation.startswith("bad"):
            raise IndexDamaged(f"{generation} is damaged")
        on_ask = _fail if generation.startswith("cold") else str
        engine = FakeEngine(generation=generation, on_ask=on_ask)
        self.opened.append(engine)
        return engine


def _fail(_question: str) -> None:
    raise IndexDamaged("a quote cannot be read")


def _point(folder: Path, generation: str) -> None:
    fresh = folder / "current.new"
    fresh.write_text(generation, encoding="utf-8")
    fresh.replace(folder / "current")


@pytest.fixture
def opener() -> Opener:
    return Opener()


@pytest.fixture
def live(tmp_path: Path, opener: Opener) -> Live:
    _point(tmp_path, "g1")
    live = Live(tmp_path, opener)
    assert live.look()
    return live


def test_a_generation_has_answered_a_claim_before_it_serves(tmp_path: Path) -> None:
    asked: list[str] = []

    def open_engine(_: Path) -> FakeEngine:
        return FakeEngine(on_ask=asked.append)

    _point(tmp_path, "g1")
    assert Live(tmp_path, open_engine).look()
    kinds = [kind_of(question, Language.CHINESE) for question in asked]
    assert Kind.POLAR in kinds
    assert len(kinds) > kinds.count(Kind.POLAR), "and a question of another kind"


def test_nothing_is_opened_while_current_stays(live: Live, opener: Opener) -> None:
    assert [live.look() for _ in range(5)] == [False] * 5
    assert len(opener.opened) == 1


def test_a_new_generation_takes_over_and_the_old_one_closes(
    live: Live, opener: Opener, tmp_path: Path
) -> None:
    _point(tmp_path, "g2")
    assert live.look()
    assert live.state.generation == "g2"
    assert live.state.swaps == 1
    assert opener.opened[0].closed.is_set()
    assert not opener.opened[1].closed.is_set()


def test_the_old_engine_stays_open_for_whom_it_serves(
    live: Live, opener: Opener, tmp_path: Path
) -> None:
    with live.lease() as first, live.lease():
        _point(tmp_path, "g2")
        assert live.look()
        with live.lease() as second:
            assert (first.generation, second.generation) == ("g1", "g2")
        assert not opener.opened[0].closed.is_set()
    assert opener.opened[0].closed.is_set()


def test_a_lease_ends_when_its_work_fails(live: Live, opener: Opener, tmp_path: Path) -> None:
    with pytest.raises(KeyError), live.lease():
        raise KeyError
    _point(tmp_path, "g2")
    live.look()
    assert opener.opened[0].closed.is_set()


@pytest.mark.parametrize("generation", ["bad2", "cold2"])
def test_a_generation_that_does_not_open_or_answer_is_refused(
    live: Live, opener: Opener, tmp_path: Path, generation: str
) -> None:
    _point(tmp_path, generation)
    assert not live.look()
    assert (live.state.generation, live.state.refused) == ("g1", 1)
    assert live.state.reason is not None
    assert not opener.opened[0].closed.is_set()
    assert all(engine.closed.is_set() for engine in opener.opened[1:])
    assert not live.look(), "it is not tried again at once"
    assert live.state.refused == 1


def test_going_back_to_what_is_served_opens_nothing_and_clears_the_reason(
    live: Live, opener: Opener, tmp_path: Path
) -> None:
    _point(tmp_path, "bad2")
    live.look()
    _point(tmp_path, "g1")
    assert not live.look()
    assert live.state.reason is None
    assert len(opener.opened) == 1


def test_a_damaged_history_is_told_while_it_stands_and_what_serves_goes_on(
    tmp_path: Path,
) -> None:
    (tmp_path / "generations" / ID).mkdir(parents=True)
    sound = history.to_bytes({ID: None})
    (tmp_path / "history").write_bytes(b"?" + sound[1:])
    _point(tmp_path, f"{ID}\n")
    live = Live(tmp_path, Opener())
    assert live.look()
    assert (live.state.generation, live.state.reason) == (ID, None)
    assert "line 1, is not what was written" in (live.state.warning or "")
    (tmp_path / "history").write_bytes(sound)
    assert not live.look()
    assert live.state.warning is None
    (tmp_path / "history").write_bytes(sound.replace(b"0", b"1", 1))
    live.look()
    assert "history" in (live.state.warning or ""), "it is seen between two openings too"
    with live.lease() as engine:
        assert engine.generation == ID


def test_a_vanished_index_goes_on_serving(live: Live, tmp_path: Path) -> None:
    (tmp_path / "current").unlink()
    opener_error = live.look()
    assert not opener_error
    with live.lease() as engine:
        assert engine.generation == "g1"


def test_no_index_is_told_with_its_reason_and_found_when_it_appears(tmp_path: Path) -> None:
    def missing(directory: Path) -> FakeEngine:
        if not (directory / "current").exists():
            raise IndexMissing(f"{directory}: run python -m indexer build")
        return FakeEngine()

    live = Live(tmp_path, missing)
    assert not live.look()
    with pytest.raises(IndexMissing, match="indexer build"), live.lease():
        pass
    _point(tmp_path, "g1")
    assert live.look()


def test_after_close_nothing_is_leased_or_opened(
    live: Live, opener: Opener, tmp_path: Path
) -> None:
    live.close()
    assert opener.opened[0].closed.is_set()
    _point(tmp_path, "g2")
    assert not live.look()
    with pytest.raises(IndexMissing), live.lease():
        pass


def test_no_request_ever_sees_a_closed_engine_while_generations_come_and_go(
    live: Live, opener: Opener, tmp_path: Path
) -> None:
    """FakeEngine raises when it is asked after it was closed."""
    stop = threading.Event()
    failures: list[BaseException] = []

    def ask() -> None:
        chance = random.Random(threading.get_ident())
        while not stop.is_set():
            try:
                with live.lease() as engine:
                    stop.wait(chance.random() / 500)
                    engine.ask("开港")
            except BaseException as error:
                failures.append(error)
                raise

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for number in range(2, 60):
        _point(tmp_path, f"g{number}")
        live.look()
    stop.set()
    for thread in threads:
        thread.join()
    assert not failures
    assert live.state.swaps == 58
    assert [engine.closed.is_set() for engine in opener.opened] == [True] * 58 + [False]
