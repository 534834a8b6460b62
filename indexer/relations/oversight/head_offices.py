"""Rules of head offices: where the office of a body is.

X的秘书处设在A · 其总部设于A · 领导小组办公室设在A
"""

import re

from indexer.relation import Role
from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item

# X的秘书处设在A; of the body that is being spoken of where none stands in front.
_HEAD_OFFICE = re.compile(
    r"(?=[会办常总执日理秘管联])"  # for speed
    r"(?:(?:秘书处|秘书组|总部|会址|常设机构|办事机构|管理中心|联络处|日常办公地点?|(?:秘书处|理事会|联络|常设|日常|执行)?办公室)"
    r"(?:办公室)?(?:永久|暂|就|仍|仍然|继续|均|都)?(?:设(?:立)?[在于]|放在|挂靠?[在于])|总部位于|(?:秘书处|总部)(?:正式|永久)?(?:落户于?))"
    r"(?P<site>[^,;。、的]{2,24}?)(?=[,;。]|$)"
)
# Whose office is meant, by its kind: 领导小组办公室设在A.
_OWNER = re.compile(
    r"[该本]?(?:[\u4e00-\u9fff]{0,6}(?:领导|协调|工作)小组|专班|联盟|协会|商会|学会|集团|联合会|共同体|联合体|协作体|医联体|医共体|联席会议|委员会|指挥部)"
)
_SHORT = re.compile(r"(?<![^\s,])(?:(?!的)[\u4e00-\u9fffQU]){2,8}$")


def head_offices(sentence: Sentence) -> list[Finding]:
    """The findings of where the offices of bodies are, in a sentence."""
    masked = sentence.masked
    found: list[Finding] = []
    for match in _HEAD_OFFICE.finditer(masked):
        clause = clause_start(masked, match.start())
        start, end = match.span("site")
        owner = masked[clause : match.start()].rstrip("的").strip("其该, ")
        last = clause + len(masked[clause : match.start()].rstrip("的"))
        body = body_before(masked, clause, last) if owner else None
        if owner and body and not is_specific(masked[slice(*body)]) and not _OWNER.fullmatch(owner):
            continue
        if owner and body is None:  # a short form of the document's own, or of no body
            short = _SHORT.search(masked, clause, last)
            if short is None:
                continue
            body = short.start(), last
        if body is None and match.group().startswith("总部位于"):
            continue  # said of every firm, and none of the bodies that were spoken of
        item = Item(start, end, "place", sentence.text[start:end])
        found.append(Finding(body, (item,), Role.SITE, match.start()))
    return found
