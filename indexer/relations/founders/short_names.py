"""Short names that no form proves: two or more who found a body with a name of its own together.

禾木与伶仃联合成立“X”
"""

import re

from indexer.names.surnames import SURNAMES
from indexer.relations.words.findings import Sentence
from indexer.relations.words.kinds import kind_of, trim
from indexer.relations.words.members import Item

_FOUNDS = re.compile("(?:成立|组建|设立|创办)$")
_SHORT = re.compile(r"[\u4e00-\u9fffa-z]{2,6}")
_FEWEST, _LONGEST_PERSON = 2, 4


def short_names(sentence: Sentence, verb: tuple[str, int, int], who: tuple[int, int]) -> list[Item]:
    """Those at masked[who] as names, if the verb founds and they are no persons; else []."""
    if not _FOUNDS.search(sentence.masked, verb[1], verb[2]):
        return []
    first, last = trim(sentence.masked, *who)
    found = [
        Item(first + piece.start(), first + piece.end(), "name", piece.group())
        for piece in re.finditer(r"[^、与和]+", sentence.text[first:last])
    ]
    short = all(_SHORT.fullmatch(sentence.masked, item.start, item.end) for item in found)
    persons = sum(item.name[0] in SURNAMES and len(item.name) < _LONGEST_PERSON for item in found)
    nobody = any(kind_of(item.name, item.name.lower()) == "none" for item in found)
    if len(found) < _FEWEST or not short or nobody or persons * 2 >= len(found):
        return []
    return found
