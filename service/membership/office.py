"""An office that a question names by its word must stand in the evidence: 理事长单位 is not who acts together with
the members."""

import re
from collections.abc import Iterable

from indexer.relation import Relation
from indexer.text.fold import fold

_OFFICE = re.compile(
    r"(?:常务)?副?(?:理事长|会长|主席|主任|组长|秘书长)(?=单位|国|方|企业|学校|高校|城市)|盟主|\bchair"
)
_CHAIR = ("理事长", "会长", "主席", "主任", "盟主", "组长")


def in_office(question: str, rows: Iterable[Relation]) -> tuple[Relation, ...]:
    """Those of `rows` whose evidence names the office that `question` names; all where it names none."""
    office = _OFFICE.search(fold(question))
    if office is None:
        return tuple(rows)
    words = _CHAIR if office.group() == "chair" else (office.group(),)
    return tuple(row for row in rows if any(word in fold(row.quote) for word in words))
