"""What an English question counts in: how many years, what length, how much money."""

import re

from service.answers.spans.classifiers import CLASSIFIERS, PEOPLE
from service.reader.english_forms import AUXILIARY

_PERSONS = (
    "people|persons|students|pupils|freshmen|graduates|teachers|experts|academicians|workers|employees|"
    "staff|farmers|villagers|residents|volunteers|children|women|men|doctors|nurses|patients|athletes|"
    "soldiers|veterans|officials|cadres|participants|passengers|tourists|visitors|directors|candidates|"
    "drivers|lawyers|judges|midwives|pharmacists|technicians|artists|singers|actors|dancers|coaches|players|runners|"
    "contestants|customers|users|readers|spectators|refugees|babies|infants|retirees|interns|apprentices|masters|"
    "personnel|talents|scholars|scientists|researchers|engineers|youths?|migrants|elderly|applicants"
)
_BODIES = (
    "members|partners|companies|firms|enterprises|businesses|institutions|organi[sz]ations|associations|agencies|"
    "shops|stores|restaurants|hotels|factories|banks|clinics|nurseries|libraries|museums"
)
_COUNTERS = rf"[个{CLASSIFIERS}期大岁年月日天周倍亩吨米里股岗节桶]|[万亿](?!\w)|分钟|小时"
_BEHIND_NOUN = rf"(?:of|for|in|to|on|from|by|with|and|that|can|will|must|may|{AUXILIARY})"
_MANY = rf"\bhow many (?:(?!{_BEHIND_NOUN}\b)[a-z'-]+ ){{0,3}}?"
ENGLISH_HEADS = re.compile(rf"{_MANY}(?:households|{_PERSONS}|{_BODIES})\b")
# By how much something grew may be told in money or in percent.
_CHANGE = re.compile(r"\bby how much\b")
_PAID_NOUNS = "fines?|fees?|price|cost|wages?|salary|rent|fare|toll|tuition|subsidy|compensation|expenditure|spending"
_LENGTHS = "length|height|width|depth|thickness|diameter|altitude|elevation|distance|mileage"
# What is the fine for it? What fine did it get? The noun stands at the head.
_IS_IT = (
    r"^(?:[^?]{2,60}, )?(?:(?:at|to|by|of|with) )?what (?:(?:is|was|are|were) )?(?:the |its |their )?"
    r"(?:(?!(?:of|in|for|at|on|to|by|from|per|with|that|which|is|was|are|were|did|does|do|has|had|will)\b)[\w'’-]+ ){0,6}?"
)
_MEASURE = r"\b(?:what|how much) [^,?]{0,50}?\b"
# The first that fits counts.
ENGLISH = tuple(
    (re.compile(asked), re.compile(unit))
    for asked, unit in (
        (_MANY + r"percentage points?\b", "百分点|%"),
        (_MANY + r"(?:yuan|dollars|euros|rmb)\b", "元"),
        (_MANY + r"years?\b", "年|载"),
        (_MANY + r"months?\b", "月"),
        (_MANY + r"(?:days?|working days)\b", "天|日"),
        (_MANY + r"(?:hours?|minutes?)\b", "小时|分钟|学时|课时"),
        (_MANY + r"times\b", "次|倍|回|度"),
        (_MANY + r"(?:kilomet(?:re|er)s|km)\b", "公里|千米"),
        (_MANY + r"(?:mu|hectares|square \w+)\b", "亩|公顷|平方"),
        (_MANY + r"(?:tonnes|tons|kilograms|kg)\b", "吨|公斤|千克|斤"),
        (_MANY + r"households\b", "户"),
        (_MANY + rf"(?:{_PERSONS})\b", r"名|人|位|员|户|[万亿](?!\w)"),
        (_MANY + r"(?:schools|universities|colleges|hospitals|kindergartens)\b", "[所家个]|[校院]$"),
        (_MANY + rf"(?:{_BODIES})\b", r"[家个名人位户所国行店厂]|[校院]$|[万亿](?!\w)"),
        (r"\bhow many\b", _COUNTERS),
        (r"\bwhat (?:is|was|are|were) (?:the )?(?:[\w'’-]+ ){0,4}population(?! (?:growth|density|share|rate))", PEOPLE),
        (r"\bwhat (?:percentage|share|proportion)\b|\bby what (?:percent|share)", "%|‰|分之|倍|成"),
        (_MEASURE + r"(?:rates?|margin|intensity|percentage|proportion)\b(?! of exchange)", "%|‰|分之|倍|成"),
        (_MEASURE + r"(?:revenue|income|profit|turnover|sales|valuation|market value|output value|budget)\b", "元|币"),
        (r"\bhow much (?:money|funding|capital|investment)\b|\bhow much (?:is|was|were|are) .{0,60}\bworth\b", "元|币"),
        (_IS_IT + rf"(?:{_PAID_NOUNS})\b(?! (?:rate|growth|increase|share))", "元|币|免费"),
        (_IS_IT + rf"(?:{_LENGTHS})\b", r"米|里|尺|寸|丈|\bk?m\b"),
        (_IS_IT + r"(?:area|acreage)\b", "平方|亩|公顷|平米|㎡"),
        (_IS_IT + r"age\b(?! (?:limit|group))", "岁|年"),
        (_IS_IT + r"temperature\b", "度|℃"),
        (r"\bwhat (?:do|does|did|will|would) [^?]{2,60} costs?\b", "元|币|免费"),
        (r"\bhow much (?:do|does|did|will|has|have|had) .+ (?:earn|cost|pay|spend|invest|raise|donate)\b", "元|币"),
    )
)  # fmt: skip


def asks_for_change(folded: str) -> bool:
    """Whether by how much something grew is asked, which is told in any unit."""
    return _CHANGE.search(folded) is not None
