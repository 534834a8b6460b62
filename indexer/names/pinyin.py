"""Pinyin of a name, without tones: as it is shown beside Chinese and compared with English."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from indexer.names.gazetteer import gazetteer

_READINGS = Path(__file__).with_name("readings.txt")
_WORDS = Path(__file__).with_name("words.txt")

# What English puts behind the name of a division, by the end of the Chinese kind, longest first. A
# city, an autonomous region and a special administrative region go by their bare names.
_KINDS = (
    ("特别行政区", ""), ("自治区", ""), ("自治州", "Autonomous Prefecture"),
    ("自治县", "Autonomous County"), ("自治旗", "Autonomous Banner"), ("新区", "New Area"),
    ("矿区", "Mining District"), ("林区", "Forestry District"), ("特区", "Special District"),
    ("地区", "Prefecture"), ("区", "District"), ("县", "County"), ("旗", "Banner"), ("盟", "League"),
    ("省", "Province"), ("市", ""),
)  # fmt: skip
# The same for what the gazetteer does not hold.
_ZONES = (
    ("高新技术产业开发区", "High-tech Zone"), ("高新区", "High-tech Zone"),
    ("经济技术开发区", "Economic Development Zone"), ("经开区", "Economic Development Zone"),
    ("开发区", "Development Zone"), ("自贸区", "Free Trade Zone"), ("保税区", "Bonded Zone"),
    ("新区", "New Area"), ("街道", "Subdistrict"), ("镇", "Town"), ("乡", "Township"),
)  # fmt: skip
_ZONE = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{0,3}}?(?<![小古集村城家故]))(?P<kind>{'|'.join(end for end, _ in _ZONES)})"
)
_AMOUNT = re.compile(
    r"[约近超逾]?\d[\d.,]*(?!\d)(?![\w+#·・-])|[约近超逾]?\d[\d.,]*[余多]?[\u4e00-\u9fff]"
)
# Places that English does not spell by pinyin.
_ENGLISH = {
    "陕西": "Shaanxi", "内蒙古": "Inner Mongolia", "西藏": "Tibet", "香港": "Hong Kong",
    "澳门": "Macao", "台湾": "Taiwan", "拉萨": "Lhasa", "乌鲁木齐": "Urumqi",
    "呼和浩特": "Hohhot", "哈尔滨": "Harbin", "喀什": "Kashgar", "鄂尔多斯": "Ordos",
    "日喀则": "Shigatse", "齐齐哈尔": "Qiqihar",
}  # fmt: skip


@cache
def readings() -> dict[str, str]:
    """Each character of readings.txt with its syllable."""
    table = {}
    for line in _READINGS.read_text(encoding="utf-8").splitlines():
        syllable, chars = line.split("\t")
        table.update(dict.fromkeys(chars, syllable))
    return table


@cache
def _words() -> dict[str, tuple[str, ...]]:
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    return {word: tuple(spelled.split()) for word, spelled in (line.split("\t") for line in lines)}


def syllables(name: str) -> list[str]:
    """One entry a character of `name`: its syllable, or the character itself where it has none.

    Places are read as places (重庆 is chong qing), then two-character words as words.
    """
    found: list[str] = []
    at = 0
    table = gazetteer()
    while at < len(name):
        for form in table.starts.get(name[at : at + 2], ()):
            place = table.by_name[form][0]
            if name.startswith(form, at) and len(place.syllables) == len(place.short):
                found += place.syllables
                at += len(place.short)
                break
        else:
            word = _words().get(name[at : at + 2])
            if word:
                found += word
                at += 2
            else:
                found.append(readings().get(name[at], name[at]))
                at += 1
    return found


def pinyin(name: str) -> str:
    """`name` in Latin letters for display: 川南渝西 is "Chuan Nan Yu Xi", 合川区 "Hechuan District".

    Places are written as English writes them: the kind in English, a city without one, the smaller
    first (四川省广安市 is "Guang'an, Sichuan Province"). What has no pinyin stays as it is; quotation
    marks fall away. An amount (24亿元) is no name and gives nothing.
    """
    if _AMOUNT.match(name):
        return ""
    words: list[str] = []
    spelled = syllables(name)
    at = 0
    while at < len(name):
        found = _places(name, at) or _zone(name, at, spelled)
        if found:
            words.append(found[1])
        elif "\u4e00" <= name[at] <= "\u9fff":
            words.append(spelled[at].capitalize())
        elif name[at] not in "“”‘’\"'「」《》":
            if at > 0 and name[at].isascii() and name[at - 1].isascii() and words:
                words[-1] += name[at]
            else:
                words.append(name[at])
        at = found[0] if found else at + 1
    return " ".join(" ".join(words).split())


def _places(name: str, at: int) -> tuple[int, str] | None:
    """The place at `at` and those in it that follow: where they end, and how English writes them."""
    written: list[str] = []
    codes: set[str] = set()
    while form := _form(name, at):
        places = gazetteer().by_name[form]
        inside = {p.code for p in places for code in codes if p.code.startswith(code)}
        if written and not inside:
            break
        codes = inside or {place.code for place in places}
        kind = form[len(places[0].short) :]
        word = next((english for end, english in _KINDS if kind.endswith(end)), "")
        short = _ENGLISH.get(places[0].short) or _joined(places[0].syllables)
        written.insert(0, f"{short} {word}".rstrip())
        at += len(form)
    if not written:
        return None
    town = _ZONE.fullmatch(name, at)
    if town is not None:
        own = _joined(syllables(town["name"]))
        kind = dict(_ZONES)[town["kind"]]
        return len(name), ", ".join([f"{own} {kind}", *written]) if own else f"{written[0]} {kind}"
    return at, ", ".join(written)


def _form(name: str, at: int) -> str:
    """The longest name of a place that begins at `at`, or nothing."""
    forms = gazetteer().starts.get(name[at : at + 2], ())
    return next((form for form in forms if name.startswith(form, at)), "")


def _zone(name: str, at: int, spelled: list[str]) -> tuple[int, str] | None:
    """A town or zone that no table holds and that is all of `name`: 东山镇 is "Dongshan Town"."""
    found = _ZONE.fullmatch(name) if at == 0 else None
    if found is None or len(found["name"]) < 2:
        return None
    own = _joined(spelled[: len(found["name"])])
    return len(name), f"{own} {dict(_ZONES)[found['kind']]}"


def _joined(parts: Sequence[str]) -> str:
    """Syllables as one word; an apostrophe keeps xi an (西安) apart from xian (县)."""
    return "".join(
        f"'{part}" if i and part[0] in "aeo" else part for i, part in enumerate(parts)
    ).capitalize()
