"""Promises of service/reader/asked.py."""

import pytest

from service.reader.asked import Asked, take_apart


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Which memorial hall did Li Xi visit?",
            Asked("Li Xi visit", "哪个", "memorial hall", ""),
        ),
        ("Which schools are members?", Asked("members", "哪些", "schools", "")),
        ("In which areas must it be used?", Asked("it be used", "哪些", "areas", "")),
        ("What model does it draw on?", Asked("it draw on", "什么", "model", "")),
        ("What kind of project was built?", Asked("built", "什么", "project", "")),
        ("How many people died in 2021?", Asked("", "多少", "people", "died in 2021")),
        ("How many jobs are planned?", Asked("planned", "多少", "jobs", "")),
        ("Which force sets up sentries?", Asked("", "哪个", "force", "sets up sentries")),
        ("What acts are banned on ferries?", Asked("banned on ferries", "哪些行为", "", "")),
        ("Which acts were passed in 2020?", Asked("passed in 2020", "哪些", "acts", "")),
        ("Which acts of charity are forbidden?", Asked("forbidden", "哪些", "acts of charity", "")),
        ("By what year should it end?", Asked("it end", "哪一年", "", "")),
        ("By how much did sales grow?", Asked("did sales grow", "多少", "", "")),
        ("How many times did it stop?", Asked("it stop", "多少次", "", "")),
        ("How many times as large is it?", Asked("it? as large", "多少倍", "", "")),
        ("At what age did she learn it?", Asked("she learn it", "多少岁", "", "")),
        ("What age group was it?", Asked("it", "什么", "age group", "")),
        ("How much faster is it than a bus?", Asked("it than a bus faster", "多少", "", "")),
        ("How much older than him is she?", Asked("she older than him", "多少", "", "")),
        ("How much timber is it?", Asked("it", "多少", "timber", "")),
        ("How heavy a fine was it?", Asked("it", "多少", "fine", "")),
        ("How heavy is the ship?", Asked("is the ship", "多重", "", "")),
        ("What level of flood response is it?", Asked("it", "几级", "flood response", "")),
        ("What level of income is it?", Asked("it", "什么", "level of income", "")),
        ("What use are the wells?", Asked("the wells", "有什么作用", "", "")),
        ("What do pupils call the hill?", Asked("pupils the hill", "称为什么", "", "")),
        ("What do pupils call for?", Asked("do pupils call for", "什么", "", "")),
        ("What is the barn used for now?", Asked("the barn now", "用于什么", "", "")),
        ("What happens to lost bags?", Asked("lost bags", "会怎样", "", "")),
        ("What happened to the barge?", Asked("the barge", "发生了什么", "", "")),
        ("Which day of May Day week is it?", Asked("it", "哪一天", "", "")),
        ("Which day of the May Day week is it?", Asked("the May Day week it", "哪一天", "", "")),
        ("How large is the house?", Asked("is the house", "多大", "", "")),
        (
            "What was the turnover of the bank?",
            Asked("was the turnover of the bank", "多少", "", ""),
        ),
        ("What is the main business?", Asked("is the main business", "什么", "", "")),
        (
            "What was the reason for the price?",
            Asked("was the reason for the price", "什么", "", ""),
        ),
        ("Who decides the plan?", Asked("", "谁", "", "decides the plan")),
        ("Who is the mayor?", Asked("is the mayor", "谁", "", "")),
        ("Where was it signed?", Asked("was it signed", "在哪里", "", "")),
        ("What post does Li Xi hold there?", Asked("Li Xi", "担任什么职务", "", "there")),
        ("What was Li Xi's job title?", Asked("Li Xi", "担任什么职务", "", "")),
        ("What is Li Xi's position on it?", Asked("is Li Xi's position on it", "什么", "", "")),
        ("Who is Li Xi?", Asked("Li Xi", "担任什么职务", "", "")),
        ("Who was Dr. Li?", Asked("Dr. Li", "担任什么职务", "", "")),
        ("Who is Li Xi's son?", Asked("is Li Xi's son", "谁", "", "")),
        ("What is the name of Li's son?", Asked("Li's son", "叫什么名字", "", "")),
        ("What's Li's full name?", Asked("Li", "叫什么名字", "", "")),
        ("What is the river called?", Asked("the river", "叫什么名字", "", "")),
        ("What was it named after?", Asked("was it named after", "什么", "", "")),
        ("Which position is the best?", Asked("the best", "哪个", "position", "")),
        ("Which Dover district was chosen?", Asked("Dover chosen", "哪个区", "", "")),
        ("From which cities did they come?", Asked("they come", "哪些城市", "", "")),
        ("Which five teachers won?", Asked("", "哪些", "teachers", "won")),
        ("What has driven growth?", Asked("", "什么", "", "driven growth")),
        ("What put him at risk?", Asked("", "什么", "", "put him at risk")),
        ("What does it do?", Asked("does it do", "什么", "", "")),
        ("What has it done?", Asked("has it done", "什么", "", "")),
        ("Who heads the society?", Asked("the society heads", "是谁", "", "")),
        (
            "What was the main factor driving sales?",
            Asked("was the main factor driving sales", "什么", "", ""),
        ),
        ("What does 'legal costs' mean?", Asked("does 'legal costs' mean", "什么", "", "")),
        ("What gross margin did it have?", Asked("it have", "多少", "gross margin", "")),
        ("Which mill in the south was shut?", Asked("in the south shut", "哪个", "mill", "")),
        (
            "Which farm run in Dover district won a prize?",
            Asked("", "哪个", "farm", "run in Dover district won a prize"),
        ),
        ("Which town in the south was hit?", Asked("in the south hit", "哪个镇", "", "")),
        (
            "Why are labels used when goods leave?",
            Asked("are labels used when goods leave", "为什么", "", ""),
        ),
        ("What must it open when it burns?", Asked("must it open when it burns", "什么", "", "")),
        ("When it rains, who pays?", Asked("When it rains,", "谁", "", "pays")),
        ("Did the mill have more income?", Asked("Did the mill have more income", "多少", "", "")),
        ("Name the members.", Asked("Name the members", "什么", "", "")),
    ],
)
def test_a_question_is_taken_apart(question: str, asked: Asked) -> None:
    found = take_apart(question)
    parts = (found.before, found.word, found.noun, found.after)
    assert tuple(" ".join(part.strip(" ?.").split()) for part in parts) == (
        asked.before,
        asked.word,
        asked.noun,
        asked.after,
    )
