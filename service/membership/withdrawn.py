"""Members that have left: 长寿区已于2024年退出该联盟 takes from the table what an older sentence put in it."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from indexer.index import Index
from indexer.names import bare, forms
from indexer.relation import Relation
from indexer.text.fold import fold
from service.answer import Citation
from service.membership.longer import longer_name
from service.membership.short_forms import short_forms

_LEFT = re.compile(r"退出(?!登录|现役)|退会(?![员费])|退盟")
_STOP = re.compile("[。!?;\n！？；]")
_REACH = 200  # characters of a sentence on each side of the word
# What did not happen, or only may.
_UNREAL = re.compile(
    r"未|没有|不|拟|将|计划|可能|考虑|如果|若|否认|申请|有意|威胁|可以|允许|自由|随时|曾想|传闻|传言|是否|机制|程序|办法|重新"
)
_POINTED = re.compile(
    r"(?:该|本|此)?(?:联盟|共同体|联合体|协作体|集团|协会|学会|商会|[\u4e00-\u9fff]会)"
)
_ASKED = re.compile(
    rf"{_LEFT.pattern}|\bwithdr(?:ew|awn)\b|\bquit\b|\bleft (?:the|it)\b|\b(?:has|have|had) left\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"成员|会员|一员|属于|都?有(?:哪|谁)|包括|由(?:哪|谁)|\bis\b|\bare\b|\bmembers?\b|\bbelongs?\b"
)
_ONCE = re.compile(
    r"曾|过|原|创始|最初|首批|当时|加入|发起|成立|创|\bwas\b|\bwere\b|\bbeen\b|\bhad\b|join|found"
)
_LOOKED_UP = 8
_BACK = re.compile(r"(?:重新|再次|再度)(?:加入|入会|入盟)|重返|回归")
_NEAR = 40  # characters


def asks_who_left(question: str) -> bool:
    """Whether the question asks about leaving, of which the table knows nothing."""
    return _ASKED.search(question) is not None


def asks_of_now(question: str) -> bool:
    """Whether it asks who belongs to a body now, and not who joined or founded it."""
    folded = fold(question)
    return _NOW.search(folded) is not None and _ONCE.search(folded) is None


def left_unsaid(question: str, citations: Sequence[Citation]) -> bool:
    """Whether `question` asks about leaving and no sentence that is cited tells of it."""
    return bool(_LEFT.search(question)) and not any(
        _LEFT.search(citation.quote) for citation in citations
    )


def withdrawals(
    rows: Sequence[Relation], index: Index, document_ids: Collection[str] | None = None
) -> tuple[Relation, ...]:
    """For each row of `rows` whose member the documents say has left the body, the row with that
    sentence as its evidence; not where it has come back.

    Args:
        document_ids: only these documents; None for all.
    """
    told = {
        organization: list(_sentences(organization, rows, index, document_ids))
        for organization in dict.fromkeys(row.organization for row in rows)
    }
    found: list[Relation] = []
    for row in rows:
        said = next((one for one in told[row.organization] if _says_it_left(row, one[2])), None)
        if said is None or _came_back(row.member, index.text(said[0])):
            continue
        document_id, start, sentence = said
        outline = index.outline(document_id)
        found.append(
            replace(
                row,
                document_id=document_id,
                section=next(one.headings for one in outline if one.start <= start < one.end),
                start=start,
                end=start + len(sentence),
                quote=sentence,
            )
        )
    return tuple(found)


def _sentences(
    organization: str,
    rows: Sequence[Relation],
    index: Index,
    document_ids: Collection[str] | None,
) -> Iterator[tuple[str, int, str]]:
    """The sentences that tell of leaving, in the documents of the body's rows and those nearest to it."""
    nearest, _ = index.search_words(f"退出 {organization}", _LOOKED_UP, document_ids)
    documents = [row.document_id for row in rows if row.organization == organization]
    documents += [index.chunk(row).document_id for row in nearest.tolist()]
    for document_id in dict.fromkeys(documents):
        for start, sentence in told_in(index.text(document_id)):
            yield document_id, start, sentence


@lru_cache(maxsize=8)
def told_in(text: str) -> tuple[tuple[int, str], ...]:
    """Where each sentence of `text` that tells of leaving begins, and itself, in order.

    Of a text without stops what stands near the word. Kept, because each body asks anew.
    """
    told: dict[int, str] = {}
    for left in _LEFT.finditer(text):
        before = list(_STOP.finditer(text, max(0, left.start() - _REACH), left.start()))
        stop = _STOP.search(text, left.end(), left.end() + _REACH)
        start = before[-1].end() if before else max(0, left.start() - _REACH)
        said = text[start : stop.end() if stop else left.end() + _REACH]
        told[start + len(said) - len(said.lstrip())] = said.strip()
    return tuple(told.items())


def _came_back(member: str, text: str) -> bool:
    return any(
        bare(form) in bare(text[max(0, back.start() - _NEAR) : back.end() + _NEAR])
        for back in _BACK.finditer(text)
        for form in forms(member)
    )


def _says_it_left(row: Relation, sentence: str) -> bool:
    called = tuple(short_forms(row.organization))
    for clause in re.split("[,:]", fold(sentence)):
        plain = bare(clause)
        left = _LEFT.search(plain)
        if left is None or _UNREAL.search(plain):
            continue
        whole = bare(sentence)
        behind = plain[left.end() :].removeprefix("了")
        of_body = any(name in whole for name in called) or _POINTED.match(behind)
        if of_body and _named_before(row.member, plain, left.start()):
            return True
    return False


def _named_before(member: str, plain: str, end: int) -> bool:
    for form in (bare(one) for one in forms(member) if not one.isascii()):
        at = plain.find(form, 0, end)
        if at >= 0 and not longer_name(plain, at, at + len(form)):
            return True
    return False
