"""The date that a document states as its own: published, adopted, or the year it calls present."""

import re
from collections.abc import Iterable, Sequence

from indexer.loaders.present import YEAR, knows_later, present_year

_HAN_DIGITS = {char: str(place) for place, char in enumerate("〇一二三四五六七八九")} | {
    "○": "0", "零": "0", "Ｏ": "0",
}  # fmt: skip
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_DATE = re.compile(
    rf"(?P<y>(?<![0-9]){YEAR})\s*[年./-]\s*(?P<m>1[0-2]|0?[1-9])\s*"
    r"(?:[月./-]\s*(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9])\s*日?|月)"
    r"|(?P<hy>[一二][〇○零Ｏ一二三四五六七八九]{3})年(?P<hm>十?[一二三四五六七八九十])月"
    r"(?:(?P<hd>[一二三]?十?[一二三四五六七八九十])日)?"
)
_COMPACT = re.compile(
    rf"(?<![0-9])({YEAR})([-_.]?)(1[0-2]|0[1-9])(?:\2(3[01]|[12][0-9]|0[1-9]))?(?![0-9])"
)
_PUBLISHED = re.compile(
    r"(?:发布|发表|刊发|成文|印发|发文|公布|出版|更新|刊登|Published|Updated|Posted|Date)"
    r"(?:时间|日期|于|on)?\s*[:：]?\s*",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    r"(?:通过|修订|修正|修改|公布|施行|发布|批准|印发|会议上|会上)[）)　\s。》]*$"
)
# What may stand beside a date in a line that is nothing else.
_BESIDE = re.compile(r"[0-9:：]{4,8}|来源|星期|作者|印发|阅读|(?:本报|见习|特约)*(?:记者|通讯员)")
# Minutes say when the meeting was held, and who kept them.
_MINUTES = re.compile(
    r"(?:纪要|会议记录|笔录)[）)》]?$|^(?:会议)?(?:记录(?:人员?)?|整理人?|缺席(?:人员)?|请假(?:人员)?)[:：]"
)
_HELD = re.compile(r"^(?:会议|开会|召开)?(?:时间|日期)[:：]\s*")
# 来源：某某网  日期：2025-03-27; 本报记者 王强 2025年3月27日. An invitation's 时间 is when it is held, at its 地点.
_LABELLED = re.compile(
    r"^(?:(?:来源|稿源|信息来源|文章来源|出处)[:：]\s*\S{1,30}?[\s　]+|"
    r"(?:本报|本刊|本网|特约|见习|实习)*(?:记者|通讯员)[\s　]*[\u4e00-\u9fff]{2,4}(?:[\s　、]+[\u4e00-\u9fff]{2,4})?[\s　]+)?"
    r"(?:(?:日期|时间)[:：]\s*)?"
)
_PLACE = re.compile(r"^(?:\S{2})?(?:地点|地址|场所|会场|报名\S{0,4})[:：]")
_MARKUP = "#>-+· 　"
_BOLD = str.maketrans("", "", "*_")
_UNTIL = re.compile(r"\s*(?:[（(].{1,4}[)）]\s*)?(?:至|到|[-–—~～])")
# 某县教育局　2024年5月6日: who issues it and when, in one line.
_ISSUER = re.compile(
    r"^[\u4e00-\u9fff（）()、　 ]{1,39}(?:[局厅部院署司处所]|办公室|委员会|[党县市省政军]委|人民政府|中心|公司|集团|"
    r"[协学商工]会|联合会|理事会|董事会|监事会|基金会|联盟|银行|大学|学校|医院|领导小组|工作组|指挥部)[)）]?[\s　]+$"
)
_ISSUER_LINES = 4  # of the head; below stand lists of what others did when
_HEAD_LINES, _TAIL_LINES = 12, 5
_SHORT = 100


def read_date(text: str) -> str | None:
    """The first date in `text` as "YYYY-MM-DD" or "YYYY-MM"; None where there is none."""
    match = _DATE.search(text.translate(_WIDE))
    if match is None:
        compact = _COMPACT.search(text)
        return _iso(compact[1], compact[3], compact[4]) if compact else None
    if match["y"]:
        return _iso(match["y"], match["m"], match["d"])
    year = "".join(_HAN_DIGITS[char] for char in match["hy"])
    return _iso(year, str(_han(match["hm"])), str(_han(match["hd"])) if match["hd"] else None)


