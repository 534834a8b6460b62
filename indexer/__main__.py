"""python -m indexer build | watch | check | show | rollback; see command_line.py.

A build lets whoever asks go first: where both want a core, its process steps back. It does so before
anything large is loaded, for loading is half the work of a small build.
"""

import os
import sys
from collections.abc import Sequence

from indexer.errors import SettingError
from indexer.settings import Settings

_STEPPING_BACK = ("build", "watch")


def main(arguments: Sequence[str]) -> int:
    """Runs one command in this process; its exit status."""
    if arguments and arguments[0] in _STEPPING_BACK:
        try:
            os.nice(Settings.read(os.environ).build_nice)
        except SettingError as error:
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
            return 2
    from indexer import command_line

    return command_line.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
