import pytest

from indexer.names import places_in
from service.answers.claims import FEATURES, claim_of, examine
from service.answers.polar import judge
from service.reader.reading import Candidate, Passage

PASSAGES = [
    Passage(
        "北岸区是教育联盟的理事长单位,联盟现有成员11个。论坛于2021年3月在南山区召开。", "教育联盟"
    ),
    Passage("南山区没有加入职教集团。", "职教集团"),
]


def affirmed(question: str, answerable: float = 0.5) -> float:
    """The chance that the sentence affirms the claim."""
    verdict = judge(question, PASSAGES, answerable)
    assert verdict is not None
    assert 0.5 <= verdict.chance <= 1
    return verdict.chance if verdict.holds else 1 - verdict.chance


def test_what_the_reader_finds_holds_and_what_it_does_not_find_is_denied() -> None:
    assert affirmed("担任教育联盟理事长的是北岸区吗?", 0.9) > 0.5
    assert affirmed("担任教育联盟理事长的是北岸区吗?", 0.02) < 0.5


def test_what_is_said_in_so_many_words_holds_whatever_the_reader_finds() -> None:
    assert affirmed("北岸区是教育联盟的理事长单位吗?", 0.02) > 0.5


@pytest.mark.parametrize(
    ("question", "otherwise"),
    [
        ("教育联盟现有成员是11个吗?", "教育联盟现有成员是110个吗?"),
        ("教育联盟现有成员是11个吗?", "教育联盟现有成员是1个吗?"),
        ("论坛是不是2021年3月在南山区召开?", "论坛是不是2020年3月在南山区召开?"),
        ("南山区是否没有加入职教集团?", "南山区是否加入了职教集团?"),
    ],
)
def test_a_sentence_that_says_otherwise_speaks_against_the_claim(
    question: str, otherwise: str
) -> None:
    assert affirmed(question) > affirmed(otherwise) + 0.01


@pytest.mark.parametrize("question", ["西河县修建了新的火车站吗?", "“东桥”联盟设立了奖学金吗?"])
def test_a_claim_that_no_sentence_speaks_of_gets_no_verdict(question: str) -> None:
    assert judge(question, PASSAGES, 0.5) is None


def observed(question: str) -> dict[str, float]:
    found = examine(question, PASSAGES, 0.0)
    assert found is not None
    return dict(zip(FEATURES, found.values, strict=True))


def test_numbers_of_the_claim_are_the_same_another_or_missing() -> None:
    assert observed("联盟现有成员11个吗?")["same_numbers"] == 1
    assert observed("联盟现有成员110个吗?")["other_numbers"] == 1
    assert observed("联盟现有成员1个吗?")["other_numbers"] == 1
    assert observed("联盟现有成员每年出资30万元吗?")["missing_numbers"] == 1


def test_denial_opposites_and_absolute_words_are_seen() -> None:
    assert observed("南山区加入了职教集团吗?")["negated"] == 1
    assert observed("南山区没有加入职教集团吗?")["negated"] == 0
    wrong = [Passage("南山区加入了职教集团是错误的。", "")]
    found = examine("南山区加入了职教集团吗?", wrong, 0.0)
    assert found is not None
    assert dict(zip(FEATURES, found.values, strict=True))["negated"] == 1
    rising = [Passage("全区学校数量同比增长5%。", "")]
    found = examine("全区学校数量同比下降了吗?", rising, 0.0)
    assert found is not None
    assert dict(zip(FEATURES, found.values, strict=True))["opposed"] == 1
    assert observed("只有北岸区是教育联盟的理事长单位吗?")["absolute"] == 1


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("请问北岸区是否加入联盟?", "北岸区加入联盟"),
        ("北岸区在不在联盟里?", "北岸区在联盟里"),
        ("北岸区参加没参加联盟?", "北岸区参加联盟"),
        ("北岸区的校长来联盟开会不?", "北岸区的校长来联盟开会"),
        ("北岸区不在联盟里吗?", "北岸区不在联盟里"),
    ],
)
def test_a_claim_is_the_question_without_its_asking_words(question: str, claim: str) -> None:
    assert claim_of(question) == claim


