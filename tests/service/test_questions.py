import pytest

from service.questions.kind import Kind, kind_of
from service.questions.language import Language, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("哪些城市加入了联盟?", Language.CHINESE),
        ("AB-7的价格是多少", Language.CHINESE),
        ("Which cities joined 北岸联盟?", Language.ENGLISH),
        ("How many?", Language.ENGLISH),
        ("123", Language.CHINESE),
        ("", Language.CHINESE),
    ],
)
def test_the_language_is_that_of_most_of_the_question(text: str, language: Language) -> None:
    assert language_of(text) is language


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("哪些城市加入了哪些联盟?", Kind.LIST),
        ("一共投了多少钱?", Kind.NUMBER),
        ("共有几个成员单位", Kind.NUMBER),
        ("论坛什么时候召开?", Kind.DATE),
        ("代表团来访是哪几天?", Kind.DATE),
        ("桥在哪两年大修过?", Kind.DATE),
        ("哪几个月封山?", Kind.DATE),
        ("渡船几点到北岸?", Kind.DATE),
        ("食堂中午几点开饭?", Kind.DATE),
        ("风移动得多快?", Kind.NUMBER),
        ("代表提出了几点主张?", Kind.NUMBER),
        ("这是今年第几号令?", Kind.NUMBER),
        ("哪几个村通了车?", Kind.LIST),
        ("这座桥有何用途?", Kind.LIST),
        ("填写问卷有何作用", Kind.FACT),
        ("云山论坛有什么意义?", Kind.FACT),
        ("哪两所学校合并?", Kind.LIST),
        ("南河县上半年工业投资增速", Kind.NUMBER),
        ("北山茶厂 净利润", Kind.NUMBER),
        ("增速放缓的原因", Kind.REASON),
        ("什么拉动了增速", Kind.FACT),
        ("它是理事长单位吗？", Kind.POLAR),
        ("医院应当如何处理投诉?", Kind.FACT),
        ("联盟在何处成立?", Kind.PLACE),
        ("有没有说明资金来源", Kind.POLAR),
        ("学校可不可以收费", Kind.POLAR),
        ("论坛是在甲城还是在乙城召开的？", Kind.CHOICE),
        ("谁承办了展览", Kind.PERSON),
        ("为什么要成立联盟", Kind.REASON),
        ("为啥要成立联盟", Kind.REASON),
        ("对方给的理由是什么?", Kind.REASON),
        ("建桥的目的是什么?", Kind.REASON),
        ("建桥项目的招标人是哪个单位?", Kind.FACT),
        ("会议把明年定为什么年?", Kind.FACT),
        ("什么是绿色校园?", Kind.DEFINITION),
        ("绿色校园是什么？", Kind.DEFINITION),
        ("甲城 投资", Kind.FACT),
        ("Which districts founded the alliance?", Kind.LIST),
        ("How much did the district invest?", Kind.NUMBER),
        ("Which school was named a pilot?", Kind.FACT),
        ("Which school runs the nursery?", Kind.FACT),
        ("Which two cities jointly issued the plan?", Kind.LIST),
        ("Which Northtown schools signed the pact?", Kind.LIST),
        ("What does the plan include?", Kind.LIST),
        ("What was the net profit in 2023?", Kind.NUMBER),
        ("What do card holders pay per ride?", Kind.NUMBER),
        ("What do visitors pay attention to?", Kind.FACT),
        ("What's the area of the park?", Kind.NUMBER),
        ("Who's the head of the school?", Kind.PERSON),
        ("What was the aim of the visit?", Kind.REASON),
        ("What made the price fall?", Kind.REASON),
        ("What are the two main businesses of the firm?", Kind.LIST),
        ("What are the 2023 sales of the firm?", Kind.FACT),
        ("Did the minister say when it opens?", Kind.POLAR),
        ("Can you tell me when it opens?", Kind.DATE),
        ("Which is larger, the north park or the south park?", Kind.CHOICE),
        ("Which cities, counties or districts joined?", Kind.LIST),
        ("When was it held?", Kind.DATE),
        ("Did the district join?", Kind.POLAR),
        ("According to the report, have exports fallen this year?", Kind.POLAR),
        ("In the north, must schools reply?", Kind.POLAR),
        ("Where is the base?", Kind.PLACE),
        ("What does green campus mean?", Kind.DEFINITION),
    ],
)
def test_question_words_tell_the_kind_of_answer(text: str, kind: Kind) -> None:
    assert kind_of(text, language_of(text)) is kind
