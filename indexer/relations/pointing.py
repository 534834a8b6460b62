"""What 该学院, 该公司 or 该园 points at: the body named last whose name ends so.

Bodies that have members by their nature are remembered anyway (context.py); this looks for the
others, in the clauses in front and in the sentences before.
"""

import re
from collections.abc import Sequence

from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Sentence

_POINTED = re.compile(r"(?:该|这一|这个)(?P<head>[\u4e00-\u9fff]{1,4})")
# 该校: a school of whatever kind that the same sentence names in front.
_WHO = re.compile("该(?P<kind>校|院|院校|所|公司|企业|集团|医院)")
_ENDS = {
    "校": "大学|学院|学校|中学|小学",
    "院校": "大学|学院|学校",
    "企业": "公司|集团|企业",
}
_OTHER_SCHOOL = re.compile("[一二三四五六七八九十附]中|党校|附[属小]|分校")
_DEFINED = re.compile(
    r"(?P<body>[\u4e00-\u9fffa-zQU]{3,20}?)P*(?:[于在][^,;。]{2,20}(?:成立|创立|创建),)?是(?:全球|全国|国内|我国)?(?:首个|一个|一家|由)[^;。]{0,40}?"
    r"(?P<head>[\u4e00-\u9fff]{0,4}(?:联盟|组织|共同体|联合体|基金会|协会|联合会))(?=[,。;]|$)"
)
_LONGEST_NAME = 40


def pointed_at(start: int, end: int, sentence: Sentence, before: Sequence[Sentence]) -> str | None:
    """The full name behind text[start:end] of a sentence; None if it points at none.

    Args: before: the sentences in front, latest last.
    """
    start -= sentence.text[start - 1 : start] == "该"
    pointed = _POINTED.fullmatch(sentence.text[start:end])
    if pointed is None:
        return None
    head = pointed["head"]
    for text, masked in (
        (sentence.text[:start], sentence.masked[:start]),
        *((one.text, one.masked) for one in reversed(before)),
    ):
        at = masked.rfind(head)
        while at >= 0:
            stop = at + len(head)
            body = body_before(masked, max(0, stop - _LONGEST_NAME), stop)
            if body and is_specific(masked[slice(*body)]) and masked[body[0]] not in "该本此这":
                return text[slice(*body)]
            at = masked.rfind(head, 0, at)
    return _defined_as(head, before)


def named_before(start: int, name: str, sentence: Sentence) -> str | None:
    """Whom 该校 at `start` of a sentence points at: who is named last in front of it and ends so; None if nobody."""
    pointed = _WHO.fullmatch(name)
    if pointed is None:
        return None
    kind = pointed["kind"]
    for found in reversed(list(re.finditer(_ENDS.get(kind, kind), sentence.masked[:start]))):
        first = max(0, found.end() - _LONGEST_NAME)
        body = body_before(sentence.masked, first, found.end())
        if body and body[1] - body[0] > len(kind) + 1 and sentence.text[body[0]] != "该":
            nearer = _OTHER_SCHOOL.search(sentence.masked, body[1], start)
            return None if nearer else sentence.text[slice(*body)]
    return None


def _defined_as(head: str, before: Sequence[Sentence]) -> str | None:
    """X是一个…联盟: the body that the sentence in front says to be one, whatever it is called."""
    for one in reversed(before):
        defined = _DEFINED.match(one.masked)
        if defined and defined["head"].endswith(head):
            return one.text[slice(*defined.span("body"))]
    return None
