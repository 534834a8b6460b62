"""What may stand between a subject and what is said of it without giving that another subject.

Figures, dates and measures are no distance: 公路全长86公里,总投资4亿元,于2020年开工 says of 公路 that
it 开工. What others are named beside it and do the same is none either: 东区、西县,江城的北区先后加入.
"""

import re
from collections.abc import Iterator

from service.reader.expressions import DATE, NUMBER, TIME_OF_DAY

_BRACKETED = re.compile(r"\([^()]*\)")
_FIGURES = re.compile(rf"{DATE.pattern}|{TIME_OF_DAY.pattern}|(?:{NUMBER.pattern})(?:\([^()]*\))?")
_MEASURE = (
    r"(?:建筑|占地)?总?面积|占地|[全总]?[长宽高]度?|总?(?:容量|库容|产能|产值)|"
    r"(?:计划|概算|估算)?总?(?:投资|规模|造价|金额|额)"
)
_SMALL = (
    r"已经?|又|还|也|均|都|共|计|约|近|达到?|超过?|逾|为|于|在|自|从|并|且|现|同比|环比|比上年|比去年|较上年|较去年|"
    r"正式|全面|全部|顺利|累计|合计|分别|先后|实现|建成|竣工|的|了"
)
_NO_SUBJECT = re.compile(rf"(?:{_MEASURE}|{_SMALL}|[\s、])*")
_TOGETHER = r"(?:已经?)?(?:先后|相继|陆续|均|都|共同|一起|一同|同时|也)(?:已经?)?"
_BODY = (
    r"(?:[省市县区州旗镇乡村国]|公司|集团|企业|大学|学院|学校|[中小]学|医院|银行|协会|学会|中心|研究[院所]|局|委员会|"
    r"厅|办公室)"
)
_JOINT = re.compile(r"[、,和与及]")
_DONE_TOGETHER = re.compile(rf"(?:[、,和与及][^、,;和与及]{{1,16}}?{_BODY})+(?={_TOGETHER})")
_ENDS_A_BODY = re.compile(rf"{_BODY}$")


def distance(told: str) -> int:
    """How many characters of a folded text are neither figures nor dates nor in brackets nor points."""
    return sum(char.isalnum() for char in _FIGURES.sub("", _BRACKETED.sub("", told)))


def carried_on(gap: str) -> bool:
    """Whether what stands in `gap`, between words of a claim in a folded sentence, leaves what follows
    to the subject of what is in front: no other clause, or clauses without a subject of their own."""
    if ";" in gap or "。" in gap:
        return False
    clauses = _FIGURES.sub("", _BRACKETED.sub("", gap)).split(",")
    return len(clauses) == 1 or all(_NO_SUBJECT.fullmatch(clause) for clause in clauses)


def without_others(sentence: str) -> Iterator[str]:
    """`sentence` without those who are named behind a body and do together with it what is said then,
    once for each body that has such behind it: of 东区、西县先后加入 that is 东区先后加入."""
    for joint in _JOINT.finditer(sentence):
        others = _DONE_TOGETHER.match(sentence, joint.start())
        if others and _ENDS_A_BODY.search(sentence, 0, joint.start()):
            yield sentence[: others.start()] + sentence[others.end() :]
