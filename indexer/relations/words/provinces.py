"""Provinces by one character each, as they are called together: 京津冀晋四地, 苏皖浙; and lists of places of which
only parts are counted: 湖南、江西六县."""

import re
from collections.abc import Iterator

from indexer.names import places_named
from indexer.relations.words.numbers import number_of

_BY_CHARACTER = {
    "京": "北京", "津": "天津", "沪": "上海", "渝": "重庆", "冀": "河北", "晋": "山西", "辽": "辽宁",
    "吉": "吉林", "黑": "黑龙江", "苏": "江苏", "浙": "浙江", "皖": "安徽", "闽": "福建", "赣": "江西",
    "鲁": "山东", "豫": "河南", "鄂": "湖北", "湘": "湖南", "粤": "广东", "琼": "海南", "川": "四川",
    "黔": "贵州", "滇": "云南", "陕": "陕西", "甘": "甘肃", "青": "青海", "桂": "广西", "藏": "西藏",
    "港": "香港", "澳": "澳门",
}  # fmt: skip
_ANY = f"[{''.join(_BY_CHARACTER)}]"
# Two may be a word (青川), and some are the name of a region; counted or three together are provinces.
_COUNTED = re.compile(rf"(?P<each>{_ANY}{{2,6}})[两三四五六](?:地|省市?|方)")
_ALONE = re.compile(rf"(?!京津冀$|粤港澳$)(?P<each>{_ANY}{{3,6}})")
# 湖南、江西六县: more than are named, so that they are parts of these.
_PARTS_OF = re.compile(
    r"(?P<place>\S{2,8}?)(?P<n>[两三四五六七八九十\d]+)个?(?:地?市|州|区县?|县区?|县市区?|镇|乡镇?|村)"
)


def provinces_called(name: str) -> list[str]:
    """The provinces that `name` calls by one character each, in order; [] when it is something else."""
    called = _COUNTED.fullmatch(name) or _ALONE.fullmatch(name)
    return _each(called) if called else []


def provinces_counted(text: str) -> Iterator[list[str]]:
    """The provinces that a text calls so and counts, 川渝两地, one list for each time."""
    return map(_each, _COUNTED.finditer(text))


def _each(called: re.Match[str]) -> list[str]:
    return [_BY_CHARACTER[one] for one in called["each"]]


def counts_parts(text: str, masked: str, last: tuple[int, int], named: int) -> bool:
    """Whether a list of `named` places, the last at `last`, only says where those are that it counts: 湖南、江西六县."""
    counted = _PARTS_OF.fullmatch(masked, *last) if named > 1 else None
    if counted is None or number_of(counted["n"]) <= named:
        return False
    return bool(places_named(text[slice(*counted.span("place"))]))
