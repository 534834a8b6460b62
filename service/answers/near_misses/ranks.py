"""Who holds an office and who only deputizes: 副主任甲 does not answer who the 主任 is.

A near miss that every reader falls for, because all other words are the same.
"""

import re

# Offices that have deputies.
TITLE = (
    r"(?:董事长|理事长|总经理|总裁|秘书长|总工程师|主任|主席|会长|书记|院长|校长|局长|部长|处长|科长|所长|站长|行长|馆长|社长|"
    r"队长|组长|厂长|总监|经理|总编辑?|台长|司长|厅长|省长|市长|州长|县长|区长|镇长|乡长|村长|庭长|检察长|总理|总统)"
)
_ASKED = re.compile(rf"(?P<deputy>副)?(?P<title>{TITLE})")
_BESIDE = 8  # characters between a title and whoever bears it
_DEPUTY_IN_ENGLISH = re.compile(r"\b(?:deputy|vice|assistant|associate)\b", re.IGNORECASE)
_ENGLISH = re.compile(r"[a-z]{2,}")


def other_rank(question: str, folded: str, start: int, end: int) -> bool:
    """Whether [start, end) is told to be the deputy where `question` asks for the head, or the head
    where it asks for the deputy.

    Args:
        question: folded.
        folded: the passage, folded; what stands right in front of the span or right behind decides.
    """
    asked = list(_ASKED.finditer(question))
    if asked:
        title, deputy = asked[-1]["title"], asked[-1]["deputy"] is not None
    elif _ENGLISH.search(question):
        title, deputy = TITLE, _DEPUTY_IN_ENGLISH.search(question) is not None
    else:
        return False
    if asked and not deputy and _of_another_office(title, folded, start, end):
        return not _ENGLISH.search(question)
    before = re.search(rf"(?P<deputy>副)?{title}[、:,]?$", folded[max(0, start - _BESIDE) : start])
    behind = re.match(
        rf"(?:[是任]|担任|,)?[^,。;、\n]{{0,{_BESIDE}}}?(?P<deputy>副)?{title}",
        folded[end : end + 2 * _BESIDE],
    )
    told = [found["deputy"] is not None for found in (before, behind) if found]
    return bool(told) and all(one != deputy for one in told)


def _of_another_office(title: str, folded: str, start: int, end: int) -> bool:
    """Whether another office than `title` stands right in front of [start, end), and `title` nowhere near."""
    near = folded[max(0, start - 2 * _BESIDE) : end + _BESIDE]
    return title not in near and re.search(rf"{TITLE}$", folded[:start][-_BESIDE:]) is not None
