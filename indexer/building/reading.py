"""Reads seeds into shares: one after the other, or in several processes when there is much to read.

A share depends on its seed alone, so how many processes read, and in which order, cannot be seen
in the index.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path

from indexer.building.parts import Parts
from indexer.chunks import split
from indexer.errors import SeedError
from indexer.loaders import load
from indexer.loaders.apart import end as end_child
from indexer.settings import Settings
from indexer.storage.share import Share, make_share

# Below this a process takes longer to start than to read it all.
_FEW_BYTES = 1_500_000
_MOST_WORKERS = 4
# Shares that may be ready before their turn, for each process: bounds memory.
_AHEAD = 8


@dataclass(frozen=True, slots=True)
class Seed:
    """A seed file that is to be read.

    Attributes:
        name: path below the seeds folder.
        path: of the file.
        sha256: it must still have when it is read.
        bytes: its size.
    """

    name: str
    path: Path
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one seed after the other."""

    folder: Path
    settings: Settings
    parts: Parts

    def read(self, seed: Seed) -> Share:
        """The share of one seed. Raises SeedError when it is bad or no longer what it was."""
        try:
            document = load(
                seed.path,
                self.folder,
                max_bytes=self.settings.max_file_bytes,
                limits=self.settings.limits,
            )
            chunks = split(
                document, max_tokens=self.settings.max_tokens, count=self.parts.counter.count
            )
            relations = self.parts.relations(document)
        except ValueError as error:
            # Document and Flow refuse, with a ValueError, to break their promises. That is a fault
            # of the program; but whoever builds must learn which of a thousand files it is about.
            raise SeedError(
                f"{seed.name}: this file cannot be laid out ({error}), which is a fault of the "
                "program: report it with the file, and move the file out of the folder meanwhile"
            ) from error
        if document.sha256 != seed.sha256:
            raise SeedError(f"{seed.name}: the file changed while it was read; build again")
        return make_share(document, chunks, relations, self.parts.encoder.encode_passages)


def read_shares(
    seeds: Sequence[Seed], reader: Reader, open_parts: Callable[[Settings], Parts]
) -> Generator[Share, None, None]:
    """The shares of `seeds` in their order; closing it ends the other processes.

    Args:
        reader: reads in this process.
        open_parts: opens what the other processes read with, which must be the same; a function
            that can be found by its name.
    """
    workers = min(reader.settings.build_workers or _cores(), len(seeds))
    if workers < 2 or sum(seed.bytes for seed in seeds) < _FEW_BYTES:
        try:
            yield from map(reader.read, seeds)
        finally:
            end_child()
    else:
        yield from _read_in_processes(seeds, reader, open_parts, workers)


def _read_in_processes(
    seeds: Sequence[Seed],
    reader: Reader,
    open_parts: Callable[[Settings], Parts],
    workers: int,
) -> Generator[Share, None, None]:
    # spawn: forking a process that has threads, as tantivy's and numpy's, can hang the child
    pool = ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin,
        initargs=(reader.folder, reader.settings, open_parts),
    )
    waiting: deque[Future[Share]] = deque()
    try:
        for seed in seeds:
            waiting.append(pool.submit(_read, seed))
            if len(waiting) > workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise OSError(
            f"a process that reads seeds was ended from outside ({error}); free memory, or set "
            "SHUANGCHENG_BUILD_WORKERS to 1, and build again"
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _cores() -> int:
    return min(len(os.sched_getaffinity(0)), _MOST_WORKERS)


_reader: Reader | None = None  # of a worker process, set once when it begins


def _begin(folder: Path, settings: Settings, open_parts: Callable[[Settings], Parts]) -> None:
    global _reader
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _reader = Reader(folder, settings, open_parts(settings))


def _end_with_parent() -> None:
    # A worker holds both ends of its queue, so it would wait for ever for a parent that was killed.
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _read(seed: Seed) -> Share:
    if _reader is None:
        raise RuntimeError("a worker process reads before it has begun")
    return _reader.read(seed)
