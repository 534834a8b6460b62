"""What is told of one thing is no answer about another of its kind."""

import pytest

from indexer.chunk import Chunk
from indexer.documents import Kind
from indexer.index import Index
from indexer.text.flow import Flow
from service.answers.near_misses.siblings import of_the_sibling_asked
from service.reader.reading import Candidate, Reading


class _Texts(Index):
    """The part of an index that has the text of a document, over one."""

    def __init__(self, text: str) -> None:
        self._text = text

    def text(self, document_id: str) -> str:  # noqa: ARG002
        return self._text


def _left(question: str, text: str, *spans: str, heading: str = "题") -> list[str]:
    chunk = Chunk("d#0", "d", "题", None, ("题", heading), Kind.BODY, Flow.of(text))
    places = [text.index(span) for span in spans]
    candidates = tuple(
        Candidate(0, start, start + len(span), 0.3)
        for start, span in zip(places, spans, strict=True)
    )
    found = of_the_sibling_asked(question, [chunk], Reading(candidates, 0.9), _Texts(text))
    kept = [text[one.start : one.end] for one in found.candidates]
    assert found.answerable == pytest.approx(0.9 * len(kept) / len(spans))
    return kept


_DAMS = "东岭水库总库容1.2亿立方米;西坪水库坝高41米,1972年开工。两座大坝都在检修。"


@pytest.mark.parametrize(
    ("question", "text", "span"),
    [
        ("东岭水库坝高多少米？", _DAMS, "41米"),
        ("东岭水库是哪年开工的？", _DAMS, "1972年"),
        ("西坪水库总库容有多大？", _DAMS, "1.2亿立方米"),
        # in one sentence, each with its own clause
        ("乙级供应商押金多少？", "甲级供应商押金5万元,乙级供应商每季度考评。", "5万元"),
        ("甲级供应商多久考评？", "甲级供应商押金5万元,乙级供应商每季度考评。", "每季度"),
        # grades that stand against each other
        ("一般保护区为什么禁止钓鱼？", "一般保护区每年巡查。重点保护区禁止钓鱼。", "禁止钓鱼"),
        # the sentence before says whose it is
        ("南汊渡口有几艘船？", "北汊渡口在镇东。有渡船3艘。\n南汊渡口1970年设立。", "3艘"),
        # behind whoever says so, and behind a date
        (
            "柳荫小区换多少公里水管？",
            "柳荫小区去年已换管。局长介绍,桐花小区有2公里水管要换。",
            "2公里",
        ),
        ("上河村收入多少？", "2021年下河村收入300万元。上河村种茶。", "300万元"),
        # another kind of way, told by where it runs
        (
            "河湾公路设计时速多少？",
            "河湾公路已通车。甲城至乙城铁路长70公里,设计时速200公里。",
            "200公里",
        ),
        # books, and one that is named only further on
        (
            "《渔谣续编》印了多少册？",
            "社里出了《渔谣初编》,印了900册。《渔谣续编》在排版。",
            "900册",
        ),
        (
            "修《茶山志》拨了多少经费？",
            "先修的是《盐场志》。省里拨了80万元。还有一部《茶山志》。",
            "80万元",
        ),
        # firms by the short forms that the document gives them
        (
            "北岸重工有多少员工？",
            "收购南岸软件有限公司(以下简称“南岸软件”)和北岸重工有限公司(以下简称“北岸重工”)。南岸软件有员工90人。",
            "90人",
        ),
    ],
)
def test_what_is_told_of_a_sibling_goes(question: str, text: str, span: str) -> None:
    assert _left(question, text, span) == []


@pytest.mark.parametrize(
    ("question", "text", "span"),
    [
        ("西坪水库坝高多少米？", _DAMS, "41米"),
        ("西坪水库是哪年开工的？", _DAMS, "1972年"),
        # the document does not know the one asked about: the name may be typed wrong
        ("西平水库坝高多少米？", _DAMS, "41米"),
        # both are asked about, or one is asked for
        ("东岭水库比西坪水库矮多少？", _DAMS, "41米"),
        ("东岭水库和西坪水库哪年开工？", _DAMS, "1972年"),
        ("和东岭水库一起检修的是哪座水库？", _DAMS, "西坪水库"),
        # 其 may be either
        ("东岭水库库容多大？", "东岭水库在北。西坪水库在其下游,其库容2亿立方米。", "2亿立方米"),
        # the sibling does something to the one asked about
        ("上河村得到多少捐款？", "上河村遭灾。下河村给上河村捐了3万元。", "3万元"),
        ("上河村得到多少捐款？", "上河村遭灾。下河村出了3万元,送到上河村。", "3万元"),
        # a longer name of the same
        ("湖滨小区有几栋楼？", "城西湖滨小区有9栋楼。湖滨小区在改造。", "9栋"),
        # the paragraph is about the one asked about and has named it last
        ("东岭水库建于哪年？", "西坪水库在检修。东岭水库也是。1966年建成。", "1966年"),
        # a kind of things and no name
        ("柳荫小区换多少水管？", "柳荫小区已改造。老旧小区要换2公里水管。", "2公里"),
        ("柳荫小区换多少水管？", "柳荫小区已改造。完善小区设施,更换水管2公里。", "2公里"),
        ("上游保护区几月巡查？", "上游保护区要巡查。重点保护区5月巡查。", "5月"),
        ("重点项目投资多少？", "重点项目有三个。大型工程投资3亿元。", "3亿元"),
        # a book that is only the ground
        ("《养蜂办法》罚多少？", "《养蜂办法》规定。根据《处罚法》,罚款200元。", "200元"),
        # a short form that is all firms' own word
        (
            "北岸重工股权值多少？",
            "甲有限公司(以下简称“公司”)收购北岸重工有限公司(以下简称“北岸重工”)。公司付了3亿元。",
            "3亿元",
        ),
    ],
)
def test_what_may_be_told_of_the_one_asked_about_stays(question: str, text: str, span: str) -> None:
    assert _left(question, text, span) == [span]


@pytest.mark.parametrize(
    ("question", "text", "span"),
    [
        ("华光公司有多少员工？", "华光公司在城北。东岭公司是客户。公司现有员工800人。", "800人"),
        ("江口医院有多少床位？", "江口医院在城北。河西医院并入。本院有床位900张。", "900张"),
        ("大树村的村支书是谁？", "大树村在山上。小河村有500人。村支书是王明。", "王明"),
    ],
)
def test_what_goes_on_about_the_one_by_its_kind_alone_stays(
    question: str, text: str, span: str
) -> None:
    assert _left(question, text, span) == [span]


def test_what_stands_under_the_heading_of_the_one_asked_about_stays() -> None:
    text = "去年西坪水库检修。坝高30米。又及东岭水库。"
    assert _left("东岭水库坝高多少米？", text, "30米") == []
    assert _left("东岭水库坝高多少米？", text, "30米", heading="东岭水库") == ["30米"]


def test_only_the_candidates_of_the_sibling_go() -> None:
    assert _left("东岭水库有多大？", _DAMS, "41米", "1.2亿立方米") == ["1.2亿立方米"]
