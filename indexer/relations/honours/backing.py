"""Rules of backing: whom an authority wants to become something, or has allowed to.

支持A、B创建国家X (planned) · 同意A建设国家X · 一、支持A建设国家X (a letter of reply: selected)
"""

import re

from indexer.relation import Role
from indexer.relations.context import refers
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.kinds import names_nobody
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item, items
from indexer.relations.words.titles import is_honour

_BACKED = re.compile(
    r"(?P<verb>支持|推动|同意|批准)(?P<who>[^,;。]{2,40}?)(?:加快|积极|成功|共同|联合|高标准|高水平|高质量|等市|等地)*"
    r"(?:建设|创建|争创|创成|申建)(?P<title>(?:国家(?!的)|全国|首批)[^,;。、的]{3,36}?)(?=[,;。、P]|$)"
)
# A letter of reply counts what it grants; a report of work only wishes.
_LETTER = re.compile(r"^\s*[一二三四五六]、(?:原则|正式)*(?:同意|支持|批准)")
_ANSWERED = re.compile(
    r"(?P<by>[^,;。]{2,16}(?:部|委|局|厅|国务院|政府))(?:正式|近日|日前|联合|已)*(?:批复|复函|函复|来函|(?:发布|印发)B+)P*,(?:同意)?$"
)
# Policy of mere kinds names nobody.
_KIND = re.compile(r"优势|[省市县]级|有条件|重点|符合|具备|相关|骨干|龙头|更多|一批|部分|各")


def backing(sentence: Sentence) -> list[Finding]:
    """The findings of backing in a sentence."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _BACKED.finditer(masked):
        title = match.span("title")
        who = items(text, masked, *match.span("who"))
        named = [item for item in who if _is_somebody(item)]
        if not named or len(named) < len(who) or not is_honour(masked[slice(*title)]):
            continue
        answered = _ANSWERED.search(masked, 0, match.start())
        granted = answered or match["verb"] in ("同意", "批准") or _is_letter(masked, match)
        role = Role.SELECTED if granted else Role.PLANNED
        found.append(Finding(title, tuple(named), role, match.start()))
        by = items(text, masked, *answered.span("by")) if answered else []
        if by and by[-1].kind == "name":
            found.append(Finding(title, tuple(by), Role.SUPERVISOR, match.start()))
    return found


def _is_somebody(item: Item) -> bool:
    named = item.kind in ("name", "place") and not names_nobody(item.name)
    return refers(item.name) or (named and not _KIND.match(item.name))


def _is_letter(masked: str, match: re.Match[str]) -> bool:
    """Whether the sentence begins with the grant, as the first point of a letter does."""
    clause = clause_start(masked, match.start())
    return bool(_LETTER.match(masked)) and clause == 0
