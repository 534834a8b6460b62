"""What an English question asks for, taken apart so that Chinese words can be put in its place.

Which memorial hall did Li Xi visit? -> "Li Xi visit", 哪个, "memorial hall"
"""

import re
from dataclasses import dataclass

from service.reader.asked_counts import HOW_GREAT, counted_in_chinese
from service.reader.asked_measure import asks_for_measure, measures, speaks_of_measure
from service.reader.english_forms import AUXILIARY, IRREGULAR, spelled_out
from service.reader.set_phrases import set_phrase

_HOW = {
    "large": "多大", "big": "多大", "high": "多高", "tall": "多高", "long": "多长时间", "far": "多远",
    "old": "多大", "deep": "多深", "wide": "多宽", "heavy": "多重", "fast": "多快", "often": "多久",
    "soon": "多久", "much": "多少", "great": "多大", "thick": "多厚", "hot": "多少度", "cold": "多少度",
}  # fmt: skip
_CLASSES = {
    "year": "哪一年", "years": "哪一年", "month": "几月", "day": "哪一天", "date": "哪一天",
    "time": "什么时候", "place": "哪里", "person": "谁", "people": "谁", "percentage": "百分之多少",
    "age": "多少岁",
}  # fmt: skip
# Places that are asked for by their level; a dictionary's 都市 or 区域 is asked by nobody.
_LEVELS = {
    "city": "城市", "cities": "城市", "district": "区", "districts": "区", "county": "县", "counties": "县",
    "province": "省", "provinces": "省份", "country": "国家", "countries": "国家", "village": "村",
    "villages": "村", "town": "镇", "towns": "镇", "island": "岛", "islands": "岛",
}  # fmt: skip
_USE = re.compile(r"uses?", re.IGNORECASE)
_TIME_OF = re.compile(r"(?P<time>year|date|day|month) of (?P<of>.+)", re.IGNORECASE)
_RESPONSE_LEVEL = re.compile(r"(?:level|grade|class) of (?P<what>.*\bresponse)", re.IGNORECASE)
# What is prohibited are deeds; a dictionary's acts are laws.
_DEEDS = re.compile(r"^(?:acts|behaviou?rs|conduct)$")
_RULED = re.compile(
    r"\b(?:prohibited|forbidden|banned|not allowed|not permitted|punish\w*|fined|illegal|unlawful)\b",
    re.IGNORECASE,
)
_NUMBER_WORD = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|\d+|several)"
_COUNTED_NOUN = re.compile(rf"^{_NUMBER_WORD} (?=[a-z])", re.IGNORECASE)
# What acts stands in front, as in English: What has driven growth? 什么带动增长?
_ACT = (
    rf"(?:[a-z]{{2,}}ed|{'|'.join(IRREGULAR)}|put|cut|set|hit|let|makes|drives|causes|prompts|leads|helps|happens|prevents|"
    r"hinders|attracts|ensures|allows|enables|brings|supports|puts|pushes|motivates|threatens|guarantees)"
)
_WHAT_ACTS = re.compile(
    rf"^(?:and |but |so )?what (?!{AUXILIARY}\b)(?={_ACT}\b)(?P<rest>.+)$|"
    rf"^(?:and |but |so )?what (?:has|have|had) (?:\w+ly )?(?={_ACT}\b)(?!had\b)(?P<done>.+)$",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"\b(?:(?:in|on|at|by|from|to|for|with|under|of|until|since|into|through) )?(?P<word>which|what|whose|how many|how much)"
    rf" (?P<noun>(?!{AUXILIARY}\b)[\w'’&-]+(?: (?!{AUXILIARY}\b)[\w'’&-]+){{0,5}}?) {AUXILIARY}\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"\b(?:which|what) (?:(?P<count>{_NUMBER_WORD}|other)\b|"
    rf"(?:(?!{AUXILIARY}\b)[\w'’&-]+,? ){{0,5}}?(?P<noun>(?!{AUXILIARY}\b)[\w’'&-]+) "
    rf"(?:\w+ly )?(?:{AUXILIARY}|[\w-]+ed|{'|'.join(IRREGULAR)})\b)",
    re.IGNORECASE,
)
_WHICH_ACTS = re.compile(
    rf"\b(?P<word>which|what|whose|how many)\b (?:{_NUMBER_WORD} (?=[a-z]))?(?P<noun>[\w'’&-]+)",
    re.IGNORECASE,
)
# What share of loans went abroad? is one of loans.
_OF_WHAT = re.compile(r" of (?:(?:the|its|all|their) )?[\w'’&-]+")
_HOW_MUCH = re.compile(rf"\b(?:by )?how (?P<word>{'|'.join(_HOW)})\b", re.IGNORECASE)
# Where what is asked for stands goes with the rest: Which project run in the North District was named …
_WHERE_IT_IS = re.compile(
    rf" (?:(?:[a-z]{{2,}}ed|{'|'.join(IRREGULAR)}|run|set|put) )?"
    r"(?:in|on|at|from|for|by|with|under|within|per|attributable)\b.*$"
)
# What the question opens with is what it asks; a when or a who behind it only tells of something.
_OPENS = re.compile(
    r"^(?:(?:and|but|so) )?(?:(?:to|by|from|with|for|on|in|at|of|since|until) )?"
    rf"(?P<word>what|whom?|where|why|how|when(?= {AUXILIARY}\b))\b",
    re.IGNORECASE,
)
# What the "3" in the "135" plan stands for is asked in Chinese with the 3 behind the plan.
_MEANT = re.compile(
    r"\bwhat (?:does|did|do) (?:the )?(?P<sign>['‘“\"][^'’”\"]{1,30}['’”\"]) (?P<where>(?:in|of|within|under|for) .+?) "
    r"(?P<means>stand for|mean|refer to|represent|denote)\b",
    re.IGNORECASE,
)
_KIND_OF = re.compile(r"^(?:kinds?|types?|sorts?|forms?) of ", re.IGNORECASE)
_PLAIN = (
    (re.compile(r"\bwho(?:m|se)?\b (?=is |are |was |were )", re.IGNORECASE), "谁", False),
    (re.compile(r"\bwho(?:m|se)?\b(?= [a-z]+)", re.IGNORECASE), "谁", True),
    (re.compile(r"\bwhen\b", re.IGNORECASE), "什么时候", False),
    (re.compile(r"\bwhere\b", re.IGNORECASE), "在哪里", False),
    (re.compile(r"\bwhy\b", re.IGNORECASE), "为什么", False),
    (re.compile(r"\bhow\b", re.IGNORECASE), "怎样", False),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in the order in which its Chinese is put together.

    Attributes:
        before: English words in front.
        word: the Chinese question word.
        noun: English words that belong behind it; "" where it stands for itself.
        after: English words behind that.
    """

    before: str
    word: str
    noun: str
    after: str


def take_apart(question: str) -> Asked:
    """Where nothing is asked by a word, 什么 is asked at the end."""
    question = _MEANT.sub(r"what does \g<where> \g<sign> \g<means>", spelled_out(question))
    question = HOW_GREAT.sub("what ", question)
    set_so = set_phrase(question)
    if set_so:
        before, word, after = set_so
        return Asked(before, word, "", after)
    acting = _WHAT_ACTS.match(question)
    if acting:
        return Asked("", "什么", "", acting["rest"] or acting["done"])
    match = _WHICH.search(question)
    if match:
        return _of_noun(question, match)
    match = _HOW_MUCH.search(question)
    if match:
        rest = question[: match.start()] + question[match.end() :]
        return Asked(rest, _HOW[match["word"].lower()], "", "")
    match = _WHICH_ACTS.search(question)
    if match and not re.fullmatch(AUXILIARY, match["noun"], re.IGNORECASE):
        noun = match["noun"].lower()
        counted = match["word"].lower() == "how many"
        if noun in _CLASSES and not counted:
            return Asked(question[: match.start()], _CLASSES[noun], "", question[match.end() :])
        if noun in _LEVELS and not counted:
            word = _word(match["word"], noun) + _LEVELS[noun]
            return Asked(question[: match.start()], word, "", question[match.end() :])
        word = _word(match["word"], noun)
        behind = _OF_WHAT.match(question, match.end()) if measures(noun) else None
        end = behind.end() if behind else match.end()
        whole = question[match.start("noun") : end]
        return Asked(question[: match.start()], word, whole, question[end:])
    opens = _OPENS.match(question)
    for pattern, word, acts in _PLAIN:
        match = pattern.search(question)
        if match and (opens is None or match.start() == opens.start("word")):
            before, after = question[: match.start()], question[match.end() :]
            return Asked(before, word, "", after) if acts else Asked(before + after, word, "", "")
    rest = re.sub(r"\bwhat\b", " ", question, flags=re.IGNORECASE)
    if rest == question:  # a claim, or a choice of two
        head = re.split(r"\b(?:of|in|for|at|by|that)\b", rest)[0]
        return Asked(rest, "多少" if speaks_of_measure(head) else "什么", "", "")
    return Asked(rest, "多少" if asks_for_measure(question) else "什么", "", "")


def asks_for_several(question: str) -> bool:
    """Which districts …, what three goals …, which ports in the south …; not Which school runs …"""
    match = _SEVERAL.search(question)
    if match and match["count"]:
        return True
    named = _WHICH.search(question)
    if named and named["word"].lower() in ("which", "what"):
        noun = _WHERE_IT_IS.sub("", named["noun"])
        if noun != named["noun"]:
            return _plural(noun.split()[-1].lower())
    return match is not None and _plural(match["noun"].lower())


def _plural(noun: str) -> bool:
    return noun == "people" or bool(re.search(r"[^su'’i]s$", noun))


def _of_noun(question: str, match: re.Match[str]) -> Asked:
    whole = _COUNTED_NOUN.sub("", _KIND_OF.sub("", match["noun"]))
    noun = _WHERE_IT_IS.sub("", whole)
    counted = match["word"].lower().startswith("how")
    rest = f"{question[: match.start()]}{whole[len(noun) :]} {question[match.end() :]}"
    head = re.split(r" of ", noun)[0].split()[-1].lower()
    if counted:
        before, word, counted_noun = counted_in_chinese(noun, rest)
        return Asked(before, word, counted_noun, "")
    if _USE.fullmatch(whole):
        return Asked(rest, "有什么作用", "", "")
    if level := _RESPONSE_LEVEL.fullmatch(whole):
        return Asked(rest, "几级", level["what"], "")
    if noun.lower() in _CLASSES or (head in ("year", "date", "day", "month") and len(noun) < 20):
        return Asked(rest, _CLASSES[head if head in _CLASSES else noun.lower()], "", "")
    if of_time := _TIME_OF.match(noun):
        return Asked(f"{of_time['of']} {rest}", _CLASSES[of_time["time"].lower()], "", "")
    word = _word(match["word"], head)
    *others, last = noun.split()
    if not others and _DEEDS.match(last.lower()) and _RULED.search(rest):
        return Asked(rest, "哪些行为", "", "")
    if last.lower() in _LEVELS:
        return Asked(f"{' '.join(others)} {rest}", word + _LEVELS[last.lower()], "", "")
    return Asked(rest, word, noun, "")


def _word(asked: str, head: str) -> str:
    if asked.lower() == "how many":
        return "多少"
    if asked.lower() == "whose":
        return "谁的"
    if asked.lower() == "what" and measures(head):
        return "多少"
    if asked.lower() == "which":
        return "哪些" if _plural(head) else "哪个"
    return "哪些" if _plural(head) and head != "people" else "什么"
