import pytest

from service.answers.options import choose, compare, compared_in, options_in, quantity_of
from service.reader.reading import Candidate, Passage, Reading

NOTHING = Reading((), 0.0)
PASSAGES = [
    Passage("论坛于2021年3月在南山区召开。", ""),
    Passage("李青任副组长。北岸区有学校30所,南山区有学校1.2万所。", ""),
    Passage("西河县增长9.5%,高于东桥县5个百分点。城镇改革比乡村改革更难。", ""),
]


@pytest.mark.parametrize(
    ("question", "options"),
    [
        ("论坛是在北岸区还是在南山区召开的?", ("北岸区", "南山区")),
        ("图像靠拼接生成还是靠计算生成?", ("拼接", "计算")),
        ("由土地局主管还是农业局主管?", ("土地", "农业")),
        ("应当优先开发还是优先节约?", ("开发", "节约")),
    ],
)
def test_both_sides_of_a_choice_are_found_without_what_they_share(
    question: str, options: tuple[str, str]
) -> None:
    assert [
        option in forms for option, forms in zip(options, options_in(question), strict=True)
    ] == [True, True]


@pytest.mark.parametrize(
    ("question", "option"),
    [
        ("论坛是在北岸区还是在南山区召开的?", "南山区"),
        ("李青任组长还是副组长?", "副组长"),
    ],
)
def test_of_two_alternatives_the_one_in_the_sentence_is_chosen(question: str, option: str) -> None:
    chosen = choose(question, PASSAGES, NOTHING)
    assert chosen is not None
    assert chosen.option == option


def test_where_a_sentence_holds_both_the_reader_decides() -> None:
    text = "评审由甲校与乙校分担,最终由乙校公布。"
    at = text.index("乙校公布")
    reading = Reading((Candidate(0, at, at + 2, 0.7), Candidate(0, 4, 6, 0.2)), 0.9)
    chosen = choose("评审由甲校还是乙校公布?", [Passage(text, "")], reading)
    assert chosen is not None
    assert chosen.option == "乙校"


@pytest.mark.parametrize(
    ("question", "option"),
    [
        ("北岸区和南山区哪个学校更多?", "南山区"),
        ("北岸区和南山区,哪个区的学校少?", "北岸区"),
        ("西河县与东桥县谁增长得快?", "西河县"),
        ("城镇改革和乡村改革哪个更难?", "城镇改革"),
    ],
)
def test_a_comparison_is_decided_by_words_or_by_numbers_of_one_unit(
    question: str, option: str
) -> None:
    found = compare(question, PASSAGES)
    assert found is not None
    assert found.option == option
    assert found.supports


@pytest.mark.parametrize(
    ("question", "text", "option"),
    [
        (
            "8月10日北岸银行的游资和散户,哪个净流入的钱更多?",
            "8月10日数据方面,游资净流入1382.94万元,散户净流入4300.4万元。",
            "散户",
        ),
        (
            "7月份城镇和乡村,哪边的零售额增长更快?",
            "7月份,城镇零售额31920亿元,同比增长2.3%;乡村零售额4841亿元,增长3.8%。",
            "乡村",
        ),
        (
            "截至7月末上海的证券公司和期货公司,数量上哪种多",
            "截至7月末,上海共有证券公司32家、期货公司36家。",
            "期货公司",
        ),
    ],
)
def test_when_and_where_is_not_one_of_the_two_and_growth_is_told_by_rates(
    question: str, text: str, option: str
) -> None:
    found = compare(question, [Passage(text, "")])
    assert found is not None
    assert found.option == option


@pytest.mark.parametrize(
    "question", ["北岸区和南山区哪天开学?", "北岸区有多少学校?", "北岸区、南山区还有哪些学校?"]
)
def test_other_questions_compare_nothing(question: str) -> None:
    assert compared_in(question) is None


def test_a_quantity_is_its_value_and_its_unit() -> None:
    assert quantity_of("1.2万所") == (12000.0, "所")
    assert quantity_of("3,000余人") == (3000.0, "人")
    assert quantity_of("三所") is None
