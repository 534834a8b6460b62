"""Writes indexer/text/simplified.txt: one traditional character and its simplified form a line.

Source: the conversion tables of OpenCC (Apache-2.0), asked one character at a time. Only pairs
within the Basic Multilingual Plane, so that both sides are one code unit everywhere.

    python -m training.simplified
"""

import unicodedata
from pathlib import Path

import opencc

TABLE = Path(__file__).parents[1] / "indexer" / "text" / "simplified.txt"
HAN_RANGES = ((0x3400, 0xA000), (0xF900, 0xFB00))


def pairs() -> list[tuple[str, str]]:
    """(traditional, simplified) in code point order; characters that stay as they are left out."""
    convert = opencc.OpenCC("t2s").convert
    found = []
    for first, last in HAN_RANGES:
        for point in range(first, last):
            traditional = chr(point)
            simplified = convert(unicodedata.normalize("NFKC", traditional))
            if len(simplified) == 1 and simplified != traditional and ord(simplified) < 0x10000:
                found.append((traditional, simplified))
    return found


if __name__ == "__main__":
    TABLE.write_text("".join(f"{old}{new}\n" for old, new in pairs()), encoding="utf-8")
    print(f"{TABLE.name}: {len(pairs())} characters")
