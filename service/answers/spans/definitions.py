"""What the documents say that something is: X是指Y, X，即Y, Y，统称X.

Asked what X is, a sentence that says so in so many words outweighs whatever else looks right.
"""

import re
from collections.abc import Iterator, Sequence

from indexer.text.fold import fold
from service.answers.spans.foremost import put_first
from service.reader.english_forms import spelled_out
from service.reader.gloss import glossary_of
from service.reader.held_words import HeldWords
from service.reader.located import located
from service.reader.reading import Passage, Reading
from service.reader.session import FOLDER

_ASKED = (
    r"什么(?:才)?(?:是|叫)(?P<x>[^?]{2,30})",
    r"(?:何谓|何为|所谓)(?:的)?(?P<x>[^?]{2,30}?)(?:是|指)?(?:什么|$|\?)",
    r"(?P<x>[^?]{2,40}?)(?:的)?(?:定义|含义)(?:是|为|指)?(?:什么)?",
    r"(?P<x>[^?]{2,40}?)(?:是|在[^,?]{2,12})?(?:怎么|如何|怎样)(?:被)?(?:定义|界定|概括|解释)的?",
    r"(?P<x>[^?]{2,40}?),?(?:到底|究竟|具体|主要)?(?:是指|指的?是|是|指)(?:用来|用于)?(?P<any>干|做|规范|个|一个|一种|的)?(?:什么|啥|哪一?[块种类])(?P<sort>[^?]{0,8})",
)
_QUESTIONS = tuple(re.compile(rf"^{pattern}[?。]?$") for pattern in _ASKED)
_ENGLISH = tuple(
    re.compile(rf"^{pattern}\?*$", re.IGNORECASE)
    for pattern in (
        r"what (?:do|does|did) (?P<x>.+?) (?:mean|stand for|refer to)(?: .*)?",
        r"how (?:is|are|was|were) (?P<x>.+?) (?:defined|described|characteri[sz]ed|explained)(?: .*)?",
        r"what (?:kind|type|sort) of (?:\w+ ){1,3}?(?:is|are|was|were) (?P<x>.+?)",
        r"what(?: exactly)? (?:is|are|was|were)(?: meant by)? (?:the |an? )?(?P<x>.+?)(?:,? according to .+|,? in [^?]{3,30})?",
    )
)
_ANYTHING = re.compile(r"(?:东西|玩意儿?|意思|概念|样|事物?|用途?)?(?:来着)?")
_GIVEN = re.compile(r"[\u3400-\u9fff]{2,}")
_QUOTED = re.compile(r"[“\"《‘]([^”\"》’]{1,30})[”\"》’]")
# In front of what is asked for: where it is spoken of.
_WHERE = re.compile(
    r"^.*(?:所[称指]的?|里(?:说|讲|提到)?的?|中(?:说|提到)?的|所说的|说的|提到的|眼里)"
)
_OPEN = r"[“\"《‘]?"
_CLOSE = r"[”\"》’)]?(?:\([^)]{1,30}\))?"
_SAYS = (
    rf"{_CLOSE}(?:名词解释)?[,:]?(?:一般|通常|主要|就)?"
    r"(?:(?:是|系|特)指|指的是|意为|意即|(?:的?意思)(?:就|即)?是|,这(?:就|便)?是(?!否|不是|由|因|在|以)|"
    r"(?:是(?!指)|为(?!了)|即)(?!由此|否|不是|因|以(?![^。;]{2,40}为)|在)|指)"
)
# What stands in front of a name that is explained: a seam, a place, 本办法所称.
_BEFORE = r"(?:^|[\s。;,:!?、()”\"“《‘市县区镇乡省]|所称的?|所谓的?|所指的?|\((?:以下)?[简统下]称)"
_NAMED = r"[,]?(?:以下)?(?:统称|合称|通称|简称|称之?为|称作|叫做|即)(?:为)?[“\"《‘]?"
_LIGHT = re.compile(r"(?:一(?:个|种|项|类|座|家|款|次)|[:,])")
# What is said closes with the noun behind 的: 限制甲,并提供乙的区域.
_CLOSING = re.compile(r"的[\u4e00-\u9fff]{2,8}$")
# What stands in brackets ends with them: (xj意为学籍).
_LONELY = re.compile(r"[^()]*(?:\([^()]*\)[^()]*)*(?=\))")
_ANOTHER = re.compile(r"[\u4e00-\u9fff]{2,6}(?:为(?!了)|是指)")
_ANOTHER_QUOTED = re.compile(r"[“\"][^”\"]{1,10}[”\"](?:是指|指的是|是|指|为|即)")
# What is told so far says on what it rests, and not yet what kind of thing it is.
_UNSAID = re.compile(r"以[^,]{2,40}为[\u4e00-\u9fff]{2}|(?:在|通过|依托|围绕|基于|针对)[^,]{2,40}")
_ALSO = re.compile(r"[并且或]")
_GOES_ON = re.compile(
    r"(?:主要|负责|并|其|该|这|它|是|可|能|也|旨在|为了|目前|位于|由|于|已|将|从|共|占|同时|确保)"
)
_STOP = re.compile(r"[。;!?\n]")
_LONGEST = 90