HARVEST = [Passage("采茶队原定9天收工,只用了6天。队里有一人扭伤了脚,已经痊愈。", "春茶")]
SPRAINED = HARVEST[0].text.index("队里")


def test_what_the_reader_marks_is_spoken_of_in_other_words() -> None:
    question = "春茶采收的时候有人受过伤吗?"
    assert judge(question, HARVEST, 0.03) is None
    assert judge(question, HARVEST, 0.1) is not None
    marked = [Candidate(0, SPRAINED, SPRAINED + 8, 0.08), Candidate(0, 0, 3, 0.01)]
    found = judge(question, HARVEST, 0.03, candidates=marked)
    assert found is not None
    assert found.support.start == SPRAINED
    assert judge("渔港的灯塔修好了吗?", HARVEST, 0.1, candidates=marked) is None


SEATS = [
    Passage("合川区是教育联盟的理事长单位。", "教育联盟"),
    Passage("荣昌区是教育联盟的副理事长单位。", "教育联盟"),
]


@pytest.mark.parametrize(
    ("spelled", "holds"), [([("合川", "合川区")], True), ([("成都", "成都市")], False)]
)
def test_what_an_english_question_asks_of_a_place_is_not_affirmed_of_another(
    spelled: list[tuple[str, ...]], holds: bool
) -> None:
    verdict = judge("教育联盟的理事长单位", SEATS, 0.9, spelled)
    assert verdict is not None
    assert verdict.holds is holds


def test_of_sentences_that_support_alike_the_one_that_names_the_place_decides() -> None:
    verdict = judge("教育联盟的理事长单位", SEATS, 0.9, [("荣昌", "荣昌区")])
    assert verdict is not None
    assert (verdict.holds, verdict.support.passage) == (True, 1)


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Is Rongchang the chair of the Chuannan Yuxi alliance?", ["荣昌"]),
        ("Does Hechuan lead the Sichuan-Chongqing group?", ["合川"]),
        ("Did Sichuan Neijiang and Changshou join?", ["四川", "内江", "长寿"]),
    ],
)
def test_parts_of_a_spelled_name_are_no_places(question: str, places: list[str]) -> None:
    assert [names[0] for names in places_in(question)] == places


def test_an_english_claim_is_weighed_by_its_own_words() -> None:
    said = "南山区没有加入职教集团"
    plain, only = (
        judge(said, PASSAGES, 0.5, (), f"Did {word}Nanshan not join the vocational group?")
        for word in ("", "only ")
    )
    assert plain is not None
    assert only is not None
    chances = [v.chance if v.holds else 1 - v.chance for v in (plain, only)]
    assert chances[1] < chances[0] - 0.05


@pytest.mark.parametrize(
    ("claim", "sentence", "against"),
    [
        ("学编竹器要花钱", "学编竹器全程免费", True),
        ("老人坐渡轮要买票", "老人坐渡轮免票", True),
        ("学编竹器不用花钱", "学编竹器全程免费", False),
        ("学编竹器免费", "学编竹器全程免费", False),
        ("茶馆周一开门", "茶馆周一歇业", True),
        ("茶馆周一开门", "茶馆周一照常营业", False),
    ],
)
def test_what_costs_money_is_not_free_nor_what_rests_open(
    claim: str, sentence: str, against: bool
) -> None:
    found = examine(claim, [Passage(sentence, "")], 0.0)
    assert found is not None
    assert bool(found.values[FEATURES.index("opposed")]) is against


def test_what_the_reader_hardly_marks_is_no_sentence_of_the_claim() -> None:
    told = [Passage("渡船每年免费检修一次,船工须穿救生衣。", "")]
    start = told[0].text.index("免费")
    marks = [Candidate(0, start, start + 2, 0.4), Candidate(1, 0, 2, 0.6)]
    told.append(Passage("茶园今年丰收。", ""))
    assert judge("船工坐班车要花钱吗?", told, 0.03, candidates=marks) is None
    assert judge("船工坐班车要花钱吗?", told, 0.1, candidates=marks) is not None
