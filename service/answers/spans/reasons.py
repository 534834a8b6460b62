"""Reasons without the words that say that a reason follows: 因为, 原因在于, 为了…而, …所致."""

import re

_BECAUSE = re.compile(r"(?:主要|这)?(?:是)?(?:由于|因为|因(?![此而素])|鉴于|原因是|原因在于)")
# Behind these the reason is given, whatever stands in front: 不会出售,原因在于…
_GIVEN = re.compile(r"(?:原因(?:就|主要)?(?:在于|是)|(?:就|主要|这)?是因为)[,:]?")
_HENCE = re.compile(r"[更就正也]?是?因(?![此而素])为?(?P<why>[^,。;]{3,20}?)而(?![且是])")
_BROUGHT = re.compile(
    r"(?:系|是|由于?|因)(?P<why>[^。;是系]{3,40}?)(?:所致|所引起|所造成|造成的|引起的|导致的)(?=[,。;]|$)"
)
_HENCE_AIM = re.compile(r"(?<![因从进反然故时幸])而(?![且是不非言])")
# Who tells it is no part of it.
_TELLING = re.compile(r"(?:表示|回应称|认为|指出|介绍|强调|解释)(?:说|称|道)?[,:][“\"]?")
_AIM = re.compile(r"(?<![认作成称因以])(?:为了|为(?=[让使避防确进保更帮增推]))")

# What follows from the reason is none: 觉得太难,于是便退费.
_FOLLOWS = re.compile(r",(?:于是|因此|因而|所以|故而?(?!意)|遂)")
_TO = re.compile(r",以(?![及后来上下内外前免])(?=[\u4e00-\u9fff]{2})|,以(?=免)")
_SAID_AGAIN = 0.3  # of the pairs of characters
_IS = re.compile(r"是(?![否非因由])")

# 近日,为改善环境,提高意识,街道办…: an aim that opens its clause, and how further ones begin.
_OPENS_AIM = re.compile(r"(?:^|[\s,。;:!?“])(?P<aim>为了?(?![此人主期例首何我你他她它]))")
_TO_DO = (
    r"(?:(?:进一步|更好地?|切实|全面|有效|不断|持续|努力|积极|尽快)?(?:提[升高]|增[强进]|促进|推[动进]|保[障护]|维护|加[强快]|改善|营造|筑牢|助力|"
    r"满足|丰富|引导|确保|防[止范]|避免|减[少轻]|降低|规范|优化|打造|构建|深化|培养|弘扬|激发|帮助|解决|化解|探索|拓[展宽]|扩大|落实|实现|便于|方便|让|使))"
)
_FURTHER = re.compile(rf",{_TO_DO}[^,。;:!?\n]{{2,40}}(?=,)")

_BEHIND = 4  # characters that may open a reason before the span, or close it behind
_SHORTEST = 3  # characters of an aim


def bare_reason(folded: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) without 因为 in front or what stands before it, without what follows from it
    (…,于是…), and with a closing 的 (是…的); 为了 as far as its comma or 而, 因…而… as far as 而,
    系…所致 without both."""
    start = _after_last(_GIVEN, folded, start, end)
    start = _after_last(_TELLING, folded, start, end)
    hence = _HENCE.match(folded, start, end)
    if hence:
        return hence.span("why")
    brought = _BROUGHT.search(folded, start, min(len(folded), end + _BEHIND))
    if brought:
        return brought.span("why")
    follows = _FOLLOWS.search(folded, start + _SHORTEST, end)
    end = follows.start() if follows else end
    stated = _IS.match(folded, start, end)
    start = stated.end() if stated and end - stated.end() > _SHORTEST else start
    lead = _BECAUSE.match(folded, start, end)
    if lead and end - lead.end() > 3:
        start = lead.end()
    aim = next((m for m in _AIM.finditer(folded, max(0, start - 2), end) if m.end() >= start), None)
    if aim and aim.start() <= start:
        comma = folded.find(",", max(start, aim.end()), end)
        hence = _HENCE_AIM.search(folded, aim.end() + _SHORTEST, end)
        ends = [end, *([comma] if comma > 0 else []), *([hence.start()] if hence else [])]
        start, end = aim.start(), min(ends)
    start, end = _whole_aim(folded, start, end)
    return start, end + bool(re.match(r"的[,。;]", folded[end : end + 2]))


def _whole_aim(folded: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) of an aim with the 为 that opens its clause, and with the further aims that commas part
    from it: 为|改善环境|,提高意识,街道办…."""
    openings = _OPENS_AIM.finditer(folded, max(0, start - _BEHIND), start + 2)
    aim = next((m for m in openings if start in m.span("aim")), None)
    if aim is None:
        return start, end
    while further := _FURTHER.match(folded, end):
        end = further.end()
    return aim.start("aim"), end


def behind_means(asked: str, folded: str, start: int, end: int) -> int:
    """The start of [start, end) at the 以 of its aim, where what stands before says again what was
    asked: 将广场设计成贝壳,以致敬海洋 for 为什么把广场设计成贝壳?"""
    for aim in _TO.finditer(folded, start + _SHORTEST, end):
        before = folded[start : aim.start()]
        pairs = [before[i : i + 2] for i in range(len(before) - 1)]
        if sum(pair in asked for pair in pairs) >= _SAID_AGAIN * len(pairs):
            return aim.start() + 1
    return start


def _after_last(pattern: re.Pattern[str], folded: str, start: int, end: int) -> int:
    """Where the last match ends, if enough of the span is left behind it; else `start`."""
    ends = [match.end() for match in pattern.finditer(folded, start, end)]
    return ends[-1] if ends and end - ends[-1] > 3 else start
