"""What a build prints, line by line, and how far it says that it has come."""

import asyncio
import codecs
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

_COUNT = re.compile(r"(.+?): (\d+) of (\d+)")
# Colours and cursor movements of a progress bar.
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Progress:
    """The last thing that the build said: words, and a count where it gave one."""

    stage: str = ""
    done: int | None = None
    total: int | None = None


async def lines_of(stream: asyncio.StreamReader) -> AsyncIterator[str]:
    """Lines as a person sees them: also those that a progress bar writes over with \\r.

    Without blank ones, white space at the ends and escapes; of each line 500 characters at most.
    """
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    rest = ""
    while chunk := await stream.read(4096):
        rest += _ESCAPES.sub("", decoder.decode(chunk))
        *whole, rest = re.split(r"[\r\n]+", rest)
        rest = rest[-4000:]
        for line in whole:
            if line.strip():
                yield line.strip()[:500]
    if rest.strip():
        yield rest.strip()[:500]


def progress_of(line: str) -> Progress:
    """`words: 3 of 12` is a stage with its count; any other line is a stage without."""
    found = _COUNT.match(line)
    if not found or len(found[2]) > 12 or len(found[3]) > 12:
        return Progress(line)
    return Progress(found[1], int(found[2]), int(found[3]))
