"""Words in front of a name that tell its part, its kind or who lets it in are none of the name."""

import pytest

from indexer.relations.words.masking import mask
from tests.indexer.relations.documents import cells, made

LEAGUE = "清江科普联盟"


@pytest.mark.parametrize(
    "words",
    ["会议同意", "（三）同意", "理事会批准了", "理事会批准", "大会决定接纳", "联盟理事会吸收"],
)
def test_who_lets_somebody_in_is_not_who_comes(words: str) -> None:
    told = cells(f"{words}云水市水文局加入{LEAGUE}，承担数据报送。")
    assert told == made(LEAGUE, "member", "云水市水文局")


@pytest.mark.parametrize("words", ["会议不同意", "理事会未批准", "理事会暂缓批准"])
def test_whoever_is_not_let_in_is_no_member(words: str) -> None:
    assert not cells(f"{words}云水市水文局加入{LEAGUE}。")


@pytest.mark.parametrize(
    "words",
    ["子公司", "控股子公司", "理事长单位", "首任副会长单位", "祝贺", "喜报", "旗下", "标志着"],
)
def test_what_somebody_is_or_what_it_means_is_none_of_the_name(words: str) -> None:
    told = cells(f"6月，{words}红叶精工有限公司加入{LEAGUE}。")
    assert told == made(LEAGUE, "member", "红叶精工有限公司")


@pytest.mark.parametrize("name", ["理事长单位", "旗下公司", "高校科技园", "园区管委会"])
def test_words_that_are_the_name_stay(name: str) -> None:
    told = {member for _, member, _ in cells(f"{LEAGUE}由红叶大学、云岭{name}共同发起成立。")}
    assert f"云岭{name}" in told or name == "理事长单位"


def test_signs_in_front_of_news_part_them() -> None:
    told = cells("◎红叶区喜提“清江水乡”◎云岭公司加入清江水利联盟◎东湖大桥通车")
    assert ("清江水利联盟", "云岭公司", "member") in told
    assert not [cell for cell in told if "◎" in cell[0] + cell[1]]


def test_signs_within_a_name_or_a_year_are_some_of_it() -> None:
    assert "," not in mask("清江大桥于二○一八年通车")
    told = cells(f"{LEAGUE}由红叶公司、罗伯特•博世公司共同发起成立。")
    assert told == made(LEAGUE, "initiator", "红叶公司", "罗伯特•博世公司")
    assert cells(f"•红叶公司加入{LEAGUE}。") == made(LEAGUE, "member", "红叶公司")
