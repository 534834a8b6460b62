import pytest

from service.answers.spans.fits import MISFIT
from service.answers.spans.forms import fitted
from service.answers.spans.units import asked_unit
from service.questions.kind import Kind
from service.reader.reading import Candidate, Passage, Reading

TEXT = "北岸区去年4月投资约24亿元,新建100所学校,推出AB-12型设备。"


def reading(*spans: tuple[str, float]) -> Reading:
    candidates = [
        Candidate(0, TEXT.index(span), TEXT.index(span) + len(span), score) for span, score in spans
    ]
    return Reading(tuple(candidates), 0.9)


@pytest.mark.parametrize(
    ("cut", "whole"),
    [("24", "24亿元"), ("10", "100"), ("B-1", "AB-12"), ("北岸", "北岸"), ("4月", "去年4月")],
)
def test_a_number_or_a_latin_name_is_never_cut(cut: str, whole: str) -> None:
    best = fitted("?", Kind.FACT, [Passage(TEXT, "")], reading((cut, 0.5))).candidates[0]
    assert TEXT[best.start : best.end] == whole


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("安排不低于总数百分之一点五的人。", "五", "百分之一点五"),
        ("历经两年零9个月的苦战。", "两年", "两年零9个月"),
    ],
)
def test_a_number_of_several_parts_is_never_cut(text: str, cut: str, whole: str) -> None:
    at = text.index(cut)
    marked = Reading((Candidate(0, at, at + len(cut), 0.5),), 0.9)
    for question, kind in (("多长?", Kind.FACT), ("历经多长时间?", Kind.NUMBER)):
        best = fitted(question, kind, [Passage(text, "")], marked).candidates[0]
        assert text[best.start : best.end] == whole


def test_candidates_that_become_the_same_span_share_their_score() -> None:
    (best,) = fitted(
        "?", Kind.FACT, [Passage(TEXT, "")], reading(("24", 0.25), ("24亿", 0.5))
    ).candidates
    assert best.score == 0.75


def test_what_names_no_time_is_no_answer_to_when_and_its_chance_goes_to_no_answer() -> None:
    found = fitted("?", Kind.DATE, [Passage(TEXT, "")], reading(("北岸区", 0.6), ("去年4月", 0.2)))
    (only,) = found.candidates
    assert TEXT[only.start : only.end] == "去年4月"
    assert found.answerable == pytest.approx(0.9 * 0.2 / 0.8)
    none = fitted("?", Kind.DATE, [Passage(TEXT, "")], reading(("北岸区", 0.6)))
    assert (none.candidates, none.answerable) == ((), 0.0)


OFFICE = "北岸茶厂董事长林春说,茶叶协会会长由他担任。"


@pytest.mark.parametrize(
    ("question", "kind", "left"),
    [
        ("北岸茶厂的董事长是谁?", Kind.PERSON, ["林春"]),
        ("Who is the chairman of the tea works?", Kind.PERSON, ["林春"]),
        ("谁投资了北岸?", Kind.PERSON, ["北岸茶厂", "林春", "茶叶协会会长"]),
    ],
)
def test_neither_a_body_nor_an_office_holds_an_office(
    question: str, kind: Kind, left: list[str]
) -> None:
    spans = ("北岸茶厂", "林春", "茶叶协会会长")
    candidates = tuple(
        Candidate(0, OFFICE.index(one), OFFICE.index(one) + len(one), 0.2) for one in spans
    )
    found = fitted(question, kind, [Passage(OFFICE, "")], Reading(candidates, 0.9))
    assert [OFFICE[one.start : one.end] for one in found.candidates] == left


def test_a_deputy_does_not_answer_who_the_head_is() -> None:
    text = "市教委副主任甲乙丙来了。"
    at = text.index("甲")
    reading = Reading((Candidate(0, at, at + 3, 0.8),), 0.9)
    asked = {"市教委主任是谁?": 0, "市教委副主任是谁?": 1}
    for question, left in asked.items():
        found = fitted(question, Kind.PERSON, [Passage(text, "")], reading)
        assert len(found.candidates) == left
        assert (found.answerable > 0.5) == bool(left)


