"""The opening words and the end of a Chinese question, which say nothing of what it is about."""

import re

from indexer.text.fold import fold

LEAD = re.compile(
    r"^(?:那么?(?![个家所座部项次些位种里儿])|请问|(?:还有|另外|对了)(?=[,])|然后|所以|好的?[,]|嗯[,])+[,]?"
)
END = re.compile(r"[?？。!！]*$")


# Full-width stops as half-width ones; the length stays. Han and Latin letters are not touched.
_STOPS = str.maketrans("，？！；：（）　", ",?!;:() ")


def half_width(question: str) -> str:
    """The question with half-width stops, which all patterns here expect."""
    return question.translate(_STOPS)


def bare(question: str) -> str:
    """Folded, without opening words and stops at the end."""
    return LEAD.sub("", END.sub("", fold(question.strip())))


def opened(question: str) -> str:
    """The question without its opening words."""
    return LEAD.sub("", question.strip())