def stated_date(text: str, given: str | None, stem: str) -> str | None:
    """The date of a document.

    In this order: what the file format states (`given`); a line that says when it was published;
    the latest date of adoption below the title; a line that is nothing but a date, at the head or
    the tail, or that has only the name of a body in front of it; the day on which the meeting of
    minutes was held; a date in the file's name (`stem`); the year that the text calls the present
    one.
    The day on which the file was written says nothing and is not asked for.
    """
    if given:
        return given
    lines = [line.strip() for line in text[:6000].splitlines() if line.strip()][:_HEAD_LINES]
    tail = [line.strip() for line in text[-1500:].splitlines() if line.strip()][-_TAIL_LINES:]
    return (
        _published(lines + tail)
        or _adopted(lines)
        or _alone(lines)
        or _alone(tail)
        or _issued(lines[:_ISSUER_LINES], tail, text)
        or _held(lines)
        or _of_name(stem)
        or present_year(text)
    )


def _published(lines: Iterable[str]) -> str | None:
    for line in lines:
        if len(line) > _SHORT:
            continue
        for label in _PUBLISHED.finditer(line):
            date = _DATE.match(line.translate(_WIDE), label.end())
            if date:
                return read_date(date.group())
    return None


def _adopted(lines: Iterable[str]) -> str | None:
    dates = []
    for line in lines:
        bare = line.lstrip("（(—－- ")
        starts = _DATE.match(bare.translate(_WIDE))
        if len(line) <= 2 * _SHORT and starts and _ADOPTED.search(line):
            dates += [date for date in (read_date(starts.group()),) if date]
    return max(dates, default=None)


def _alone(lines: Sequence[str]) -> str | None:
    held = any(_PLACE.match(line) for line in lines)
    for line in lines:
        bare = line.strip("（()）[]【】 　")
        label = None if held else _LABELLED.match(bare)
        bare = bare[label.end() :] if label else bare
        match = _DATE.match(bare.translate(_WIDE))
        rest = bare[match.end() :].strip() if match else ""
        if match and (not rest or _BESIDE.match(rest)):
            return read_date(match.group())
    return None


def _issued(head: Iterable[str], tail: Iterable[str], text: str) -> str | None:
    """The date behind a body's name, in one line of `head` or `tail` alone.

    Several such lines are a list of what several did, and in a text that knows of later years it is
    a caption or a part of its story.
    """
    dates = set()
    for line in (*head, *tail):
        match = _DATE.search(line.translate(_WIDE))
        if match and (match["d"] or match["hd"]) and match.end() == len(line):
            issued = _ISSUER.match(line[: match.start()])
            dates |= {read_date(match.group())} if issued else set()
    date = dates.pop() if len(dates) == 1 else None
    # Plans speak of the year to come.
    return None if date is None or knows_later(text, str(int(date[:4]) + 1)) else date


def _held(lines: Iterable[str]) -> str | None:
    """The one day that minutes, and no invitation, give as the meeting's."""
    bare = [line.translate(_BOLD).lstrip(_MARKUP) for line in lines]
    if not any(_MINUTES.search(line) for line in bare if len(line) <= _SHORT):
        return None
    for line in bare:
        label = _HELD.match(line)
        match = _DATE.match(line.translate(_WIDE), label.end()) if label else None
        if match and (match["d"] or match["hd"]) and not _UNTIL.match(line, match.end()):
            return read_date(match.group())
    return None


def _of_name(stem: str) -> str | None:
    match = _COMPACT.search(stem)
    if match and (match[4] or match[2]):
        return _iso(match[1], match[3], match[4])
    return read_date(stem) if "年" in stem else None


def _iso(year: str, month: str, day: str | None) -> str:
    return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")


def _han(text: str) -> int:
    if "十" not in text:
        return int(_HAN_DIGITS[text])
    tens, ones = text.split("十", 1)
    return (int(_HAN_DIGITS[tens]) if tens else 1) * 10 + (int(_HAN_DIGITS[ones]) if ones else 0)
