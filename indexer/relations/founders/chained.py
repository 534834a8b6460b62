"""Clauses behind 由 that each have a verb of their own: 由A指导,B牵头,C提供支持,联合D."""

import re

from indexer.relation import Role
from indexer.relations.words.findings import Sentence
from indexer.relations.words.members import Item, items

# What a clause behind 由 says of those in front of the verb; those who only supply are left out.
_CHAIN = (
    (Role.SUPERVISOR, re.compile(r"(?:指导|主管|批准|批复|核准)(?:支持)?$")),
    (Role.LEAD, re.compile(r"(?:牵头|主导|领衔)$")),
    (Role.INITIATOR, re.compile(r"(?:发起|(?:提出)?倡议)$")),
    (
        None,
        re.compile(
            r"(?:提供\S{2,10}|支持|主办|承办|协办|出资|运营|承建|负责\S{0,6}|设计|实施|投资|冠名|执行)$"
        ),
    ),
)


def chained(sentence: Sentence, start: int, end: int) -> tuple[list[tuple[Role, list[Item]]], int]:
    """(what the clauses say that have a verb of their own, where the last clause begins)."""
    parts: list[tuple[Role, list[Item]]] = []
    begin = start
    for comma in [m.start() for m in re.finditer(",", sentence.masked[start:end])]:
        at = start + comma
        for role, pattern in _CHAIN:
            verb = pattern.search(sentence.masked, begin, at)
            # A牵头,联合B is read as one (shares.py).
            if verb and not (role is Role.LEAD and not parts and _leads_only(sentence, at, end)):
                if role:
                    parts.append((role, items(sentence.text, sentence.masked, begin, verb.start())))
                begin = at + 1
                break
    return parts, begin


def _leads_only(sentence: Sentence, at: int, end: int) -> bool:
    """Whether no clause behind `at` has a verb of its own."""
    later = sentence.masked[at + 1 : end].split(",")[:-1]
    return not any(pattern.search(clause) for clause in later for _, pattern in _CHAIN)
