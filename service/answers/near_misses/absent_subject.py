"""Whom an English yes/no question asks about, and whether the passages speak of it at all.

Did Huawei donate? asked of passages that name no Huawei in any form is not answered by a sentence
about somebody else's donation, neither with yes nor with no.
"""

import re
from collections.abc import Sequence

from indexer.names.sounds import surnames, syllables_spelled
from indexer.text.fold import fold
from service.reader.english_forms import AUXILIARY, EMPTY
from service.reader.glossaries import Glossary
from service.reader.held_words import HeldWords
from service.reader.reading import Passage
from service.reader.spelled import POSSESSIVE

_NAME = r"[A-Z][a-zü][\w’']*(?:-[\w’']+)*"
# The name right behind the verb that asks; what goes by its initials has other initials in Chinese,
# and two that are joined (the A-B line) are often abbreviated.
_SUBJECT = re.compile(
    rf"^(?i:(?:and |but |so )?{AUXILIARY}(?:n['’]t)?) (?:(?:[Tt]he|Mrs?|Ms|Dr|Prof\w*|President|Premier|Minister)\.? )*"
    rf"(?P<name>{_NAME}(?: {_NAME})*)(?![\w’'-])"
)


def subject_is_absent(question: str, passages: Sequence[Passage], glossary: Glossary) -> bool:
    """Whether `question` is about a name none of whose Chinese, pinyin or Latin forms is there."""
    match = _SUBJECT.match(question.strip())
    if match is None or re.search(r"[a-z]-[A-Z]", match["name"]):
        return False
    name = POSSESSIVE.sub("", match["name"])
    held = HeldWords(
        fold("\n".join(f"{passage.context}\n{passage.text}" for passage in passages)), glossary
    )
    found = [word for word in held.looked_up(name) if word.english.lower() not in EMPTY]
    if _of_a_person(name):
        # The parts of a name say nothing: 强 of 李强 stands anywhere.
        return not any(word.words == len(name.split()) and word.held for word in found)
    return bool(found) and not any(word.held for word in found)


def _of_a_person(name: str) -> bool:
    """Whether this is a surname and a given name in pinyin."""
    words = tuple(name.split())
    return len(words) == 2 and bool(surnames(words[0].lower())) and bool(syllables_spelled(words))