def test_the_head_of_a_group_does_not_answer_who_the_deputy_is() -> None:
    text = "治水领导小组组长林春讲话。"
    at = text.index("林")
    marked = Reading((Candidate(0, at, at + 2, 0.8),), 0.9)
    assert not fitted("领导小组副组长是谁?", Kind.PERSON, [Passage(text, "")], marked).candidates


def test_what_holds_no_number_is_no_answer_to_how_much_money() -> None:
    found = fitted(
        "投了多少钱?", Kind.NUMBER, [Passage(TEXT, "")], reading(("学校", 0.6), ("24亿元", 0.3))
    )
    assert [TEXT[one.start : one.end] for one in found.candidates] == ["24亿元"]
    assert found.answerable == pytest.approx(0.3)


@pytest.mark.parametrize(
    ("kind", "fits", "misfit"), [(Kind.NUMBER, "100所", "学校"), (Kind.DATE, "去年4月", "100所")]
)
def test_a_span_without_the_asked_form_is_put_back(kind: Kind, fits: str, misfit: str) -> None:
    result = fitted("?", kind, [Passage(TEXT, "")], reading((misfit, 0.5), (fits, 0.25)))
    spans = [TEXT[c.start : c.end] for c in result.candidates]
    assert spans == [fits, misfit]
    assert result.candidates[1].score == pytest.approx(0.5 * MISFIT)
    assert result.answerable == 0.9


@pytest.mark.parametrize(
    ("question", "answer", "other"),
    [
        ("投了多少钱?", "24亿元", "5年"),
        ("债券融了多少资?", "24亿元", "97家"),
        ("这座桥投资多少?", "24亿元", "5年"),
        ("投入资金多少个亿", "24亿元", "5年"),
        ("北山茶厂净利润", "1.07亿元", "2023年"),
        ("上半年工业投资增速", "8.9%", "1月"),
        ("就业率达到多少?", "95%", "300人"),
        ("新建了几所学校?", "100所", "24亿元"),
        ("有多少名教师?", "30人", "12门"),
        ("园里有几个孩子?", "2名", "18个小时"),
        ("来了几个人?", "3位", "6个月"),
        ("基金有几个县出资?", "三县", "1.2亿元"),
        ("有多少个国家参加?", "12国", "3个月"),
        ("航道全长多少公里?", "151.4km", "8处"),
        ("How much did the district invest?", "24亿元", "2023年"),
        ("How many university students has the programme helped?", "192人", "230余万元"),
        ("How many hospitals for veterans will be built?", "15所", "30%"),
        ("What was the firm's net profit in 2022?", "2.4亿元", "40%"),
        ("What was the firm's gross margin in 2022?", "40.5%", "2.4亿元"),
        ("How many primary schools are there?", "12所", "7对"),
        ("By how many percentage points did the share rise?", "9.5个百分点", "9项"),
        ("How many years did it take?", "8年", "24亿元"),
        ("北岸县人口是多少?", "35万人", "24亿元"),
        ("What is the resident population of Beian County?", "35万人", "24亿元"),
        ("What is the fine for parking on the quay?", "500元", "12个月"),
        ("What fee does the quay charge?", "30元", "3天"),
        ("What does a ticket to the tower cost?", "20元", "7座"),
        ("At what altitude is the hut?", "5200米", "10人"),
        ("What is the lowest age for joining?", "18岁", "15名"),
    ],
)
def test_a_question_for_a_number_tells_the_unit_of_its_answer(
    question: str, answer: str, other: str
) -> None:
    unit = asked_unit(question)
    assert unit is not None
    assert unit.search(answer)
    assert not unit.search(other)


