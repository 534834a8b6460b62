"""Questions for the reason of what did not happen: 为什么上调评级, beside a text by which it was 下调; 为什么
批准, beside one by which the board 没有批准."""

import re

from service.answers.choosing.opposites import OPPOSITES

_WHY = re.compile(
    r"为什么|为何|原因|缘何|为啥|(?:出于|基于|因为|由于)(?:什么|何种|哪[些种])|什么(?:考虑|理由)"
)
_NOT = re.compile(
    r"不(?![能可会应得敢允许是同断仅只少久管论少便如过足要用该予再想愿])(?P<act>[\u4e00-\u9fff]{2})"
)
# What somebody decides or takes part in; 没有批准, 未获通过: and did not. Not 没通过审核的, whoever that is.
_ACT = (
    r"批准|同意|通过|采纳|接受|支持|允许|受理|立项|录[用取]|签[署订约]|成行|参[加与]|出席|加入|开[放工]|动工|实施|采用|采购|购买|支付|赔偿|"
    r"道歉|更换|拆除|搬迁|续[签约]|当选|入选|获[奖批]|取消|推迟|延期|退出|撤销"
)
_UNDONE = re.compile(
    rf"(?:没有?|未|拒绝|不予|不)(?:予以?|获得?|能|被|再|作出|进行)?(?P<act>{_ACT})(?![^,;。]{{0,16}}的[,:])"
)
_DENIED = r"[不未没无非勿莫难拒禁停免]"

_NEGATED = re.compile(rf"{_DENIED}|缺|否")
_DUTY = re.compile(r"要(?!求)|需|必须|应[当该]?(?!用)|可以|能")
_SLIGHT = re.compile("[的了吗呢《“]")
_OBJECT = 2  # characters of what is asked to have been done
_BEFORE = 6  # characters in front of a verb that may deny it


def false_premise(asked: str, passage: str) -> bool:
    """Whether `asked` takes for granted the opposite of what `passage` says. Both folded."""
    if not _WHY.search(asked):
        return False
    for word, other in OPPOSITES.items():
        if word in asked and other not in asked and word not in passage and other in passage:
            return True
    if not (_NEGATED.search(asked) or _DUTY.search(asked)) and any(
        _never_done(undone, asked, passage) for undone in _UNDONE.finditer(passage)
    ):
        return True
    denied = _NOT.search(asked)
    if denied is None or denied.group() in passage or denied["act"] not in passage:
        return False
    return re.search(rf"{_DENIED}[\u4e00-\u9fff]?{denied['act']}", passage) is None


def _never_done(undone: re.Match[str], asked: str, passage: str) -> bool:
    """Whether `asked` has done what `undone` denies, and `passage` wherever it has the verb denies it."""
    act = undone["act"]
    if act not in asked:
        return False
    what = _SLIGHT.sub("", asked[asked.find(act) + len(act) :])[:_OBJECT]
    first, last = passage.rfind("。", 0, undone.start()) + 1, passage.find("。", undone.end())
    if len(what) == _OBJECT and what not in passage[first : last if last >= 0 else len(passage)]:
        return False  # something else was not supported
    places = (found.start() for found in re.finditer(act, passage))
    return all(re.search(_DENIED, passage[max(0, at - _BEFORE) : at]) for at in places)
