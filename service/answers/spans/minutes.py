"""Who did what at a meeting, and where it was, by the labels of its minutes: 谁主持了会议? asks for 主持人:甲."""

import re

_WHO = r"(?:谁|什么人|哪一?位|哪个人|哪些人|哪几个人|哪几位)"
_DEED = "主持|记录|请假|缺席|出席|列席|参加|参会"
_DID = re.compile(
    rf"(?:[是由有]|都有)?{_WHO}(?:来|又|负责){{0,2}}(?P<deed>{_DEED})|"
    rf"(?P<work>主持|记录)(?:工作)?[是由]{_WHO}(?:来|负责|做|担任|完成|整理)+|"
    rf"(?P<office>主持|记录)是{_WHO}|"
    rf"{_WHO}(?:来|负责)?做的?(?:会议)?(?P<note>记录)"
)
_HELD = re.compile(r"(?:是?[在于])(?:哪里|哪儿|哪|什么地方|何处|何地)(?:召开|开|举行|举办)")
_AROUND = "的了过着是由呢啊,?。 "
# A design, a team or a war that somebody conducted is told of elsewhere than in the head of minutes.
_MEETING = re.compile(
    r"(?:(?<![协商学工机社委员理事董基金联合])会|(?<![协商学工机社委员理事董基金联合]会)会议|论坛|仪式|座谈|研讨)$"
)
_ANOTHER = re.compile(r"下一?[次届场]|上一?[次届场]|[每历]次|第[一二三四五六七八九十\d]+[次届]")
_SAME_DEED = {"参加": ("参加", "参会", "与会"), "参会": ("参会", "参加", "与会")}
_BEHIND = ("人", "人员", "")
_PLACES = ["地点", "会议地点", "召开地点"]


def label_of_minutes(folded: str) -> tuple[list[str], str] | None:
    """The labels behind which stands what the question asks of a meeting, the likeliest first, and
    the question with what was done in place of the question word; None where it asks nothing such.
    """
    did = _DID.search(folded) or _HELD.search(folded)
    if did is None or _ANOTHER.search(folded):
        return None
    before = folded[: did.start()].strip(_AROUND)
    behind = folded[did.end() :].strip(_AROUND)
    if any(part and not _MEETING.search(part) for part in (before, behind)):
        return None
    if did.re is _HELD:
        return (_PLACES, f"{before}什么地点什么{behind}") if before else None
    deed = next(filter(None, did.groups()))
    labels = [same + who for same in _SAME_DEED.get(deed, (deed,)) for who in _BEHIND]
    return labels, f"{before}什么{deed}什么{behind}"