@pytest.mark.parametrize(
    "question",
    [
        "What is the growth of fees at the quay?",
        "What is the number of the fined skippers?",
        "What is the fare increase?",
        "What is the score of the area champion?",
    ],
)
def test_what_stands_behind_the_head_tells_no_unit(question: str) -> None:
    assert asked_unit(question) is None


@pytest.mark.parametrize(
    ("question", "span", "left"),
    [
        ("北岸村有多少户人家?", "88.5分", False),
        ("北岸村有多少户人家?", "1200亩", False),
        ("北岸村有多少户人家?", "320户", True),
        ("北岸村有多少名村民?", "1200余", True),  # what it counts may stand elsewhere
        ("北岸村得了多少分?", "88.5分", True),
        ("How many members does the club in 北岸村 have?", "12公里", False),
        ("How many members does the club in 北岸村 have?", "87户", True),
        ("How many drivers does 北岸村 employ?", "30%", False),
        ("How many companies are in 北岸村?", "6家", True),
        ("How many kilometres is it to 北岸村?", "12公里", True),
        ("北岸村的茶园估值多少人民币?", "24亿元", True),
    ],
)
def test_households_are_not_counted_in_points_or_acres(
    question: str, span: str, left: bool
) -> None:
    text = f"北岸村{span}。"
    marked = Reading((Candidate(0, 3, 3 + len(span), 0.5),), 0.9)
    found = fitted(question, Kind.NUMBER, [Passage(text, "")], marked)
    assert bool(found.candidates) is left


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("那户的老人多大岁数了?", "81岁", "30万元"),
        ("种豆子的地有多大?", "1.2万亩", "330万吨"),
        ("这条路修了多久?", "两年多", "31岁"),
        ("矿难死了几个人?", "6人", "500米"),
        ("夜里冷到多少度?", "零下12℃", "12家"),
        ("住户里烧煤的占几成?", "八成", "40户"),
        ("赔偿最后赔多少?", "3万元", "80岁"),
        ("演了几个节目?", "13个", "12.18万元"),
        ("抓住了几个?", "8名", "1万多元"),
        ("干了几个钟头?", "七八个小时", "45岁"),
        ("厂房面积多大了?", "3000平方米", "30岁"),
        ("湿地有多少种鸟?", "300种", "300亩"),
    ],
)
def test_everyday_words_ask_for_a_unit_too(question: str, told: str, other: str) -> None:
    unit = asked_unit(question)
    assert unit is not None
    assert unit.search(told)
    assert not unit.search(other)


def test_a_question_without_a_unit_asks_for_none() -> None:
    assert asked_unit("估值多少人民币?") is None
    assert asked_unit("新增学位多少?") is None
    assert asked_unit("茶厂持有北山投资多少股份?") is None
    assert asked_unit("投资多少学校?") is None
    assert asked_unit("有多少个亿?") is None
    assert asked_unit("By how much did premium income rise?") is None
    assert asked_unit("By how much did fixed investment grow?") is None


@pytest.mark.parametrize(
    ("marked", "date"),
    [
        ("自2012年成立以来", "2012年"),
        ("2023年", "2023年二季度末"),
        ("10月25", "10月25日至26日"),
    ],
)
def test_a_date_is_given_whole_and_alone(marked: str, date: str) -> None:
    text = "自2012年成立以来稳步发展,截至2023年二季度末规模扩大,10月25日至26日开会。"
    at = text.index(marked)
    found = fitted(
        "什么时候?",
        Kind.DATE,
        [Passage(text, "")],
        Reading((Candidate(0, at, at + len(marked), 0.5),), 0.9),
    )
    best = found.candidates[0]
    assert text[best.start : best.end] == date


