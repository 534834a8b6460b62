"""The words that join the items of an enumeration, and where they are a part of a name instead."""

import re
from collections.abc import Sequence

# 会同, 和, 与 and 及 between items, and not inside a word (参与, 共和国, 涉及).
JOIN = re.compile(
    r"以及|会同|或者?|(?<=[\u3400-\u9fff”》\"a-z0-9)])(?:(?<![共总饱温缓柔谐祥呼颐])和(?![平谐解睦田])|"
    r"(?<![参给赋])与(?!会(?:人|代|嘉|者|各)|否|其)|(?<![涉普以埃波顾提危触惠遍企不殃])及(?![时格其早]))"
    r"(?=[\u3400-\u9fff“《\"a-z0-9])"
)
# What ends the name of a body or of an office in it.
_BODY_END = (
    r"(?:部|局|厅|委|办|院|署|司|处|会|社|团|校|行|厂|站|所|中心|公司|集团|单位|机构|企业|学会|政府|基金|联盟|"
    r"[市区县省州镇乡村国城]|主席|主任|书记|总理|总裁|经理|[部局厅司院校会处所社团行厂站市区县省州]长|委员|成员)"
)
_ALIKE = 2  # characters
BODY = re.compile(rf"{_BODY_END}[”》\")]?$")
_BODY_AHEAD = re.compile(rf"[\u4e00-\u9fff]{{2,14}}?{_BODY_END}(?:等|[^\u4e00-\u9fff]|$)")


def in_name(folded: str, start: int, word: re.Match[str], end: int) -> bool:
    """Whether the word stands inside the name of a body: 工业和信息化部, beside other bodies."""
    last = _BODY_AHEAD.match(folded, word.end(), end)
    return last is not None and not BODY.search(folded, start, word.start())


def shared_ending(items: Sequence[str]) -> str:
    """The two characters that all of several items end with, the head that they share; else ""."""
    ending = items[0][-2:] if items else ""
    return ending if len(items) > 1 and all(item.endswith(ending) for item in items) else ""


def of_items(
    folded: str, tail: int, words: list[re.Match[str]], before: Sequence[str]
) -> list[re.Match[str]]:
    """`words` without those behind a last item that begins like the others and goes on past them:
    更强的体魄、更强的意志的新一代渔民和船员."""
    first = next((word for word in words if word.start() >= tail), None)
    if first is None or not before:
        return words
    last, other = folded[tail : first.start()], before[-1]
    alike = len(other) > _ALIKE and last[:_ALIKE] == other[:_ALIKE] and other[:_ALIKE] in before[0]
    longer = len(last) > len(other) + _ALIKE and "的" in last[_ALIKE + 1 :]
    return [word for word in words if word.start() < tail] if alike and longer else words
