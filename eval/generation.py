"""A generation that is not current yet, asked as if it were: for the gate of a build.

python -m indexer build --gate runs python -m eval --index DIR --generation ID between making a
generation and making it current, and publishes only on exit status 0.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from indexer.errors import IndexMissing


@contextmanager
def view_of(index: Path, generation: str | None) -> Iterator[Path]:
    """An index folder whose current generation is `generation`; `index` itself for None.

    Nothing in `index` is touched. Raises IndexMissing when it holds no such generation.
    """
    if generation is None:
        yield index
        return
    folder = index / "generations"
    if not generation.isalnum() or not (folder / generation).is_dir():
        raise IndexMissing(f"{index}: holds no generation {generation!r}; see {folder}")
    with TemporaryDirectory(prefix="eval-") as view:
        (Path(view) / "generations").symlink_to(folder.resolve())
        (Path(view) / "current").write_text(f"{generation}\n", encoding="ascii")
        yield Path(view)
