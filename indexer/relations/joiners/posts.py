"""Rules of several ranks in a row: A是X会员、Y副理事长单位、Z理事单位."""

import re

from indexer.relation import Role
from indexer.relations.joiners.becoming import body_of_unit
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import UNIT_ROLE
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item, items
from indexer.relations.words.subjects import subject_before

_RANK = r"(?P<rank>常务副理事长|副理事长|理事长|常务理事|理事|常务副会长|副会长|会长|副主席|主席|监事|会员|成员)(?:单位|企业)?"
_PIECE = re.compile(rf"(?P<body>[^,;。、是为]{{4,40}}?)P*的?{_RANK}(?=[、和及,;。]|$)")
_RANKED = re.compile(
    r"(?:理事|会长|主席|监事|会员|成员)[^,;。]*、[^,;。]*(?:理事|会长|主席|监事|会员|成员)"
)
_AND = re.compile(r"、|[和及](?!其)")
_VERB = re.compile(r"(?:(?<![还但就])是|系|作为|成为|当选为?|[担兼]任)(?:了|全国|国家级)?")
_FEWEST = 2


def posts(sentence: Sentence) -> list[Finding]:
    """The findings of rows of ranks in a sentence; a single rank is left to the rules of rank."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for verb, pieces in rows(masked):
        clause = clause_start(masked, verb)
        who = [i for i in items(text, masked, clause, verb) if i.kind in ("name", "place")]
        if not masked[clause:verb].strip():
            subject = subject_before(text, masked, clause)
            who = [subject] if subject else []
        found += [one for piece in pieces if (one := _post(masked, piece, who))]
    return found


def rows(masked: str) -> list[tuple[int, list[re.Match[str]]]]:
    """(where the verb begins, its ranks) of every row of two or more."""
    found: list[tuple[int, list[re.Match[str]]]] = []
    if not _RANKED.search(masked):
        return found
    for verb in _VERB.finditer(masked):
        pieces: list[re.Match[str]] = []
        at = verb.end()
        while piece := _PIECE.match(masked, at):
            pieces.append(piece)
            on = _AND.match(masked, piece.end())
            if on is None:
                break
            at = on.end()
        if len(pieces) >= _FEWEST:
            found.append((verb.start(), pieces))
    return found


def _post(masked: str, piece: re.Match[str], who: list[Item]) -> Finding | None:
    body = body_of_unit(masked, *piece.span("body"))
    if body is None:
        return None
    return Finding(body, tuple(who), UNIT_ROLE.get(piece["rank"], Role.MEMBER), piece.start("rank"))
