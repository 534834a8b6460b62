"""Whether a span has the form of an answer: a number in its unit, a time, somebody who holds an office."""

import re
from dataclasses import dataclass
from typing import Self

from service.answers.near_misses.ranks import TITLE, other_rank
from service.answers.near_misses.something_else import something_else
from service.answers.spans.days import is_a_day
from service.answers.spans.echoes import ECHO, echoes
from service.answers.spans.numbers import is_of_a_name
from service.answers.spans.recorded import of_another_deed
from service.answers.spans.subtitle import opens_subtitle
from service.answers.spans.units import asked_unit, counts_heads
from service.questions.kind import Kind
from service.reader.expressions import DATE, NUMBER, TIME_OF_DAY

# What is left of a candidate's score when it has not the form that the question asks for. Not 0:
# documents also write numbers in ways that no pattern foresees.
MISFIT = 0.3

# The same of a number in a unit of money, time, share or distance where another unit is asked for.
OTHER_UNIT = 0.05


FORMS = {
    Kind.NUMBER: NUMBER,
    Kind.DATE: re.compile(f"{DATE.pattern}|{TIME_OF_DAY.pattern}"),
}

# Who holds an office is a person: neither the body nor the office.
_OFFICE = re.compile(
    rf"{TITLE}|[县市省区镇乡村州厅司所社]长|教练|司令|"
    r"发言人|创始人|代表人|掌门|chair|president|director|secretary|minister|mayor|governor|principal|"
    r"\bceo\b|manager|spokes|founder|coach|commander",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:公司|集团|协会|大学|学院|学校|医院|银行|政府|委员会|中心|联盟|基金会|工厂|[茶钢药酒电]厂|研究[院所]|[局委部厅省市县区镇村]|负责人|董事长|会长|主任|"
    r"书记|经理|总裁|主席|[院校局部处]长)$"
)
_TIMELY = re.compile(r"[\d年月日号时期前后天周季旬晚早午初末春夏秋冬今明昨节岁]")
_MEASURED = re.compile(
    r"(?:[\d万亿千百十一二三四五六七八九两]个?(?:小时|月|工作日|百分点|分钟|[年天日元米亩]|[美欧港日]元|平?方?公里)|[%‰])$"
)
# What no persons, households or bodies are counted in.
_UNCOUNTED = re.compile(
    r"[\d万亿千百十一二三四五六七八九]\s*(?:[分度℃%‰亩米吨]|[美欧港日]?元|平?方?公里|个?百分点)$"
)
_PAID = re.compile(r"[\d万亿千百]\s*[美欧港日]?元$")
_YEAR_OR_MONTH = re.compile(r"(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:底|初|末|中旬|[上下]旬)?")
_NUMERAL = re.compile(r"[\d一二三四五六七八九十百千万亿两半零〇几数多倍双单全无]")


@dataclass(frozen=True, slots=True)
class Form:
    """What a question of its kind says about the form of its answer."""

    kind: Kind
    asked: str  # folded, with an English question in Chinese words too
    unit: re.Pattern[str] | None
    heads: bool
    officer: bool

    @classmethod
    def of(cls, question: str, kind: Kind, asked: str) -> Self:
        """The form that `question` asks for; `asked` is what the texts are compared with."""
        number = kind is Kind.NUMBER
        return cls(
            kind,
            asked,
            asked_unit(question) if number else None,
            number and counts_heads(question),
            kind is Kind.PERSON and _OFFICE.search(question) is not None,
        )

    def share(self, folded: str, start: int, end: int, context: str) -> float:
        """What is left of the score of [start, end): all of it where it has the form, nothing where it is no
        answer."""
        if self._no_answer(folded, start, end, context):
            return 0.0
        share = 1.0
        pattern = FORMS.get(self.kind)
        shaped = pattern is None or pattern.search(folded, start, end)
        dated = self.kind is Kind.NUMBER and is_a_day(folded[start:end], self.unit)
        if not shaped or dated:
            share *= MISFIT
        if self.unit is not None and not self.unit.search(folded, start, end):
            share *= OTHER_UNIT if _MEASURED.search(folded, start, end) else MISFIT
        if echoes(self.kind, self.asked, folded[start:end]):
            share *= ECHO
        return share

    def _no_answer(self, folded: str, start: int, end: int, context: str) -> bool:
        kind, asked = self.kind, self.asked
        nobody = self.officer and (
            _NOBODY.search(folded, start, end) or other_rank(asked, folded, start, end)
        )
        return bool(
            nobody
            or opens_subtitle(folded, start)
            or (kind is Kind.NUMBER and is_of_a_name(folded, start, end))
            or (kind is Kind.DATE and of_another_deed(asked, folded, start, end))
            or not self._can_answer(folded[start:end])
            or something_else(kind, asked, folded, start, end, context)
        )

    def _can_answer(self, span: str) -> bool:
        if self.kind is Kind.DATE:
            return _TIMELY.search(span) is not None
        unit = self.unit
        if unit is not None and _YEAR_OR_MONTH.fullmatch(span):
            return False  # 2020年 is no answer to how many years, nor 8月 to how many countries
        if unit is None or unit.search(span):
            return unit is None or _NUMERAL.search(span) is not None
        # How heavy or how many is never answered with money, nor how many villagers with points or acres.
        other = _UNCOUNTED if self.heads else _PAID
        return _NUMERAL.search(span) is not None and not other.search(span)
