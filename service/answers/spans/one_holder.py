"""One office has one holder: of 所长甲教授和乙博士 the 所长 is 甲教授 alone."""

import re

_ASKED = re.compile(
    r"(?P<office>[\u4e00-\u9fff](?:长|主任|书记|主席|总理|总统|经理|总裁))(?:是|叫|为)(?:谁|什么名字|哪位)"
)
_TITLE = r"(?:教授|博士|院士|先生|女士|研究员|工程师|医生|同志|老师)"
_SEVERAL = re.compile(rf"(?P<one>[^、,。]+?{_TITLE})(?:和|与|及|以及|、)[^。]+{_TITLE}")


def only_holder(asked: str, folded: str, start: int, end: int) -> int:
    """The end of [start, end) without who follows the holder of the office that `asked` asks for, each
    with a title of his own, where the office stands right in front of the first."""
    office = _ASKED.search(asked)
    if office is None or not folded.endswith(office["office"], 0, start):
        return end
    several = _SEVERAL.fullmatch(folded, start, end)
    return several.end("one") if several else end