def defined(question: str, passages: Sequence[Passage], reading: Reading) -> Reading:
    """The reading with the definition of what is asked for as its first candidate, if there is one."""
    texts = [fold(passage.text) for passage in passages]
    asked = fold(question).strip()
    names = _names(asked) or _english_names(question, texts)
    sort = _sort(asked)
    for row, text in enumerate(texts):
        for start, end in _spans(names, text):
            if sort and sort.isdisjoint(text[start:end]):
                continue
            return put_first(reading, row, start, end)
    return reading


def names_asked(question: str) -> list[str]:
    """What a Chinese question asks the meaning of, in the forms in which it may stand; else []."""
    return _names(fold(question).strip())


def states(names: Sequence[str], text: str) -> bool:
    """Whether a sentence of `text`, folded, says what one of `names` is."""
    return next(_spans(names, text), None) is not None


def _names(question: str) -> list[str]:
    """What is asked for, in the forms in which it may stand in a text; [] for other questions."""
    for pattern in _QUESTIONS:
        found = pattern.match(question)
        if found:
            said = found["x"].strip('“”"《》‘’,的 ')
            quoted = _QUOTED.findall(found["x"])
            bare = _WHERE.sub("", said)
            forms = [*quoted[-1:], bare, said]
            last = said.rsplit("的", 1)[-1]  # 常德的学生公交 may be written 常德市学生公交
            forms += [last] if len(last) > 3 else []
            return [form for form in dict.fromkeys(forms) if len(form) > 1 or form in quoted[-1:]]
    return []


def _sort(question: str) -> frozenset[str]:
    """The characters of what kind of thing is asked for, 教徒 of 是什么教徒; none where any will do."""
    found = _QUESTIONS[-1].match(question)
    sort = found["sort"].strip("的呢啊") if found and not found["any"] else ""
    return frozenset(sort if not _ANYTHING.fullmatch(sort) else "")


def _english_names(question: str, texts: Sequence[str]) -> list[str]:
    """What an English question asks the meaning of, as the texts have it."""
    asked = next((m for p in _ENGLISH if (m := p.match(spelled_out(question.strip())))), None)
    if asked is None:
        return []
    given = _GIVEN.findall(asked["x"])
    words = HeldWords("\n".join(texts), glossary_of(FOLDER))
    found = located(asked["x"], words, texts)
    return [name for name in (*given, found) if len(name) > 1]


def _spans(names: Sequence[str], text: str) -> Iterator[tuple[int, int]]:
    for name in names:
        stands = re.escape(name)
        before = rf"(?:{_BEFORE}|(?<![a-z\d-]))" if name.isascii() else _BEFORE
        for match in re.finditer(rf"{before}{_OPEN}{stands}{_SAYS}", text):
            yield _told(text, match.end())
        for match in re.finditer(rf"(?P<y>[^。;!?\n]{{6,{_LONGEST}}}?)[(]?{_NAMED}{stands}", text):
            yield match.span("y")


def _told(text: str, start: int) -> tuple[int, int]:
    """[start, end) of what the clause says; it goes on over a comma until it has said what kind of
    thing is meant."""
    light = _LIGHT.match(text, start)
    start = light.end() if light else start
    stop = _STOP.search(text, start, start + _LONGEST)
    last = stop.start() if stop else min(len(text), start + _LONGEST)
    lonely = _LONELY.match(text, start, last)
    last = lonely.end() if lonely else last
    closing = _CLOSING.search(text, start, last)
    end = start
    for comma in [*(m.start() for m in re.finditer(",", text[start:last])), last - start]:
        end = start + comma
        if closing and "的" not in text[start:end] and _ALSO.match(text, end + 1):
            continue
        if _ANOTHER.match(text, end + 1) and not closing:
            break  # 甲为特大单,乙为大单
        if _ANOTHER_QUOTED.match(text, end + 1):
            break  # “5”是指五年思路,“10”是十项制度
        if _UNSAID.fullmatch(text, start, end) and end < last:
            continue
        if "的" in text[start:end] or _GOES_ON.match(text, end + 1):
            break
    return start, end
