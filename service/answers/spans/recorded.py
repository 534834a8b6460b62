"""When a rule was adopted, published or came into force, by the dates in its head: 2001年3月5日
省政府第3次会议通过, 2001年6月1日 施行.

Each stands in a line of its own without a word of what the rule is about, so that the reader takes one for another.
"""

import re
from collections.abc import Iterator, Sequence

from indexer.chunk import Chunk
from indexer.index import Index
from indexer.text.fold import fold
from service.answers.lists.at_length import Told, opening_of

# Not of the name of a rule (实施细则), nor what only tells the time of something else (施行后).
_DONE = r"(?!细则|办法|方案|条例|意见|规定|规则|之?[后前]|以[后前来]|期间|过程)"
# What is done with a rule, as heads write it and as people ask.
_DEEDS = tuple(
    (re.compile(written), re.compile(rf"(?:{said}){_DONE}"))
    for written, said in (
        ("施行|实施|生效|执行", "施行|实施|生效|执行|实行|起用|启用|管用|作数|算数"),
        ("[公发颁]布|印发", "[公发颁]布|印发|签发|下发|发出|发下|出台"),
        ("通过", "通过(?!什么|哪)"),
        ("批准|核准", "批准|核准|批的|批下"),
        ("修[订正改]", "修[订正改]|改的|改过"),
    )
)
_DAY = r"(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日"
_DEED = r"施行|实施|生效|执行|[公发颁]布|印发|通过|批准|核准|修[订正改]"
_RECORD = re.compile(
    rf"(?m)(?:^[ \t]*|[( ]|自)(?P<date>{_DAY})[ \t起]*"
    rf"(?P<what>(?:(?!{_DAY})[^\n。;()]){{0,50}}?(?P<deed>{_DEED}))(?=[ \t)]|$)"
)
_ITSELF = re.compile(rf"本[\u4e00-\u9fff]{{1,6}}自(?P<date>{_DAY})起(?P<deed>施行|实施|生效|执行)")
_ASKED = re.compile(
    r"[什啥]么?时候|何时|几时|哪一?[天日年]|几月几[号日]|什么日期|日期|时间|多会儿|哪会儿"
)
_FIRST = re.compile(r"头一[回次]|第一次|首次|最[早初先]")
_LAST = re.compile(r"最近|最后|最新")
_WORDS = re.compile(
    rf"{_FIRST.pattern}|{_LAST.pattern}|新的?|老的?|[的是在于从自由起了开始正式]+|[^\u4e00-\u9fff\d]+"
)
_NUMBERED = re.compile(r"(?<!\d)(\d{1,6})号")
_DOCUMENTS = 2
_SHARE = 0.7  # of the question's pairs of characters that the head has


def recorded(question: str, chunks: Sequence[Chunk], index: Index) -> Told | None:
    """The date for which `question`, in Chinese, asks of a rule that is named at the head of one of the first
    documents of `chunks`; None where it asks for no such date, or that document tells none or several."""
    asked = fold(question)
    when = _ASKED.search(asked)
    deeds = [written for written, said in _DEEDS if said.search(asked)]
    if when is None or len(deeds) != 1:
        return None
    subject = asked[: when.start()] or asked[when.end() :]
    aside = asked[when.end() :].partition("(")[2]
    for document in list(dict.fromkeys(chunk.document_id for chunk in chunks))[:_DOCUMENTS]:
        first = next(chunk for chunk in chunks if chunk.document_id == document)
        above = f"{fold(first.title)}\n{opening_of(first, index)}"
        if _named(f"{subject} {aside}", above) < _SHARE:
            continue
        place = _only(asked, list(_records(fold(index.text(document)), deeds[0], asked)))
        if place is not None:
            return Told.at(place, document, index)
    return None


def of_another_deed(asked: str, folded: str, start: int, end: int) -> bool:
    """Whether [start, end) is the date in a rule's head of something else than `asked` names: when it was
    adopted, where it is asked when it was amended. Both texts folded."""
    deeds = [written for written, _ in _DEEDS if written.search(asked)]
    if len(deeds) != 1 or not _ASKED.search(asked):
        return False
    near = _RECORD.finditer(folded, max(0, start - 2), min(len(folded), end + 60))
    return any(
        record.start("date") < end
        and start < record.end("date")
        and not deeds[0].search(record["what"])
        for record in near
    )


def _named(subject: str, above: str) -> float:
    """The share of what `subject` names that `above` has."""
    pairs = {part[i : i + 2] for part in _WORDS.split(subject) for i in range(len(part) - 1)}
    return sum(pair in above for pair in pairs) / len(pairs) if pairs else 0.0


def _records(text: str, deed: re.Pattern[str], asked: str) -> Iterator[tuple[str, int, int]]:
    """The dates of `deed`, with their places; of the number that the question says, if any."""
    number = _NUMBERED.search(asked)
    for record in (*_RECORD.finditer(text), *_ITSELF.finditer(text)):
        if not deed.search(record["deed"]):
            continue
        numbers = _NUMBERED.findall(record.group())
        if number and numbers and number[1] not in numbers:
            continue
        yield (record["date"], *record.span("date"))


def _only(asked: str, records: Sequence[tuple[str, int, int]]) -> tuple[int, int] | None:
    """The one date there is, or of several the first or last where that is asked."""
    if not records:
        return None
    if len({date for date, *_ in records}) > 1:
        if bool(_FIRST.search(asked)) == bool(_LAST.search(asked)):
            return None
        records = sorted(records, key=lambda one: one[1])
        return records[0 if _FIRST.search(asked) else -1][1:]
    return records[0][1:]
