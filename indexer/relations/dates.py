"""When a relation holds, as the sentence says it: 2020年8月, 去年4月, 今年1月, 2021年."""

import re

_DATE = re.compile(
    r"(?=[\s\d去今前])(?:(?P<year>(?:19|20)\d{2})\s?年|(?P<word>去年|今年|前年))?\s?(?:(?P<month>1[0-2]|[1-9])\s?月(?:(?P<day>[12]\d|3[01]|[1-9])\s?日)?)?"
)
_BACK = {"今年": 0, "去年": 1, "前年": 2}


def stated_date(text: str, at: int, document_date: str | None) -> str | None:
    """The last date in text[:at] as "YYYY[-MM[-DD]]"; None where the sentence states none.

    去年 and a month without a year count from the document's own year, and need one. A span of
    years or 以来, 前, 至今 behind a date states no time at which something happened.
    """
    own_year = int(document_date[:4]) if document_date else None
    result = None
    for match in _DATE.finditer(text, 0, at):
        if match.start() == match.end() or re.match(
            r"[—\-至到]|之?前|以来|至今", text[match.end() : match.end() + 2]
        ):
            continue
        if match["year"]:
            year: int | None = int(match["year"])
        elif match["word"]:
            year = own_year - _BACK[match["word"]] if own_year else None
        else:
            year = own_year if match["day"] or match["month"] else None
        if year is None or not (match["year"] or match["word"] or match["month"]):
            continue
        result = f"{year:04}"
        if match["month"]:
            result += f"-{int(match['month']):02}"
            if match["day"]:
                result += f"-{int(match['day']):02}"
    return result
