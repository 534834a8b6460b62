"""The year that a text calls the present one, where it bears no date."""

import re

YEAR = r"(?:19|20)[0-9]{2}"
_NOW = re.compile("今年|去年|明年|前年|本年")
_SAID = re.compile(rf"(?:今年是(?P<a>{YEAR})年|今年[（(](?P<b>{YEAR})年?[）)])")
# "2024年是…的第5年". "…的一年" looks back, as what has 过去 in front does, and proves nothing.
_IS = re.compile(
    rf"(?P<back>(?:过去|回[顾望首]|总结|度过)[的了]?)?(?<![0-9])(?P<y>{YEAR})年[,，]?\s*是[^。；\n]{{2,60}}?"
    r"(?:的?第.{1,4}年|之年|元年|.{1,3}周年|开端|的起步年|关键年|收官年|开局年)"
)
# A report on the work done is given in the year of its title, or in the one after that looked at.
_TITLE = re.compile(rf"(?<![0-9])(?P<y>{YEAR})年(?!度).{{0,30}}政府工作报告")
_LOOKED_AT = re.compile(
    rf"^[一二三四五][、.]\s*(?P<y>{YEAR})年(?:政府)?(?:主要)?工作(?:的)?(?:主要)?(?:情况)?(?:回顾|总结)",
    re.MULTILINE,
)
# Years to come are not dates of the text: goals, plans, spans that end in them.
_AHEAD = re.compile(r"[到至\-—–～~前后或和及]\s*$")
_LATER = re.compile(rf"(?P<before>.?)(?<![0-9])(?P<y>{YEAR})年(?!前|底前|[以之]前|末|将)")
_TITLE_CHARS = 60


def present_year(text: str) -> str | None:
    """The year that 今年 means in `text`; None where it does not say so, or 今年 and its like are not
    in it.

    In this order: the title of a government's report; 今年是2024年; the year after the one that is
    looked back at; the latest "2024年是…的第5年" after which the text knows no later year. A chronicle
    says that of any year, and a wrong year is worse than none.
    """
    if not _NOW.search(text):
        return None
    title = text.lstrip().split("\n", 1)[0]
    if len(title) <= _TITLE_CHARS and (match := _TITLE.search(title)):
        return match["y"]
    said = [match["a"] or match["b"] for match in _SAID.finditer(text)]
    if said:
        return max(said)
    if match := _LOOKED_AT.search(text):
        return str(int(match["y"]) + 1)
    years = [match["y"] for match in _IS.finditer(text) if not match["back"]]
    latest = max(years, default=None)
    return latest if latest is not None and not knows_later(text, latest) else None


def knows_later(text: str, year: str) -> bool:
    """Whether `text` speaks of a year after `year` otherwise than as of one to come."""
    return any(
        match["y"] > year and not _AHEAD.search(match["before"]) for match in _LATER.finditer(text)
    )
