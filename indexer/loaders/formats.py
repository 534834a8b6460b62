"""The formats that a library must take apart: HTML, PDF and Word. What they hold is a stranger's, so
`apart` calls these in a process with limits."""

from collections.abc import Callable

from indexer.loaders.extract import Extract


# Libraries of a format are imported where a file of that format is read: most collections hold
# text only, and the service never reads a seed.
def _html(data: bytes, path: str) -> Extract:  # noqa: ARG001
    from indexer.loaders.html import extract

    return extract(data.decode("utf-8"))


def _pdf(data: bytes, path: str) -> Extract:
    from indexer.loaders.pdf import extract

    return extract(data, path)


def _docx(data: bytes, path: str) -> Extract:
    from indexer.loaders.docx import extract

    return extract(data, path)


# name -> (bytes, path for messages) -> what they hold; HTML comes as UTF-8, decoded before.
FORMATS: dict[str, Callable[[bytes, str], Extract]] = {
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
}
