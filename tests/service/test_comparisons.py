import pytest

from service.answers.choosing.compared import compared_in
from service.answers.choosing.comparisons import compare
from service.reader.reading import Passage

PASSAGES = [
    Passage("论坛于2021年3月在南山区召开。", ""),
    Passage("李青任副组长。北岸区有学校30所,南山区有学校1.2万所。", ""),
    Passage("西河县增长9.5%,高于东桥县5个百分点。城镇改革比乡村改革更难。", ""),
    Passage("技术投资增长20.5%,增速比上季度加快0.3个百分点,比全部投资增速高14.7个百分点。", ""),
]


@pytest.mark.parametrize(
    ("question", "option"),
    [
        ("北岸区和南山区哪个学校更多?", "南山区"),
        ("北岸区和南山区,哪个区的学校少?", "北岸区"),
        ("西河县与东桥县谁增长得快?", "西河县"),
        ("技术投资和全部投资谁增长得更快?", "技术投资"),
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


@pytest.mark.parametrize(
    ("question", "text", "option"),
    [
        ("园区的实验室和车间哪个多?", "园区建成50个实验室、300个车间。", "车间"),
        (
            "滩涂光伏工程和山顶风电工程哪个更大?",
            "一个200万千瓦的滩涂光伏工程开工。100万千瓦的山顶风电工程完工。",
            "滩涂光伏工程",
        ),
        ("食堂和宿舍哪种数量更多?", "学校有十一个食堂、三栋宿舍。", "食堂"),
        ("青城和白城谁先办的运动会?", "这是继2001年的青城和2011年的白城之后第三届运动会。", "青城"),
        (
            "港区共同体的名师工作室和实践基地,哪一类多?",
            "共同体组建100个名师工作室、102个实践基地。",
            "实践基地",
        ),
        ("东桥和西桥哪座晚开工?", "东桥2021年3月开工,西桥2020年9月开工。", "东桥"),
        (
            "电池和汽车谁的出口增速更高?",
            "电池、汽车的出口额分别为98亿元、49亿元,同比分别增长24%、35%。",
            "汽车",
        ),
        (
            "出口和进口哪个金额大?",
            "进出口总额90亿元。其中,出口40亿元,增长9%;进口50亿元,增长2%。",
            "进口",
        ),
        (
            "老城改造,今年前五个月和去年全年比哪个完成得多?",
            "今年前五个月完成185个,已超过了去年全年。",
            "今年前五个月",
        ),
        (
            "前10个月和前三季度相比,哪个增速更快?",
            "前10个月投资增长20.5%,增速比前三季度加快0.3个百分点。",
            "前10个月",
        ),
    ],
)
def test_figures_in_front_in_turn_and_of_times(question: str, text: str, option: str) -> None:
    found = compare(question, [Passage(text, "")])
    assert found is not None
    assert found.option == option


def test_figures_in_other_units_decide_nothing() -> None:
    assert compare("甲塔和乙塔哪个更大?", [Passage("甲塔高30米,乙塔重40吨。", "")]) is None


@pytest.mark.parametrize(
    ("question", "text", "option"),
    [
        (
            "北店的蔬菜和水果哪个供应量更多?",
            "北店增加蔬菜、水果供应量,其中供应猪肉61吨、库存175吨,供应蔬菜120吨、库存92吨,供应水果205吨、库存806吨。",
            "水果",
        ),
        (
            "南城和北城,谁的签约金额更高?",
            "在南城,投资3亿元的项目完成了,南城签约金额超6000亿元。北城与东城的112个项目签约金额近150亿元。",
            "南城",
        ),
        (
            "东校的计划招生人数和实际招生人数,哪个更多?",
            "东校计划招生人数312人,实际招生人数却达725人。",
            "实际招生人数",
        ),
        (
            "物流配送示范基地和示范城市,哪个更多?",
            "创建10个物流配送示范城市、打造50个物流配送示范基地。",
            "示范基地",
        ),
        (
            "南区是大企业多还是小企业多?",
            "南区有730家大企业、12000家小企业。",
            "小企业",
        ),
        (
            "受灾人次和经济损失哪个下降更多?",
            "其中受灾人次、死亡人数和经济损失,相比前五年分别下降36.0%、22.9%、39.0%。",
            "经济损失",
        ),
        ("落水的人里是获救的多还是遇难的多?", "目前4人获救,7人遇难。", "遇难"),
        ("东桥早还是西桥早建成?", "东桥于2001年建成,西桥于2005年建成。", "东桥"),
        (
            "北厂的净利润和营业收入,同比哪个跌得更狠?",
            "北厂营业收入79.87亿元,同比减少22.93%;净利润12.88亿元,同比减少55.67%。",
            "净利润",
        ),
    ],
)
def test_the_figure_that_tells_of_what_is_asked_counts(
    question: str, text: str, option: str
) -> None:
    found = compare(question, [Passage(text, "")])
    assert found is not None
    assert found.option == option


def test_what_several_have_together_is_no_figure_of_one_of_them() -> None:
    text = "东省、西省、南省3个省份的完工量总数占全国的90.1%。其中,东省的完工量占全国的50.1%。"
    assert compare("东省和西省谁的完工量占比更高?", [Passage(text, "")]) is None


def test_who_lost_more_is_told_by_profits_and_not_by_revenue() -> None:
    text = "2021年,公司营收125.15亿元,净利润-18.14亿元;2022年,公司营收77.19亿元,净利润-69.07亿元。"
    found = compare("2021年和2022年相比,哪一年亏得更狠?", [Passage(text, "")])
    assert found is not None
    assert found.option == "2022年"
