"""What is entered in a list or raised to a higher grade."""

import pytest

from tests.indexer.relations.documents import cells, made

HERITAGE = "世界遗产名录"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“云溪陵”成功列入《世界遗产名录》。", made(HERITAGE, "selected", "云溪陵")),
        (
            "其中听雨园、望月园等9处被联合国教科文组织列入《世界遗产名录》。",
            made(HERITAGE, "selected", "听雨园", "望月园"),
        ),
        (
            "云溪剪纸入选联合国教科文组织《清江非遗名录》。云溪剪纸流传很广。",
            made("清江非遗名录", "selected", "云溪剪纸"),
        ),
        (
            "北溪岛获联合国教科文组织批准列入世界地质公园网络名录。",
            made("世界地质公园网络名录", "selected", "北溪岛"),
        ),
        (
            "宜昌、荆州经开区纳入国家级清江园区建设名单。",
            made("国家级清江园区建设名单", "selected", "宜昌", "荆州经开区"),
        ),
        ("近日,宜昌市纳入第二批清江医药试点。", made("第二批清江医药试点", "selected", "宜昌市")),
        ("6座博物馆晋级国家一级博物馆。", made("国家一级博物馆", "selected", "6座博物馆")),
        (
            "10家企业进入“中国清江企业500强”。",
            made("中国清江企业500强", "selected", "10家企业"),
        ),
        (
            "云溪梯田进入世界灌溉遗产名录,清江材料产业集群进入国家中小企业特色产业集群。",
            made("世界灌溉遗产", "selected", "云溪梯田")
            | made("国家中小企业特色产业集群", "selected", "清江材料产业集群"),
        ),
        (
            "云溪科技、北溪、远山进入“最具潜力 Top 5”。",
            made("最具潜力 Top 5", "selected", "云溪科技", "北溪", "远山"),
        ),
        ("6家船企订单量进入全球前10强。", set()),
        ("云溪组前5名进入全国500强备选名单。", set()),
        ("云溪科技进入中国市场,清江市进入“黄金时代”。", set()),
        ("将符合条件的项目纳入国家级清江园区建设名单。", set()),
        (
            "宜昌“三楼”被联合国教科文组织列入世界文化遗产名录。宜昌“三楼”很有名。",
            made("世界文化遗产", "selected", "宜昌“三楼”"),
        ),
        ("宜昌市应纳入国家级清江园区建设名单。", set()),
        ("宜昌市纳入国家级清江园区创建名单。", set()),
        ("北溪公司被列入《失信企业名录》。", set()),
    ],
)
def test_who_is_entered_in_a_list(text: str, found: set[tuple[str, str, str]]) -> None:
    assert cells(text) == found
