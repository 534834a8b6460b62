"""What belongs to a number behind it and no table of units has: 8500|mAh, 3.35|GHz, 4万元|人民币, 24.5元|/吨,
and the 内 of a term."""

import re

# Units of measure in letters, mg/100ml, of which the reader's table has the commonest alone; behind a blank only
# those that are no words.
_LETTERS = re.compile(
    r"(?<=\d)(?: (?=(?:[kmgt]b|[kmg]bps|[kmg]?hz|[kmgt]?w|[kmg]?wh|mah|[mk]?g|m?l|[kcmn]?m|[km]?pa|k?v|db)(?![a-z])))?"
    r"[a-zµμ]{1,6}\d?(?:/\d{0,4}[a-zµμ]{1,4}\d?)?(?![a-z\d])"
)
_MONEY = re.compile(r"[元万亿]$")
_RENMINBI = "人民币"
_PER = re.compile(
    r"/ ?(?:平方米|立方米|千克|公斤|千瓦时|人次|人天|"
    r"[吨斤克升亩桶磅箱袋瓶粒片支股份张件台套辆间户人次场项篇年月天日周时])(?:/[人月年天生])?"
)
_EACH_ASKED = re.compile(r"每(?!股)|一[个项人次件只粒张份吨斤桶]|[个件]均|人均")
_PRICED = re.compile(r"[元分币%‰]$|[克升]$")
_TERM = re.compile(r"(?:年|月|周|星期|天|日|小时|钟头|分钟)$")
_WITHIN = re.compile(r"[之以]?内(?![容蒙部地外])")
_TERM_ASKED = re.compile(
    r"多久|多长时间|(?:几|多少)个?(?:年|月|周|星期|天|日|小时|钟头|分钟|工作日)"
)
_SAYS_WITHIN = re.compile(r"[天日月年周时钟久间期头][之以]?内")


def whole_number(asked: str, folded: str, start: int, end: int) -> tuple[int, int]:
    """[start, end), a number, with what belongs to it behind: the rest of a unit in letters, the currency, per what
    it is told, and the 内 of a term unless the question says it. Both texts folded."""
    for unit in _LETTERS.finditer(folded, max(0, end - 8), min(len(folded), end + 16)):
        if unit.start() <= end < unit.end() and start < unit.start():
            end = unit.end()
    if _MONEY.search(folded, start, end) and folded.startswith(_RENMINBI, end):
        end += len(_RENMINBI)
    per = _PER.match(folded, end) if _PRICED.search(folded, start, end) else None
    if per and not _EACH_ASKED.search(asked):
        end = per.end()
    if _TERM_ASKED.search(asked) and _TERM.search(folded, start, end):
        within = None if _SAYS_WITHIN.search(asked) else _WITHIN.match(folded, end)
        end = within.end() if within else end
    return start, end
