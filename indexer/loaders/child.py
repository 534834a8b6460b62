"""The process that takes files apart: python -m indexer.loaders.child MEMORY_MB.

It reads requests from its standard input and answers on its standard output until the input is
closed. It limits itself, so that it ends even when the process that started it was killed.
"""

import logging
import os
import resource
import select
import signal
import sys
import threading
from multiprocessing.connection import Connection

from indexer.errors import SeedError
from indexer.loaders.formats import FORMATS
from indexer.loaders.reply import Reply, Told


def main() -> None:
    """Answers requests of three messages: "FORMAT SECONDS", the file's name, its bytes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    _limit(resource.RLIMIT_AS, int(sys.argv[1]) << 20)
    _limit(resource.RLIMIT_CORE, 0)
    requests = Connection(os.dup(0), writable=False)
    replies = Connection(os.dup(1), readable=False)
    os.dup2(2, 1)  # what a library prints is no reply
    threading.Thread(target=_end_with, args=(requests.fileno(),), daemon=True).start()
    replies.send_bytes(b"ready")
    while True:
        try:
            form, seconds = requests.recv_bytes().decode("ascii").split()
            name, data = requests.recv_bytes().decode("utf-8"), requests.recv_bytes()
        except EOFError:
            return
        used = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + int(seconds) + 1)
        replies.send_bytes(_packed(form, data, name))


def _packed(form: str, data: bytes, name: str) -> bytes:
    told = Told()
    logging.root.handlers[:] = [told]
    try:
        return Reply(FORMATS[form](data, name), warnings=told.lines).pack()
    except SeedError as error:
        return Reply(refusal=str(error), warnings=told.lines).pack()
    except MemoryError:
        return Reply(warnings=told.lines).pack()


def _limit(kind: int, value: int) -> None:
    hard = resource.getrlimit(kind)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(kind, (value, hard))


def _end_with(requests: int) -> None:
    """Ends this process when the other end of the pipe is closed, whatever it is reading then."""
    waiting = select.poll()
    waiting.register(requests, 0)  # no event but that it was hung up
    waiting.poll()
    os._exit(0)


if __name__ == "__main__":
    main()
