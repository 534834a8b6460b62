"""Claims that a sentence says in so many words."""

import pytest

from service.answers.said_so import said_so

FERRY = "据了解,北岸渡口将于当地时间20日上午就此开放。"


@pytest.mark.parametrize(
    ("claim", "sentence", "context", "said"),
    [
        ("渡口将在20日开放", FERRY, "", True),
        ("渡口将在21日开放", FERRY, "", False),
        ("渡口将在2日开放", FERRY, "", False),  # 20 is not 2
        ("渡口成员现有1个", "渡口成员现有11个", "", False),
        ("渡口20日不开放", FERRY, "", False),
        ("开放的渡口在20日", FERRY, "", False),  # another order
        ("北岸渡口开放", "北岸渡口尚未开放", "", False),
        ("渡口开放到晚上", "渡口或将开放到晚上", "", False),
        ("桥梁准则已经达成了", "各方推动桥梁准则早日达成", "", False),
        ("林秀兰是柳镇党委副书记", "正在巡查的柳镇党委副书记林秀兰说", "", True),
        ("林秀兰是柳镇党委书记", "柳镇党委副书记林秀兰说", "", False),
        ("林秀兰是总经理", "公司副总经理林秀兰说", "", False),
        ("林秀兰是柳镇党委书记", "原柳镇党委书记林秀兰说", "", False),
        ("渡口20日开放", "并非渡口20日开放", "", False),
        ("林秀兰是工程院院士", "林秀兰,工程院院士,今年五十岁", "", True),
        ("渡口管理规定是2000年通过的", "2000年11月30日会议通过", "渡口管理规定", True),
        ("渡口管理规定是2010年通过的", "2000年11月30日会议通过", "渡口管理规定", False),
    ],
)
def test_what_is_said_so(claim: str, sentence: str, context: str, said: bool) -> None:
    assert said_so(claim, sentence, context) is said
