"""Who stands on the list that the sentence before announces."""

import pytest

from tests.indexer.relations.documents import cells, made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "7月25日，清江研究院发布“2023清江百强县”榜单。我省长沙县、浏阳市上榜。",
            made("“2023清江百强县”榜单", "selected", "长沙县", "浏阳市"),
        ),
        (
            "得分靠前的100个县即为2023年全国清江发展百佳县。其中江西弋阳县、瑞金市2地上榜。",
            made("2023年全国清江发展百佳县", "selected", "弋阳县", "瑞金市"),
        ),
        (
            "近日，文化厅公布第三批清江示范单位名单。北溪老街博物馆等5家单位成功入选。",
            made("第三批清江示范单位", "selected", "北溪老街博物馆", "5家单位"),
        ),
        (
            "日前，《第五批清江工厂名录》公布。宜昌市共有10家企业上榜。",
            made("第五批清江工厂名录", "selected", "10家企业"),
        ),
        ("近日，清江龙虎榜公布。北溪实业公司上榜。", set()),
        ("近日，文化厅公布第三批清江示范单位名单。园区、社区、北溪老街博物馆入选。", set()),
        ("近日，文化厅公布第三批清江示范单位名单。此前两批共有10家企业入选。", set()),
        ("清江老街很热闹。北溪老街博物馆入选。", set()),
    ],
)
def test_the_list_announced_before(text: str, found: set[tuple[str, str, str]]) -> None:
    assert cells(text) == found
