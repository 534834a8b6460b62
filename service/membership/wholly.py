"""Whether a yes/no question claims a membership and nothing beside it: 荣昌是该共同体的成员吗.

Only such a claim can be denied from the table; what else a longer one says may still hold.
"""

import re

from indexer.names import bare, chinese_forms, find_places, places_named
from indexer.text.fold import fold
from service.answers.claims import claim_of

_CHINESE = re.compile(
    r"包括|包含|里面?|有|当选|担任|作为|加入|参加|参与|发起|倡议|创立|创办|成立|组建|牵头|主导|领头|理事长|副?会长|主席|轮值|创始|成员|会员|单位|"
    r"之一|一员|属于|共同|一起|已经?|曾经?|[了过也都均的是为被由在人吧呢吗|,?。]"
)
_JOINT = re.compile(r"以及|[、和与及跟]|(?<!共)同")
_ENGLISH = re.compile(
    r"is|are|was|were|d(?:id|oes|o)|ha(?:s|ve|d)|be(?:en)?|both|and|an?|the|one|of|in|to|by|also|ever|"
    r"members?|units?|join(?:ed|ing)?|found(?:ed|ers?|ing)?|initiat(?:e|ed|or)|start(?:ed)?|establish(?:ed)?|"
    r"set|up|chair(?:s|ed|ing)?|lead(?:s|ing|er)?|led|tak(?:e|en)|took|part|participated?|belongs?|"
    r"district|city|county|education(?:al)?|vocational|community|alliance|group|union|association|league|"
    r"cent(?:re|er)"
)
_SHORTEST_TAIL = 4


def who_is_claimed(question: str, organization: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The names that the question says belong to `organization`; () where it says more than that.

    Args:
        known: names of the table, of which the question may spell one in Latin letters.
    """
    if re.search("[\u4e00-\u9fff]", question):
        return _in_chinese(question, organization, known)
    return _in_english(question, organization, known)


def _in_chinese(question: str, organization: str, known: tuple[str, ...]) -> tuple[str, ...]:
    names = pieces_left(question, organization)
    members = {bare(name) for name in known}
    proven = all(places_named(name) or name in members for name in names)
    return names if proven else ()


def pieces_left(question: str, organization: str) -> tuple[str, ...]:
    """What a Chinese question says beside the body and the words of a membership, be it names or not."""
    plain = _without_body(bare(claim_of(fold(question))), bare(organization))
    pieces = [_CHINESE.sub("", piece) for piece in _JOINT.split(plain)]
    return tuple(piece for piece in pieces if piece)


def _in_english(question: str, organization: str, known: tuple[str, ...]) -> tuple[str, ...]:
    names: list[str] = []
    rest = question
    for (start, end), spelled in reversed(chinese_forms(question, known)):
        if find_places(spelled[0]) and places_named(spelled[0]):
            names.insert(0, spelled[0])
        elif not any(bare(form) in bare(organization) for form in spelled):
            return ()
        rest = f"{rest[:start]} {rest[end:]}"
    words = re.findall(r"[a-z']+", rest.lower())
    return tuple(names) if all(_ENGLISH.fullmatch(word) for word in words) else ()


def _without_body(plain: str, organization: str) -> str:
    """`plain` without the longest end of the organisation's name that stands in it."""
    for cut in range(max(len(organization) - _SHORTEST_TAIL, 0) + 1):
        if organization[cut:] in plain:
            return plain.replace(organization[cut:], "|")
    return plain
