import pytest

from service.answers.lists.enumeration import items_in
from service.answers.spans.asked_number import asked_number
from service.answers.spans.numbers import is_of_a_name
from service.answers.spans.stated_count import stated_count


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("33个重点项目分别是什么?", 33),
        ("“四名”是哪四种人?", 4),
        ("联盟有哪些成员?", None),
        ("第三条规定了哪些内容?", None),
        ("第十二条和第2步要做哪些事?", None),
        ("守住底线要守住哪五关?", 5),
        ("六点共识包括哪些内容?", 6),
        ("六点的会有哪些人参加?", None),
        ("花会在哪三天举行?", None),
        ("3个区的5所学校是哪些?", None),
        ("Which eleven bodies rated it?", 11),
    ],
)
def test_a_question_may_state_how_many_items_there_are(question: str, count: int | None) -> None:
    assert stated_count(question) == count


@pytest.mark.parametrize(
    ("question", "text", "number"),
    [
        ("共建的学科总数是多少?", "22所高校65个学科开展共建", "65个"),
        ("有多少所高校?", "22所高校65个学科开展共建", "22所"),
        ("成员现在有几个?", "成员由4个扩大至11个", "11个"),
        ("成员原来有几个?", "成员由4个扩大至11个", "4个"),
        ("有多少人?", "共有30人参加", "30人"),
        ("面积多大?", "园区建成后,面积约3300平方米", "约3300平方米"),
        ("几天内答复?", "收到之日起十个工作日内答复", "十个工作日"),
        ("贡献了多少收入?", "我国百分之八十以上的收入", "百分之八十以上"),
        ("奖金多少?", "2023年发放奖金", "2023年发放奖金"),
        ("建校多少年了?", "建校20年", "20年"),
        ("收费多少?", "收费25澳元", "25澳元"),
        ("有几个村?", "调整后为18个村", "18个村"),
        ("得了第几?", "获得第四", "第四"),
        ("送教多少次?", "送教活动数十次", "数十次"),
        ("申请几项专利?", "申请发明专利不少于 10 项", "10 项"),
        ("申请几项专利?", "申请发明专利 10 余", "10"),
        ("有多少条横带?", "体侧有4、5条横带", "4、5条横带"),
        ("坑有多深?", "坑深276米-285米", "276米-285米"),
        ("广场面积多大?", "不超过200万平方呎", "不超过200万平方呎"),
        ("有几个村和社区?", "调整后为8个村、2个社区", "8个村、2个社区"),
        ("分成几对几组?", "共八队,分成两组", "八队,分成两组"),
        ("风圈半径多大?", "风圈半径300~450公里", "300~450公里"),
        ("收益率是多少?", "回报率2.95%-2.96%", "2.95%-2.96%"),
        ("阵风几级?", "阵风6至7级", "6至7级"),
        ("罚款多少?", "处三千元以上五千元以下罚款", "三千元以上五千元以下"),
        ("拘留几天?", "处五日以上十日以下拘留", "五日以上十日以下"),
        ("罚几倍?", "处价款二倍以上、五倍以下罚款", "二倍以上、五倍以下"),
        ("罚款多少?", "对三人以上五千元以下的罚款", "五千元以下"),
        ("有多少人?", "30人以上的团队,20人以下的小组", "30人以上"),
        ("补偿多少钱?", "按每亩六百元补偿", "每亩六百元"),
        ("罚多少钱?", "按每平方米三百元以上五百元以下罚款", "每平方米三百元以上五百元以下"),
        ("每亩补偿多少钱?", "按每亩六百元补偿", "六百元"),
        ("补贴多少钱?", "每年20万元", "20万元"),
        ("种几株?", "每亩六百株", "六百株"),
        ("有多少人?", "30人以上的20人以下的", "30人以上"),
        ("按什么比例分担?", "按照1:1比例", "1:1比例"),
        ("项目有多少个?", "2016-2018年建成项目5个", "5个"),
    ],
)
def test_of_several_numbers_the_asked_one_is_given(question: str, text: str, number: str) -> None:
    start, end = asked_number(question, text, 0, len(text))
    assert text[start:end] == number


