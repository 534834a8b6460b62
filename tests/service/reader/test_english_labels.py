"""Promises of service/reader/english_labels.py."""

import pytest

from service.reader.english_labels import labels_in_chinese


@pytest.mark.parametrize(
    ("english", "read", "written"),
    [
        ("the winner of Group A", "a组冠军", "the winner of A组"),
        ("the A round of the firm", "完成a轮融资", "the A轮 of the firm"),
        ("its Pre-A round", "pre-a轮", "its Pre-A轮"),
        ("Article 12 of the rules", "第十二条", "第十二条 of the rules"),
        ("Article 12 of the rules", "第12条", "第12条 of the rules"),
        ("metro Line 3", "地铁3号线", "metro 3号线"),
        ("Building 5 and Room 301", "5号楼301室", "5号楼 and 301室"),
        ("phase 2 of the works", "二期工程", "二期 of the works"),
    ],
)
def test_the_form_of_the_text_is_taken(english: str, read: str, written: str) -> None:
    assert labels_in_chinese(english, read) == written


@pytest.mark.parametrize(
    "english",
    [
        "Group A",
        "a group of 3 men",
        "type 1.5",
        "area 40%",
        "Line A380",
        "the plan A-B",
        "room 5,000",
    ],
)
def test_what_the_text_has_in_no_form_stays(english: str) -> None:
    assert labels_in_chinese(english, "b组和五号楼") == english
