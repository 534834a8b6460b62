"""What speaks for a Chinese claim and against it."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from service.answers.chinese_claims import FILE, affirmed, chinese_claims, observations
from service.answers.claim_signs import SIGNS, signs
from service.answers.claims import claim_of, examine
from service.answers.polar import judge
from service.reader.network import NetworkReader
from service.reader.reading import Passage
from service.reader.session import IMPRESSION

TOWN = [
    Passage("北桥镇图书馆预计明年完工,借书由镇财政承担费用。东村未参加评选,共有3个村获奖。", "")
]


def seen(question: str, sentence: str, clause: str = "") -> set[str]:
    """The signs that are there."""
    told = {"sentence": sentence, "clause": clause or sentence, "context": "", "passage": sentence}
    values = signs(question, claim_of(question), told, opposed=False)
    return {name for name, value in zip(SIGNS, values, strict=True) if value}


@pytest.mark.parametrize(
    ("question", "sentence", "sign"),
    [
        ("比赛只有学生参加吗?", "学生和教师参加比赛", "only untold"),
        ("各村都获奖了吗?", "东村获奖", "all untold"),
        ("居民必须报名吗?", "居民可以报名", "must and may"),
        ("东村参加评选了吗?", "东村未参加评选", "one denies"),
        ("东村禁止停车吗?", "东村停车免费", "one denies"),
        ("图书馆已经完工了吗?", "图书馆预计明年完工", "yet to come"),
        ("东村排名第一吗?", "东村排名第二", "another rank"),
        ("负债率超过60%吗?", "负债率55%", "comparison fails"),
        ("“双桥计划”启动了吗?", "计划启动", "quoted elsewhere"),
        ("馆舍是地上二层吗?", "馆舍地下二层、地上五层", "number of another"),
        ("法院会支持抗辩吗?", "提出抗辩的,法院不予支持", "denied there"),
        ("王明是校长吗?", "总务处处长王明和校长李光", "title of another"),
    ],
)
def test_a_sign_is_seen_and_is_not_where_the_sentence_says_the_claim(
    question: str, sentence: str, sign: str
) -> None:
    assert sign in seen(question, sentence)
    assert sign not in seen(question, claim_of(question))


def test_two_that_deny_agree() -> None:
    assert "one denies" not in seen("校园里禁止停车吗?", "校园里不得停车")
    assert "one denies" not in seen("票价不断上涨吗?", "票价上涨")


def test_terms_signs_and_the_impression_are_observed() -> None:
    examined = examine("东村参加评选了吗?", TOWN, 0.0)
    assert examined is not None
    shown: list[Passage] = []

    def impression(_: str, passage: Passage) -> Sequence[float]:
        shown.append(passage)
        return 0.5, -1.0

    found = observations("东村参加评选了吗?", examined, TOWN, impression)
    assert shown == [Passage("东村未参加评选,共有3个村获奖。", "")]
    assert found["东村 sentence"] > 0
    assert (found["[one denies]"], found["[impression 1]"]) == (1.0, -1.0)
    assert sum(value for name, value in found.items() if name.startswith("<")) == pytest.approx(1)


def test_without_an_impression_the_words_decide() -> None:
    examined = examine("东村参加评选了吗?", TOWN, 0.0)
    assert examined is not None
    assert affirmed("东村参加评选了吗?", examined, TOWN, lambda *_: ()) is None
    chance = affirmed("东村参加评选了吗?", examined, TOWN, NetworkReader.open().impression)
    assert chance is not None
    assert chance < 0.2


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("获奖的是不是3个村?", True),
        ("获奖的是不是5个村?", False),
        ("东村参加评选了吗?", False),
    ],
)
def test_the_reader_s_impression_decides_with_the_rest(question: str, holds: bool) -> None:
    verdict = judge(question, TOWN, 0.3, impression=NetworkReader.open().impression)
    assert verdict is not None
    assert verdict.holds is holds


def test_what_ships_weighs_every_sign_and_number_of_an_impression(tmp_path: Path) -> None:
    weights = chinese_claims()
    assert sum(name.startswith("[impression ") for name in weights) > 0.9 * IMPRESSION
    assert weights["[one denies]"] < 0 > weights["[only untold]"]
    assert {name.strip("[]") for name in weights if name.startswith("[")} >= set(SIGNS[:3])
    lines = FILE.read_text(encoding="utf-8").splitlines()
    assert len({line.rsplit("\t", 1)[0] for line in lines}) == len(lines)
    path = tmp_path / "claims.txt"
    path.write_text("第1 sentence\t-0.5\n", encoding="utf-8")
    assert chinese_claims(path) == {"第1 sentence": -0.5}


def test_a_sentence_that_points_back_is_seen_with_the_one_before() -> None:
    looked_at: list[str] = []

    def impression(_question: str, passage: Passage) -> Sequence[float]:
        looked_at.append(passage.text)
        return ()

    barn = [Passage("5月,绿源合作社建成。这是全县首个生态农场。社员都养蜜蜂。", "")]
    for question in ("绿源合作社是全县首个生态农场吗?", "社员都养蜜蜂吗?"):
        examined = examine(question, barn, 0.0)
        assert examined is not None
        observations(question, examined, barn, impression)
    assert looked_at == ["5月,绿源合作社建成。这是全县首个生态农场。", "社员都养蜜蜂。"]
