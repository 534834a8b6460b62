"""Which column of a table names who was chosen.

| 序号 | 单位名称 | 所在地 |
"""

import re
from collections.abc import Sequence

_NAMES = re.compile(
    r"(?:[\u4e00-\u9fff]{0,10}名称|(?:获奖|入选|受表彰|认定|示范|试点|申报|建设)?"
    r"(?:单位|企业|机构|学校|高校|医院|园区|景区|基地|社区|平台|合作社|[村镇县市区]))"
)
# What only describes the chosen one: where it is, who runs it.
_BESIDE = re.compile(r"所在|所属|推荐|主管|运营|承办|依托|归口|报送|负责|联系")
_RULE = re.compile(r"[\s:|—-]*")
_BETWEEN = re.compile(r"\t+|\u3000+| {2,}")
_FEWEST = 2  # columns of a table


def cells_of(line: str) -> list[str] | None:
    """The cells of a line of a table; None where it is no such line."""
    text = line.strip()
    if text.count("|") >= _FEWEST - 1 and not _RULE.fullmatch(text):
        parts = text.removeprefix("|").removesuffix("|").split("|")
    else:
        parts = _BETWEEN.split(text)
    return [part.strip(" \t*") for part in parts] if len(parts) >= _FEWEST else None


def is_rule(line: str) -> bool:
    """Whether a line only parts the head of a table from its rows."""
    return "-" in line and _RULE.fullmatch(line) is not None


def names_column(cells: Sequence[str]) -> int | None:
    """The column that names the chosen ones by its head; None where none does, or two do."""
    heads = [
        at for at, cell in enumerate(cells) if _NAMES.fullmatch(cell) and not _BESIDE.match(cell)
    ]
    named = [at for at in heads if cells[at].endswith("名称")] or heads
    return named[0] if len(named) == 1 else None
