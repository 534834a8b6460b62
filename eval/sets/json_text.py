"""JSON written by others: read, or refused with a word on where and why."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from indexer.errors import QuestionSetError


def parsed(text: str | bytes, where: str) -> Any:
    """The value of `text`.

    Raises QuestionSetError, beginning with `where`: no JSON, nested too deep, a number too long to
    read, or half a character (a lone surrogate), which nobody can be asked.
    """
    try:
        value = json.loads(text)
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        raise QuestionSetError(
            f"{where}: holds a lone surrogate ({error.object[error.start]!a}); write whole characters"
        ) from error
    except (ValueError, RecursionError) as error:
        raise QuestionSetError(f"{where}: not JSON ({error}); expected one object") from error
    return value


def json_lines(path: Path) -> Iterator[tuple[int, Any]]:
    """Number, from 1, and value of each line of `path` that is not blank.

    Lines end at a line feed and nowhere else: U+2028 and U+0085 may stand inside a JSON string.
    Raises QuestionSetError naming the file, and the line where there is one.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionSetError(f"{path}: cannot be read as UTF-8 text ({error})") from error
    for number, text in enumerate(lines, 1):
        if text.strip():
            yield number, parsed(text, f"{path} line {number}")
