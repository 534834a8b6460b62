"""Promises of service/answers/spans/postponed.py."""

import pytest

from service.answers.spans.postponed import put_off

TEXT = (
    "灯塔2021年4月动工,原定2022年9月完工,因大风,完工时间推迟到2023年5月。油库原计划2020年8月建成。"
)


@pytest.mark.parametrize(
    ("asked", "marked", "meant"),
    [
        ("when is the tower now due to be finished?", "2021年4月", "2023年5月"),
        ("灯塔现在要到什么时候完工?", "2022年9月", "2023年5月"),
        ("when was it originally to be finished?", "2023年5月", "2022年9月"),
        ("灯塔原定什么时候完工?", "2021年4月", "2022年9月"),
    ],
)
def test_the_date_that_is_asked_for(asked: str, marked: str, meant: str) -> None:
    at = TEXT.index(marked)
    start, end = put_off(asked, TEXT, at, at + len(marked))
    assert TEXT[start:end] == meant


@pytest.mark.parametrize(
    ("asked", "marked"),
    [
        ("when did work on the tower begin?", "2021年4月"),
        ("when was it originally, and when is it now, due?", "2021年4月"),
        ("油库现在什么时候建成?", "2020年8月"),
        ("when is the depot now due?", "2020年8月"),
    ],
)
def test_another_date_stays(asked: str, marked: str) -> None:
    at = TEXT.index(marked)
    assert put_off(asked, TEXT, at, at + len(marked)) == (at, at + len(marked))
