"""What sounds like a membership and says of none that it is so."""

import pytest

from tests.indexer.relations.documents import cells, made


@pytest.mark.parametrize(
    "text",
    [
        "有人称,土耳其加入清江贸易组织以及恢复边界不现实。",
        "在土耳其加入清江贸易组织的条件下,他愿意辞职。",
        "土耳其加入清江贸易组织将带来影响。",
        "加强与清江贸易联盟及其主要成员国、土耳其、日本的沟通。",
        "清江论坛开幕。古巴作为今年“八国朋友”重要成员,作出贡献。",
        "越南愿同古巴一道,推动新时代越古命运共同体建设走深走实。",
        "建立宜昌市人工智能教育协调机制,成立人工智能教育专项领导小组。",
        "当地政府设立了清江跨境数字电商产业园。",
        "认真落实国务院决策部署,牵头建立清江数字经济部际联席会议制度。",
    ],
)
def test_nobody_is_said_to_have_a_part(text: str) -> None:
    assert cells(text) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "土耳其已正式加入清江贸易组织,将派出代表。",
            made("清江贸易组织", "member", "土耳其"),
        ),
        (
            "清江通信研究院、长河互联网协会要牵头设立清江适老化专家委员会。",
            made("清江适老化专家委员会", "planned", "清江通信研究院", "长河互联网协会"),
        ),
    ],
)
def test_what_is_done_and_what_is_ordered(text: str, found: set[tuple[str, str, str]]) -> None:
    assert cells(text) == found