@pytest.mark.parametrize(
    ("question", "text", "marked", "whole"),
    [
        ("船什么时候找到的?", "8月7日0时40分,船已找到。", "8月7日0时40分", "8月7日0时40分"),
        (
            "船什么时候靠岸?",
            "船将于3月28日早晨到上午靠岸。",
            "3月28日早晨到上午",
            "3月28日早晨到上午",
        ),
        ("船哪天找到的?", "8月7日0时40分,船已找到。", "8月7日0时40分", "8月7日"),
        ("船什么时候找到的?", "8月7日0时40分,船已找到。", "8月7日", "8月7日"),
        ("何时上报?", "分别于次月5日前上报。", "次月5日前", "次月5日前"),
        ("何时上报?", "分别于次月5日前上报。", "5日", "5日"),
        ("船几点到北岸?", "船原定11:30分开,13:50分到北岸。", "13:50分", "13:50分"),
    ],
)
def test_the_hour_that_the_reader_marked_stays_with_its_day(
    question: str, text: str, marked: str, whole: str
) -> None:
    at = text.index(marked)
    one = Reading((Candidate(0, at, at + len(marked), 0.6),), 0.9)
    (best,) = fitted(question, Kind.DATE, [Passage(text, "")], one).candidates
    assert (text[best.start : best.end], best.score) == (whole, 0.6)


def test_how_often_may_be_told_without_a_number() -> None:
    text = "水深按月发布,3日起每周预报。"
    at = text.index("按月")
    one = Reading((Candidate(0, at, at + 2, 0.6),), 0.9)
    (best,) = fitted("水深多久发布一次?", Kind.NUMBER, [Passage(text, "")], one).candidates
    assert (text[best.start : best.end], best.score) == ("按月", 0.6)


@pytest.mark.parametrize(
    ("question", "text", "other", "asked"),
    [
        ("规模占总量的比重多少?", "规模达18万亿元,占比超过四分之一。", "18万亿元", "超过四分之一"),
        ("这次筹了多少钱?", "这是18个月里最多的,筹得3500万美元。", "18个月", "3500万美元"),
    ],
)
def test_what_is_measured_in_another_unit_comes_behind_what_may_be_meant(
    question: str, text: str, other: str, asked: str
) -> None:
    candidates = tuple(
        Candidate(0, text.index(span), text.index(span) + len(span), score)
        for span, score in ((other, 0.4), (asked, 0.1))
    )
    found = fitted(question, Kind.NUMBER, [Passage(text, "")], Reading(candidates, 0.9))
    best = found.candidates[0]
    assert text[best.start : best.end] == asked


def test_how_heavy_is_never_answered_with_money() -> None:
    text = "键盘重约842g，到手价为699 元。"
    price, weight = text.index("699"), text.index("842")
    read = Reading(
        (Candidate(0, price, price + 5, 0.6), Candidate(0, weight, weight + 4, 0.1)), 0.9
    )
    found = fitted("键盘重量是多少？", Kind.NUMBER, [Passage(text, "")], read)
    assert [text[item.start : item.end] for item in found.candidates] == ["842g"]
    assert found.answerable < 0.9


@pytest.mark.parametrize(
    ("question", "text", "marked", "fits"),
    [
        ("这条路修了几年?", "2019年,东岭路动工,历时3年。", "2019年", False),
        ("这条路修了几年?", "2019年,东岭路动工,历时3年。", "3年", True),
        ("How many years did it take?", "2019年,东岭路动工,历时3年。", "2019年", False),
        ("How many countries sent delegates?", "8月,12个国家的代表到会。", "8月", False),
        ("How many countries sent delegates?", "8月,12个国家的代表到会。", "12个", True),
        ("渡口停了几个月?", "渡口8月停航,停了5个月。", "5个月", True),
        ("几日内要交齐?", "收到通知后30日内交齐。", "30日", True),
    ],
)
def test_a_year_of_the_calendar_counts_nothing(
    question: str, text: str, marked: str, fits: bool
) -> None:
    at = text.index(marked)
    read = Reading((Candidate(0, at, at + len(marked), 0.5),), 0.9)
    assert bool(fitted(question, Kind.NUMBER, [Passage(text, "")], read).candidates) is fits
