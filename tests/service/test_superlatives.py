"""Who has the most of what is told of each."""

import pytest

from service.answers.choosing.superlatives import of_the_most
from service.reader.reading import Candidate, Passage, Reading

MARKS = "上半年测评得分:北坡村91.5分,南坡村88分,河口村93分,山前村80分。低于85分的整改。"
OUTPUT = "三县工业产值共8600亿元,比上年增长7%。其中,甲河县5100亿元,乙河县2000亿元,丙河县1500亿元。"
GIVEN = "基金规模8亿元,其中甲河县出资4亿元,乙河县出资3亿元,丙河县出资1亿元。"
EVEN = "测评得分:北坡村90分,南坡村88分,河口村90分。"
SOME = "测评得分:北坡村90分,南坡村88分,河口村85分等。"
SAID = "测评得分:北坡村90分,南坡村88分,河口村85分,进步最大的是河口村。"


def best(asked: str, text: str, marked: str) -> str:
    at = text.index(marked)
    reading = Reading((Candidate(0, at, at + len(marked), 0.6),), 0.9)
    found = of_the_most(asked, [Passage(text, "")], reading).candidates[0]
    return text[found.start : found.end]


@pytest.mark.parametrize(
    ("asked", "text", "marked", "name"),
    [
        ("哪个村测评得分最高?", MARKS, "南坡村", "河口村"),
        ("测评得分最低的是哪个村?", MARKS, "北坡村", "山前村"),
        ("三县中工业产值最高的是哪个县?", OUTPUT, "丙河县", "甲河县"),
        ("工业产值最少的是哪个县?", OUTPUT, "甲河县", "丙河县"),
        ("哪个县出资最多?", GIVEN, "乙河县", "甲河县"),
        ("哪个村测评得分最高?", MARKS, "河口村", "河口村"),
    ],
)
def test_the_greatest_or_least_value_tells_whom(
    asked: str, text: str, marked: str, name: str
) -> None:
    assert best(asked, text, marked) == name


@pytest.mark.parametrize(
    ("asked", "text", "marked"),
    [
        ("哪个村人口最多?", MARKS, "南坡村"),
        ("哪个村得分是88分?", MARKS, "南坡村"),
        ("哪个村测评得分最高?", EVEN, "南坡村"),
        ("哪个村测评得分最低?", SOME, "南坡村"),
        ("哪个村测评得分最低?", SAID, "南坡村"),
        ("谁公布得分最高的村?", MARKS, "上半年"),
        ("哪个县工业产值增长最快?", OUTPUT, "丙河县"),
        ("除河口村外哪个村测评得分最高?", MARKS, "南坡村"),
        ("测评得分第二高的是哪个村,得分最高的呢?", MARKS, "南坡村"),
    ],
)
def test_where_it_is_not_sure_the_best_stays(asked: str, text: str, marked: str) -> None:
    assert best(asked, text, marked) == marked
