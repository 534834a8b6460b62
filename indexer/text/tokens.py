"""Counting the tokens of a text, the measure of a chunk's budget.

The vocabulary comes with the project, in tiktoken's own format, because tiktoken would download its
vocabularies. It is made by training/tiktoken_vocabulary.py.
"""

import base64
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tiktoken
import tiktoken.load

from indexer.errors import SettingError

BUNDLED = "bundled"
VOCABULARY = Path(__file__).parents[1] / "models" / "tiktoken" / "shuangcheng.tiktoken"
# What a token may not reach across: Han runs, words with the space before them, up to three
# digits, and runs of signs or white space stay apart.
PATTERN = r"\p{Han}+| ?[^\W\d_\p{Han}]+|\d{1,3}| ?[^\s\w]+|_+|\s+"


class TokenCounter:
    """Counts and makes tokens with one vocabulary.

    Attributes:
        name: as configured: "bundled", or the name of a tiktoken encoding.
        sha256: fingerprint of the vocabulary; two counters with the same one count alike.
    """

    def __init__(self, encoding: tiktoken.Encoding, *, name: str) -> None:
        self._encoding = encoding
        self.name = name
        digest = hashlib.sha256(encoding._pat_str.encode())
        for token in encoding.token_byte_values():
            digest.update(len(token).to_bytes(4, "little") + token)
        self.sha256 = digest.hexdigest()

    def count(self, text: str) -> int:
        """How many tokens `text` has; 0 for the empty text."""
        return len(self.encode(text))

    def encode(self, text: str) -> list[int]:
        """The token numbers of `text`; spellings of special tokens are ordinary text."""
        return self._encoding.encode_ordinary(text)


def open_counter(name: str = BUNDLED) -> TokenCounter:
    """The counter called `name`: "bundled", or an encoding that tiktoken has at hand.

    Nothing is fetched unless HF_HUB_OFFLINE is 0, the one switch for all that could be. Raises
    SettingError when tiktoken does not know the name, does not have it, or cannot load it.
    """
    if name == BUNDLED:
        return TokenCounter(read_vocabulary(VOCABULARY), name=name)
    try:
        with _offline_unless_allowed():
            return TokenCounter(tiktoken.get_encoding(name), name=name)
    except (ValueError, OSError) as error:
        raise SettingError(
            f"tokenizer {name!r} cannot be loaded ({error}); expected {BUNDLED!r} or an encoding "
            f"that lies in TIKTOKEN_CACHE_DIR: {', '.join(tiktoken.list_encoding_names())}; "
            "HF_HUB_OFFLINE=0 lets it be fetched there once"
        ) from error


@contextmanager
def _offline_unless_allowed() -> Iterator[None]:
    """tiktoken has no switch of its own: what it does not find in its cache it fetches at once."""
    if os.environ.get("HF_HUB_OFFLINE", "1").lower() in ("0", "false", "no", "off"):
        yield
        return
    fetch = tiktoken.load.read_file
    tiktoken.load.read_file = _refuse
    try:
        yield
    finally:
        tiktoken.load.read_file = fetch


def _refuse(blobpath: str) -> bytes:
    raise FileNotFoundError(f"{blobpath} is not in the local cache and was not fetched")


def read_vocabulary(path: Path) -> tiktoken.Encoding:
    """The vocabulary in `path`: one token a line, base64, a space, its rank.

    Raises SettingError when the file is missing or a line is malformed.
    """
    ranks: dict[bytes, int] = {}
    try:
        for line in path.read_bytes().splitlines():
            token, rank = line.split()
            ranks[base64.b64decode(token)] = int(rank)
    except (OSError, ValueError) as error:
        raise SettingError(
            f"vocabulary {path} cannot be read ({error}); expected a base64 token and its rank a "
            f"line: copy the file again"
        ) from error
    return tiktoken.Encoding(path.stem, pat_str=PATTERN, mergeable_ranks=ranks, special_tokens={})
