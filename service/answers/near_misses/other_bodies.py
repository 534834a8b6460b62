"""What is said of one body answers no question about another.

The reader finds the date of the eastern alliance where that of the western one is not told. The
bodies of the membership table are known by name, so such answers can be told apart.
"""

from collections.abc import Sequence

from indexer.names import bare
from service.answers.near_misses.of_others import without_others
from service.membership.request import ALLIED
from service.membership.table import Table
from service.reader.reading import Passage, Reading


def of_the_body_asked(
    question: str, passages: Sequence[Passage], reading: Reading, table: Table
) -> Reading:
    """The reading without the candidates whose sentence names another body of the table, and neither
    the sentence nor what is above it the one that the question names."""
    asked = table.organizations_in(question)
    if not asked:
        return reading

    def of_another(row: int, told: str) -> bool:
        return _of_another(told, passages[row].context, asked, table)

    return without_others(reading, passages, of_another)


def _of_another(told: str, context: str, asked: frozenset[str], table: Table) -> bool:
    named = table.organizations_in(told)
    kinds = tuple(bare(name)[-2:] for name in asked)
    kinds += ALLIED if any(bare(name).endswith(ALLIED) for name in asked) else ()
    # The centre in which the alliance sits says nothing of whose date it is; another alliance does.
    if not any(bare(name).endswith(kinds) for name in named - asked):
        return False
    return not (named | table.organizations_in(context)) & asked
