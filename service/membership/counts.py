"""A question for a number of members is not answered with a year."""

import re

from indexer.text.fold import fold
from service.answers.draft import Draft
from service.answers.spans.days import CALENDAR

_HOW_MANY_MEMBERS = re.compile(
    r"(?:多少|几(?![月点号日次届年]))[个家所名位]?(?!钱|由)[\u4e00-\u9fff]{0,4}?(?:成员|会员|理事|单位)(?![费卡证大由])|"
    r"(?:成员|会员)(?![费卡证大])(?:单位)?(?:共?有|达到?|数?量?是?|一共|总共){0,2}(?:多少(?!钱|会费|罚)|几[个家所名位])|"
    r"\bhow many (?:\w+ ){0,3}?(?:members?|districts|counties|cities|universities|colleges|schools|hospitals|compan\w+|"
    r"enterprises|firms|units|institutions|organi[sz]ations)\b"
)
_NUMBER = re.compile(r"[\d一二两三四五六七八九十百千]")


def tells_no_count(question: str, draft: Draft) -> bool:
    """Whether `question` asks how many members there are and no short answer has a number but those
    of a date."""
    if _HOW_MANY_MEMBERS.search(fold(question)) is None:
        return False
    return not any(_NUMBER.search(CALENDAR.sub("", fold(told))) for told in draft.short_answers)
