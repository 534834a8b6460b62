"""Spans that only say again what kind of thing is asked for: 顶尖专家 for 哪些专家."""

import re

_NOUN = (
    r"专家|学者|嘉宾|企业家|领导人?|代表|教授|老师|教师|人员|客户|企业|公司|机构|单位|部门|国家|城市|大学|高校|院校|学校|"
    r"医院|平台|品牌|媒体|地区|省份|景区|园区|基地"
)
# 哪些专家, 哪所高校; what is named there has a name of its own.
_ASKED = re.compile(
    rf"(?:哪一?[些几家所个位座类]|什么)的?[\u4e00-\u9fff]{{0,4}}?(?:{_NOUN})|"
    rf"(?:{_NOUN})(?:叫什么|是谁|是哪[些家所个位])"
)
_MODIFIER = (
    r"(?:一批|一些|部分|多[家所个位名]?|各[个家类级]?|全[部国球]|有关|相关|顶尖|顶级|知名|著名|优秀|先进|重点|核心|主要|国内外?|海外|国际|外国|"
    r"本[地土市省县区]|当地|示范|试点|高水平|高端|高等|中等|普通|专[业科门]|本科|龙头|领军|头部|骨干|权威|行业|沿线|其他|众多|许多|若干|"
    r"大型|中小|民营|国有|外资|创新|科技|和|及|、|的|\d+[余多]?[家所个位名])"
)
_GENERIC = re.compile(rf"{_MODIFIER}*(?:{_NOUN})(?:和(?:{_NOUN}))?")


def only_generic(asked: str, span: str) -> bool:
    """Whether `span` names nothing where `asked` asks for names. Both folded."""
    return _ASKED.search(asked) is not None and _GENERIC.fullmatch(span) is not None
