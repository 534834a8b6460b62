"""Writes the folder `words` of a generation from its chunks; copies segments that stay as they are.

Which documents share a bucket, in which order, and so every byte, follows from the final
collection alone: whether a segment is copied or made anew cannot be seen afterwards.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import numpy as np

from indexer.building.progress import Progress, Report
from indexer.search.segments import (
    META,
    META_LOCK,
    bucket_count,
    bucket_of,
    files_of,
    make_segment,
    meta_json,
    segment_id,
    split_bucket,
)
from indexer.storage import durable
from indexer.storage.linefile import map_file
from indexer.storage.manifest import FileFact, sha256_of
from indexer.storage.offsets import Array, Offsets
from indexer.storage.records import read_searched_text
from indexer.storage.sharefiles import Member


@dataclass(frozen=True, slots=True, eq=False)
class _Plan:
    """A segment to be: its name, and the rows that become its numbers 0, 1, …"""

    segment: UUID
    rows: Array


def write_words(
    folder: Path,
    offsets: Offsets,
    members: Sequence[Member],
    *,
    scratch: Path,
    recipe: str,
    previous: Path | None,
    report: Report,
) -> tuple[Array, int, dict[str, FileFact]]:
    """Makes `folder`/words; (rows of the segments' numbers, number of segments, facts).

    Args:
        folder: of the generation at work; chunks.jsonl stands in it.
        scratch: a folder to work in, on the same file system, that does not exist.
        recipe: digest of what besides the documents decides a segment's bytes.
        previous: a sound generation whose segments may be copied, or None.
    """
    words = folder / "words"
    words.mkdir()
    plans = list(_plan(offsets, members, recipe))
    facts: dict[str, FileFact] = {}
    for done, plan in enumerate(plans, start=1):
        names = files_of(plan.segment)
        source = previous / "words" if previous is not None else None
        if source is not None and all((source / name).is_file() for name in names):
            for name in names:
                facts[f"words/{name}"] = durable.copy_file(source / name, words / name)
        else:
            rows = _searched(folder / "chunks.jsonl", offsets, members, plan.rows)
            make_segment(rows, plan.segment, scratch, words)
            for name in names:
                facts[f"words/{name}"] = durable.fact_of(words / name)
        report(Progress("words", done, len(plans)))
    meta = meta_json((plan.segment, len(plan.rows)) for plan in plans)
    facts[f"words/{META}"] = durable.write_file(words / META, meta)
    # tantivy wants this file even to read; it stands here so that opening adds nothing.
    facts[f"words/{META_LOCK}"] = durable.write_file(words / META_LOCK, b"")
    durable.sync_directory(words)
    none = np.empty(0, dtype=np.int64)
    return np.concatenate([none, *(plan.rows for plan in plans)]), len(plans), facts


def _plan(offsets: Offsets, members: Sequence[Member], recipe: str) -> Iterator[_Plan]:
    buckets = bucket_count(sum(member.chars for member in members))
    dealt: list[list[int]] = [[] for _ in range(buckets)]
    for position, member in enumerate(members):
        dealt[bucket_of(member.id, buckets)].append(position)
    sizes = np.diff(offsets.chunks)
    for positions in dealt:
        rows = np.concatenate(
            [np.empty(0, dtype=np.int64)]
            + [np.arange(*offsets.first_chunk[p : p + 2], dtype=np.int64) for p in positions]
        )
        key = sha256_of([recipe, [(members[p].id, members[p].sha256) for p in positions]])
        first = 0
        for part, count in enumerate(split_bucket(sizes[rows].tolist())):
            yield _Plan(segment_id(key, part), rows[first : first + count])
            first += count


def _searched(
    chunks: Path, offsets: Offsets, members: Sequence[Member], rows: Array
) -> Iterator[tuple[str, str]]:
    """(document id, searched text) of each of `rows`."""
    data = map_file(chunks)
    positions = np.searchsorted(offsets.first_chunk, rows, side="right") - 1
    for row, position in zip(rows.tolist(), positions.tolist(), strict=True):
        line = bytes(data[int(offsets.chunks[row]) : int(offsets.chunks[row + 1])])
        context, text = read_searched_text(line)
        yield members[position].id, f"{context}\n{text}"