@pytest.mark.parametrize(
    ("text", "marked", "number"),
    [
        ("年化回报率2.95%-2.96%。", "2.95%", "2.95%-2.96%"),
        ("半径120~160公里", "120", "120~160公里"),
        ("开销每月不低于5000元", "5000元", "不低于5000元"),
        ("市场规模超过25亿元", "25亿元", "超过25亿元"),
        ("面积约3300平方米", "3300平方米", "3300平方米"),
    ],
)
def test_a_range_is_given_whole_and_a_bound_with_its_number(
    text: str, marked: str, number: str
) -> None:
    at = text.index(marked)
    start, end = asked_number("多少?", text, at, at + len(marked))
    assert text[start:end] == number


def test_an_english_question_shares_its_chinese_words_with_the_number_beside_them() -> None:
    text = "成立20个专班,去年又培训300个班次"
    start, end = asked_number("How many were trained?", text, 0, len(text), said="培训多少")
    assert text[start:end] == "300个班次"


def test_a_bound_that_the_question_says_is_no_part_of_the_number() -> None:
    start, end = asked_number("增长率超过多少?", "增长率超过30%", 5, 8)
    assert "增长率超过30%"[start:end] == "30%"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("计划以名家、名师、名校长、名班主任", ["名家", "名师", "名校长", "名班主任"]),
        ("以人的提升、物的改造、业的发展为主旨", ["人的提升", "物的改造", "业的发展"]),
        ("林县“牵手”北岸、云山、南桥等地", ["北岸", "云山", "南桥"]),
        ("面向木器、皮革、五金等离散型工业、贸易推广", ["木器", "皮革", "五金"]),
        ("对不可移动文物、历史建筑、古树名木", ["不可移动文物", "历史建筑", "古树名木"]),
        ("R27客机、雪龙船、海基台", ["R27客机", "雪龙船", "海基台"]),
        ("举办北岸论坛、南山大会、东桥展览等大型活动十余次", ["北岸论坛", "南山大会", "东桥展览"]),
    ],
)
def test_the_clause_around_a_list_is_no_part_of_its_items(text: str, items: list[str]) -> None:
    assert [text[a:b] for a, b in items_in(text, 0, len(text))] == items


def test_the_digits_of_a_name_are_no_number() -> None:
    text = "抗癌新药wz-1以4800万元转让,gdp1.2万亿元"
    at = text.index("wz-1")
    assert asked_number("WZ-1的价格是多少?", text, at + 3, at + 4) == (at + 3, at + 4)
    assert is_of_a_name(text, at, at + 4)
    assert is_of_a_name(text, at + 3, at + 4)
    gdp = text.index("1.2万亿元")
    assert not is_of_a_name(text, gdp, gdp + 6)


@pytest.mark.parametrize(
    ("question", "text", "number"),
    [
        ("每户最多能领几袋?", "每户领取种子不得超过三袋。", "三袋"),
        ("绳子最长不能超过多少米?", "绳长不超过两米。", "两米"),
        ("值班员每晚至少巡几次?", "值班员每晚巡查不得少于四次。", "四次"),
        # Superlatives bound nothing, one bound does not say the other, and 超过 is no upper one.
        ("最大的工程投资多少?", "最大的工程投资不低于30亿元。", "不低于30亿元"),
        ("每户最多能领几袋?", "每户领取种子不少于三袋。", "不少于三袋"),
        ("最多一天来了多少人?", "最多一天游客超过3000人。", "超过3000人"),
    ],
)
def test_a_bound_that_the_question_says_in_other_words_is_no_part_of_the_number(
    question: str, text: str, number: str
) -> None:
    start, end = asked_number(question, text, len(text) - 3, len(text) - 1)
    assert text[start:end] == number


def test_an_age_is_a_number_with_its_unit() -> None:
    text = "报名者须年满十八周岁"
    start, end = asked_number("报名者要满多少岁?", text, text.index("十"), len(text) - 2)
    assert text[start:end] == "十八周岁"
