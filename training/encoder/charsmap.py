"""The folding of spellings as a `Precompiled` normaliser, so that tokenizer.json carries it.

Width, case, script and accents become one, as in indexer.text.fold (which keeps accents). The format
is SentencePiece's: a double-array trie over UTF-8 keys (darts-clone's unit layout), then the
replacement strings, each ended by a zero byte. A unit is 32 bits: label in bits 0-7, "has a leaf"
in bit 8, offset to the children from bit 10 on; a leaf has bit 31 set and holds the place of the
replacement.
"""

import struct
import unicodedata

from indexer.text.fold import fold

_LEAF = 1 << 31


def spellings() -> dict[str, str]:
    """Each character that has another spelling -> that spelling; combining accents -> nothing."""
    found = {}
    for point in range(1, 0x10000):
        char = chr(point)
        if 0xD800 <= point < 0xE000 or 0xAC00 <= point < 0xD7B0:  # surrogates; Hangul
            continue
        plain = fold(char)
        base = unicodedata.normalize("NFD", plain)[0]
        if base.isascii() and base.isalpha():
            plain = base
        if unicodedata.category(char) == "Mn" and point < 0x370:
            plain = ""
        if plain != char:
            found[char] = plain
    return found


def precompiled(mapping: dict[str, str]) -> bytes:
    """`mapping` of single characters as the bytes that tokenizers.normalizers.Precompiled reads."""
    strings = bytearray()
    place: dict[str, int] = {}
    for plain in sorted(set(mapping.values())):
        place[plain] = len(strings)
        strings += plain.encode() + b"\0"
    tree: dict[int, dict] = {}  # type: ignore[type-arg]
    for char, plain in mapping.items():
        node = tree
        for byte in char.encode():
            node = node.setdefault(byte, {})
        node[-1] = place[plain]  # type: ignore[assignment]
    units = _double_array(tree)
    trie = struct.pack(f"<{len(units)}I", *units)
    return struct.pack("<I", len(trie)) + trie + bytes(strings)


def _double_array(tree: dict) -> list[int]:  # type: ignore[type-arg]
    size = 1 << 17
    units = [0] * size
    taken = bytearray(size)
    bases: set[int] = set()
    taken[0] = 1
    first_free = 1
    waiting = [(0, tree)]
    while waiting:
        position, node = waiting.pop()
        labels = [0 if byte == -1 else byte for byte in node]
        while taken[first_free]:
            first_free += 1
        # subtle: a base may serve one node only, or a search of one node would find another's
        # children; and offset = position ^ base must not be 0, which would read as "itself".
        start = first_free
        while True:
            base = start ^ labels[0]
            if (
                base not in bases
                and base != position
                and not any(taken[base ^ label] for label in labels)
            ):
                break
            start += 1
        bases.add(base)
        units[position] |= (position ^ base) << 10
        for byte, child in node.items():
            if byte == -1:
                taken[base] = 1
                units[base] = _LEAF | child
                units[position] |= 1 << 8
            else:
                taken[base ^ byte] = 1
                units[base ^ byte] |= byte
                waiting.append((base ^ byte, child))
    last = max(number for number in range(size) if taken[number])
    return units[: (last | 0xFF) + 1]  # whole blocks: a search may look at any label of a base
