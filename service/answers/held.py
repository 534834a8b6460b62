"""How much of a question its passages hold: its names and numbers, its terms, its characters."""

import re
from collections.abc import Collection

from indexer.names import chinese_forms, find_places, forms
from indexer.text.fold import fold
from service.questions.language import Language, language_of
from service.reader.expressions import QUOTED

# What a question is asked with says nothing about what it is asked of.
_ASKING = re.compile(
    r"请问|什么时候|什么|哪[些个里儿年天位所家几]?|多少|几[个名位所家次年]?|为什么|为何|怎么样?|如何|谁|是否|是不是|"
    r"有没有|吗|呢|[的了在是由和与有被对于为]|[^\w]"
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_LATIN = re.compile(r"[a-z][a-z0-9-]+")


def missing_run(question: str, shown: str) -> int:
    """The longest run of characters of the question that no pair found in `shown` covers."""
    longest = 0
    for part in _ASKING.split(question):
        covered = [False] * len(part)
        for i in range(len(part) - 1):
            if part[i : i + 2] in shown:
                covered[i] = covered[i + 1] = True
        runs = "".join("." if found else "x" for found in covered).split(".")
        longest = max([longest, *(len(run) for run in runs if len(run) > 1)])
    return longest


def missing_names(question: str, shown: str) -> int:
    """How many names and numbers of the question `shown`, which is folded, has in no form."""
    folded = fold(question)
    names = [{match.group(1) or match.group(2)} for match in QUOTED.finditer(folded)]
    names += [{number} for number in _NUMBER.findall(folded)]
    if language_of(question) is Language.ENGLISH:
        names += [set(chinese) for _, chinese in chinese_forms(question)]
    else:
        names += [{word} for word in _LATIN.findall(folded)]
        names += [
            {folded[place.start : place.end], *map(fold, forms(place.name))}
            for place in find_places(question)
        ]
    return sum(not any(form.strip("《》") in shown for form in known) for known in names)


def pairs_of(question: str) -> set[str]:
    """The pairs of neighbouring characters of the folded question, beside what it is asked with."""
    parts = (part for part in _ASKING.split(question) if part)
    return {part[at : at + 2] for part in parts for at in range(len(part) - 1)}


def share_held(pieces: Collection[str], shown: str) -> float:
    """How many of `pieces` stand in `shown`, in [0, 1]; 0 of none."""
    return sum(piece in shown for piece in pieces) / max(len(pieces), 1)
