from pathlib import Path

import pytest

from eval.generation import view_of
from indexer.errors import IndexMissing


def test_a_generation_is_seen_as_current_without_touching_the_index(tmp_path: Path) -> None:
    for name in ("aaaa", "bbbb"):
        (tmp_path / "generations" / name).mkdir(parents=True)
    (tmp_path / "current").write_text("aaaa\n")
    with view_of(tmp_path, "bbbb") as view:
        assert (view / "current").read_text() == "bbbb\n"
        assert (view / "generations" / "bbbb").is_dir()
    assert (tmp_path / "current").read_text() == "aaaa\n"
    assert (tmp_path / "generations" / "bbbb").is_dir()
    assert not view.exists()


def test_none_is_the_index_itself(tmp_path: Path) -> None:
    with view_of(tmp_path, None) as view:
        assert view == tmp_path


@pytest.mark.parametrize("name", ["cccc", "../generations", "", "."])
def test_a_generation_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "generations").mkdir()
    with pytest.raises(IndexMissing, match="no generation"), view_of(tmp_path, name):
        pass
