"""A collection for the time being: contexts written as seeds and indexed as any other."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from eval.sets.squad import write_seeds
from eval.systems.local import EngineTarget
from eval.systems.targets import TargetError
from service.settings import ServiceSettings


def build_index(seeds: Path, index: Path) -> None:
    """Indexes `seeds` as a person would, by the indexer's own command.

    Raises TargetError with what the command wrote when it fails.
    """
    command = [sys.executable, "-m", "indexer", "build", "--seeds", str(seeds), "--index"]
    done = subprocess.run([*command, str(index)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise TargetError(
            f"python -m indexer build of {seeds} exited {done.returncode}: "
            f"{done.stderr.strip() or done.stdout.strip()}"
        )


@contextmanager
def collection_of(
    contexts: Sequence[str], settings: ServiceSettings | None = None
) -> Iterator[tuple[EngineTarget, list[str]]]:
    """An engine over `contexts`, and the document id of each; both gone at the end.

    Raises TargetError when a context was not indexed, or not as it stands.
    """
    with TemporaryDirectory(prefix="eval-") as folder:
        seeds, index = Path(folder) / "seeds", Path(folder) / "index"
        seeds.mkdir()
        paths = write_seeds(contexts, seeds)
        build_index(seeds, index)
        target = EngineTarget.open(index, settings)
        try:
            yield target, _document_ids(target, paths, contexts)
        finally:
            target.engine.close()


def _document_ids(target: EngineTarget, paths: Sequence[str], contexts: Sequence[str]) -> list[str]:
    index = target.engine.index
    ids = {entry.path: entry.id for entry in index.documents}
    for path, context in zip(paths, contexts, strict=True):
        if path not in ids or index.text(ids[path]) != context:
            raise TargetError(f"{path}: indexed with another text than the context, or not at all")
    return [ids[path] for path in paths]
