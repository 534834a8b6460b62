"""联合社, 这一机制, 那个集团: which body they take up."""

import pytest

from indexer.relations.pointing import named_before
from indexer.relations.taking_up import body_taken_up, points, taken_up
from indexer.relations.words.findings import Sentence
from indexer.relations.words.masking import mask
from tests.indexer.relations.documents import cells

NAMED = ["云水市菱角产业联合社", "瓯江类器官样本库", "白江应急联动协调机制", "白江教育集团"]


@pytest.mark.parametrize(
    ("name", "about", "meant"),
    [
        ("联合社", [], "云水市菱角产业联合社"),
        ("该联合社", ["白江教育集团"], "云水市菱角产业联合社"),
        ("样本库", [], "瓯江类器官样本库"),
        ("这一机制", [], "白江应急联动协调机制"),
        ("那个集团", [], "白江教育集团"),
        ("白教集团", [], "白江教育集团"),
        ("该组织", ["云水区域合作组织"], "云水区域合作组织"),
        ("该公司", ["白江教育集团"], None),
        ("中心", ["白江教育集团"], None),
        ("商会", ["白江教育协会"], None),
        ("北岸集团", [], None),
    ],
)
def test_a_word_takes_up_the_body_that_ends_so(
    name: str, about: list[str], meant: str | None
) -> None:
    assert taken_up(name)
    assert body_taken_up(name, about, NAMED) == meant


def test_of_two_that_fit_the_one_spoken_of_is_meant_or_the_last() -> None:
    named = ["白江教育集团", "松北教育集团"]
    assert body_taken_up("教育集团", [], named) == "松北教育集团"
    assert body_taken_up("教育集团", ["白江教育集团"], named) == "白江教育集团"


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("与红叶农业大学对接后，推广中心与该校联合成立药园。", "该校", "红叶农业大学"),
        ("云水市第三医院牵头，该院负责培训。", "该院", "云水市第三医院"),
        ("推广中心与该校联合成立药园。", "该校", None),
        ("云水市第三医院牵头，该校负责培训。", "该校", None),
        ("红叶农业大学牵头，该项目启动。", "该项目", None),
    ],
)
def test_a_school_is_pointed_at_in_the_same_sentence(
    text: str, name: str, meant: str | None
) -> None:
    sentence = Sentence(text, mask(text))
    assert named_before(text.index(name), name, sentence) == meant


def test_our_hospital_is_the_one_of_the_title() -> None:
    text = "我院又与白江卫生院联手，共建了北江肾病联合会诊中心。"
    told = cells(text, headings=("云水市第三医院再添两个重点专科",))
    assert ("北江肾病联合会诊中心", "云水市第三医院", "co_builder") in told


def test_a_name_of_its_own_takes_up_nothing() -> None:
    assert not taken_up("云水市菱角产业联合社")
    for name in ("本溪市菱角产业联合社", "新疆大学", "新华医院", "本钢集团"):
        assert not points(name)
        assert body_taken_up(name, [], NAMED) is None
    assert points("本联盟")
    assert points("新机制")
    assert body_taken_up("白江教育集团", [], ["白江教育集团"]) is None
