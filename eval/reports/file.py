"""Reports as files: whether one can be written, asked before the hour of measuring, and writing it."""

import os
from pathlib import Path

from indexer.errors import SettingError


def check_writable(option: str, path: Path) -> None:
    """Raises SettingError, beginning with `option`, when no file can be written at `path`."""
    if path.is_dir() or not os.access(path.parent, os.W_OK):
        raise SettingError(
            f"{option} {path}: cannot be written; expected a file in a folder that is there"
        )


def write_report(path: Path, text: str) -> None:
    """Writes `text` to `path`. Raises SettingError when that fails."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise SettingError(f"{path}: cannot be written ({error}); name another file") from error
