"""An office that a question names by its word must stand in the evidence: 理事长单位 is not who acts together with
the members. Who is 理事长 is somebody of whom the evidence says so: the body that leads is none."""

import re
from collections.abc import Iterable

from indexer.relation import Relation
from indexer.text.fold import fold

_OFFICE = re.compile(
    r"(?:常务)?副?(?:理事长|会长|主席|主任|组长|秘书长)(?=单位|国|方|企业|学校|高校|城市)|盟主|\bchair"
)
# 理事长是谁, 谁任会长 ask for a person; 理事长单位是谁 for a member.
_HELD = r"(?:副?(?:理事长|会长|主席|秘书长)|盟主)(?!单位|国|方|企业|学校|高校|城市|会议)"
_WHO = re.compile(
    rf"{_HELD}(?:现在|目前|分别)?(?:都|又)?(?:是|由|为)谁|谁(?:是|当选|担任|出任|任|做|当)了?[^,?。]{{0,24}}?{_HELD}|"
    rf"{_HELD}(?:由)?(?:哪位|何人|谁)|哪位[^,?。]{{0,24}}?{_HELD}|"
    r"\bwho (?:is|was|became|are|were|chairs?|chaired)\b.*\bchair|\bwho chair"
)
_HELD_OFFICE = re.compile(_HELD)
_TAKES = (
    r"(?:同志|先生|女士|教授|院士)?(?:已|将|继续|再次|正式)?"
    r"(?:当选|担任|出任|兼任|受聘|被?推[选举]为|任|为|是)(?:了|为|担任)?[^,;。、]{0,8}?"
)
_CHAIR = ("理事长", "会长", "主席", "主任", "盟主", "组长")


def asks_who(question: str) -> bool:
    """Whether it asks for the person who has an office: 理事长是谁."""
    return _WHO.search(fold(question)) is not None


def in_office(question: str, rows: Iterable[Relation]) -> tuple[Relation, ...]:
    """Those of `rows` whose evidence names the office that `question` names; all where it names none."""
    folded = fold(question)
    if _WHO.search(folded):
        held = _HELD_OFFICE.search(folded)
        words = (held.group(),) if held else _CHAIR
        return tuple(row for row in rows if any(_holds(row, word) for word in words))
    office = _OFFICE.search(folded)
    if office is None:
        return tuple(rows)
    words = _CHAIR if office.group() == "chair" else (office.group(),)
    return tuple(row for row in rows if any(word in fold(row.quote) for word in words))


def _holds(row: Relation, office: str) -> bool:
    """Whether the evidence says of the member itself that it has the office."""
    member = re.escape(fold(row.member))
    return bool(
        re.search(
            rf"{member}{_TAKES}(?<!副){office}(?!单位)|"
            rf"(?<!副){office}(?:由|为|是|:)?{member}(?:担任|出任|兼任|同志|先生|女士|$|[,;。、(（主出致介表])",
            fold(row.quote),
        )
    )
