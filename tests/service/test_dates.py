"""A date whole, with its hour or one end of its period as the question asks."""

import pytest

from indexer.text.fold import fold
from service.answers.spans.dates import end_asked, only_date


@pytest.mark.parametrize(
    ("question", "text", "marked", "date"),
    [
        ("庙会哪天几点开?", "庙会于2月14日晚7点开场", "2月14日", "2月14日晚7点"),
        ("庙会哪天开?", "庙会于2月14日晚7点开场", "2月14日", "2月14日"),
        ("塔吊是几点倒的?", "凌晨4点左右,塔吊倒下", "4点", "凌晨4点左右"),
        ("塔吊倒下是几号几点几分?", "3月2日下午5点16分许,塔吊倒下", "16分", "3月2日下午5点16分许"),
        ("新船哪天下水?", "新船将于 9 月 14 日在东港下水", "14 日", "9 月 14 日"),
        ("桥梁哪年底前建好?", "2031年年底前建成大桥", "2031年", "2031年"),
        ("桥梁什么时候建好?", "2031年年底前建成大桥", "2031年年底", "2031年年底"),
        ("馆子什么时候开门?", "今年年底开门", "今年年底", "今年年底"),
        ("从啥时候起免票?", "免票时间为5月1日至5月3日", "5月1日至5月3日", "5月1日"),
        ("他从哪年哪月开始收礼?", "2013年2月至2019年1月", "2013年2月至2019年1月", "2013年2月"),
        ("展览开到哪天?", "展期3月1日至5月2日", "3月1日至5月2日", "5月2日"),
        ("展览什么时候办?", "展期3月1日至5月2日", "3月1日至5月2日", "3月1日至5月2日"),
        ("航班什么时候起飞?", "起飞时间为5月1日至5月3日", "5月1日至5月3日", "5月1日至5月3日"),
        ("展览几号到几号?", "展期3月1日至5月2日", "3月1日至5月2日", "3月1日至5月2日"),
        ("封路从几时起到几时止?", "自2日15时起至3日15时封路", "2日15时", "2日15时起至3日15时"),
    ],
)
def test_a_date_has_what_the_question_asks_of_it(
    question: str, text: str, marked: str, date: str
) -> None:
    at = text.index(marked)
    folded = fold(text)
    found = only_date(question, folded, at, at + len(marked))
    start, end = end_asked(fold(question), folded, *found)
    assert text[start:end] == date
