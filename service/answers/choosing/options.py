"""The two options of a question, 甲校还是乙校, each in the forms in which a text may hold it."""

import re
from collections.abc import Iterator

from indexer.names import places_named
from indexer.text.fold import fold
from service.answers.choosing.opposites import opposites_at
from service.questions.either import either_of
from service.reader.expressions import BARE_NUMBER, DATE, QUOTED
from service.reader.words import cuts_word

# Words that an alternative stands behind. Longer ones first: 实行 before 行.
_LEADS = (
    "属于", "担任", "实行", "采用", "采取", "使用", "位于", "来自", "应该", "应当", "需要", "针对", "处于", "选择",
    "选址", "落户", "在", "由", "是", "为", "叫", "指", "归", "以", "靠", "从", "向", "对", "和", "算", "成", "要", "任", "当",
    "做", "选", "用", "讲", "给", "跟", "到", "去", "把", "将", "沿", "赶在",
)  # fmt: skip
_LONGEST_LEAD = 4
_AFTER_OPTION = re.compile(r"召开|举办|举行|成立|负责|牵头|承办|合作|的(?=[呢?]|$)|呢")
_DEEDS = ("负责", "牵头", "承办")
# What is done with either of them, said behind the second only: 作为普通债权还是共益债务清偿.
_DONE_WITH = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:进行)?(?:清偿|办理|处理|审理|审批|审核|执行|计算|征收|支付|承担|提供|主办|组织|编制|批准|发布|实施|"
    r"主导|报送|申报|受理|裁决|决定|认定)的?$"
)
# The same in a word or two behind both of them: 归甲处管还是归乙处管, 是甲方赔还是乙方赔.
_BOTH_DO = re.compile(
    r"(?:主管|分管|代管|监管|负责|承担|赔偿|支付|出[资钱面]|掏[腰钱]包?|[管赔付办查修掏])$"
)
_GIVEN_TO = re.compile(r"(?:作为|按照?|由|以|向|归)[^,]{1,16}$")
_NUMBER = re.compile(BARE_NUMBER)
_WHEN = re.compile(r"^(?:每年|今年|去年|明年|当天|当日)(?=.)")
_NAMES_BODY = re.compile(r"(?:中心|委员会|管理[局处所]|办公室|领导小组|指挥部)(?![城部])")
_MORE_BETWEEN = 2  # characters that one of two with the same ends may have more inside

Forms = tuple[str, ...]


def options_in(question: str) -> tuple[Forms, ...]:
    """The two alternatives of the question, folded, each in the forms that it may stand in; () where
    it names none."""
    folded = fold(question).strip()
    if "还是" in folded:
        left, right = folded.split("还是", 1)
        return _seam(left.rstrip(",、 "), right.rstrip("?。 "))
    either = either_of(question)
    return ((either[0],), (either[1],)) if either else ()


def _seam(left: str, right: str) -> tuple[Forms, ...]:
    """(论坛是在甲城, 在乙城召开的) -> ((甲城,), (乙城,)): what stands before and behind 还是.

    The sides run alike: the words that the second begins with say where the first begins, and what
    both end in may belong to neither. Each side in several forms, the likeliest first.
    """
    quoted = list(QUOTED.finditer(left)), QUOTED.search(right)
    if quoted[0] and quoted[1] and quoted[0][-1].end() == len(left) and quoted[1].start() <= 2:
        return tuple(((match[1] or match[2]),) for match in (quoted[0][-1], quoted[1]))
    opposite = opposites_at(left, right)
    if opposite:
        return (opposite[0],), (opposite[1],)
    told = _dates(left, right) or _numbers(left, right)
    if told:
        return told
    body = _AFTER_OPTION.split(right.removeprefix("是"))[0]
    deed = _AFTER_OPTION.search(right)
    if deed and deed.group() in _DEEDS:
        left = left.removesuffix(deed.group())
    done = _DONE_WITH.search(body)
    if done and _GIVEN_TO.search(left) and not left.endswith(done.group()):
        body = body[: done.start()]
    for size in range(min(_LONGEST_LEAD, len(body) - 1), 0, -1):
        lead = body[:size]
        at = left.rfind(lead)
        whole = not lead[-1].isdigit() and (size > 1 or lead in _LEADS)
        near = at >= 0 and len(left) - at <= 2 * len(body) + 6 and "," not in left[at:]
        if near and whole:
            return _forms(left[at + size :], body[size:], "" if lead in _LEADS else lead)
    return _forms(next(_tails(left, body), left[-len(body) :]), body, "") if body else ()


