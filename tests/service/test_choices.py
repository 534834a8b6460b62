import pytest

from service.answers.choosing.choices import choose
from service.answers.choosing.options import options_in
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
        ("损害作为普通债权还是共益债务清偿?", ("普通债权", "共益债务")),
        ("案件由中级法院还是高级法院审理?", ("中级法院", "高级法院")),
        ("粮库选址东岸村还是新岸湾村?", ("东岸村", "新岸湾村")),
        ("食堂选东岸村还是新岸湾村?", ("东岸村", "新岸湾村")),
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
    ("question", "text", "option"),
    [
        ("附注应选“指南类”还是“智能类”?", "类别选择“指南类”,附注选择“智能类”。", "智能类"),
        ("对工厂实行动态管理还是终身制?", "对工厂实行动态管理。", "动态管理"),
        ("论坛在甲省东城区还是西城区开?", "东城区承办论坛。", "东城区"),
        ("应在3个还是5个工作日内上报?", "应在3个工作日内上报。", "3个工作日"),
        ("大会是6月19日还是6月20日办的?", "当地时间6月20日中午举行大会。", "6月20日"),
        ("通知是每年10月底前还是11月底前下发?", "每年10月底前下发通知。", "10月底前"),
        ("学员感受创新的是南山还是北山?", "走进南山感受茶文化,奔赴北山感受创新的力量。", "北山"),
        (
            "第三部分讲经济还是国际形势和外交工作?",
            "第三部分是国际形势和我国外交工作。",
            "国际形势和我国外交工作",
        ),
        ("正在拟订的是东省还是西省的基本法?", "东省基本法正在拟订。", "东省"),
    ],
)
def test_an_option_is_cut_where_the_words_say(question: str, text: str, option: str) -> None:
    chosen = choose(question, [Passage(text, "")], NOTHING)
    assert chosen is not None
    assert chosen.option == option


def test_the_option_at_the_name_that_is_quoted_is_chosen() -> None:
    text = "京剧《少年强》与藏族舞蹈《山歌》、傣族舞蹈《竹林》让孩子们浸润其中。"
    found = choose("《山歌》是藏族舞蹈还是傣族舞蹈?", [Passage(text, "")], Reading((), 0.5))
    assert found is not None
    assert found.option == "藏族舞蹈"


@pytest.mark.parametrize(
    ("question", "option"),
    [
        ("其他经营者应当每年还是每二年至少报送一次信息?", "每二年"),
        ("大型经营者应当每年还是每二年至少报送一次信息?", "每年"),
    ],
)
def test_how_often_ends_where_the_other_does(question: str, option: str) -> None:
    text = "大型经营者,应当每年至少报送一次信息;其他经营者应当每二年至少报送一次信息。"
    chosen = choose(question, [Passage(text, "")], NOTHING)
    assert chosen is not None
    assert chosen.option == option


@pytest.mark.parametrize(
    ("question", "text", "option"),
    [
        ("7月跨境资金净流入高于还是低于上半年月均值?", "7月份,跨境资金净流入高于上半年月均值。", "高于"),
        ("上半年利润是增长了还是下降了?", "上半年利润下降5%。", "下降"),
        ("网签由科技局还是住建局房屋交易管理中心开通?", "网签由市住建局房屋交易管理中心开通。", "住建局房屋交易管理中心"),
        ("发生火灾的原因来自住户还是商户?", "发生火灾的原因来自商户而非住户。", "商户"),
    ],
)  # fmt: skip
def test_what_is_opposite_longer_or_denied(question: str, text: str, option: str) -> None:
    chosen = choose(question, [Passage(text, "")], NOTHING)
    assert chosen is not None
    assert chosen.option == option


def test_the_option_in_the_clause_of_the_subject_is_chosen() -> None:
    text = "联合申报的核心队员均视同为第一完成人,参与队员均视同为第四完成人。"
    question = "联合申报里的参与队员算第一完成人还是第四完成人?"
    chosen = choose(question, [Passage(text, "")], NOTHING)
    assert chosen is not None
    assert chosen.option == "第四完成人"
