"""What in a sentence its evidence must hold: numbers, dates, names, quoted terms, its other words."""

import re

from indexer.names import bare, chinese_forms, find_places, forms
from indexer.text.fold import fold
from service.generator.chinese_words import OPENING, unproved_words
from service.generator.english_words import in_chinese, stands_in_english_words, unproved_english
from service.generator.figures import missing_figures
from service.questions.conversation.mentions import Sort, mentions
from service.questions.language import Language, language_of
from service.reader.english_figures import dates_in_chinese

_QUOTED = re.compile(r"[“\"「『]([^”\"」』]{1,60})[”\"」』]|《([^》]{1,60})》")
_LATIN = re.compile(r"[a-z][a-z0-9+.-]*\d[a-z0-9+.-]*|[a-z]{2,}")
# Words that open a clause and that a name is not read across: 目前东湾职教联盟.
_LEAD = re.compile(rf"(?:^|(?<=[,，。;；:：、\s]))(?:{OPENING})+")
_NEGATION = re.compile(
    r"未(?!来|必)能?|没有?|并非|否认|尚未|不(?![断仅但同少论管])|无法|\bnot\b|n['’]t\b|\bno\b|\bnever\b|\bnone\b"
)


def missing_facts(claim: str, evidence: str) -> set[str]:
    """The numbers, dates, names and other words of `claim` that `evidence` does not prove."""
    return (
        missing_figures(claim, evidence)
        | missing_names(claim, evidence)
        | _missing_words(claim, evidence)
    )


def missing_but_names(clause: str, claim: str, sentence: str) -> set[str]:
    """Numbers, dates and words of a clause of `claim` that one sentence does not prove; a name may be
    told by another sentence, to which this one refers."""
    if language_of(claim) is Language.CHINESE:
        for name in sorted(_names(claim), key=len, reverse=True):
            clause = clause.replace(name, " ")
    return missing_figures(clause, sentence) | _missing_words(clause, sentence)


def missing_names(claim: str, evidence: str) -> set[str]:
    """Names and quoted terms of `claim` that `evidence` has in no known form."""
    return {name for name in _names(claim) if not _stands(name, evidence)}


def is_negated(text: str) -> bool:
    return bool(_NEGATION.search(fold(text)))


def _missing_words(claim: str, evidence: str) -> set[str]:
    if language_of(claim) is Language.ENGLISH:
        return unproved_english(claim, evidence)
    if language_of(evidence) is Language.ENGLISH:
        return unproved_words(claim, f"{evidence} {in_chinese(evidence)}")
    return unproved_words(claim, evidence)


def _names(claim: str) -> set[str]:
    found = {match[1] or match[2] for match in _QUOTED.finditer(claim)}
    found |= {mention.name for mention in find_places(claim)}
    if language_of(claim) is Language.CHINESE:
        found |= {match.group() for match in _LATIN.finditer(fold(claim))}
    sorts = (Sort.BODY, Sort.PLACE, Sort.PERSON, Sort.WORK, Sort.THING)
    for mention in mentions(_LEAD.sub("，", claim)):
        if mention.sort in sorts and dates_in_chinese(f"in {mention.text}") == f"in {mention.text}":
            found.add(mention.text)
    return {name for name in found if len(bare(name)) > 1}


def _stands(name: str, evidence: str) -> bool:
    plain = bare(evidence)
    known = [name, *forms(name)]
    if name.isascii():
        known += [form for _, spelled in chinese_forms(name) for form in spelled]
    if any(len(bare(form)) > 1 and bare(form) in plain for form in known):
        return True
    if not re.search(r"[\u4e00-\u9fff\d]", name):
        return stands_in_english_words(name, evidence)
    return language_of(evidence) is Language.ENGLISH and not _missing_words(name, evidence)
