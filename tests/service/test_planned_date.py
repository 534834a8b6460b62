"""When something is to be done is not when it was."""

import pytest

from service.answers.near_misses.planned_date import planned_date


@pytest.mark.parametrize(
    ("asked", "text", "marked", "planned"),
    [
        ("东站是哪天动工的?", "东站计划于2031年动工。", "2031年", True),
        ("正式动工的是哪一天?", "东站拟明年年底动工,2031年建成。", "明年年底", True),
        ("东站是哪年建成的?", "东站拟明年年底动工,2031年建成。", "2031年", True),
        ("协议是几月几号签的?", "双方原定于5月3日前签协议。", "5月3日", True),
        ("东站什么时候动工了?", "东站预计2031年动工。", "2031年", True),
        # the plan is asked for, or nothing is said to have been done
        ("东站计划哪天动工?", "东站计划于2031年动工。", "2031年", False),
        ("东站原定的开工日是哪天的?", "东站原定2031年动工。", "2031年", False),
        ("东站什么时候动工?", "东站计划于2031年动工。", "2031年", False),
        ("东站动工的时间是哪天?", "东站计划于2031年动工。", "2031年", False),
        # it has been done
        ("东站是哪天动工的?", "东站2031年动工,计划三年后建成。", "2031年", False),
        ("东站是哪天动工的?", "原计划5月开工的东站已于6月2日动工。", "6月2日", False),
        ("东站是哪天动工的?", "东站按计划于2031年动工。", "2031年", False),
        ("东站是哪天动工的?", "科技计划项目东站于2031年动工。", "2031年", False),
        ("东站是哪天动工的?", "西站计划扩建;东站2031年动工。", "2031年", False),
        ("东站是哪天动工的?", "计划早已拟好,资金到账,2031年东站动工。", "2031年", False),
        # a purpose
        ("定在哪天开会的目的?", "会议拟5月3日召开。", "5月3日", False),
    ],
)
def test_a_plan(asked: str, text: str, marked: str, planned: bool) -> None:
    start = text.index(marked)
    sentence = (text.rfind("。", 0, start) + 1, len(text))
    assert planned_date(asked, text, sentence, start) is planned
