import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.answers.lists.enumeration import items_in, listed


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("甲城、乙城和丙城", ["甲城", "乙城", "丙城"]),
        ("“桥与路”中心、“河”中心", ["“桥与路”中心", "“河”中心"]),
        ("甲大学以及乙学院等10余所高校", ["甲大学", "乙学院"]),
        ("《甲、乙协议》与《丙办法》", ["《甲、乙协议》", "《丙办法》"]),
        ("河务部、农垦部、山林和草场部", ["河务部", "农垦部", "山林和草场部"]),
        ("市渔业局、渡口和船闸管理局等部门", ["市渔业局", "渡口和船闸管理局"]),
        ("渔业厅副厅长、山河与湖泊管理委员会主席", ["渔业厅副厅长", "山河与湖泊管理委员会主席"]),
        ("桥梁和村镇道路部、河务部、农垦部", ["桥梁和村镇道路部", "河务部", "农垦部"]),
        ("桥梁和村镇道路部、河务部和农垦部", ["桥梁和村镇道路部", "河务部", "农垦部"]),
        ("山林和草场部会同林草改良委", ["山林和草场部", "林草改良委"]),
        ("桥梁和村镇道路部与渔猎部", ["桥梁和村镇道路部", "渔猎部"]),
        (
            "东山煤矿、西山煤矿以及南山煤矿、北山煤矿",
            ["东山煤矿", "西山煤矿", "南山煤矿", "北山煤矿"],
        ),
        ("甲城和乙城与丙城", ["甲城", "乙城", "丙城"]),
        ("省属煤矿、高瓦斯煤矿、煤与瓦斯煤矿", ["省属煤矿", "高瓦斯煤矿", "煤与瓦斯煤矿"]),
        ("东山煤矿、西山煤矿和南山煤矿", ["东山煤矿", "西山煤矿", "南山煤矿"]),
        (
            "本届大赛由部属教育发展中心、工程专业指导委员会、北岸电子学会",
            ["部属教育发展中心", "工程专业指导委员会", "北岸电子学会"],
        ),
        ("园名、游园须知、禁止行为标识", ["园名", "游园须知", "禁止行为标识"]),
        ("甲网、乙网和小红莓指定", ["甲网", "乙网", "小红莓指定"]),
        ("彩电、手机以及厨具、灯具", ["彩电", "手机", "厨具", "灯具"]),
        ("甲部、乙局和丙委", ["甲部", "乙局", "丙委"]),
        ("休憩模式、观影模式、短暂离车模式共三种", ["休憩模式", "观影模式", "短暂离车模式"]),
        ("国际油价上涨、船员流失和工期不及预期", ["国际油价上涨", "船员流失", "工期不及预期"]),
        ("河东市、河西市、渡口市和沙洲市四市", ["河东市", "河西市", "渡口市", "沙洲市"]),
        ("河东市、河西市和十三市", ["河东市", "河西市", "十三市"]),
        ("河东县、上河西县和沙洲市四市", ["河东县", "上河西县", "沙洲市四市"]),
        ("船长、大副及水手", ["船长", "大副", "水手"]),
        ("甲城", ["甲城"]),
        ("了解参与者的情况", ["了解参与者的情况"]),
        ("中华人民共和国涉及民生", ["中华人民共和国涉及民生"]),
        ("教师与会议代表", ["教师", "会议代表"]),
        ("参与者和与会代表", ["参与者", "与会代表"]),
        ("普及教育及时兑现", ["普及教育及时兑现"]),
        ("呼和浩特和包头", ["呼和浩特", "包头"]),
        ("北岸大学的“甲”“乙”“丙”3项发明", ["“甲”", "“乙”", "“丙”"]),
        (
            "更强的体魄、更强的意志、更强的胆识的新一代渔民和船员",
            ["更强的体魄", "更强的意志", "更强的胆识"],
        ),
        (
            "更强的体魄、更强的意志、更强的胆识和远见",
            ["更强的体魄", "更强的意志", "更强的胆识", "远见"],
        ),
        (
            "北岸银行、北岸石油、北岸化工和南岸电网",
            ["北岸银行", "北岸石油", "北岸化工", "南岸电网"],
        ),
    ],
)
def test_an_enumeration_is_given_item_by_item(text: str, items: list[str]) -> None:
    assert [text[a:b] for a, b in items_in(text, 0, len(text))] == items


