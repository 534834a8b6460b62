"""Segments of the word index: tantivy's files, made so that equal input gives equal bytes.

tantivy names a segment by a random number and counts operations in meta.json; nothing inside the
segment's files depends on either. So each segment is made alone, by one thread, in a folder of its
own, then renamed after what is in it; meta.json is written here. Documents are dealt into buckets
by a hash of their id: a change costs the segments of one bucket, and the others are copied. Word
statistics stay global, for tantivy adds them up over all segments.
"""

import hashlib
import json
import shutil
import uuid
from collections.abc import Iterable
from pathlib import Path

import tantivy

from indexer.text.terms import terms_of

META = "meta.json"
META_LOCK = ".tantivy-meta.lock"
SUFFIXES = ("fast", "fieldnorm", "idx", "pos", "store", "term")

# A bucket of this many characters is made anew in about half a second; more buckets make every
# query slower, by about 0.1 ms each.
_BUCKET_CHARS = 1_600_000
_MOST_BUCKETS = 16
# Beyond this a bucket is split: what one segment's writer holds in memory must fit its heap.
_SEGMENT_BYTES = 24_000_000
_HEAP_BYTES = 256_000_000


def make_schema() -> tantivy.Schema:
    """words: the terms of context and text; document: its id, for filters."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("document", tokenizer_name="raw", index_option="basic")
    return builder.build()


def bucket_count(chars: int) -> int:
    """Buckets for a collection of `chars` characters: a power of two, so that it seldom changes."""
    count = 1
    while count < _MOST_BUCKETS and chars > count * _BUCKET_CHARS:
        count *= 2
    return count


def bucket_of(document_id: str, buckets: int) -> int:
    """The bucket of a document; depends on nothing else."""
    digest = hashlib.sha256(document_id.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8], "big") % buckets


def segment_id(key: str, part: int) -> uuid.UUID:
    """The name of a segment whose content `key` decides; `part` numbers a bucket's segments."""
    return uuid.UUID(hashlib.sha256(f"{key}/{part}".encode()).hexdigest()[:32])


def files_of(segment: uuid.UUID) -> list[str]:
    """The names of a segment's files."""
    return [f"{segment.hex}.{suffix}" for suffix in SUFFIXES]


def split_bucket(sizes: Iterable[int]) -> list[int]:
    """How many chunks each segment of a bucket takes, given the bytes of each chunk's line."""
    counts: list[int] = []
    filled = 0
    for size in sizes:
        if not counts or (filled and filled + size > _SEGMENT_BYTES):
            counts.append(0)
            filled = 0
        counts[-1] += 1
        filled += size
    return counts


def make_segment(
    rows: Iterable[tuple[str, str]], segment: uuid.UUID, scratch: Path, target: Path
) -> int:
    """Writes the files of one segment into `target`; the number of its rows, at least 1.

    Args:
        rows: (document id, searched text); row i becomes number i of the segment.
        scratch: a folder that does not exist yet, on the same file system; gone afterwards.
    """
    scratch.mkdir()
    try:
        writer = _writer(scratch)
        for document_id, text in rows:
            row = tantivy.Document()
            row.add_text("words", " ".join(terms_of(text)))
            row.add_text("document", document_id)
            _add(writer, row, target)
        _commit(writer, target)
        made = json.loads((scratch / META).read_bytes())["segments"]
        if len(made) != 1:
            raise RuntimeError(
                f"tantivy made {len(made)} segments of one batch of {_SEGMENT_BYTES} bytes; "
                "expected 1: enlarge the writer's heap"
            )
        own = made[0]["segment_id"].replace("-", "")
        for name, source in zip(files_of(segment), files_of(uuid.UUID(own)), strict=True):
            (scratch / source).rename(target / name)
        return int(made[0]["max_doc"])
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _writer(scratch: Path) -> tantivy.IndexWriter:
    try:
        index = tantivy.Index(make_schema(), str(scratch))
        return index.writer(heap_size=_HEAP_BYTES, num_threads=1)
    except ValueError as error:  # what tantivy calls every failure
        raise OSError(f"{scratch} could not be written: {error}") from None


def _add(writer: tantivy.IndexWriter, row: tantivy.Document, target: Path) -> None:
    try:
        writer.add_document(row)
    except ValueError as error:  # its writing thread failed before the commit and hides the cause
        free = shutil.disk_usage(target).free
        raise OSError(
            f"{target} could not be written ({free} bytes are free there): {error}"
        ) from None


def _commit(writer: tantivy.IndexWriter, target: Path) -> None:
    try:
        writer.commit()
        writer.wait_merging_threads()
    except ValueError as error:
        raise OSError(f"{target} could not be written: {error}") from None


def meta_json(segments: Iterable[tuple[uuid.UUID, int]]) -> bytes:
    """tantivy's meta.json over (segment, number of rows) in order; opens as one index."""
    schema = [
        {"name": "words", "type": "text", "options": _options("freq", "whitespace")},
        {"name": "document", "type": "text", "options": _options("basic", "raw")},
    ]
    meta = {
        "index_settings": {"docstore_compression": "lz4", "docstore_blocksize": 16384},
        "segments": [
            {"segment_id": str(segment), "max_doc": rows, "deletes": None}
            for segment, rows in segments
        ],
        "schema": schema,
        "opstamp": 0,
    }
    return json.dumps(meta, indent=1).encode() + b"\n"


def _options(record: str, tokenizer: str) -> dict[str, object]:
    indexing = {"record": record, "fieldnorms": True, "tokenizer": tokenizer}
    return {"indexing": indexing, "stored": False, "fast": False}
