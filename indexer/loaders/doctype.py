"""Whether an XML file declares a document type, which is where entities are made that multiply."""

from typing import IO
from xml.parsers import expat

_PIECE = 1 << 16


class _Found(Exception):
    """The parser came to what decides; it goes no further."""


def declares_type(file: IO[bytes]) -> bool:
    """Looks as far as the first element, in whatever encoding, however long the comments before.

    What is no XML declares none: whoever reads it in earnest says so.
    """
    parser = expat.ParserCreate()
    declared = False

    def begin(*_: object) -> None:
        nonlocal declared
        declared = True
        raise _Found

    def element(*_: object) -> None:
        raise _Found

    parser.StartDoctypeDeclHandler = begin
    parser.StartElementHandler = element
    try:
        while piece := file.read(_PIECE):
            parser.Parse(piece)
    except (_Found, expat.ExpatError):
        return declared
    return False
