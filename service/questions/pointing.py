"""Questions that point at what a document is about: 这次演练, 该条例, this drill.

Over many documents it has to be asked back which one; over one it can only be that document's.
"""

import re

_THIS = re.compile(
    r"(?:这|本|此|该)(?:[次款项起届份部个家种条座位场轮批件篇则只台辆所间]|[\u4e00-\u9fff]{2})"
)
_THIS_IN_ENGLISH = re.compile(r"\b(?:this|these|the) [a-z]{3,}", re.IGNORECASE)


def points_at_a_document(question: str) -> bool:
    """Whether what `question` leaves unnamed may be what a document is about."""
    return bool(_THIS.search(question) or _THIS_IN_ENGLISH.search(question))
