"""python -m service.mcp: the same as python -m service mcp."""

import sys

from indexer.errors import ShuangchengError
from service.mcp.command import main

if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (ShuangchengError, OSError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(2)
