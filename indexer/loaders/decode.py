"""Bytes to text: UTF-8, else GB18030, else an error that says where the bytes stop making sense."""

import codecs
import logging
import re

from indexer.errors import SeedError

_LOG = logging.getLogger(__name__)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE
)
# subtle: GB18030 makes something of nearly any bytes. Of a file in another encoding (ü before a
# letter) it makes characters that hardly anybody uses, outside GB 2312; of Chinese, even in
# traditional characters, it does not.
_PLAUSIBLE = 0.35
# Of a text in the other encoding of Chinese it makes characters that are all in use, and nonsense
# together: what tells is how many of them are among those that make up a fifth of any text.
_FREQUENT = frozenset(
    "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動"
    "同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經，。、"
)


def decode(data: bytes, path: str, *, declared: bool = False) -> str:
    """The text of a seed file, without a byte order mark.

    Args:
        path: for messages.
        declared: whether an encoding that the file declares (HTML) is tried before GB18030.
    Raises:
        SeedError: the bytes are neither; names the first byte that is no UTF-8.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise SeedError(f"{path}: the file is UTF-16, UTF-8 was expected; save it as UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at, byte = error.start, data[error.start]
    names = ["gb18030"]
    if declared and (match := _DECLARED.search(data[:4096])):
        names.insert(0, match.group(1).decode("ascii"))
    for name in names:
        if name == "gb18030":
            _refuse_big5(data, path)
        text = _try(data, name)
        if text is not None:
            _LOG.warning(
                "%s: not UTF-8 (byte 0x%02x at offset %d), read as %s; save it as UTF-8 to be sure",
                path, byte, at, name.upper(),
            )  # fmt: skip
            return text
    raise SeedError(
        f"{path}: byte 0x{byte:02x} at offset {at} is neither UTF-8 nor GB18030; "
        "save the file as UTF-8 or take it out of the seeds folder"
    )


def _try(data: bytes, name: str) -> str | None:
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None
    foreign = [char for char in text if ord(char) > 0x7F]
    if name == "gb18030" and foreign:
        common = "".join(foreign).encode("gb2312", "ignore").decode("gb2312")
        return text if len(common) >= _PLAUSIBLE * len(foreign) else None
    return text


def _refuse_big5(data: bytes, path: str) -> None:
    """Raises SeedError when Big5 makes more sense of `data` than GB18030."""
    if _frequent(data.decode("cp950", "replace")) > 2 * _frequent(
        data.decode("gb18030", "replace")
    ):
        raise SeedError(
            f"{path}: the file seems to be Big5, UTF-8 was expected; save it as UTF-8, for example "
            "with iconv -f BIG5 -t UTF-8"
        )


def _frequent(text: str) -> float:
    """The share of characters beyond ASCII in `text` that every Chinese text is full of."""
    foreign = [char for char in text if ord(char) > 0x7F]
    return sum(char in _FREQUENT for char in foreign) / max(1, len(foreign))