@pytest.mark.parametrize(
    ("text", "span", "items"),
    [
        ("参加的有甲城、乙城、丙城,会期三天。", "乙城", ["甲城", "乙城", "丙城"]),
        ("车队每周一、周四向甲村、乙村、丙村送菜。", "甲村、乙村、丙村", ["甲村", "乙村", "丙村"]),
        (
            "他们以甲队的团结精神、乙队的严谨作风夺冠。",
            "甲队的团结精神、乙队",
            ["甲队的团结精神", "乙队的严谨作风"],
        ),
        (
            "他们以甲队的团结、乙队的勇敢夺冠。",
            "甲队的团结、乙队的勇敢",
            ["甲队的团结", "乙队的勇敢"],
        ),
        (
            "县里对学校提出要更加注重读书、更加注重劳动、更加注重体育,“三个更加注重”。",
            "更加注重劳动",
            ["更加注重读书", "更加注重劳动", "更加注重体育"],
        ),
        ("参加的有甲城,会期三天。", "甲城", ["甲城"]),
        (
            "乐队现由王安、李宁、钱多、赵小雨、周立8人组成。",
            "王安、李宁、钱多、赵小雨、周立8人",
            ["王安", "李宁", "钱多", "赵小雨", "周立"],
        ),
        ("已承办成都甲会、乙会、丙会等活动。", "乙会", ["成都甲会", "乙会", "丙会"]),
        ("由“甲、乙”中心、丙校承办。", "丙校承办", ["由“甲、乙”中心", "丙校承办"]),
        # two clauses marked: the one that lists is meant
        (
            "三所学校对接,在师资、课程、设备等方面互助。",
            "三所学校对接,在师资、课程",
            ["师资", "课程", "设备"],
        ),
        ("围绕“问、学、做、评”四步展开。", "“问、学、做、评”", ["问", "学", "做", "评"]),
        ("举办“甲节”“乙节”“丙节”三项活动。", "“甲节”“乙节”", ["“甲节”", "“乙节”", "“丙节”"]),
        ("设三种奖(甲类、乙类和丙类三种)。", "甲类、乙类", ["甲类", "乙类", "丙类"]),
        (
            "告知目标、收费项目和标准、退费办法。",
            "目标",
            ["目标", "收费项目和标准", "退费办法"],
        ),
        (
            "处理好国内和国际、政府和市场的关系。",
            "国内和国际、政府和市场",
            ["国内和国际", "政府和市场"],
        ),
        ("巩固平等、团结、互助的关系。", "平等、团结、互助", ["平等", "团结", "互助"]),
        ("引进甲学、乙学、丙学等顶尖学者和团队。", "甲学", ["甲学", "乙学", "丙学"]),
    ],
)
def test_a_span_points_at_the_whole_enumeration(text: str, span: str, items: list[str]) -> None:
    start = text.index(span)
    assert [text[a:b] for a, b in listed(text, start, start + len(span))] == items


@pytest.mark.parametrize("span", ["协商内容包括", "乙制度", "丙待遇;"])
def test_numbered_clauses_are_the_items_of_the_sentence_before_them(span: str) -> None:
    text = "前文。协商内容包括:(一)甲责任;(二)乙制度;(三)丙待遇;(四)丁、戊办法。后文(一)无关。"
    start = text.index(span)
    found = [text[a:b] for a, b in listed(text, start, start + len(span))]
    assert found == ["甲责任", "乙制度", "丙待遇", "丁、戊办法"]


@pytest.mark.parametrize(
    ("text", "span", "items"),
    [
        (
            "往来要坚持几条大的原则,一是以和为贵,二是以稳为重,三是以信为本。",
            "几条大",
            ["以和为贵", "以稳为重", "以信为本"],
        ),
        (
            "要层层设防。一是要守住前门。门前有桥。二是要守住后门。三是要守住边门。另有天窗。",
            "前门",
            ["守住前门", "守住后门", "守住边门"],
        ),
        # announced in the sentence before; what explains an item is no part of it
        (
            "林春提出三点主张。第一,修路。路不宽。第二,架桥,通船。另有三人发言。",
            "林春",
            ["修路", "架桥,通船"],
        ),
        # the span enumerates by itself
        ("一是建设县级和村级两类粮仓,二是修路,三是架桥。", "县级和村级", ["县级", "村级"]),
        # a run of another kind inside
        ("包括:(一)修路,一是选线,二是铺石;(二)架桥。", "修路", ["修路,一是选线,二是铺石", "架桥"]),
    ],
)
def test_what_is_told_one_by_one_is_a_list(text: str, span: str, items: list[str]) -> None:
    start = text.index(span)
    assert [text[a:b] for a, b in listed(text, start, start + len(span))] == items


def test_numbers_beyond_ten_go_on_counting() -> None:
    names = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    text = "包括:" + ";".join(f"({name}){chr(0x4E10 + i)}项" for i, name in enumerate(names)) + "。"
    assert len(listed(text, 0, 2)) == 12


@given(st.text(alphabet="甲乙、和,。“”《》等1 \n", max_size=30), st.data())
def test_items_lie_inside_the_span_in_order(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spans = items_in(text, start, end)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(start <= a < b <= end for a, b in spans)


def test_items_told_in_turn_are_the_items() -> None:
    text = "办法有三。首先，要修路。路要宽。其次，要植树。最后，要办学。校要新。"
    at = text.index("修路")
    assert [text[a:b] for a, b in listed(text, at, at + 2)] == ["修路", "植树", "办学"]


def test_more_than_ten_items_are_counted_up() -> None:
    numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    text = "。".join(f"{numeral}是修桥{row}座" for row, numeral in enumerate(numerals)) + "。"
    spans = listed(text, 2, 6)
    assert [text[a:b] for a, b in spans] == [f"修桥{row}座" for row in range(12)]
