"""Whether a sentence has enough of a claim to speak of it at all."""

from service.answers.claims import FEATURES, Examined

# Share of the claim's terms that a sentence must hold to speak of it at all; more where a name of
# the claim is not there, for then it may speak of something else.
MIN_COVER = 0.25
MIN_COVER_UNNAMED = 0.35
# What is enough where the reader marks that sentence before all others: people ask in other words than
# the text, and of ten such claims nine were judged right.
MIN_COVER_MARKED = 0.15
# The same of a Chinese claim where the reader sees an answer to it.
MIN_COVER_SEEN = 0.17
MIN_COVER_SEEN_MARKED = 0.12
CLEARLY_MARKED = 0.3
# The same if the reader hardly sees an answer: 老人坐车要花钱吗 beside 老人每年免费体检.
MOSTLY_MARKED = 0.55
HARDLY_ANSWERED = -3.0  # log odds


def speaks_of(examined: Examined, *, english: bool) -> bool:
    """Whether the sentence has enough of the claim to speak of it at all."""
    if examined.values[FEATURES.index("missing_names")] > 0:
        return examined.support.cover >= MIN_COVER_UNNAMED
    unseen = examined.values[FEATURES.index("answerable")] < HARDLY_ANSWERED
    marked = examined.marked >= (MOSTLY_MARKED if unseen else CLEARLY_MARKED)
    if english or unseen:
        least = MIN_COVER_MARKED if marked else MIN_COVER
    else:
        least = MIN_COVER_SEEN_MARKED if marked else MIN_COVER_SEEN
    return examined.support.cover >= least
