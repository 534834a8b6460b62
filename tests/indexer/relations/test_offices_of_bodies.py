"""Where the office of a body is, and on whom it is built."""

import pytest

from tests.indexer.relations.documents import cells, made

GROUP = "云水县护林防火领导小组"
LEAGUE = "清江茶业发展联盟"


@pytest.mark.parametrize(
    ("first", "said", "body", "site"),
    [
        (f"成立{GROUP}。", "领导小组办公室设在县林业局，承担日常工作。", GROUP, "县林业局"),
        (f"成立{GROUP}。", "领导小组下设办公室，办公室放在县林业局。", GROUP, "县林业局"),
        (f"{LEAGUE}成立。", "会址暂设于青石县茶叶协会。", LEAGUE, "青石县茶叶协会"),
        (f"{LEAGUE}成立。", "联盟秘书处挂靠在红叶大学茶学院。", LEAGUE, "红叶大学茶学院"),
        (f"{LEAGUE}成立。", "依托单位为青石茶叶有限公司。", LEAGUE, "青石茶叶有限公司"),
        (f"{LEAGUE}，简称“清茶联”。", "清茶联会址设在青石县。", LEAGUE, "青石县"),
        ("清江茶业研究中心成立。", "中心挂靠红叶大学。", "清江茶业研究中心", "红叶大学"),
        ("清江茶业研究中心成立。", "中心设在红叶大学三楼。", "清江茶业研究中心", "红叶大学"),
    ],
)
def test_the_office_says_where_the_body_is(first: str, said: str, body: str, site: str) -> None:
    assert made(body, "site", site) <= cells(first, said)


@pytest.mark.parametrize(
    "said",
    [
        "他的办公室设在三楼。",
        "县总工会办公室设在云水大厦。",
        "省政府办公室设在青石路。",
        "我们会址设在云水县。",
    ],
)
def test_the_office_of_somebody_else_says_nothing(said: str) -> None:
    assert not [row for row in cells(f"{LEAGUE}成立。", said) if row[2] == "site"]
