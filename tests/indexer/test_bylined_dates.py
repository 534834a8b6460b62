"""The day in a line of source or writer is the text's own; a line that says where something is held dates nothing."""

import pytest

from indexer.loaders.dates import stated_date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("来源：清江网  日期：2025-03-27", "2025-03-27"),
        ("来源：清江网 2025-03-27", "2025-03-27"),
        ("日期：2025-03-27", "2025-03-27"),
        ("时间：2025年3月27日", "2025-03-27"),
        ("本报记者 王强 李明 2025年3月27日", "2025-03-27"),
        ("来源：清江网春节特刊第3期", None),
        ("记者 王强 2025年3月27日在清江了解到大桥通车", None),
        ("时间：2025年3月27日\n地点：清江会展中心", None),
        ("时间：2025年3月27日\n地址：清江文化馆", None),
    ],
)
def test_a_source_or_a_writer_beside_a_day_dates_the_text(line: str, date: str | None) -> None:
    assert stated_date(f"大桥通车\n{line}\n\n大桥全长三公里。", None, "x") == date
