"""Writes the tables of indexer/names: places with their pinyin, and readings of characters.

places.txt: one division a line: code, name, short form, pinyin of the short form, and "word" where
the short form is also an ordinary word. From modood/Administrative-divisions-of-China (WTFPL);
readings and the ordinary words from CC-CEDICT (CC BY-SA 4.0), readings that it lacks from
pypinyin (MIT). readings.txt: a syllable and the characters read so first (pypinyin).
words.txt: words in which a character is read otherwise, with their pinyin (CC-CEDICT).

    python -m training.names --data ../shared/data
"""

import argparse
import csv
import gzip
import json
import re
from collections import defaultdict
from pathlib import Path

from pypinyin import lazy_pinyin

TABLES = Path(__file__).parents[1] / "indexer" / "names"
PEOPLES = [
    "蒙古",
    "回",
    "藏",
    "维吾尔",
    "苗",
    "彝",
    "壮",
    "布依",
    "朝鲜",
    "满",
    "侗",
    "瑶",
    "白",
    "土家",
    "哈尼",
    "哈萨克",
    "傣",
    "黎",
    "傈僳",
    "佤",
    "畲",
    "高山",
    "拉祜",
    "水",
    "东乡",
    "纳西",
    "景颇",
    "柯尔克孜",
    "土",
    "达斡尔",
    "仫佬",
    "羌",
    "布朗",
    "撒拉",
    "毛南",
    "仡佬",
    "锡伯",
    "阿昌",
    "普米",
    "塔吉克",
    "怒",
    "乌孜别克",
    "鄂温克",
    "德昂",
    "保安",
    "裕固",
    "塔塔尔",
    "独龙",
    "鄂伦春",
    "赫哲",
    "门巴",
    "珞巴",
    "基诺",
    "各",
]
_PEOPLES = "|".join(sorted(PEOPLES, key=len, reverse=True))
_AUTONOMOUS = re.compile(
    rf"(?:(?:{_PEOPLES})族)*(?:(?<!内)蒙古|维吾尔|哈萨克|柯尔克孜)?自治[区州县旗]$"
)
_ENDING = re.compile(r"(?:特别行政区|地区|林区|特区|新区|矿区|[省市区县旗盟])$")
NOT_PLACES = (
    "市辖区",
    "县",
    "自治区直辖县级行政区划",
    "省直辖县级行政区划",
    "郊区",
    "城区",
    "矿区",
)
# 报道里, 街道外 and 城中 are said of no place: the word ends and says where, or is one that no dictionary has.
ALSO_WORDS = ("站前", "道里", "道外", "湖里", "市中", "城中")
# Not in the source table: the codes of GB/T 2260.
BEYOND = (("71", "台湾省"), ("81", "香港特别行政区"), ("82", "澳门特别行政区"))


def short_form(name: str) -> str:
    """The name as people say it: 石柱土家族自治县 is 石柱; unchanged where too little would stay."""
    for pattern in (_AUTONOMOUS, _ENDING):
        short = pattern.sub("", name)
        if short != name:
            return short if len(short) > 1 else name
    return name


def syllables(numbered: str) -> list[str]:
    """CC-CEDICT's "Chong2 qing4" as ["chong", "qing"]."""
    return [re.sub(r"[1-5]$", "", part).replace("u:", "ü").lower() for part in numbered.split()]


def dictionary(data: Path) -> dict[str, list[str]]:
    """The numbered readings of each word of CC-CEDICT."""
    readings: dict[str, list[str]] = defaultdict(list)
    with gzip.open(data / "parallel" / "cedict.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            if not all(text.startswith(("variant of", "old variant")) for text in entry["en"]):
                readings[entry["zh"]].append(entry["pinyin"])
    return readings


def place_lines(data: Path, readings: dict[str, list[str]]) -> list[str]:
    """The lines of places.txt, provinces first, then cities, then areas."""
    rows = []
    for file in ("provinces", "cities", "areas"):
        with (data / "names" / f"{file}.csv").open(encoding="utf-8-sig", newline="") as table:
            rows += [(row["code"], row["name"]) for row in csv.DictReader(table)]
        if file == "provinces":
            rows += BEYOND
    lines = []
    for code, name in rows:
        if name in NOT_PLACES:
            continue
        short = short_form(name)
        known = [text for text in readings.get(short, []) if text[0].isupper()]
        spelled = syllables(known[0]) if known else lazy_pinyin(name, v_to_u=True)[: len(short)]
        ordinary = short in ALSO_WORDS or any(text[0].islower() for text in readings.get(short, []))
        lines.append(f"{code}\t{name}\t{short}\t{' '.join(spelled)}\t{'word' if ordinary else ''}")
    return lines


def reading_lines() -> list[str]:
    """The lines of readings.txt for the characters of the basic block."""
    by_syllable: dict[str, list[str]] = defaultdict(list)
    for point in range(0x4E00, 0x9FA6):
        (syllable,) = lazy_pinyin(chr(point), v_to_u=True)
        if syllable != chr(point):
            by_syllable[syllable].append(chr(point))
    return [f"{syllable}\t{''.join(chars)}" for syllable, chars in sorted(by_syllable.items())]


def word_lines(readings: dict[str, list[str]]) -> list[str]:
    """The lines of words.txt: two characters, one reading, another than their characters have."""
    lines = []
    for word, found in sorted(readings.items()):
        if not re.fullmatch("[一-龥]{2}", word):
            continue
        spelled = {tuple(syllables(text)) for text in found}
        alone = tuple(lazy_pinyin(char, v_to_u=True)[0] for char in word)
        if len(spelled) == 1 and alone not in spelled and len(next(iter(spelled))) == 2:
            lines.append(f"{word}\t{' '.join(next(iter(spelled)))}")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data
    readings = dictionary(data)
    tables = {
        "places.txt": place_lines(data, readings),
        "readings.txt": reading_lines(),
        "words.txt": word_lines(readings),
    }
    for name, lines in tables.items():
        (TABLES / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{name}: {len(lines)} lines")


if __name__ == "__main__":
    main()