def _dates(left: str, right: str) -> tuple[Forms, ...]:
    second = DATE.match(right.removeprefix("是").removeprefix("在"))
    first = next((match for match in DATE.finditer(left) if match.end() == len(left)), None)
    return ((first.group(),), (second.group(),)) if first and second else ()


def _numbers(left: str, right: str) -> tuple[Forms, ...]:
    """(应在3个, 5个工作日内上报) -> ((3个工作日,), (5个工作日,)): a unit may stand only once."""
    second = _NUMBER.match(right.removeprefix("是").removeprefix("在"))
    first = next((match for match in _NUMBER.finditer(left) if match.end() == len(left)), None)
    if second is None or first is None or not first.group()[0].isdigit():
        return ()
    unit = re.sub(r"^[\d,.]+", "", second.group())
    own = re.sub(r"^[\d,.]+", "", first.group())
    whole = first.group() + unit.removeprefix(own) if unit.startswith(own) else first.group()
    return (whole, first.group()), (second.group(),)


def _tails(left: str, body: str) -> Iterator[str]:
    """What stands behind one of the leads in `left`: behind the 是 that 还是 answers to, else the one
    most like `body` in length first."""
    said = left.rpartition("是")[2] if "是" in left else ""
    lead = next((word for word in _LEADS if said.startswith(word)), "")
    if 1 < len(said) <= 2 * len(body) + 6:
        yield said.removeprefix(lead) if len(said) - len(lead) > 1 else said
    found = [
        left[left.rfind(word) + len(word) :]
        for word in _LEADS
        if word in left and not left.endswith(word)
    ]
    fitting = [tail for tail in found if len(tail) <= 2 * len(body) + 6 and "," not in tail]
    # 址东岸 is no option of 选址东岸还是西岸.
    whole = [tail for tail in fitting if not cuts_word(left, len(left) - len(tail))]
    fitting = whole or fitting
    yield from sorted(fitting, key=lambda tail: abs(len(tail) - len(body)))


def _without_deed(one: str, two: str) -> tuple[str, str]:
    """Both without what both do: 甲处管, 乙处管 -> 甲处, 乙处; as they are where too little is left."""
    deed = _BOTH_DO.search(one)
    if deed is None or not two.endswith(deed.group()):
        return one, two
    bare = one[: deed.start()], two[: -len(deed.group())]
    return bare if min(map(len, bare)) > 1 and bare[0] != bare[1] else (one, two)


def _forms(one: str, two: str, lead: str) -> tuple[Forms, ...]:
    one = one.rstrip(",的")
    one, two = _without_deed(one, two)
    body = _NAMES_BODY.search(two)
    if body:
        two = two[: body.end()]  # 科技局还是住建局管理中心开通
    elif one and len(one) > 1 and one[-1] == two[len(one) - 1 : len(one)]:
        two = two[: len(one)]  # 甲校还是乙校公布
    elif 1 < len(one) <= len(two) and one[0] == two[0]:
        last = two.find(one[-1], 1, len(one) + _MORE_BETWEEN)
        two = two[: last + 1] if last > 0 else two  # 每年还是每二年报送
    end = 0
    while end < min(len(one), len(two)) - 1 and one[-end - 1] == two[-end - 1]:
        end += 1
    if not one or not two or one == two:
        return ()
    behind = one.rpartition("的")[2]  # 管委会的处长还是副处长
    if abs(len(behind) - len(two)) < abs(len(one) - len(two)) and len(behind) > 1:
        one = behind
    one = _WHEN.sub("", one) if not _WHEN.match(two) else one
    bare = _without_place(one, two)
    sides = [[lead + bare, lead + one, one], [lead + two, two]]
    if "的" in two and "的" not in one and len(two) > 2 * len(one):
        sides[1].append(two[: two.index("的")])  # 香港还是澳门的基本法
    if end and min(len(one), len(two)) - end > 1:
        sides[0].append(one[: len(one) - end])
        sides[1].append(two[: len(two) - end])
    return tuple(tuple(dict.fromkeys(forms)) for forms in sides)


def _without_place(one: str, two: str) -> str:
    """甲市东城区 beside 西城区 is 东城区."""
    extra = one[: len(one) - len(two)] if len(one) > len(two) and one[-1] == two[-1] else ""
    return one.removeprefix(extra) if extra and places_named(extra) else one
