"""Numbers, dates and ranks of a claim beside a sentence."""

import pytest

from service.answers.claim_figures import (
    Figures,
    another_day,
    another_rank,
    bound_otherwise,
    figures_beside,
)


@pytest.mark.parametrize(
    ("claim", "sentence", "found"),
    [
        ("茶园有3000亩", "茶园面积3000亩", Figures(same=1)),
        ("茶园有3000亩", "茶园面积0.3万亩", Figures(same=1)),
        ("茶园有3000亩", "茶园面积5000亩", Figures(other_near=1)),
        ("连续八年增产", "连续8年增产", Figures(same=1)),
        ("负债率超过60%", "负债率55.86%", Figures(fails=1)),
        ("负债率超过60%", "负债率61%", Figures(holds=1)),
        ("负债率不足60%", "负债率55.86%", Figures(holds=1)),
        ("游客超过400万人次", "游客400万人次以上", Figures(holds=1)),
        ("接近两万亿元", "进出口1.93万亿元", Figures(holds=1)),
        ("进度不到一半", "完成全年任务的41.7%", Figures(holds=1)),
        ("进度已过半", "完成全年任务的41.7%", Figures(fails=1)),
        ("渔船比去年多了一成多", "渔船同比增长11%", Figures(holds=1)),
        ("茶农少了三成", "茶农减少12%", Figures(other_near=1)),
        ("近三成的人坐渡轮", "29%的人坐渡轮", Figures(holds=1)),
        ("一多半的鱼运往外地", "56.7%的鱼运往外地", Figures(holds=1)),
        ("一成立就招工三成", "招工30%", Figures(same=1)),
        ("2023年7月召开", "2023年8月召开", Figures()),
        ("排名第二", "排名第一", Figures()),
        ("茶园有3000亩", "茶园不少", Figures()),
    ],
)
def test_numbers_are_the_same_others_or_compare_as_claimed(
    claim: str, sentence: str, found: Figures
) -> None:
    assert figures_beside(claim, sentence, sentence) == found


def test_another_number_in_another_clause_is_farther() -> None:
    sentence = "茶园扩大,橙园5000亩"
    assert figures_beside("茶园有3000亩", sentence, "茶园扩大") == Figures(other=1)


def test_dates_of_the_same_precision_agree_or_not() -> None:
    assert another_day("5月3日开馆", "新馆5月4日开馆")
    assert not another_day("5月3日开馆", "新馆5月4日动工,5月3日开馆")
    assert not another_day("5月3日开馆", "2021年开馆")


def test_ranks_agree_or_not() -> None:
    assert another_rank("排名第二", "排名第一")
    assert another_rank("创一年来最高", "为一年来次高值")
    assert not another_rank("排名第一", "居榜首")
    assert not another_rank("排名第一", "名列前茅")
    assert another_rank("二期工程动工", "一期工程动工")


def test_a_number_belongs_to_the_word_in_front_of_it() -> None:
    assert bound_otherwise("馆舍地上二层", "地下二层、地上五层")
    assert not bound_otherwise("馆舍地上五层", "地下二层、地上五层")
    assert not bound_otherwise("茶园5亩", "橙园3亩")
