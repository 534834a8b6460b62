import pytest

from eval.figures.judge import Verdict
from eval.figures.metrics import figures_of
from eval.reports.report import failures, risk_lines, table, worst
from eval.run import run
from eval.sets.questions import AskedQuestion, Place
from eval.systems.reply import Span
from tests.eval.fake_target import FakeTarget, reply, span

TEXT = "合川与长寿成立共同体。投资约24亿元。"
PLACE = Place("d", 0, 11)
ASKED = [
    AskedQuestion("list", "谁?", ("合川、长寿",), ("合川", "长寿"), ((PLACE,),), "list"),
    AskedQuestion(
        "number", "多少?", ("24亿元", "约24亿元"), (), ((Place("d", 11, 18),),), "number"
    ),
    AskedQuestion("none", "几时?", (), type="missing-attribute"),
    AskedQuestion("broken", "为何?", ("共同体",), (), ((PLACE,),), "reason"),
]


def verdicts() -> tuple[FakeTarget, tuple[Verdict, ...]]:
    target = FakeTarget(
        {"d": TEXT},
        {
            "list": reply("合川区", "长寿", cited=[span(TEXT, TEXT[:11])]),
            "number": reply("24亿元", "2亿元", cited=[Span("d", 11, 18, "改写的话")]),
            "none": reply(confidence=0.7),
        },
        [Span("d", 0, 11, TEXT[:11])],
    )
    return target, run(target, ASKED, target.sources()).verdicts


def test_each_question_is_judged_by_its_kind() -> None:
    _, found = verdicts()
    assert [verdict.right for verdict in found] == [1.0, 0.0, 1.0, 0.0]
    assert found[0].values["list_complete"] == 1.0
    # a second answer that is not acceptable spoils the first
    assert found[1].values["em"] == 0.0
    assert found[3].outcome.error == "TargetError: broken: no answer"


def test_several_answers_are_right_when_each_is_acceptable() -> None:
    target = FakeTarget({"d": TEXT}, {"number": reply("24亿元", "约24亿元")})
    [verdict] = run(target, ASKED[1:2], target.sources()).verdicts
    assert (verdict.right, verdict.values["f1"]) == (1.0, 1.0)


def test_passages_are_searched_for_the_question_as_understood() -> None:
    target, found = verdicts()
    assert target.searched == ["standalone"] * 3
    assert [verdict.values.get("recall@1") for verdict in found] == [1.0, 0.0, None, 0.0]


def test_the_confidence_of_a_refusal_speaks_against_an_answer() -> None:
    _, found = verdicts()
    assert [verdict.answerability for verdict in found] == pytest.approx([0.9, 0.9, 0.3, 0.0])


def test_figures_are_as_worked_by_hand() -> None:
    figures = figures_of(verdicts()[1])
    assert figures["right"].value == 2 / 4
    assert figures["answered_right"].value == pytest.approx(1 / 3)
    assert figures["quote_fidelity"].value == 1 / 2
    assert figures["abstention_f1"].value == 1.0
    # 0.9, 0.9 and 0.0 of answerable questions against 0.3
    assert figures["auroc"].value == pytest.approx(2 / 3)
    assert figures["coverage"].value == 3 / 4
    assert figures["errors"].value == 1 / 4


def test_the_worst_failure_is_a_false_quote() -> None:
    _, found = verdicts()
    assert [verdict.question.id for verdict in worst(found)] == ["number", "broken"]
    text = failures(found)
    assert "FALSE QUOTE at [11,18)" in text
    assert "24亿元 | 约24亿元" in text


def test_the_table_has_a_row_for_each_type_and_language() -> None:
    lines = table(verdicts()[1]).splitlines()
    assert [line.split()[0] for line in lines[1:]] == [
        "list",
        "number",
        "missing-attribute",
        "reason",
        "language",
        "all",
    ]
    assert lines[-1].split()[1:3] == ["4", "50.0"]


def test_a_longer_wording_of_an_item_is_no_answer_to_the_whole_list() -> None:
    asked = AskedQuestion("a", "哪些?", ("甲、乙", "市属甲中心"), ("甲", "乙"))
    target = FakeTarget({"d": TEXT}, {"a": reply("市属甲中心")})
    [verdict] = run(target, [asked], target.sources()).verdicts
    assert (verdict.right, verdict.values["em"], verdict.values["list_recall"]) == (0.0, 0.0, 0.5)


def test_answering_what_cannot_be_answered_is_wrong() -> None:
    target = FakeTarget({"d": TEXT}, {"none": reply("长寿", cited=[span(TEXT, "长寿")])})
    [verdict] = run(target, ASKED[2:3], target.sources()).verdicts
    assert (verdict.right, verdict.abstained) == (0.0, False)


def test_the_risk_table_says_how_wrong_answering_only_when_sure_would_be() -> None:
    asked = [AskedQuestion(f"q{at}", "?", ("甲",)) for at in range(10)]
    # the surest five are right, the next three wrong, two are refused
    replies = {
        f"q{at}": reply(*(["甲"] if at < 5 else ["乙"]) if at < 8 else [], confidence=1 - at / 10)
        for at in range(10)
    }
    target = FakeTarget({"d": TEXT}, replies)
    lines = risk_lines(run(target, asked, target.sources()).verdicts).splitlines()
    assert lines[5].split() == ["0.50", "0.000", "0.600"]
    assert lines[8].split() == ["0.80", "0.375", "0.300"]
    assert len(lines) == 9
