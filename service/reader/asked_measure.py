"""Whether an English question asks for a measure: What gross margin did X have? What is X's altitude?

The noun at the head decides, wherever else a measure is spoken of: What is the main factor driving
growth? asks for a factor, and What does "litigation costs" mean? for a meaning.
"""

import re

from service.reader.english_forms import AUXILIARY, spelled_out

_MEASURE = re.compile(
    r"(?:number|amount|quantity|turnover|revenue|income|profit|value|valuation|price|cost|area|acreage|length|height|"
    r"width|depth|thickness|diameter|altitude|elevation|weight|tonnage|population|rate|margin|percentage|proportion|"
    r"share|stake|ratio|intensity|density|total|budget|estimate|investment|expenditure|spending|salary|wage|pension|fee|"
    r"fare|toll|rent|tuition|deposit|compensation|subsidy|fine|growth|increase|decrease|rise|fall|decline|drop|reduction|"
    r"output|yield|throughput|volume|capacity|distance|mileage|speed|temperature|rainfall|magnitude|surplus|deficit|"
    r"balance|debt|loss|age|score|size|limit|quota|gdp|cap|duration|frequency|target|"
    r"sales|profits|revenues|earnings|savings|costs)",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(rf"\b{_MEASURE.pattern}s?\b", re.IGNORECASE)
# A city's capital and a place's area of study are none.
_OF_TWO = re.compile(r"(?:registered|share|working) capital|market cap\w*", re.IGNORECASE)
# What stands behind the noun at the head.
_BEHIND = (
    r"(?:of|in|for|at|on|to|by|from|per|with|under|over|between|among|after|before|during|since|until|as|than|"
    r"that|which|who|when|where|while|if|because|attributable|available|payable|set|given|reached|reported|"
    r"driving|affecting|facing|causing|behind|regarding|concerning|involving|supporting|leading|limiting|covering|"
    r"according)"
)
_HEAD = rf"(?P<noun>(?:(?!{_BEHIND}\b)[^\s?,]+ ?)+)"
_BEGINS = r"^(?:[^?]{2,80}, |(?:and|but|so) )?(?:(?:at|to|by|of|with|for|from) )?"
_OF_A_NOUN = re.compile(
    rf"{_BEGINS}what (?!{AUXILIARY}\b)(?:kind |sort |type )?"
    rf"(?P<noun>(?:(?!{_BEHIND}\b|{AUXILIARY}\b)[^\s?,]+ )+)",
    re.IGNORECASE,
)
_IS = re.compile(rf"{_BEGINS}what (?:is|was|were|are) {_HEAD}", re.IGNORECASE)
_MEANING = re.compile(
    r"\b(?:mean|stand for|refer to|defined?|called|known as|meant by|attributed|due to|caused by)\b",
    re.IGNORECASE,
)
# What pushed investment? asks for no investment.
_ACTS = re.compile(
    r"what (?:(?:has|have|had) )?(?:made|makes|drove|driven|drives|prompted|caused|causes|pushed|led|boosted|lifted|raised|"
    r"kept|brought|helped|fuelled|fueled|hit|cut|slowed|affected|affects|determines|determined|influences|influenced)\b",
    re.IGNORECASE,
)
# The number of the building is painted on it.
_NUMBERED = re.compile(r"number of the \w+ing\b", re.IGNORECASE)


def asks_for_measure(question: str) -> bool:
    """Whether what is asked for is a number by its noun, without how many and how much."""
    question = spelled_out(question.strip())
    if _MEANING.search(question) or _ACTS.search(question) or _NUMBERED.search(question):
        return False
    found = _OF_A_NOUN.match(question) or _IS.match(question)
    return found is not None and measures(found["noun"])


def speaks_of_measure(text: str) -> bool:
    """Whether a measure is spoken of anywhere: Did the mill or the port have the higher income?"""
    return _SPOKEN_OF.search(text) is not None


def measures(noun: str) -> bool:
    """Whether `noun`, a noun with what describes it, is measured: gross margin."""
    words = noun.split()
    if not words:
        return False
    return bool(
        _MEASURE.fullmatch(words[-1].strip("?.’'\"”"))
        or _OF_TWO.fullmatch(" ".join(words[-2:]).strip("?.’'\"”"))
    )
