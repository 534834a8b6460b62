"""Whether a span answers another question than the one asked: another edition or year, all for one, a share
for the whole, a claim or a plan for what was done, nobody's name, the other sort of two, what cannot be dialled,
or a premise that the text denies."""

from service.answers.near_misses.contacts import no_contact
from service.answers.near_misses.contrasts import contrasted
from service.answers.near_misses.editions import other_edition
from service.answers.near_misses.generic import only_generic
from service.answers.near_misses.no_person import names_nobody
from service.answers.near_misses.only_claimed import only_claimed
from service.answers.near_misses.other_sorts import of_another_sort
from service.answers.near_misses.other_times import other_half_of_day, other_time
from service.answers.near_misses.planned_date import planned_date
from service.answers.near_misses.premises import false_premise
from service.answers.near_misses.shares import share_instead
from service.answers.near_misses.totals import told_of_all
from service.citations import sentence_around
from service.questions.kind import Kind

# What is answered by telling, a number or a date names no one thing.
_NAMELESS = (Kind.REASON, Kind.DEFINITION, Kind.NUMBER, Kind.DATE)


def something_else(kind: Kind, asked: str, folded: str, start: int, end: int, context: str) -> bool:
    """Whether [start, end) tells something else than what `asked` asks for. All folded.

    Args:
        asked: the question, an English one with its Chinese words.
        folded: the passage.
        context: its title and headings.
    """
    sentence = sentence_around(folded, start, end)
    if other_edition(asked, folded[slice(*sentence)], context):
        return True
    if other_half_of_day(asked, folded, start, end) or no_contact(asked, folded[start:end]):
        return True
    if kind is not Kind.DATE and other_time(asked, folded, sentence, start, context):
        return True
    if kind is Kind.DATE and planned_date(asked, folded, sentence, start):
        return True
    if kind is Kind.NUMBER and (
        told_of_all(asked, folded, sentence, start, context)
        or only_claimed(asked, folded, sentence, start)
    ):
        return True
    if kind not in _NAMELESS and (
        only_generic(asked, folded[start:end])
        or of_another_sort(asked, folded, start, end)
        or names_nobody(asked, folded, start, end)
    ):
        return True
    if contrasted(asked, folded, start, end, context):
        return True
    if kind is Kind.NUMBER and share_instead(asked, folded, start, end):
        return True
    return kind is Kind.REASON and false_premise(asked, folded)
