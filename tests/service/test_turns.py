"""Opening a generation makes those who ask wait for no long turn at the interpreter."""

import sys
from pathlib import Path

import pytest

from service.live import Live
from service.turns import short_turns
from tests.service.fake_engine import FakeEngine


def test_turns_are_short_within_and_what_they_were_behind() -> None:
    before = sys.getswitchinterval()
    inside: list[float] = []

    def fail() -> None:
        with short_turns():
            inside.append(sys.getswitchinterval())
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert len(inside) == 1
    assert inside[0] < 0.001 < before
    assert sys.getswitchinterval() == before


def test_a_generation_is_opened_and_warmed_in_short_turns(tmp_path: Path) -> None:
    turns: list[float] = []

    def open_engine(_: Path) -> FakeEngine:
        turns.append(sys.getswitchinterval())
        return FakeEngine(on_ask=lambda _: turns.append(sys.getswitchinterval()))

    before = sys.getswitchinterval()
    (tmp_path / "current").write_text("g1", encoding="utf-8")
    assert Live(tmp_path, open_engine).look()
    assert len(turns) == 3
    assert max(turns) < 0.001 < before
    assert sys.getswitchinterval() == before
