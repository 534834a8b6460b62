"""API keys: made once, kept as hashes, compared in constant time.

A key is 32 random bytes, so one round of SHA-256 keeps it as well as a slow password hash would:
there is nothing to guess. What is stored is `name:role:hex digest`, one a line in a file or
separated by white space in SHUANGCHENG_KEYS.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from indexer.errors import SettingError

PREFIX = "sc_"

_STORED = re.compile(r"([A-Za-z0-9._-]{1,64}):(read|build):([0-9a-f]{64})")


class Right(StrEnum):
    """What a key allows. `build` includes `read`."""

    READ = "read"
    BUILD = "build"


@dataclass(frozen=True, slots=True)
class Key:
    """A stored key: who holds it, what it allows, and the hash of its text."""

    name: str
    right: Right
    digest: str

    def __str__(self) -> str:
        return f"{self.name}:{self.right}:{self.digest}"

    def allows(self, right: Right) -> bool:
        return self.right is Right.BUILD or right is Right.READ


def new_key(name: str, right: Right) -> tuple[str, Key]:
    """A fresh secret to hand out, and what to store of it. The secret is shown only here."""
    secret = PREFIX + secrets.token_urlsafe(32)
    stored = Key(name, right, _digest(secret))
    if not _STORED.fullmatch(str(stored)):
        raise SettingError(f"key name {name!r}: expected 1 to 64 letters, digits, '.', '_', '-'")
    return secret, stored


def read_keys(lines: Iterable[str], *, source: str) -> tuple[Key, ...]:
    """Stored keys; blank lines and lines that begin with # are left out.

    Raises SettingError with the number of the bad line; the line itself is not repeated, since
    somebody may have put a secret there by mistake.
    """
    keys = []
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        match = _STORED.fullmatch(text)
        if not match:
            raise SettingError(
                f"{source}, key {number}: expected name:read:<64 hex digits> or name:build:…; "
                "make one with python -m service key"
            )
        keys.append(Key(match[1], Right(match[2]), match[3]))
    return tuple(keys)


def read_keys_file(path: Path) -> tuple[Key, ...]:
    """The keys of a file. Raises SettingError when it cannot be read or holds none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(f"keys file {path} cannot be read: {error}") from error
    keys = read_keys(lines, source=f"keys file {path}")
    if not keys:
        raise SettingError(f"keys file {path} holds no key; make one with python -m service key")
    return keys


def find(secret: str, keys: Iterable[Key]) -> Key | None:
    """The stored key of `secret`. Takes the same time wherever, and whether, it stands."""
    digest = _digest(secret)
    found = None
    for key in keys:
        if hmac.compare_digest(digest, key.digest):
            found = key
    return found


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
