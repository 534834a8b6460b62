"""The dates of a text in plain form (service.generator.plain): 2021年3月5日, and what of it is not said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DATE = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?:(?<!\d)(?P<month>1[0-2]|0?[1-9])月(?!份?球))?"
    r"(?:(?<=月)份?(?P<day>[12]\d|3[01]|0?[1-9])[日号])?"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date; 0 for what it does not say."""

    year: int
    month: int
    day: int

    def holds(self, other: "Day") -> bool:
        """Whether this date says all that `other` says."""
        return all(
            theirs in (0, ours)
            for ours, theirs in zip(
                (self.year, self.month, self.day), (other.year, other.month, other.day), strict=True
            )
        )

    def __str__(self) -> str:
        return "".join(
            f"{n}{sign}"
            for n, sign in ((self.year, "年"), (self.month, "月"), (self.day, "日"))
            if n
        )


def days(text: str) -> list[Day]:
    """The dates of a plain text; a month without a year is one."""
    return [_day(match) for match in _DATE.finditer(text) if match.group()]


def dated(text: str) -> Iterator[Day]:
    """Each month without a year, with the year before it in its line: 2021年3月至5月."""
    for line in text.split("\n"):
        year = 0
        for match in _DATE.finditer(line):
            if not match.group():
                continue
            day = _day(match)
            if day.year:
                year = day.year
            elif year and not line[: match.start()].endswith("年"):  # 去年5月 has its own
                yield Day(year, day.month, day.day)


def blank_days(text: str, blank: str = " ") -> str:
    """`text` with `blank` for each date."""
    return _DATE.sub(lambda m: blank if m.group() else "", text)


def _day(match: re.Match[str]) -> Day:
    return Day(*(int(match[name] or 0) for name in ("year", "month", "day")))
