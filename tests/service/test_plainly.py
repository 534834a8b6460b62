"""The reader is asked in the words that texts use."""

import pytest

from service.questions.plainly import plainly


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("王芳的职位是什么？", "王芳担任什么职务？"),
        ("北港指数的跌幅是多少？", "北港指数下跌多少？"),
        ("去年粮食产量增速达到多少？", "去年粮食产量增长多少？"),
        ("甲国总理叫什么名字？", "甲国总理是谁？"),
        ("果园园主的姓名是什么？", "果园园主是谁？"),
        ("这条河叫什么名字？", "这条河叫什么名字？"),
        ("跌幅是多少？", "跌幅是多少？"),  # of nothing
        ("王芳的职位要求是什么？", "王芳的职位要求是什么？"),
        ("What is Wang Fang's position?", "What is Wang Fang's position?"),
    ],
)
def test_plainer_words(question: str, plain: str) -> None:
    assert plainly(question) == plain
