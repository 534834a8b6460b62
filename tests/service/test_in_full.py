"""Options in the words of the text, and what both of them do."""

import pytest

from service.answers.choosing.choices import choose
from service.answers.choosing.in_full import body_in_full
from service.answers.choosing.options import options_in
from service.reader.reading import Passage, Reading

NOTHING = Reading((), 0.5)


@pytest.mark.parametrize(
    ("said", "text", "name"),
    [
        ("城管", "排污口由城市管理部门查处。", "城市管理部门"),
        ("卫健", "名单由卫生健康委员会公布。", "卫生健康委员会"),
        ("城管", "城区管网由水务局维护。", ""),
        ("城管", "城市管理局与城市管理委员会会商。", ""),  # two that it may be
        ("协会", "协商会议办公室", ""),
        ("领队部", "领导下的队伍部门", ""),
    ],
)
def test_a_body_is_known_by_the_first_characters_of_its_words(
    said: str, text: str, name: str
) -> None:
    assert body_in_full(said, [text]) == name


@pytest.mark.parametrize(
    ("question", "one", "two"),
    [
        ("灯坏了归后勤处管还是归保卫处管?", "后勤处", "保卫处"),
        ("弄坏了是社团赔还是自己赔?", "社团", "自己"),
        ("展品的维护由馆方负责还是由承租方负责?", "馆方", "承租方"),
    ],
)
def test_what_both_do_is_no_part_of_who_does_it(question: str, one: str, two: str) -> None:
    options = options_in(question)
    assert (options[0][0], options[1][0]) == (one, two)


def test_who_speaks_of_himself_is_the_one_whom_the_text_means() -> None:
    text = "损坏公用装备的,由本人按原价赔偿;因天气等不可抗力损坏的,由社团承担。"
    found = choose("把公用装备弄坏了,是社团赔还是自己赔?", [Passage(text, "")], NOTHING)
    assert found is not None
    assert found.option == "本人"


BIDS = "东方机械和华清设备投第一包,大同铸造投第二包。\n第一包由东方机械中标,第二包由大同铸造中标。"


def test_who_is_said_to_have_done_it_is_chosen_before_who_is_only_named() -> None:
    asked = "第一包最后是东方机械中标还是华清设备中标?"
    found = choose(asked, [Passage(BIDS, "")], NOTHING)
    assert found is not None
    assert found.option == "东方机械"


@pytest.mark.parametrize(
    "told",
    [
        "第一包未由东方机械中标。华清设备投第一包。",
        "第一包拟由东方机械中标。华清设备投第一包。",
        "第二包由东方机械中标。第一包的华清设备最后入围。",
    ],
)
def test_what_is_denied_or_planned_or_of_something_else_chooses_nobody(told: str) -> None:
    asked = "第一包最后是东方机械中标还是华清设备中标?"
    found = choose(asked, [Passage(told, "")], NOTHING)
    assert found is None or found.option != "东方机械"
